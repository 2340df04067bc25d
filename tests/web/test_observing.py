"""Visits written without a connection and synced once, locked for good, shown to whom they may; rubrics with their origins."""

from __future__ import annotations

import html
import json
import re
import uuid
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from fairwater.frameworks import shipped
from fairwater_web.common.permissions import Refused
from fairwater_web.documents.models import Document
from fairwater_web.frameworks.models import OwnFramework
from fairwater_web.observing import actions, composing
from fairwater_web.observing.composing import Draft, from_term
from fairwater_web.observing.models import Entry, Observation, Rubric, RubricRow, Visit
from fairwater_web.observing.presentation import shown_rows
from fairwater_web.observing.queries import observed_rows, rows_of, written
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from tests.cast import ANA, NORA, OLIVE, PAUL, SAM

pytestmark = [pytest.mark.web, pytest.mark.django_db]

TODAY = timezone.localdate()
SAID = "14 of 22 hands are up; the first one answers."


def acting(email: str):
    return acting_person(Person.objects.get(email=email), TODAY)


def person(email: str) -> Person:
    return Person.objects.get(email=email)


@pytest.fixture
def rubric(db) -> Rubric:
    by = acting(ANA)
    start = shipped().newest("portrait-competencies")
    statement = Document.objects.create(
        organisation=by.tenant, kind="equity-statement", title="What we mean", language="en", made_by=by.person
    )
    rows = [
        from_term(start, "thinking.students", "students"),
        from_term(start, "thinking.adults", "adults"),
        Draft("students", {"en": "Students change what happens next"}, document=statement, document_field="power"),
    ]
    made = composing.compose(by=by, title={"en": "What we look for"}, rows=rows)
    composing.publish_rubric(by=by, rubric=made)
    return Rubric.objects.select_related("framework").get(pk=made.pk)


def visit_of(rubric: Rubric, *observers: str, on=TODAY, school: str = "0201") -> Visit:
    return actions.plan_visit(
        by=acting(PAUL),
        school=Organisation.objects.get(local_id=school, parent__slug="riverbend"),
        place="Grade 7, mathematics",
        on=on,
        purpose="",
        rubric=rubric,
        observers=[person(each) for each in observers],
    )


@pytest.fixture
def visit(rubric) -> Visit:
    return visit_of(rubric, OLIVE, PAUL)


def own(visit: Visit, email: str = OLIVE) -> Observation:
    return Observation.objects.get(visit=visit, observer__email=email)


def line(said: str = SAID, **more) -> dict:
    at = timezone.now().isoformat()
    return {"kind": "line", "uid": str(uuid.uuid4()), "of": "students", "said": said, "at": at} | more


def scores(visit: Visit, level: int = 3) -> list[dict]:
    at = timezone.now().isoformat()
    return [
        {"kind": "score", "uid": str(uuid.uuid4()), "code": row.term.code, "level": level, "at": at}
        for row in observed_rows(visit.rubric)
    ]


def send(client, visit: Visit, entries: list[dict], **more):
    return client.post(f"/observing/visits/{visit.pk}/sync/", {"entries": json.dumps(entries)} | more)


def text_of(answer) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


# ---- exactly once


def test_what_is_sent_again_changes_nothing(signed_in, visit):
    olive = signed_in(OLIVE)
    sent = [line(), line("“Tell me how you know.”", of="adults"), *scores(visit)]
    first, second = send(olive, visit, sent).json(), send(olive, visit, sent).json()
    assert first["taken"] == second["taken"] == [each["uid"] for each in sent]
    assert (second["n_lines"], second["n_scores"], Entry.objects.count()) == (2, 3, 5)
    part = send(olive, visit, [sent[0], new := line("A third")]).json()
    assert (part["taken"], part["n_lines"]) == ([sent[0]["uid"], new["uid"]], 3)


def test_the_last_score_holds_by_the_clock_where_it_was_given(signed_in, visit):
    """Two tabs without a connection: the earlier one reaches the server last."""
    olive, code = signed_in(OLIVE), observed_rows(visit.rubric)[0].term.code
    now = timezone.now()
    early, late = (
        {"kind": "score", "uid": str(uuid.uuid4()), "code": code, "level": level, "at": at.isoformat()}
        for level, at in ((1, now - timedelta(minutes=5)), (4, now))
    )
    send(olive, visit, [late])
    send(olive, visit, [early])
    assert written(own(visit)).scores == {code: 4}


def test_a_struck_line_stays_and_is_counted_no_more(signed_in, visit):
    olive, said = signed_in(OLIVE), line()
    strike = {"kind": "strike", "uid": str(uuid.uuid4()), "strikes": said["uid"], "at": timezone.now().isoformat()}
    assert send(olive, visit, [said, strike]).json()["n_lines"] == 0
    assert Entry.objects.filter(said=SAID).exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"uid": "7"},
        {"kind": "other"},
        {"said": "  "},
        {"of": "Ms. Gray"},
        {"kind": "score", "code": "none", "level": 3},
        {"kind": "score", "code": "thinking.students", "level": 5},
        {"kind": "score", "code": "thinking.students", "level": True},
        {"kind": "score", "code": "thinking.students", "level": "3"},
        {"kind": "strike"},
    ],
)
def test_what_is_no_entry_is_named_and_the_rest_is_taken(signed_in, visit, wrong):
    bad, good = line() | wrong, line()
    answer = send(signed_in(OLIVE), visit, [bad, good]).json()
    assert (answer["taken"], list(answer["refused"])) == ([good["uid"]], [bad["uid"]])


@pytest.mark.parametrize("body", ["", "{", "{}", "[1]"])
def test_what_is_no_list_of_entries_is_refused_in_a_sentence(signed_in, visit, body):
    answer = signed_in(OLIVE).post(f"/observing/visits/{visit.pk}/sync/", {"entries": body})
    assert answer.status_code == 400 and "Open the visit again" in answer.json()["refused"]


def test_a_uuid_of_somebody_elses_line_takes_nothing_and_tells_nothing(signed_in, visit):
    theirs = line("Paul wrote this.")
    send(signed_in(PAUL), visit, [theirs])
    answer = send(signed_in(OLIVE), visit, [theirs | {"said": "mine"}]).json()
    assert answer["taken"] == [] and "Paul" not in json.dumps(answer["refused"])
    assert Entry.objects.get().said == "Paul wrote this."


def test_a_clock_that_is_far_off_is_not_believed(signed_in, visit):
    send(
        signed_in(OLIVE),
        visit,
        [line(at="2031-01-01T00:00:00Z"), line("b", at="soon"), line("c", at="2026-02-30T99:00Z")],
    )
    assert all(abs(each.at - timezone.now()) < timedelta(minutes=5) for each in Entry.objects.all())


# ---- locked


def test_locking_takes_every_row_and_then_nothing_more(signed_in, visit):
    olive, given = signed_in(OLIVE), scores(visit)
    early = send(olive, visit, given[1:], lock="1").json()
    assert not early["locked"] and "One row has no score" in early["not_locked"]
    assert send(olive, visit, given, lock="1").json()["locked"]
    after = send(olive, visit, [*given, late := line("too late")], lock="1").json()
    assert after["taken"] == [each["uid"] for each in given] and "locked before" in after["refused"][late["uid"]]


def test_the_database_itself_keeps_what_is_locked(signed_in, visit):
    olive = signed_in(OLIVE)
    send(olive, visit, [line(), *scores(visit)], lock="1")
    held = own(visit)
    entry = Entry.objects.filter(observation=held).first()
    for change in (
        lambda: Entry.objects.filter(pk=entry.pk).update(said="other"),
        lambda: Entry.objects.filter(pk=entry.pk).delete(),
        lambda: Entry.objects.create(
            observation=held, uid=uuid.uuid4(), kind="score", code="thinking.students", level=1, at=timezone.now()
        ),
        lambda: Observation.objects.filter(pk=held.pk).update(locked_at=None),
        lambda: RubricRow.objects.filter(rubric=visit.rubric).update(field="other"),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_nobody_sees_a_score_before_they_have_locked_their_own(signed_in, visit):
    paul, olive = signed_in(PAUL), signed_in(OLIVE)
    send(paul, visit, [line("Paul’s line"), *scores(visit, 4)], lock="1")
    page = f"/observing/visits/{visit.pk}/"
    assert "Paul’s line" not in text_of(olive.get(page))
    send(olive, visit, [line("Olive’s line"), *scores(visit, 2)])
    assert "Olive’s line" not in text_of(paul.get(page)), "what is not locked is one’s own"
    send(olive, visit, [], lock="1")
    for client in (paul, olive, signed_in(NORA), signed_in(ANA)):
        assert "Paul’s line" in (said := text_of(client.get(page))) and "Olive’s line" in said
    assert "Not calibrated on the day" in said
    assert signed_in(SAM).get(page).status_code == 404, "who neither leads nor observed"


def test_a_principal_sees_visits_of_their_own_school_alone(signed_in, rubric):
    other = visit_of(rubric, OLIVE, school="0301")
    assert signed_in(NORA).get(f"/observing/visits/{other.pk}/").status_code == 404


# ---- without a script


def test_every_form_works_without_a_script(signed_in, visit):
    olive, page = signed_in(OLIVE), f"/observing/visits/{visit.pk}/"
    uid = str(uuid.uuid4())
    for _ in range(2):  # sent twice
        olive.post(page, {"do": "line", "uid": uid, "of": "students", "said": SAID})
    assert Entry.objects.count() == 1
    assert "one line, 0 of 3 rows scored" in text_of(olive.get(page))
    codes = [row.term.code for row in observed_rows(visit.rubric)]
    olive.post(page, {"do": "scores", "uid": uid, f"row-{codes[0]}": "2"})
    refused = olive.post(page, {"do": "lock", "uid": uid} | {f"row-{code}": "3" for code in codes[:2]})
    assert refused.status_code == 400 and "One row has no score" in text_of(refused)
    olive.post(page, {"do": "lock", "uid": str(uuid.uuid4())} | {f"row-{code}": "3" for code in codes[1:]})
    assert written(own(visit)).scores[codes[2]] == 3 and own(visit).locked_at
    blank = olive.post(page, {"do": "feedback", "said": "", "next_step": "x"})
    assert "one next step" in text_of(blank)
    olive.post(page, {"do": "feedback", "said": "Six seconds of waiting.", "next_step": "Ask a second student"})
    assert "Ask a second student" in text_of(signed_in(NORA).get(page))
    assert olive.post(page, {"do": "other"}).status_code == 404


def test_a_visit_names_a_place_and_whoever_observes(signed_in, rubric):
    paul, school = signed_in(PAUL), Organisation.objects.get(local_id="0201", parent__slug="riverbend")
    sent = {"school": school.pk, "place": "Grade 8, English", "on": TODAY.isoformat(), "observer": person(OLIVE).pk}
    made = paul.post("/observing/", sent)
    assert made.status_code == 302 and own(Visit.objects.get()).observer.email == OLIVE
    for wrong, told in (
        ({"place": " "}, "which grade"),
        ({"observer": ""}, "who observes"),
        ({"school": 1}, "school of yours"),
        ({"on": "soon"}, "soon"),
    ):
        assert told in text_of(paul.post("/observing/", sent | wrong))
    assert signed_in(OLIVE).post("/observing/", sent).status_code == 302
    others = signed_in(OLIVE).post("/observing/", sent | {"observer": person(PAUL).pk})
    assert "who observes" in text_of(others), "an observer plans for themselves"


def test_a_visit_has_no_place_for_a_name_of_whoever_is_seen():
    people = {
        field.name for model in (Visit, Entry) for field in model._meta.get_fields() if field.related_model is Person
    }
    assert people == {"made_by"}


# ---- rubrics


def test_a_row_says_where_it_comes_from(rubric):
    rows = rows_of(rubric)
    assert [(each.made.framework, each.made.term) for each in rows[:2]] == [
        ("portrait-competencies", "thinking.students"),
        ("portrait-competencies", "thinking.adults"),
    ]
    assert (rows[2].made.document.title, rows[2].made.field) == ("What we mean", "power")
    assert rows[0].term.look_fors == shipped().newest("portrait-competencies").by_code["thinking.students"].look_fors


def test_a_row_without_an_origin_keeps_a_rubric_from_being_published(rubric):
    by, start = acting(ANA), shipped().newest("portrait-competencies")
    made = composing.compose(by=by, title={"en": "Next"}, rows=[from_term(start, "empathy.adults", "adults")])
    from fairwater_web.frameworks.actions import save_term

    save_term(by=by, row=made.framework, code="", term={"code": "loose", "statement": "From nowhere"})
    made = Rubric.objects.get(pk=made.pk)
    with pytest.raises(Refused, match="origin"):
        composing.publish_rubric(by=by, rubric=made)


def test_a_published_rubric_is_never_edited(rubric):
    start = shipped().newest("portrait-competencies")
    with pytest.raises(Refused, match="published"):
        composing.add_row(by=acting(ANA), rubric=rubric, row=from_term(start, "empathy.adults", "adults"))
    with pytest.raises(DatabaseError), transaction.atomic():
        OwnFramework.objects.filter(pk=rubric.framework_id).update(content={})


def test_whoever_is_to_observe_is_told_once_and_not_of_a_day_that_has_passed(rubric, signed_in):
    from fairwater_web.notices.models import Notice

    made = visit_of(rubric, OLIVE, PAUL, SAM)
    visit_of(rubric, OLIVE, on=TODAY - timedelta(days=1))
    told = Notice.objects.filter(message="notice-visit-planned")
    assert sorted(told.values_list("person__email", "url")) == [
        (email, f"/observing/visits/{made.pk}/")
        for email in (OLIVE, SAM)  # and not whoever planned it
    ]
    assert "A visit waits for you" in signed_in(OLIVE).get("/notices/").content.decode()


def test_a_visit_is_planned_with_the_rubric_that_is_chosen_and_keeps_it(signed_in, rubric):
    by = acting(ANA)
    start = shipped().newest("portrait-competencies")
    newer = composing.compose(by=by, title={"en": "Newer"}, rows=[from_term(start, "thinking.adults", "adults")])
    composing.publish_rubric(by=by, rubric=newer)
    draft = composing.compose(by=by, title={"en": "Draft"}, rows=[from_term(start, "thinking.adults", "adults")])
    paul, school = signed_in(PAUL), Organisation.objects.get(local_id="0201", parent__slug="riverbend")
    page = text_of(paul.get("/observing/"))
    assert "Newer, version 1" in page and "What we look for, version 1" in page and "Draft, version" not in page
    sent = {"school": school.pk, "place": "Grade 8, English", "on": TODAY.isoformat(), "observer": person(OLIVE).pk}
    assert paul.post("/observing/", sent).status_code == 302
    assert Visit.objects.latest("pk").rubric == newer, "the newest where none is named"
    assert paul.post("/observing/", sent | {"rubric": rubric.pk}).status_code == 302
    chosen = Visit.objects.latest("pk")
    assert chosen.rubric == rubric
    for wrong in (draft.pk, 987654, "x"):
        assert paul.post("/observing/", sent | {"rubric": wrong}).status_code == 400
    assert "What we look for 1" in text_of(signed_in(OLIVE).get(f"/observing/visits/{chosen.pk}/"))
    levels = text_of(paul.get(f"/observing/levels/?rubric={rubric.pk}"))
    assert "Newer, version 1" in levels
    assert "Students change what happens next" in levels
    assert "Students change what happens next" not in text_of(paul.get("/observing/levels/"))
    assert "What makes an observer calibrated" in text_of(signed_in(OLIVE).get("/observing/"))


def test_where_rows_come_from_is_looked_up_once_for_all_of_them(rubric):
    rows = rows_of(rubric)
    few, many = rows[:1], rows * 10
    shown_rows(rubric, few, {}, "en")
    with CaptureQueriesContext(connection) as one:
        shown_rows(rubric, few, {}, "en")
    with CaptureQueriesContext(connection) as ten:
        shown_rows(rubric, many, {}, "en")
    assert len(ten) == len(one)
