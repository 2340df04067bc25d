"""Home."""

from django.urls import path

from fairwater_web.home import views

urlpatterns = [path("", views.home, name="home")]
