"""Pilots: the list, one with its series, its places compared; whether a cause was named before."""

from django.urls import path

from fairwater_web.pilots import views

urlpatterns = [
    path("pilots/", views.pilots, name="pilots"),
    path("pilots/causes/", views.cause, name="cause"),
    path("pilots/<int:number>/", views.pilot, name="pilot"),
    path("pilots/<int:number>/compared/", views.compared, name="compared"),
    path("pilots/<int:number>/did.csv", views.compared_file, {"design": "did"}, name="did-file"),
    path("pilots/<int:number>/its.csv", views.compared_file, {"design": "its"}, name="its-file"),
]
