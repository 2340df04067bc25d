"""Supports owed: the lists, one of them, and its messages home as a file."""

from django.urls import path

from fairwater_web.supports import views

urlpatterns = [
    path("supports/", views.lists, name="lists"),
    path("supports/<int:number>/", views.one_list, name="list"),
    path("supports/<int:number>/messages.csv", views.messages_file, name="messages"),
]
