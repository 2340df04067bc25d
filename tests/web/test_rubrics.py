"""Rubrics on their pages: composed from the portrait, rows from the statement and from numbers, links both ways; levels."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from fairwater.frameworks import content_of_framework, shipped
from fairwater_web.frameworks.actions import begin_draft, publish_framework
from fairwater_web.observing.measured import measured_level
from fairwater_web.observing.models import Rubric
from fairwater_web.observing.queries import is_usable, observed_levels, observed_rows
from fairwater_web.releases.models import Release
from tests.cast import ANA, NORA, OLIVE
from tests.web.test_calibration import MASTER, give, session_of
from tests.web.test_observing import TODAY, acting, person, rubric, scores, send, text_of, visit_of

__all__ = ["rubric"]
pytestmark = [pytest.mark.web, pytest.mark.django_db]


@pytest.fixture
def portrait(db):
    content = content_of_framework(shipped().newest("portrait-competencies"))
    content = {key: value for key, value in content.items() if key not in ("identifier", "status")}
    content |= {"id": "graduate-portrait", "version": "1", "title": {"en": "Our portrait", "es": "Nuestro perfil"}}
    content["terms"] = [{k: v for k, v in term.items() if k != "identifier"} for term in content["terms"]]
    row = begin_draft(by=acting(ANA), content=content, event="framework-copied")
    publish_framework(by=acting(ANA), row=row, openly=False)
    return row


@pytest.fixture
def statement(db):
    from fairwater_web.documents.models import Document

    by = acting(ANA)
    return Document.objects.create(
        organisation=by.tenant, kind="equity-statement", title="What we mean", language="en", made_by=by.person
    )


def released(counted: str, students: str, year: str = "2025") -> Release:
    numbers = [
        {"where": {}, "stat": "students", "value": students},
        {"where": {}, "stat": "counted", "value": counted},
        {"where": {}, "stat": "share", "value": "0.5"},
        {"where": {"sex": "female"}, "stat": "share", "value": "0.9"},
    ]
    by = acting(ANA)
    now = timezone.now()
    return Release.objects.create(
        organisation=by.tenant,
        measure="suspended-out-of-school",
        school_year=year,
        columns=[],
        ways=1,
        policy="strict",
        stage="published",
        content={"numbers": numbers},
        made_by=by.person,
        approved_by=person(NORA),
        approved_at=now,
    )


def test_a_rubric_from_the_portrait_to_its_publication(signed_in, portrait, statement):
    ana, olive = signed_in(ANA), signed_in(OLIVE)
    assert "Begin a rubric" in text_of(ana.get("/observing/rubrics/"))
    for wrong, told in (
        ({"title-en": "", "row": "adults:thinking.adults"}, "a title"),
        ({"title-en": "T"}, "at least one row"),
        ({"title-en": "T", "row": "adults:thinking.students"}, "at least one row"),
    ):
        assert told in text_of(ana.post("/observing/rubrics/", wrong))
    assert olive.post("/observing/rubrics/", {"title-en": "T", "row": "adults:thinking.adults"}).status_code in (
        400,
        403,
    )
    sent = {"title-en": "What we look for", "row": ["adults:thinking.adults", "students:thinking.students"]}
    page = ana.post("/observing/rubrics/", sent).url
    assert olive.get(page).status_code == 404, "a draft is for those who lead"
    ana.post(page, {"do": "term", "term": "ten-practices:7", "kind": "adults"})
    here = f"{statement.pk}:power"
    ana.post(page, {"do": "field", "field": here, "kind": "students", "statement-en": "They change what comes next"})
    measure = {"do": "measure", "measure": "suspended-out-of-school", "field": here, "statement-en": "In the room"}
    refused = ana.post(page, measure | {"cut": ["4", "8", "12"]})
    assert refused.status_code == 400 and "three cut points" in text_of(refused)
    ana.post(page, measure | {"cut": ["12", "8", "4%"]})
    ana.post(page, {"do": "publish"})
    made = Rubric.objects.get()
    assert is_usable(made) and made.framework.version == "1"
    said = text_of(olive.get(page))
    assert "Our portrait: Critical thinking and problem solving" in said and "What we mean: Power" in said
    assert "No number was released" in said and len(observed_rows(made)) >= 3
    assert ana.post(page, {"do": "term", "term": "ten-practices:7", "kind": "adults"}).status_code == 400
    beside = text_of(ana.get(f"/documents/{statement.pk}/"))
    assert "They change what comes next" in beside and "In the room" in beside


def test_the_level_of_a_measure_is_that_of_the_newest_release_exactly(signed_in, rubric, statement):
    from fairwater_web.observing import composing

    row = composing.Draft(
        "measure",
        {"en": "In the room"},
        document=statement,
        document_field="access",
        measure="suspended-out-of-school",
        cuts=("0.12", "0.08", "0.04"),
        higher_is_better=False,
    )
    made = composing.compose(by=acting(ANA), title={"en": "T"}, rows=[row])
    (kept,) = made.rows.all()
    assert measured_level(made.organisation, kept) is None
    released("13", "100", "2024")
    assert measured_level(made.organisation, kept).level == 1
    newest = released("8", "100")
    found = measured_level(made.organisation, kept)
    assert (found.level, found.release) == (3, newest.pk), "8 of 100 reaches level 3 at its cut"
    assert "8.0% of all students in 2024–25" in text_of(signed_in(ANA).get(f"/observing/rubrics/{made.pk}/"))


def test_levels_over_visits_name_what_was_left_out_and_no_person(signed_in, rubric):
    ana = signed_in(ANA)
    assert "no row has been seen on 5 visits" in text_of(ana.get("/observing/levels/"))
    session = session_of(rubric, OLIVE)
    give(session, ANA, MASTER, master=True)
    give(session, OLIVE, MASTER)
    from fairwater_web.observing.actions import close_session

    close_session(by=acting(ANA), session=session)
    for n in range(5):
        visit = visit_of(rubric, OLIVE, NORA, on=TODAY - timedelta(days=n), school="0201" if n else "0301")
        send(signed_in(OLIVE), visit, scores(visit, 3), lock="1")
    send(signed_in(NORA), visit, scores(visit, 1), lock="1")
    page = text_of(ana.get("/observing/levels/")).split("Why can I see this?")[0]
    assert "3 of 3 rows were seen often enough" in page and "not calibrated: 1 for a row" in page
    assert "Eastside Middle 4 4 Grade 7, mathematics" in page and "No visit yet" in page
    assert "Olive" not in page and "Nora" not in page
    school = text_of(signed_in(NORA).get("/observing/levels/"))
    assert "no row has been seen on 5 visits" in school, "a school has its own visits alone, and four are too few"
    sources = {each.source for each in observed_levels(acting(ANA).tenant)}
    assert ("portrait-competencies", "thinking.students") in sources
