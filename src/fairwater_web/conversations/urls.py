"""Conversations for those who lead them; voting, which needs no account."""

from django.urls import path

from fairwater_web.conversations import bring_page, views, voting_pages

urlpatterns = [
    path("conversations/", views.conversations, name="conversations"),
    path("conversations/bring/", bring_page.bring, name="bring"),
    path("conversations/<int:number>/", views.conversation, name="conversation"),
    path("conversations/<int:number>/add/", views.add, name="add"),
    path("conversations/<int:number>/move/", views.move, name="move"),
    path("conversations/<int:number>/in/<slug:language>/", views.translation, name="translation"),
    path("conversations/statements/<int:number>/", views.moderate, name="moderate"),
    path("talk/<slug:word>/", voting_pages.talk, name="talk"),
    path("talk/<slug:word>/ground/", voting_pages.ground, name="ground"),
]
