"""Data: what is held, bringing a file, and its way to a snapshot."""

from django.urls import path

from fairwater_web.imports import views, weights_views

urlpatterns = [
    path("", views.data, name="data"),
    path("weights/", weights_views.weights, name="weights"),
    path("bring/", views.bring_file, name="bring"),
    path("import/<int:number>/", views.import_page, name="import"),
    path("import/<int:number>/mapping/", views.say_how, name="mapping"),
    path("import/<int:number>/codes/", views.say_codes, name="codes"),
    path("import/<int:number>/sheet/", views.choose, name="sheet"),
    path("import/<int:number>/mend/", views.mend_rows, name="mend"),
    path("import/<int:number>/waiting.csv", views.waiting_file, name="waiting"),
    path("import/<int:number>/mapping.toml", views.mapping_file, name="mapping-file"),
    path("import/<int:number>/take-in/", views.take_in, name="take-in"),
    path("import/<int:number>/stop/", views.stop, name="stop"),
    path("import/<int:number>/set-aside/", views.put_aside, name="set-aside"),
    path("events/<int:number>/withdraw/", views.withdraw, name="withdraw-event"),
    path("roll-back/<int:number>/", views.back_to, name="roll-back"),
]
