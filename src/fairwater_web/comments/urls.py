"""Saying something of a thing, and taking it back."""

from django.urls import path

from fairwater_web.comments import views

urlpatterns = [
    path("take-back/<int:comment>/", views.take_back, name="take-back"),
    path("resolve/<int:comment>/", views.resolve, name="resolve"),
    path("<slug:kind>/<int:number>/", views.say, name="say"),
]
