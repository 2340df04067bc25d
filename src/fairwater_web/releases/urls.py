"""Releases: planned and approved inside, read outside."""

from django.urls import path

from fairwater_web.releases import views

urlpatterns = [
    path("release/", views.releases, name="releases"),
    path("release/new/", views.new_release, name="new"),
    path("release/<int:number>/", views.release, name="release"),
    path("release/outside/", views.outside, name="outside"),
    path("release/<int:number>/approve/", views.approve_release, name="approve"),
    path("release/<int:number>/stop/", views.stop_proof, name="stop"),
    path("release/<int:number>/set-aside/", views.set_aside_release, name="set-aside"),
    path("release/<int:number>/cells.csv", views.families_file, name="file"),
    path("public/<slug:slug>/", views.public, name="public"),
    path("public/<slug:slug>/quoted/<slug:measure_id>/", views.public_quoted, name="public-quoted"),
    path("public/<slug:slug>/<int:number>/", views.public_release, name="public-release"),
    path("public/<slug:slug>/<int:number>/cells.csv", views.public_file, name="public-file"),
]
