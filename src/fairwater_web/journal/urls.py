"""One's own journal, and a copy of it to keep."""

from django.urls import path

from fairwater_web.journal import views

urlpatterns = [
    path("journal/", views.journal, name="journal"),
    path("journal/copy/", views.copy, name="copy"),
]
