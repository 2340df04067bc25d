"""Pilots: the list, and one with its series."""

from django.urls import path

from fairwater_web.pilots import views

urlpatterns = [
    path("pilots/", views.pilots, name="pilots"),
    path("pilots/<int:number>/", views.pilot, name="pilot"),
]
