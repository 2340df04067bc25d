"""Rewards, budgets and figures, who was not yet thanked."""

from django.urls import path

from fairwater_web.rewards import views

urlpatterns = [
    path("rewards/", views.rewards, name="rewards"),
    path("rewards/means/", views.means, name="means"),
    path("rewards/thanks/", views.thanks, name="thanks"),
]
