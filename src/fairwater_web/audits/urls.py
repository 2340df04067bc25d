"""Audits: ask for one, read it, take it away."""

from django.urls import path

from fairwater_web.audits import views

urlpatterns = [
    path("", views.audits, name="audits"),
    path("ask/", views.ask, name="ask"),
    path("<int:number>/", views.audit, name="audit"),
    path("<int:number>/approve/", views.approve_audit, name="approve"),
    path("<int:number>/stop/", views.stop, name="stop"),
    path("<int:number>/<str:name>", views.file, name="file"),
]
