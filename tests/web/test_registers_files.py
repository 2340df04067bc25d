"""Entries in and out: a CSV is compared before anything is taken in, one that leaves runs nothing, and a calendar."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from icalendar import Calendar

from fairwater.registers import shipped_registers
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.registers import actions
from fairwater_web.registers.models import Entry, EntryList
from tests.cast import ANA, PAUL

pytestmark = pytest.mark.django_db
COMMITMENTS = shipped_registers()["commitments"]


def actor(email: str):
    return acting_person(Person.objects.get(email=email), timezone.localdate())


def text_of(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def made(name: str, due: str = "2030-01-31", **values) -> Entry:
    kept = {"commitment": name, "owner": "Ana Morales", "due": due, **values}
    return actions.make_entry(by=actor(ANA), register=COMMITMENTS, values=kept)


def brought(client, text: str):
    file = SimpleUploadedFile("commitments.csv", text.encode(), content_type="text/csv")
    return client.post("/registers/commitments/bring/", {"file": file})


def test_what_leaves_can_be_brought_back_and_runs_nothing(signed_in):
    made("=1+1", **{"made-to": "families", "learned": "One, two;\nthree"})
    ana = signed_in(ANA)
    content = ana.get("/registers/commitments/entries.csv").content.decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(content))
    assert row["What will be done"] == "'=1+1" and row["To whom"] == "Families" and row["By when"] == "2030-01-31"
    answer = brought(ana, content)
    found = EntryList.objects.get().found
    assert answer.status_code == 302 and (found["new"], found["changed"], found["waiting"], found["same"]) == (
        [],
        [],
        [],
        1,
    )


def test_a_file_is_compared_and_taken_in_when_it_was_seen(signed_in):
    one, two = made("First"), made("Second")
    ana = signed_in(ANA)
    answer = brought(
        ana,
        "number,What will be done,Who said so,By when,To whom\n"
        f"{one.number},First,Nora Lindqvist,2030-02-28,familias\n"
        f"{two.number},Second,Ana Morales,2030-01-31,\n"
        ",Third,Omar Haddad,2030-03-31,students\n"
        ",Fourth,Omar Haddad,31 March,students\n"
        ",,Omar Haddad,2030-03-31,students\n"
        "99,Fifth,Omar Haddad,2030-03-31,everyone\n",
    )
    assert Entry.objects.count() == 2
    page = text_of(ana.get(answer.url))
    assert "1 new, 1 changed, 1 the same, 3 waiting." in page
    assert "By when: “January 31, 2030” → “February 28, 2030”" in page
    found = EntryList.objects.get().found
    waits = [(row["row"], fault["column"], fault["message"]) for row in found["waiting"] for fault in row["faults"]]
    assert waits == [
        (5, "By when", "field-not-a-date"),
        (6, "What will be done", "entry-field-required"),
        (7, "number", "entry-row-unknown"),
        (7, "To whom", "field-not-an-option"),
    ]
    assert ana.post(answer.url, {"new": "1", "changed": str(one.pk)}).status_code == 302
    one.refresh_from_db()
    assert (one.owner_name, one.values["made-to"], one.version) == ("Nora Lindqvist", "families", 2)
    assert Entry.objects.get(title="Third").changes.get().did == "brought"
    assert ana.post(answer.url, {"new": "1"}).status_code == 403
    assert Entry.objects.count() == 3


def days_of(signed_in, language: str, *days: str) -> dict[str, list[str]]:
    """Bring commitments with these days, and return the days that would be taken in and what waits."""
    rows = "".join(f",Number {place},Omar Haddad,{day}\n" for place, day in enumerate(days))
    brought(signed_in(ANA, language), f"number,What will be done,Who said so,By when\n{rows}")
    found = EntryList.objects.latest("pk").found
    waits = [fault["message"] for row in found["waiting"] for fault in row["faults"]]
    return {"days": [row["values"]["due"] for row in found["new"]], "waits": waits}


def test_days_that_a_spreadsheet_wrote_anew_are_read_as_the_column_means_them(signed_in):
    assert days_of(signed_in, "en", "12/3/2030", "1/31/2030")["days"] == ["2030-12-03", "2030-01-31"]
    assert days_of(signed_in, "en", "12/3/2030", "31/1/2030")["days"] == ["2030-03-12", "2030-01-31"]
    assert days_of(signed_in, "en", "12/3/2030")["days"] == ["2030-12-03"]
    page = text_of(signed_in(ANA).get(f"/registers/commitments/bring/{EntryList.objects.latest('pk').pk}/"))
    assert "By when: December 3, 2030" in page and "Who said so: Omar Haddad" in page
    unsure = {"days": [], "waits": ["field-two-days"]}
    assert days_of(signed_in, "es", "12/3/2030") == unsure
    assert days_of(signed_in, "en", "1/31/2030", "31/1/2030", "12/3/2030")["waits"] == ["field-two-days"]


def test_an_entry_that_changed_meanwhile_is_left(signed_in):
    one = made("First")
    ana = signed_in(ANA)
    answer = brought(ana, f"number,What will be done,Who said so,By when\n{one.number},Else,Ana Morales,2030-01-31\n")
    values = one.values | {"commitment": "Changed by hand"}
    actions.change_entry(by=actor(PAUL), register=COMMITMENTS, entry=one, values=values, version=1)
    refused = ana.post(answer.url, {"changed": str(one.pk)})
    assert refused.status_code == 409 and "Somebody changed this entry" in text_of(refused)
    one.refresh_from_db()
    assert one.title == "Changed by hand"


def test_a_column_of_states_moves_entries_along_their_ways_or_says_why_not(signed_in):
    kept, stopped, stays = made("Kept"), made("Stopped", learned="Less is more"), made("Not yet")
    ana = signed_in(ANA)
    answer = brought(
        ana,
        "number,What will be done,Who said so,By when,State\n"
        f"{kept.number},Kept,Ana Morales,2030-01-31,Cumplido\n"
        f"{stopped.number},Stopped,Ana Morales,2030-01-31,stopped\n"
        f"{stays.number},Not yet,Ana Morales,2030-01-31,Stopped\n"
        ",New and kept,Omar Haddad,2030-03-31,Kept\n"
        ",New and nowhere,Omar Haddad,2030-03-31,Gone\n"
        ",New and open,Omar Haddad,2030-03-31,\n",
    )
    page = text_of(ana.get(answer.url))
    assert "2 new, 2 changed, 0 the same, 2 waiting." in page
    assert "State: “Under way” → “Kept”" in page
    assert "First fill in “What we learned”" in page and "“Gone” is no state of this register" in page
    rows = [(row["row"], row["faults"][0]["column"]) for row in EntryList.objects.get().found["waiting"]]
    assert rows == [(4, "State"), (6, "State")]
    assert ana.post(answer.url, {"new": "1", "changed": [str(kept.pk), str(stopped.pk)]}).status_code == 302
    states = dict(Entry.objects.values_list("title", "state"))
    assert states == {
        "Kept": "kept",
        "Stopped": "stopped",
        "Not yet": "open",
        "New and kept": "kept",
        "New and open": "open",
    }
    kept.refresh_from_db()
    assert not kept.is_open and [each.did for each in kept.changes.all()] == ["made", "moved"]
    assert [each.did for each in Entry.objects.get(title="New and kept").changes.all()] == ["brought", "moved"]


def test_a_state_that_has_no_way_left_when_it_is_taken_in_is_refused_and_nothing_of_the_row_stays(signed_in):
    one = made("First")
    ana = signed_in(ANA)
    answer = brought(ana, f"number,What will be done,State\n{one.number},Else,Kept\n,Another,Kept\n")
    assert "“Who said so” is needed" in text_of(ana.get(answer.url))
    actions.move_entry(by=actor(PAUL), register=COMMITMENTS, entry=one, to="kept", version=1, language="en")
    refused = ana.post(answer.url, {"changed": str(one.pk)})
    assert refused.status_code == 409 and "Somebody changed this entry" in text_of(refused)
    one.refresh_from_db()
    assert (one.title, one.state) == ("First", "kept")


@pytest.mark.parametrize(
    ("text", "said"), [("a,b\n1,2\n", "has no column “What will be done”"), ("", "empty"), ("What will be done\n", "")]
)
def test_a_file_that_is_no_list_is_refused(signed_in, text: str, said: str):
    answer = brought(signed_in(ANA), text)
    assert answer.status_code in (200, 400) and said in text_of(answer)
    assert not EntryList.objects.exists()


def test_ones_own_due_entries_as_a_calendar(signed_in):
    today = timezone.localdate()
    made("Mine; with, signs", (today + timedelta(days=3)).isoformat())
    other = {"commitment": "Of Paul", "owner": "Paul Reyes", "due": today.isoformat()}
    actions.make_entry(by=actor(ANA), register=COMMITMENTS, values=other)
    answer = signed_in(ANA).get("/registers/due.ics")
    assert answer["Content-Type"].startswith("text/calendar")
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert str(event["summary"]) == "Mine; with, signs"
    assert event["dtstart"].dt == today + timedelta(days=3)
    assert str(event["url"]).endswith(f"/registers/entry/{Entry.objects.get(title__startswith='Mine').pk}/")
