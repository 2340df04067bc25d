"""Take-aways of a journey, one, its file; and one’s own path."""

from django.urls import path

from fairwater_web.takeaways import views

ONE = "take-away/<int:number>/"

urlpatterns = [
    path("journeys/<int:number>/take-away/", views.of_journey, name="journey"),
    path("take-away/path/", views.path, name="path"),
    path(ONE, views.one, name="one"),
    path(f"{ONE}file/", views.file, name="file"),
    path(f"{ONE}stop/", views.stop, name="stop"),
]
