"""Coaching: one's own, one with its sessions, the equity pause."""

from django.urls import path

from fairwater_web.coaching import views

urlpatterns = [
    path("coaching/", views.coachings, name="coachings"),
    path("coaching/pause/", views.pause, name="pause"),
    path("coaching/<int:number>/", views.coaching, name="coaching"),
]
