"""The thread of a thing; linking; looking again."""

from django.urls import path

from fairwater_web.thread import views

urlpatterns = [
    path("<slug:kind>/<int:number>/", views.thread, name="thread"),
    path("<slug:kind>/<int:number>/link/", views.link, name="link"),
    path("<slug:kind>/<int:number>/look/", views.look, name="look"),
    path("<slug:kind>/<int:number>/unlink/<int:made>/", views.unlink, name="unlink"),
]
