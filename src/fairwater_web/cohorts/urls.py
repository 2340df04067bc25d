"""Cohorts: the list, one with its numbers and what one's own district shares, its meetings, what a peer shared."""

from django.urls import path

from fairwater_web.cohorts import views

ONE = "cohorts/<int:number>/"

urlpatterns = [
    path("cohorts/", views.cohorts, name="cohorts"),
    path(ONE, views.cohort, name="cohort"),
    path(f"{ONE}meetings.ics", views.calendar, name="calendar"),
    path(f"{ONE}numbers/", views.numbers, name="numbers"),
    path(f"{ONE}sharing/", views.sharing, name="sharing"),
    path("cohorts/meetings/<int:number>/", views.meeting, name="meeting"),
    path("cohorts/shared/<int:number>/", views.shared, name="shared"),
    path("cohorts/reports/<int:number>/", views.report, name="report"),
]
