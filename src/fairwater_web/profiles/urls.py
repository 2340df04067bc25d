"""Profiles: the list, one, a cell of it, the whole as a file."""

from django.urls import path

from fairwater_web.profiles import views

urlpatterns = [
    path("profiles/", views.profiles, name="profiles"),
    path("profiles/<int:number>/", views.profile, name="profile"),
    path("profiles/<int:number>/cells/<slug:practice>/", views.cell, name="cell"),
    path("profiles/<int:number>/profile.csv", views.file, name="file"),
]
