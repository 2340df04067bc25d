"""Definitions for those who define together, and the page of what they opened, for anybody."""

from django.urls import path

from fairwater_web.definitions import public_page, views

ONE = "definitions/<int:number>/"

urlpatterns = [
    path("definitions/", views.definitions, name="definitions"),
    path(ONE, views.definition, name="definition"),
    path(f"{ONE}propose/", views.propose, name="propose"),
    path(f"{ONE}approve/", views.approve, name="approve"),
    path(f"{ONE}vote/", views.open_voting, name="vote"),
    path(f"{ONE}ask/", views.ask_whether_understood, name="ask"),
    path(f"{ONE}publish/", views.publish, name="publish"),
    path("definitions/proposals/<int:number>/", views.decide, name="decide"),
    path("public/<slug:slug>/frameworks/<slug:framework>/", public_page.public, name="public"),
]
