"""Recognition: credentials, submissions, seats, awards, desk; endorsements, badges, the verifier, issuers, the API."""

from django.urls import path

from fairwater_web.recognition import api_views, endorsing_pages, public_views, views

ISSUER, API = "issuers/<slug:slug>/", "ims/ob/v3p0/"

urlpatterns = [
    path("recognition/", views.recognition, name="recognition"),
    path("recognition/desk/", views.desk, name="desk"),
    path("credentials/", views.credentials, name="credentials"),
    path("credentials/<slug:credential>/", views.credential, name="credential"),
    path("credentials/<slug:credential>/badge.svg", public_views.picture, name="picture"),
    path("submissions/<int:number>/", views.submission, name="submission"),
    path("submissions/<int:number>/evidence/<int:evidence>/file/", views.evidence_file, name="evidence-file"),
    path("assessments/<int:number>/", views.assessment, name="assessment"),
    path("awards/<int:number>/", views.award, name="award"),
    path("endorsements/", endorsing_pages.endorsements, name="endorsements"),
    path("endorsements/<uuid:endorsement>.json", endorsing_pages.endorsement_file, name="endorsement"),
    path("badges/<uuid:badge>/", public_views.badge, name="badge"),
    path("badges/<uuid:badge>/<str:name>", public_views.badge_file, name="badge-file"),
    path("verify/", public_views.verifier, name="verify"),
    path(f"{ISSUER}did.json", public_views.did, name="did"),
    path(f"{ISSUER}status/<slug:purpose>.json", public_views.status_list, name="status-list"),
    path(f"{API}discovery", api_views.discovery, name="api-discovery"),
    path(f"{API}credentials", api_views.badges, name="api-credentials"),
    path(f"{API}profile", api_views.profile, name="api-profile"),
]
