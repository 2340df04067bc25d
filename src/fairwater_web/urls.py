"""Every feature's pages under its own prefix."""

from django.urls import include, path

from fairwater_web.common.features import features

urlpatterns = [
    path("", include("fairwater_web.common.urls")),
    *(
        path(feature.url_prefix, include((f"fairwater_web.{feature.name}.urls", feature.name)))
        for feature in features()
        if feature.url_prefix is not None
    ),
]
handler400 = "fairwater_web.common.views.bad_request"
handler404 = "fairwater_web.common.views.not_found"
handler500 = "fairwater_web.common.views.failed"
