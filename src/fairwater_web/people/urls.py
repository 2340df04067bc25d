"""A person, their roles, and who may do what."""

from django.urls import path

from fairwater_web.people import views

urlpatterns = [
    path("act-in/", views.act_in, name="act-in"),
    path("people/roles/", views.roles, name="roles"),
    path("people/roles/move/", views.move, name="move"),
    path("people/<int:number>/", views.person, name="person"),
    path("people/<int:number>/add-role/", views.add, name="add-role"),
    path("people/<int:number>/leave/", views.leave, name="leave"),
    path("people/<int:number>/role/<int:membership>/", views.change, name="change-role"),
]
