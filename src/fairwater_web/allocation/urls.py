"""Allocation by need: begun, worked out, set side by side, kept, decided."""

from django.urls import path

from fairwater_web.allocation import views

urlpatterns = [
    path("", views.allocations, name="allocations"),
    path("begin/", views.begin, name="begin"),
    path("<int:number>/", views.allocation, name="allocation"),
    path("<int:number>/settings/", views.settle, name="settle"),
    path("<int:number>/what-if/", views.compare, name="compare"),
    path("<int:number>/counts/", views.counts, name="counts"),
    path("<int:number>/counts/bring/", views.bring, name="bring"),
    path("<int:number>/keep/", views.keep, name="keep"),
    path("<int:number>/decision/", views.decide, name="decide"),
    path("<int:number>/set-aside/", views.put_aside, name="set-aside"),
    path("<int:number>/allocation.csv", views.file, name="file"),
]
