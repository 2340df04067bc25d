"""Exemplars, one of them, its story, the map; what the work brought; an exemplar as everybody reads it."""

from django.urls import path

from fairwater_web.exemplars import views

ONE = "exemplars/<int:number>/"

urlpatterns = [
    path("exemplars/", views.exemplars, name="exemplars"),
    path("exemplars/map/", views.coverage, name="map"),
    path(ONE, views.exemplar, name="exemplar"),
    path(f"{ONE}story/", views.story, name="story"),
    path(f"{ONE}story.<slug:form>", views.story_file, name="story-file"),
    path("brought/", views.brought, name="brought"),
    path("public/<slug:slug>/exemplars/<int:number>/", views.public, name="public"),
]
