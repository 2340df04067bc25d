"""Search."""

from django.urls import path

from fairwater_web.search import views

urlpatterns = [path("", views.search, name="search")]
