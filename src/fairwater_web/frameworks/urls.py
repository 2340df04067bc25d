"""Frameworks: browsed, adapted as drafts, and served by the routes of CASE."""

from django.urls import path

from fairwater_web.frameworks import case_views, draft_views, views
from fairwater_web.frameworks.crosswalks import views as crosswalk_views

CASE = "ims/case/v1p1/"
OBJECTS = (
    *("CFDocuments", "CFPackages", "CFItems", "CFItemAssociations", "CFAssociations", "CFRubrics"),
    *("CFItemTypes", "CFLicenses"),
)
VERSION = "frameworks/<slug:framework>/<str:version>/"
DRAFT = "framework-drafts/<int:number>/"

urlpatterns = [
    path("frameworks/", views.frameworks, name="frameworks"),
    path("frameworks/<slug:framework>/", views.framework, name="framework"),
    path("frameworks/<slug:framework>/compare/", views.compare, name="compare"),
    path(VERSION, views.framework, name="version"),
    path(f"{VERSION}terms/<str:code>/", views.term, name="term"),
    path(f"{VERSION}file.<slug:name>", views.take_away, name="take-away"),
    path(f"{VERSION}copy/", views.copy, name="copy"),
    path(f"{VERSION}open/", views.open_to_all, name="open"),
    path("framework-drafts/bring/", draft_views.bring, name="bring"),
    path("framework-drafts/bring/sheet/", draft_views.bring_sheet, name="bring-sheet"),
    path("framework-drafts/bring/case/", draft_views.bring_case, name="bring-case"),
    path("framework-drafts/bring/<int:number>/", draft_views.columns, name="columns"),
    path(DRAFT, draft_views.draft, name="draft"),
    path(f"{DRAFT}details/", draft_views.details, name="details"),
    path(f"{DRAFT}terms/", draft_views.add_term, name="add-term"),
    path(f"{DRAFT}terms/<str:code>/", draft_views.change_term, name="change-term"),
    path(f"{DRAFT}terms/<str:code>/move/", draft_views.move_term, name="move-term"),
    path(f"{DRAFT}terms/<str:code>/remove/", draft_views.remove_term, name="remove-term"),
    path(f"{DRAFT}publish/", draft_views.publish, name="publish"),
    path(f"{DRAFT}remove/", draft_views.remove, name="remove"),
    path("framework-crosswalks/", crosswalk_views.begin, name="begin-crosswalk"),
    path("framework-crosswalks/<int:number>/", crosswalk_views.crosswalk, name="crosswalk"),
    path("framework-crosswalks/<int:number>/file.<slug:name>", crosswalk_views.take_away, name="crosswalk-file"),
    path(f"{CASE}CFDocuments", case_views.case_documents, name="case-documents"),
    *(
        path(f"{CASE}{kind}/<str:name>", case_views.case_object, {"kind": kind}, name=f"case-{kind}")
        for kind in OBJECTS
    ),
]
