"""Findings: pinned, listed, asked again inside; read at an address that lasts outside."""

from django.urls import path

from fairwater_web.findings import views

urlpatterns = [
    path("findings/", views.findings, name="findings"),
    path("findings/pin/<slug:measure_id>/", views.pin, name="pin"),
    path("findings/pin-released/<int:number>/", views.pin_one, name="pin-released"),
    path("findings/<int:number>/", views.finding, name="finding"),
    path("findings/<int:number>/withdraw/", views.withdraw, name="withdraw"),
    path("findings/<int:number>/again/", views.again, name="again"),
    path("findings/<int:number>/conversations/", views.talk, name="talk"),
    path("findings/<int:number>/conversations/<int:conversation>/", views.came_of_it, name="follow-up"),
    path("public/<slug:slug>/findings/<int:number>/", views.public_finding, name="public-finding"),
]
