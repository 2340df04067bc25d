"""The ten practices, one practice; assessments, one assessment, one practice in it."""

from django.urls import path

from fairwater_web.practice import practice_pages, views

urlpatterns = [
    path("practice/", practice_pages.practices, name="practices"),
    path("practice/assessments/", views.assessments, name="assessments"),
    path("practice/assessments/<int:number>/", views.assessment, name="assessment"),
    path("practice/assessments/<int:number>/<slug:code>/", views.assessed, name="assessed"),
    path("practice/<slug:code>/", practice_pages.practice, name="practice"),
]
