"""The access log."""

from django.urls import path

from fairwater_web.access import views

urlpatterns = [
    path("", views.log, name="log"),
    path("log.csv", views.file, name="file"),
    path("verify/", views.verify, name="verify"),
]
