"""Documents: written, compared, signed and taken away inside; read at an address that lasts outside."""

from django.urls import path

from fairwater_web.documents import drawn_views, side_views, views
from fairwater_web.documents.lines import views as lines

urlpatterns = [
    path("documents/", views.documents, name="documents"),
    path("documents/new/<slug:kind>/", views.new, name="new"),
    path("documents/blank/<slug:kind>/", side_views.blank, name="blank"),
    path("documents/compare/<slug:kind>/", side_views.compare, name="compare"),
    path("documents/paste/", side_views.paste, name="paste"),
    path("documents/<int:number>/", views.document, name="document"),
    path("documents/<int:number>/drawn/", drawn_views.drawn, name="drawn"),
    path("documents/<int:number>/lines/", lines.lines, name="lines"),
    path("documents/lines/<int:number>/", lines.line, name="line"),
    path("documents/<int:number>/title/", views.rename, name="rename"),
    path("documents/<int:number>/fields/<slug:field>/", views.save, name="save"),
    path("documents/<int:number>/pulse/", views.pulse, name="pulse"),
    path("documents/<int:number>/fields/<slug:field>/suggest/", views.offer, name="suggest"),
    path("documents/<int:number>/suggestions/<int:suggestion>/", views.answer, name="answer"),
    path("documents/<int:number>/fields/<slug:field>/evidence/", views.add_evidence, name="cite"),
    path("documents/<int:number>/evidence/<int:evidence>/", views.remove_evidence, name="uncite"),
    path("documents/<int:number>/evidence/<int:evidence>/file/", side_views.attached, name="attached"),
    path("documents/<int:number>/sign/", side_views.put_signature, name="sign"),
    path("documents/<int:number>/move/", side_views.put_aside, name="move"),
    path("documents/<int:number>/publish/", side_views.put_out, name="publish"),
    path("documents/<int:number>/versions/", side_views.versions, name="versions"),
    path("documents/<int:number>/history/<slug:field>/", side_views.history, name="history"),
    path("documents/<int:number>/in/<slug:language>/", side_views.translation, name="translation"),
    path("documents/<int:number>/files/", side_views.ask_file, name="files"),
    path("documents/<int:number>/files/<int:export>/", side_views.file, name="file"),
    path("documents/<int:number>/brought/", side_views.bring, name="bring"),
    path("public/<slug:slug>/documents/<int:number>/", side_views.public, name="public"),
]
