"""Registers in the web part: who sees what, making and moving entries, what is late, two versions, many at once, reminders."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from fairwater.registers import shipped_registers
from fairwater_web.common.permissions import Refused
from fairwater_web.notices.models import Notice
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.registers import actions, reminding
from fairwater_web.registers.models import Entry, EntryChange
from fairwater_web.registers.samples import make_sample_entries
from fairwater_web.registers.tasks import next_reminding
from fairwater_web.search.queries import search
from tests.cast import ANA, COLE, DANA, JUN, NORA, OMAR, PAUL, VERA

pytestmark = pytest.mark.django_db
COMMITMENTS = shipped_registers()["commitments"]


def actor(email: str):
    return acting_person(Person.objects.get(email=email), timezone.localdate())


def text_of(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def in_days(n: int) -> str:
    return (timezone.localdate() + timedelta(days=n)).isoformat()


def made(by: str = ANA, due: int = 10, name: str = "Call every family", owner: str = "Ana Morales", **values) -> Entry:
    kept = {"commitment": name, "owner": owner, "due": in_days(due), **values}
    return actions.make_entry(by=actor(by), register=COMMITMENTS, values=kept)


def form(**values) -> dict[str, str]:
    return {f"f-{name.replace('_', '-')}": value for name, value in values.items()}


def test_an_entry_is_made_by_a_form_and_found(signed_in):
    ana = signed_in(ANA)
    sent = form(commitment="Answer the town hall", owner="nora lindqvist", due=in_days(5), made_to="families")
    answer = ana.post("/registers/commitments/new/", sent)
    entry = Entry.objects.get()
    assert (answer.status_code, answer.url) == (302, f"/registers/entry/{entry.pk}/")
    assert (entry.number, entry.state, entry.version, entry.owner.email) == (1, "open", 1, NORA)
    assert entry.values["owner"] == entry.owner_name == "Nora Lindqvist"
    assert "Answer the town hall" in text_of(ana.get("/registers/commitments/"))
    assert [found.title for found in search(actor(ANA), "town hall", "en")] == ["Commitments: Answer the town hall"]
    page = text_of(ana.get(f"/registers/entry/{entry.pk}/"))
    assert "Under way, Nora Lindqvist, due on" in page and "Ana Morales made it." in page


def test_what_is_missing_is_said_and_what_was_typed_stays(signed_in):
    answer = signed_in(ANA).post("/registers/commitments/new/", form(commitment="", owner="Ana Morales", due="soon"))
    page = answer.content.decode()
    assert answer.status_code == 400 and not Entry.objects.exists()
    assert "“What will be done” is needed" in page and "is not a day" in page
    assert 'value="Ana Morales"' in page


def test_numbers_count_within_a_register_and_a_district():
    first, second = made(), made()
    other = actions.make_entry(
        by=actor(VERA), register=COMMITMENTS, values={"commitment": "A", "owner": "Vera Ellis", "due": in_days(1)}
    )
    assert (first.number, second.number, other.number) == (1, 2, 1)


def test_a_school_sees_its_own_and_its_peoples_entries_and_the_district_sees_the_schools(signed_in):
    of_school, of_district = made(NORA, name="In the school"), made(ANA, name="In the district")
    private = actions.make_entry(
        by=actor(ANA), register=shipped_registers()["impediments"], values={"what": "For staff", "owner": "Ana Morales"}
    )
    assert {"In the school", "In the district"} <= set(
        re.findall(r"In the \w+", text_of(signed_in(ANA).get("/registers/commitments/")))
    )
    page = text_of(signed_in(NORA).get("/registers/commitments/"))
    assert "In the school" in page and "In the district" in page  # commitments are for everybody of the district
    assert signed_in(NORA).get(f"/registers/entry/{private.pk}/").status_code == 404
    assert signed_in(DANA).get(f"/registers/entry/{of_school.pk}/").status_code == 200
    assert signed_in(VERA).get(f"/registers/entry/{of_district.pk}/").status_code == 404


def test_a_companion_reads_what_is_for_everybody_and_writes_nothing(signed_in):
    entry = made()
    cole = signed_in(COLE)
    page = cole.get(f"/registers/entry/{entry.pk}/")
    assert page.status_code == 200 and "Writing in registers takes a role among the staff" in text_of(page)
    refused = cole.get("/registers/impediments/")
    assert refused.status_code == 403 and "This register is for the staff" in text_of(refused)
    assert "Impediments" not in text_of(cole.get("/registers/"))
    assert cole.post(f"/registers/entry/{entry.pk}/move/", {"to": "kept", "version": 1}).status_code == 403
    assert signed_in(JUN).get("/registers/").status_code == 403


def test_a_state_is_reached_along_its_ways_alone(signed_in):
    entry, ana = made(), signed_in(ANA)
    page = ana.get(f"/registers/entry/{entry.pk}/").content.decode()
    assert re.search(r"disabled[^>]*>Stop it</button><span[^>]*>First fill in “What we learned”.</span>", page)
    refused = ana.post(f"/registers/entry/{entry.pk}/move/", {"to": "stopped", "version": 1})
    assert refused.status_code == 400 and "First fill in “What we learned”" in text_of(refused)
    assert ana.post(f"/registers/entry/{entry.pk}/move/", {"to": "nowhere", "version": 1}).status_code == 400
    assert ana.post(f"/registers/entry/{entry.pk}/move/", {"to": "kept", "version": 1}).status_code == 302
    entry.refresh_from_db()
    assert (entry.state, entry.version, entry.is_open, entry.closed_by.email) == ("kept", 2, False, ANA)
    assert "From “Kept” it goes on to “Under way”." in text_of(ana.get(f"/registers/entry/{entry.pk}/"))
    ana.post(f"/registers/entry/{entry.pk}/move/", {"to": "open", "version": 2})
    entry.refresh_from_db()
    assert (entry.is_open, entry.closed_by) == (True, None)


def test_an_entry_is_moved_on_the_board_where_a_way_is_open_and_the_board_stays(signed_in):
    entry, ana = made(), signed_in(ANA)
    board = ana.get("/registers/commitments/board/").content.decode()
    card = board.split(f'id="entry-{entry.pk}"')[1].split("</article>")[0]
    assert 'value="kept"' in card and 'value="stopped"' not in card  # to stop it takes what was learned
    answer = ana.post(f"/registers/entry/{entry.pk}/move/", {"to": "kept", "version": 1, "back": "board"})
    assert answer.url == f"/registers/commitments/board/#entry-{entry.pk}"
    assert 'value="kept"' not in ana.get("/registers/commitments/board/").content.decode()
    stale = ana.post(f"/registers/entry/{entry.pk}/move/", {"to": "open", "version": 1, "back": "board"})
    assert stale.status_code == 400 and "Somebody changed this entry" in text_of(stale)
    assert 'name="back"' not in signed_in(COLE).get("/registers/commitments/board/").content.decode()


def test_a_state_stamps_its_day():
    asks = shipped_registers()["asks"]
    values = {"ask": "A", "asked-on": in_days(-3), "answer": "Yes"}
    entry = actions.make_entry(by=actor(ANA), register=asks, values=values)
    moved = actions.move_entry(by=actor(ANA), register=asks, entry=entry, to="answered", version=1, language="en")
    assert moved.values["answered-on"] == in_days(0)


def test_what_is_opened_again_has_no_stamped_day_and_its_history_keeps_it(signed_in):
    asks, ana = shipped_registers()["asks"], actor(ANA)
    values = {"ask": "A", "asked-on": in_days(-40), "answer": "Yes", "answered-on": in_days(-20)}
    entry = actions.make_entry(by=ana, register=asks, values=values)
    for version, to in ((1, "answered"), (2, "asked")):
        entry = actions.move_entry(by=ana, register=asks, entry=entry, to=to, version=version, language="en")
    assert (entry.values["answered-on"], entry.values["asked-on"]) == ("", in_days(-40))
    assert [each.values["answered-on"] for each in entry.changes.all()] == [in_days(-20), in_days(-20), ""]
    assert "the time was over" in text_of(signed_in(ANA).get(f"/registers/entry/{entry.pk}/"))
    again = actions.move_entry(by=ana, register=asks, entry=entry, to="answered", version=3, language="en")
    assert again.values["answered-on"] == in_days(0)


def test_what_goes_on_keeps_the_days_of_the_states_behind_it_and_its_due_date():
    pivots, recognition, ana = shipped_registers()["pivots"], shipped_registers()["recognition"], actor(ANA)
    values = {"what": "A", "began-on": in_days(-40), "sign": "B", "learned": "C"}
    entry = actions.make_entry(by=ana, register=pivots, values=values)
    for version, to in ((1, "turned"), (2, "told")):
        entry = actions.move_entry(by=ana, register=pivots, entry=entry, to=to, version=version, language="en")
    assert entry.values["turned-on"] == in_days(0)
    assert pivots.not_yet("seen") == ("turned-on",) and pivots.not_yet("told") == ()
    assert recognition.not_yet("planned") == ()  # its day is the due date


def test_two_people_on_one_entry_see_both_versions_and_nothing_is_lost(signed_in):
    entry = made()
    base = {"commitment": "Call every family", "owner": "Ana Morales", "due": in_days(10)}
    first = signed_in(ANA).post(
        f"/registers/entry/{entry.pk}/change/", form(**base | {"commitment": "Visit every family"}) | {"version": 1}
    )
    assert first.status_code == 302
    second = signed_in(PAUL).post(
        f"/registers/entry/{entry.pk}/change/",
        form(**base | {"commitment": "Write to every family", "kept_when": "All have answered"}) | {"version": 1},
    )
    page = second.content.decode()
    assert second.status_code == 409 and "Ana Morales changed this while you were writing" in page
    assert "Visit every family" in page and "Write to every family" in page and "All have answered" in page
    assert 'name="version" value="2"' in page
    entry.refresh_from_db()
    assert entry.title == "Visit every family"
    third = signed_in(PAUL).post(
        f"/registers/entry/{entry.pk}/change/",
        form(**base | {"commitment": "Visit and write to every family", "kept_when": "All have answered"})
        | {"version": 2},
    )
    assert third.status_code == 302
    versions = [change.values["commitment"] for change in entry.changes.all()]
    assert versions == ["Call every family", "Visit every family", "Visit and write to every family"]


def test_a_field_that_only_one_changed_keeps_that_change(signed_in):
    entry = made()
    base = {"commitment": "Call every family", "owner": "Ana Morales", "due": in_days(10)}
    signed_in(ANA).post(f"/registers/entry/{entry.pk}/change/", form(**base | {"due": in_days(20)}) | {"version": 1})
    page = (
        signed_in(PAUL)
        .post(f"/registers/entry/{entry.pk}/change/", form(**base | {"commitment": "Call twice"}) | {"version": 1})
        .content.decode()
    )
    assert f'value="{in_days(20)}"' in page and 'value="Call twice"' in page


def test_what_is_late_is_offered_another_date_help_and_an_end(signed_in):
    entry, ana = made(due=-3), signed_in(ANA)
    page = text_of(ana.get(f"/registers/entry/{entry.pk}/"))
    assert "The date has passed. What now? Nobody else is told." in page
    late = f"/registers/entry/{entry.pk}/late/"
    assert ana.post(late, {"do": "postpone", "due_on": in_days(-1), "said": "x", "version": 1}).status_code == 400
    assert ana.post(late, {"do": "postpone", "due_on": in_days(9), "said": "Snow", "version": 1}).status_code == 302
    assert ana.post(late, {"do": "help", "whom": "Nobody", "said": "A van", "version": 2}).status_code == 400
    assert ana.post(late, {"do": "help", "whom": "Paul Reyes", "said": "A van", "version": 2}).status_code == 302
    assert Notice.objects.get().person.email == PAUL
    assert ana.post(late, {"do": "stop", "said": " ", "version": 3}).status_code == 400
    assert ana.post(late, {"do": "stop", "said": "Calls work better", "version": 3}).status_code == 302
    entry.refresh_from_db()
    assert (entry.state, entry.values["learned"], entry.due_on) == (
        "stopped",
        "Calls work better",
        date.fromisoformat(in_days(9)),
    )
    assert [each.did for each in entry.changes.all()] == ["made", "postponed", "help-asked", "stopped"]
    assert ana.post(late, {"do": "stop", "said": "Again", "version": 4}).status_code == 400


def test_owners_alone_are_reminded_and_once_for_a_date():
    made(due=3), made(due=-2), made(due=30), made(due=-2, owner="Somebody outside")
    assert reminding.remind(today=timezone.localdate()) == 2
    assert reminding.remind(today=timezone.localdate()) == 0
    assert {(each.person.email, each.message) for each in Notice.objects.all()} == {
        (ANA, "notice-entry-due"),
        (ANA, "notice-entry-late"),
    }
    now = timezone.localtime()
    assert now < next_reminding(now) <= now + timedelta(days=1)


def test_many_are_looked_at_and_then_changed(signed_in):
    one, two = made(), made(owner="Omar Haddad")
    ana, chosen = signed_in(ANA), [f"{one.pk}:1", f"{two.pk}:1"]
    wanted = {"entry": chosen, "owner": "Nora Lindqvist", "due": in_days(40), "state": "stopped"}
    looked = text_of(ana.post("/registers/commitments/many/", wanted | {"do": "look"}))
    assert "2 entries are chosen. Nothing is changed yet." in looked
    assert "Who said so: “Omar Haddad” → “Nora Lindqvist”" in looked and "First fill in “What we learned”" in looked
    assert Entry.objects.filter(version=1).count() == 2
    done = text_of(ana.post("/registers/commitments/many/", wanted | {"do": "change", "state": ""}))
    assert "2 entries were changed." in done
    assert set(Entry.objects.values_list("owner__email", "due_on", "version")) == {
        (NORA, date.fromisoformat(in_days(40)), 2)
    }
    again = text_of(ana.post("/registers/commitments/many/", wanted | {"do": "change", "state": "kept"}))
    assert "2 entries were not changed" in again and "Somebody changed this entry since you opened it" in again


def test_a_table_is_filtered_sorted_and_paged(signed_in):
    for n in range(52):
        made(name=f"Entry number {n:02d}", due=n - 1)
    ana = signed_in(ANA)
    page = ana.get("/registers/commitments/?sort=title").content.decode()
    assert "Entry number 00" in page and "Entry number 50" not in page and "Page 1 of 2" in page
    assert "Entry number 51" in ana.get("/registers/commitments/?sort=title&page=2").content.decode()
    late = text_of(ana.get("/registers/commitments/?late=1"))
    assert "Entry number 00" in late and "Entry number 05" not in late
    assert "No entry is like that" in text_of(ana.get("/registers/commitments/?state=kept"))
    assert "Entry number 33" in text_of(ana.get("/registers/commitments/?text=number+33&owner=Ana+Morales"))
    assert "2 more" in text_of(ana.get("/registers/commitments/board/"))
    month = ana.get(f"/registers/commitments/calendar/?month={in_days(0)[:7]}").content.decode()
    assert "Entry number 01" in month and 'aria-current="date"' in month
    for odd in ("0001-01", "9999-12", "now"):
        assert ana.get(f"/registers/commitments/calendar/?month={odd}").status_code == 200


def test_an_empty_register_teaches_by_an_example(signed_in):
    page = text_of(signed_in(ANA).get("/registers/sunsets/"))
    assert "No sunsets yet" in page and "The code “defiance” in the discipline manual" in page
    assert "Todavía no hay cierres" in text_of(signed_in(ANA, "es").get("/registers/sunsets/"))


def test_the_database_keeps_its_rules():
    entry = made()
    for broken in ({"version": 0}, {"title": ""}, {"closed_at": timezone.now()}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Entry.objects.filter(pk=entry.pk).update(**broken)
    with pytest.raises(DatabaseError), transaction.atomic():
        EntryChange.objects.filter(entry=entry).update(note="rewritten")
    with pytest.raises(Refused):
        actions.change_entry(by=actor(COLE), register=COMMITMENTS, entry=entry, values=entry.values, version=1)


def test_a_register_of_ones_own_is_a_file_and_no_code(signed_in, settings, tmp_path: Path):
    (tmp_path / "registers").mkdir()
    file = tmp_path / "registers" / "walks.toml"
    file.write_text(
        """
id = "walks"
version = "1"
title = "Neighborhood walks"
entry = "walk"
entries = "walks"
purpose = "Where we walked, and with whom."
named_by = "where"
first = "planned"
fields = [
  { id = "where", required = true, label = "Where" },
  { id = "stops", kind = "rows", label = "Stops", columns = [{ id = "place", label = "Place" }] },
]
states = [{ id = "planned", kind = "open", label = "Planned" }, { id = "walked", kind = "closed", label = "Walked" }]
transitions = [{ from = ["planned"], to = "walked", label = "We walked" }]
[example]
where = "Harbor Street"
""",
        encoding="utf-8",
    )
    settings.FAIRWATER_CONTENT = str(tmp_path)
    ana = signed_in(ANA)
    assert "Neighborhood walks" in text_of(ana.get("/registers/"))
    sent = {"f-where": "Mill Lane", "f-stops-0-place": "The bakery", "f-stops-1-place": ""}
    answer = ana.post("/registers/walks/new/", sent)
    page = text_of(ana.get(answer.url))
    assert "Mill Lane" in page and "The bakery" in page
    assert [found.title for found in search(actor(ANA), "bakery", "en")] == ["Neighborhood walks: Mill Lane"]
    assert ana.get(f"{answer.url}change/").status_code == 200
    (tmp_path / "registers" / "bad.toml").write_text("id = 'bad'\nverion = '1'", encoding="utf-8")
    assert "bad.toml" in text_of(ana.get("/registers/"))


def test_the_samples_have_entries_in_every_register_and_the_storys_asks(signed_in):
    assert make_sample_entries(today=timezone.localdate()) > 80
    assert make_sample_entries(today=timezone.localdate()) == 0
    for slug in ("riverbend", "virginia"):
        of_tenant = set(Entry.objects.filter(tenant__slug=slug).values_list("register", flat=True))
        assert of_tenant == set(shipped_registers())
    asks = Entry.objects.filter(tenant__slug="riverbend", register="asks")
    assert (asks.count(), asks.filter(closed_at=None, due_on__lt=timezone.localdate()).count()) == (31, 2)
    page = text_of(signed_in(ANA).get("/registers/asks/counts/"))
    assert "29 of 31 asks were answered within 30 days (94%)." in page and "data as of" in page
    assert "29 of 31 asks were answered within 30 days" in text_of(signed_in(ANA).get("/"))
    assert "29 of 31 asks were answered within 30 days" in text_of(signed_in(ANA).get("/see/"))
    for address in ("/", "/see/", "/registers/asks/counts/"):
        assert "11 of 13 asks were answered within 30 days" in text_of(signed_in(VERA).get(address)), address
    outside = text_of(signed_in(COLE).get("/registers/asks/counts/"))
    assert "29 of 31" not in outside and "Withheld: too few" in outside
    assert signed_in(OMAR).get("/registers/asks/counts/?by=nothing").status_code == 404
