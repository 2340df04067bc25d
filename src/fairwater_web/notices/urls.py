"""Notices, and how to be told."""

from django.urls import path

from fairwater_web.notices import views

urlpatterns = [
    path("", views.notices, name="notices"),
    path("read/", views.read, name="read"),
    path("choose/", views.choose, name="choose"),
    path("<int:number>/", views.follow, name="follow"),
]
