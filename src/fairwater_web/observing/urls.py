"""Observing: what waits for oneself, a visit with what was written on it, rubrics, sessions, levels of a place."""

from django.urls import path

from fairwater_web.observing import levels_page, rubric_pages, session_pages, views

VISIT = "observing/visits/<int:number>/"

urlpatterns = [
    path("observing/", views.observing, name="observing"),
    path("observing/offline.js", views.offline, name="offline"),
    path(VISIT, views.visit, name="visit"),
    path(f"{VISIT}sync/", views.sync, name="sync"),
    path("observing/sessions/<int:number>/", session_pages.session, name="session"),
    path("observing/rubrics/", rubric_pages.rubrics, name="rubrics"),
    path("observing/rubrics/<int:number>/", rubric_pages.rubric, name="rubric"),
    path("observing/levels/", levels_page.levels, name="levels"),
]
