"""The gallery."""

from django.urls import path

from fairwater_web.gallery import views

urlpatterns = [path("", views.gallery, name="gallery")]
