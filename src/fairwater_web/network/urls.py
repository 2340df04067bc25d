"""The network."""

from django.urls import path

from fairwater_web.network import views

urlpatterns = [path("network/", views.network, name="network")]
