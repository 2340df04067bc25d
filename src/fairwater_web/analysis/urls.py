"""See: measures and what can be taken away from them."""

from django.urls import path

from fairwater_web.analysis import views

urlpatterns = [
    path("", views.measures, name="measures"),
    path("<slug:measure_id>/", views.measure, name="measure"),
    path("<slug:measure_id>/<slug:which>.csv", views.table_file, name="table-file"),
    path("<slug:measure_id>/<slug:which>.svg", views.picture_file, {"kind": "svg"}, name="svg-file"),
    path("<slug:measure_id>/<slug:which>.png", views.picture_file, {"kind": "png"}, name="png-file"),
]
