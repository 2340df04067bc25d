"""Talking in person: talks, quotes, themes; taking one's words back, which needs no account."""

from django.urls import path

from fairwater_web.interviews import quote_pages, theme_pages, views, withdraw_page

urlpatterns = [
    path("in-person/", views.talks, name="talks"),
    path("in-person/new/", views.new, name="new"),
    path("in-person/guides/<slug:guide>/", views.guide, name="guide"),
    path("in-person/<int:number>/", views.talk, name="talk"),
    path("in-person/<int:number>/change/", views.change, name="change"),
    path("in-person/<int:number>/quotes/", quote_pages.keep, name="keep"),
    path("in-person/<int:number>/quotes.csv", quote_pages.quotes_file, name="quotes-file"),
    path("in-person/<int:number>/slips/", quote_pages.slips, name="slips"),
    path("in-person/themes/<int:number>/", theme_pages.themes, name="themes"),
    path("in-person/quotes/<int:number>/", quote_pages.quote, name="quote"),
    path("in-person/quotes/<int:number>/withdraw/", quote_pages.withdraw, name="withdraw-quote"),
    path("in-person/quotes/<int:number>/code/", quote_pages.code, name="code"),
    path("in-person/quotes/<int:number>/ask/", quote_pages.ask, name="ask"),
    path("withdraw/", withdraw_page.withdraw, name="withdraw"),
]
