"""Who belongs here; invitations; a list of staff."""

from django.urls import path

from fairwater_web.invitations import views

urlpatterns = [
    path("people/", views.people, name="people"),
    path("people/invite/", views.invite, name="invite"),
    path("people/invitation/<int:number>/", views.change, name="change"),
    path("people/team/", views.team, name="team"),
    path("people/companions/", views.companions, name="companions"),
    path("people/companions/<int:number>/end/", views.end_grant, name="end-grant"),
    path("people/mail-again/", views.mail_again, name="mail-again"),
    path("people/staff-list/", views.staff_list, name="staff-list"),
    path("people/staff-list/<int:number>/", views.compared, name="compared"),
    path("join/<str:token>/", views.join, name="join"),
]
