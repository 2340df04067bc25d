"""Registers: the list, a register as table, board, month and counts; an entry; files in and out."""

from django.urls import path

from fairwater_web.registers import count_pages, entry_pages, file_pages, public_pages, views

urlpatterns = [
    path("registers/", views.registers, name="registers"),
    path("registers/due.ics", file_pages.due, name="due"),
    path("registers/entry/<int:number>/", entry_pages.entry, name="entry"),
    path("registers/entry/<int:number>/change/", entry_pages.change, name="change"),
    path("registers/entry/<int:number>/move/", entry_pages.move, name="move"),
    path("registers/entry/<int:number>/late/", entry_pages.late, name="late"),
    path("registers/<slug:register>/", views.table, name="register"),
    path("registers/<slug:register>/public/", views.open_to_everybody, name="open"),
    path("registers/<slug:register>/board/", views.board, name="board"),
    path("registers/<slug:register>/calendar/", views.calendar, name="calendar"),
    path("registers/<slug:register>/counts/", count_pages.counts, name="counts"),
    path("registers/<slug:register>/new/", entry_pages.new, name="new"),
    path("registers/<slug:register>/many/", entry_pages.many, name="many"),
    path("registers/<slug:register>/entries.csv", file_pages.entries, name="entries"),
    path("registers/<slug:register>/bring/", file_pages.bring, name="bring"),
    path("registers/<slug:register>/bring/<int:number>/", file_pages.compared, name="compared"),
    path("public/<slug:slug>/registers/<slug:register>/", public_pages.public, name="public"),
]
