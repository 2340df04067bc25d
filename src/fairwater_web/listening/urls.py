"""Listening: rounds and their surveys; answering, which needs no account."""

from django.urls import path

from fairwater_web.listening import (
    answer_pages,
    bring_pages,
    recording_pages,
    result_pages,
    survey_pages,
    together_page,
    views,
    words_pages,
)

urlpatterns = [
    path("listening/", views.rounds, name="rounds"),
    path("listening/new/", views.new, name="new"),
    path("listening/<int:number>/", views.round_page, name="round"),
    path("listening/<int:number>/change/", views.change, name="change"),
    path("listening/<int:number>/add/", views.add, name="add"),
    path("surveys/<int:number>/", survey_pages.survey, name="survey"),
    path("surveys/<int:number>/settle/", survey_pages.settle, name="settle"),
    path("surveys/<int:number>/codes/", survey_pages.codes, name="codes"),
    path("surveys/<int:number>/codes.csv", survey_pages.codes_file, name="codes-file"),
    path("surveys/<int:number>/cards/", survey_pages.cards, name="cards"),
    path("surveys/<int:number>/paper/", survey_pages.paper, name="paper"),
    path("surveys/<int:number>/enter/", survey_pages.enter, name="enter"),
    path("surveys/<int:number>/together/", together_page.together, name="together"),
    path("answer/", answer_pages.type_code, name="type-code"),
    path("answer/protected/", answer_pages.how_protected, name="protected"),
    path("answer/c/<slug:code>/", answer_pages.by_code, name="by-code"),
    path("answer/o/<slug:word>/", answer_pages.by_open_link, name="by-open-link"),
    path("answer/k/<slug:word>/", answer_pages.at_kiosk, name="at-kiosk"),
    path("surveys/<int:number>/bring/", bring_pages.bring, name="bring"),
    path("surveys/<int:number>/results/", result_pages.results, name="results"),
    path("surveys/<int:number>/words/", words_pages.in_words, name="words"),
    path("surveys/<int:number>/words/<slug:item>/<slug:mark>/", words_pages.ask, name="ask"),
    path("surveys/<int:number>/recordings/", recording_pages.recordings_page, name="recordings"),
    path("answer/heard/<slug:word>/", recording_pages.heard, name="heard"),
    path("answer/audio/<slug:instrument>/<slug:language>/<slug:item>/", answer_pages.audio, name="audio"),
]
