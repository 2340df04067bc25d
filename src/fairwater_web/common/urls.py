"""Pages that belong to no feature."""

from django.urls import path

from fairwater_web.common import views

urlpatterns = [path("look/", views.choose_look, name="choose-look")]
