"""Journeys, their stations, and their milestones as a calendar."""

from django.urls import path

from fairwater_web.journeys import views

ONE = "journeys/<int:number>/"

urlpatterns = [
    path("journeys/", views.journeys, name="journeys"),
    path(ONE, views.journey, name="journey"),
    path(f"{ONE}milestones.ics", views.milestones, name="milestones"),
    path(f"{ONE}end/", views.end, name="end"),
    path(f"{ONE}stations/<slug:station>/", views.change_station, name="station"),
]
