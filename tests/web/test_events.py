"""What happened is noted in a register and marked on every series of the district, and on nobody else's."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import timezone

from fairwater.registers import shipped_registers
from fairwater_web.data.models import ContextEvent
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.registers import actions
from fairwater_web.registers.models import Entry
from fairwater_web.registers.series import marks_of, school_year_of
from tests.cast import ANA, DANA, NORA, VERA

MEASURE = "/see/suspended-out-of-school/"
EVENTS = shipped_registers()["context-events"]
CODE = "A new code of conduct"


def noted(by: str = DANA, what: str = CODE, drawn: bool = True, began: str = "2023-08-21", ended: str = "") -> Entry:
    actor = acting_person(Person.objects.get(email=by), timezone.localdate())
    values = {"what": what, "began-on": began, "ended-on": ended, "bears-on": "Suspensions"}
    entry = actions.make_entry(by=actor, register=EVENTS, values=values)
    if drawn:
        actions.move_entry(by=actor, register=EVENTS, entry=entry, to="drawn", version=1, language="en")
    return entry


def dashed(page: str) -> int:
    """How many dashed lines the pictures have."""
    return page.count("stroke-dasharray")


def test_it_is_drawn_and_told_and_taken_off_again(signed_in):
    before = signed_in(ANA).get(MEASURE).content.decode()
    entry = noted(drawn=False)
    assert CODE not in signed_in(ANA).get(MEASURE).content.decode()
    moved = signed_in(DANA).post(f"/registers/entry/{entry.pk}/move/", {"to": "drawn", "version": 1})
    assert moved.status_code == 302
    page = signed_in(ANA).get(MEASURE).content.decode()
    assert f"<strong><bdi>2023–24</bdi></strong> <bdi>{CODE}</bdi>" in page
    assert dashed(page) > dashed(before)
    assert f"2023–24: {CODE}" in page  # in the picture's own description
    assert CODE in signed_in(NORA).get(MEASURE).content.decode()  # a school's series has what happened to its district
    signed_in(DANA).post(f"/registers/entry/{entry.pk}/move/", {"to": "noted", "version": 2})
    after = signed_in(ANA).get(MEASURE).content.decode()
    assert CODE not in after
    assert dashed(after) == dashed(before)


def test_the_picture_says_what_the_entry_says_now(signed_in):
    entry = noted()
    assert f"2023–24: {CODE}" in signed_in(ANA).get(MEASURE).content.decode()
    actor = acting_person(Person.objects.get(email=DANA), timezone.localdate())
    entry.refresh_from_db()
    values = entry.values | {"what": "The code of conduct has no “defiance”"}
    actions.change_entry(by=actor, register=EVENTS, entry=entry, values=values, version=2)
    page = signed_in(ANA).get(MEASURE).content.decode()
    assert CODE not in page and "2023–24: The code of conduct has no “defiance”" in page


def test_what_lasts_is_marked_in_each_of_its_school_years(signed_in, django_db_setup, db):
    entry = noted(began="2022-06-30", ended="2024-07-01")
    assert [mark.school_year for mark in marks_of(entry.organisation)] == [2022, 2023, 2024, 2025]
    assert (school_year_of(date(2023, 6, 30)), school_year_of(date(2023, 7, 1))) == (2023, 2024)
    long = noted(what="Ever since", began="1990-09-01", ended="2026-01-01")
    assert len([mark for mark in marks_of(entry.organisation) if mark.entry == long.pk]) == 21


def test_a_year_outside_the_series_is_not_drawn(signed_in):
    noted(began="1998-09-01")
    assert CODE not in signed_in(ANA).get(MEASURE).content.decode()


def test_another_organisation_and_a_district_for_its_school_see_nothing_of_it(signed_in):
    noted(began="2021-09-01")
    noted(NORA, "Flood at Eastside")
    assert CODE not in signed_in(VERA).get(MEASURE).content.decode()
    assert "Flood at Eastside" in signed_in(NORA).get(MEASURE).content.decode()
    assert "Flood at Eastside" not in signed_in(ANA).get(MEASURE).content.decode()


def test_the_page_of_data_names_what_is_drawn_and_leads_to_the_register(signed_in):
    entry = noted()
    page = signed_in(DANA).get("/data/").content.decode()
    assert f'<a href="/registers/entry/{entry.pk}/"><bdi>{CODE}</bdi></a>' in page
    assert 'href="/registers/context-events/"' in page


def test_what_was_marked_before_is_drawn_until_it_is_taken_off(signed_in):
    dana = Person.objects.get(email=DANA)
    organisation = acting_person(dana, timezone.localdate()).organisation
    event = ContextEvent.objects.create(organisation=organisation, school_year=2024, told="Marked before", told_by=dana)
    page = signed_in(ANA).get(MEASURE).content.decode()
    assert "<strong><bdi>2023–24</bdi></strong> <bdi>Marked before</bdi>" in page
    assert "Marked earlier, by school year" in signed_in(DANA).get("/data/").content.decode()
    assert signed_in(VERA).post(f"/data/events/{event.pk}/withdraw/").status_code == 403
    assert signed_in(DANA).post(f"/data/events/{event.pk}/withdraw/").status_code == 302
    assert "Marked before" not in signed_in(ANA).get(MEASURE).content.decode()


@pytest.mark.parametrize("slug", ["commitments", "ideas"])
def test_a_register_that_does_not_draw_leaves_the_series_alone(slug: str):
    assert shipped_registers()[slug].series is None
