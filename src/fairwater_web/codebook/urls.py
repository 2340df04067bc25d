"""Open answers of a survey: read with the codebook, and their themes."""

from django.urls import path

from fairwater_web.codebook import views

urlpatterns = [
    path("surveys/<int:number>/themes/", views.themes, name="themes"),
    path("surveys/<int:number>/themes/read/", views.read, name="read"),
    path("surveys/quotes/<int:number>/", views.quote, name="quote"),
    path("surveys/<int:number>/themes/quotes/", views.quotes, name="quotes"),
]
