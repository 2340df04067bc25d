"""Pilots: what is followed, predictions before the data, sixteen weeks that signal by crossings, harm, decisions, turns."""

from __future__ import annotations

import html
import re
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from fairwater_web.documents.actions import begin_document
from fairwater_web.documents.queries import kind_named
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.pilots import actions
from fairwater_web.pilots.models import PilotSeries, Point, Prediction
from fairwater_web.pilots.queries import points_of
from tests.cast import ANA, JUN, NORA, OMAR, VERA

pytestmark = [pytest.mark.web, pytest.mark.django_db]

MONDAY = date(2026, 1, 5)
# Content section 10: seven above the middle, seven below, one above, one below: 4 runs, 3 crossings, signal by crossings only.
CROSSINGS = [30, 31, 33, 32, 34, 35, 36, 10, 11, 12, 13, 14, 15, 16, 37, 9]


@pytest.fixture
def ana():
    return acting_person(Person.objects.get(email=ANA), timezone.localdate())


@pytest.fixture
def plan(ana):
    kind = kind_named("pilot-plan")
    return begin_document(by=ana, kind=kind, title="Restorative entry", organisation=ana.organisation, language="en")


SERIES = {
    "do": "series",
    "name": "Referrals a week",
    "tells": "outcome",
    "counted": "number",
    "better": "lower",
    "chart": "run",
}


@pytest.fixture
def referrals(ana, plan):
    given = {key: value for key, value in SERIES.items() if key != "do"}
    return actions.begin_series(by=ana, plan=plan, how="", **given)


def enter(client, series, values, *, first: date = MONDAY) -> None:
    for week, value in enumerate(values):
        day = (first + timedelta(weeks=week)).isoformat()
        sent = {"do": "point", "series": series.pk, "on": day, "value": value}
        assert client.post(f"/pilots/{series.plan_id}/", sent).status_code == 302, (day, value)


def text_of(answer) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


def test_sixteen_weeks_signal_by_crossings_alone(signed_in, referrals):
    client = signed_in(ANA)
    enter(client, referrals, CROSSINGS)
    page = client.get(f"/pilots/{referrals.plan_id}/")
    text = text_of(page)
    assert page.content.count(b"<svg") >= 2
    from fairwater_web.pilots.queries import chart_for

    signals = chart_for(referrals, [], "en").signals
    assert [(each.rule.value, each.found, each.limit) for each in signals] == [("few-crossings", 3, 4)]
    assert "do not report it as an improvement" in text
    client.post(f"/pilots/{referrals.plan_id}/", {"do": "moment", "on": "2026-02-23", "said": "Talks the same day"})
    text = text_of(client.get(f"/pilots/{referrals.plan_id}/"))
    assert "do not report it" not in text and "Talks the same day" in text


def test_nine_weeks_say_nothing_yet(signed_in, referrals):
    client = signed_in(ANA)
    enter(client, referrals, CROSSINGS[:9])
    from fairwater_web.pilots.queries import chart_for

    assert chart_for(referrals, [], "en").signals == ()
    assert "do not report it" not in text_of(client.get(f"/pilots/{referrals.plan_id}/"))


def test_a_point_of_a_day_is_followed_by_another_and_none_is_lost(signed_in, referrals):
    client = signed_in(ANA)
    enter(client, referrals, [30, 31])
    enter(client, referrals, [29])
    assert [float(each.value) for each in points_of(referrals)] == [29, 31] and Point.objects.count() == 3
    enter(client, referrals, [""], first=MONDAY + timedelta(weeks=1))
    assert points_of(referrals)[1].value is None, "a gap"
    with pytest.raises(DatabaseError), transaction.atomic():
        Point.objects.update(value=1)


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"on": "2099-01-01", "value": "3"}, "still to come"),
        ({"on": "2026-01-05", "value": "three"}, "no number"),
        ({"on": "yesterday", "value": "3"}, "no day"),
    ],
)
def test_what_cannot_be_entered_is_said(signed_in, referrals, sent, said):
    answer = signed_in(ANA).post(f"/pilots/{referrals.plan_id}/", {"do": "point", "series": referrals.pk} | sent)
    assert answer.status_code == 400 and said in text_of(answer) and not Point.objects.exists()


def test_counts_lie_within_their_totals_and_a_day_without_anybody_is_a_gap(signed_in, plan):
    client = signed_in(ANA)
    client.post(f"/pilots/{plan.pk}/", SERIES | {"name": "Talks", "counted": "share", "chart": "p", "better": "higher"})
    talks = PilotSeries.objects.get()
    sent = {"do": "point", "series": talks.pk, "on": "2026-01-05"}
    for wrong in (
        {"count": "5", "total": "4"},
        {"count": "5"},
        {"count": "1.5", "total": "4"},
        {"count": "-1", "total": "4"},
    ):
        assert client.post(f"/pilots/{plan.pk}/", sent | wrong).status_code == 400, wrong
    assert client.post(f"/pilots/{plan.pk}/", sent | {"count": "0", "total": "0"}).status_code == 302
    assert (
        client.post(f"/pilots/{plan.pk}/", sent | {"on": "2026-01-12", "count": "9", "total": "12"}).status_code == 302
    )
    assert [(each.count, each.total) for each in points_of(talks)] == [(None, None), (9, 12)]
    assert "75" in text_of(client.get(f"/pilots/{plan.pk}/"))
    wrong_chart = client.post(f"/pilots/{plan.pk}/", SERIES | {"name": "X", "chart": "p"})
    assert wrong_chart.status_code == 400 and "chart is of shares" in text_of(wrong_chart)


def test_a_prediction_comes_before_the_data_and_stays(signed_in, referrals):
    client = signed_in(ANA)
    enter(client, referrals, [30, 31])
    sent = {"do": "predict", "series": referrals.pk, "expected": "20", "because": "Somebody comes now."}
    late = client.post(f"/pilots/{referrals.plan_id}/", sent | {"on": "2026-01-12"})
    assert late.status_code == 400 and "A prediction comes before the data" in text_of(late)
    assert client.post(f"/pilots/{referrals.plan_id}/", sent | {"on": "2026-01-13"}).status_code == 302
    assert "There is no point of that time yet." in text_of(client.get(f"/pilots/{referrals.plan_id}/"))
    enter(client, referrals, [25, 24, 26], first=MONDAY + timedelta(weeks=2))
    assert "It did not come: the middle of 3 points is 25." in text_of(client.get(f"/pilots/{referrals.plan_id}/"))
    enter(client, referrals, [10, 11, 12, 13], first=MONDAY + timedelta(weeks=5))
    assert "It came: the middle of 7 points is 13." in text_of(client.get(f"/pilots/{referrals.plan_id}/"))
    with pytest.raises(DatabaseError), transaction.atomic():
        Prediction.objects.update(expected=25)


def test_harm_is_said_before_an_improvement_is(signed_in, plan, referrals):
    client = signed_in(ANA)
    assert "Nothing is followed that the pilot could harm" in text_of(client.get(f"/pilots/{plan.pk}/"))
    client.post(
        f"/pilots/{plan.pk}/", SERIES | {"name": "Teachers feel safe", "tells": "balancing", "better": "higher"}
    )
    safe = PilotSeries.objects.get(tells="balancing")
    enter(client, safe, [80, 82, 81, 79, 83, 80, 81, 82] + [60, 58, 61, 59, 57, 60, 58, 59])
    page = text_of(client.get(f"/pilots/{plan.pk}/"))
    assert "Nothing is followed" not in page
    from fairwater_web.pilots.queries import chart_for, is_worse

    assert is_worse(safe, chart_for(safe, [], "en")) == ("“Teachers feel safe” has moved" in page)


def test_decisions_need_a_reason_and_the_first_turn_is_counted_in_days(signed_in, referrals):
    client = signed_in(ANA)
    enter(client, referrals, [30, 31, 33])
    sent = {"do": "decide", "decided": "adapt", "on": "2026-01-24", "because": "Nobody came.", "learned": " "}
    assert client.post(f"/pilots/{referrals.plan_id}/", sent).status_code == 400
    client.post(f"/pilots/{referrals.plan_id}/", sent | {"learned": "A talk needs somebody who has time."})
    page = text_of(client.get(f"/pilots/{referrals.plan_id}/"))
    assert "It took 19 days from the first data to the first turn." in page
    assert "A talk needs somebody who has time." in page


def test_who_sees_and_who_enters(signed_in, referrals):
    address = f"/pilots/{referrals.plan_id}/"
    assert signed_in(NORA).get(address).status_code == 200
    refused = signed_in(NORA).post(address, {"do": "point", "series": referrals.pk, "on": "2026-01-05", "value": "1"})
    assert refused.status_code == 400, "the pilot is the district's"
    for reader in (OMAR, JUN, VERA):
        assert signed_in(reader).get(address).status_code in (403, 404), reader
    assert signed_in(OMAR).get("/pilots/").status_code == 403, (
        "not an empty list: there is one, and it is not his to see"
    )
    assert signed_in(ANA).post(address, {"do": "fly"}).status_code == 404


def test_a_phase_has_a_middle_of_its_own(signed_in, referrals):
    client = signed_in(ANA)
    enter(client, referrals, CROSSINGS)
    moment = {"do": "moment", "on": "2026-02-23", "said": "Second cycle", "begins_phase": "1"}
    client.post(f"/pilots/{referrals.plan_id}/", moment)
    from fairwater_web.pilots.queries import chart_for

    chart = chart_for(referrals, list(referrals.plan.moments.all()), "en")
    assert [(each.phase, each.n_points) for each in chart.stretches] == [("", 7), ("Second cycle", 9)]


def test_the_sample_pilot_misses_once_meets_once_and_turned_after_nineteen_days(signed_in):
    from fairwater_web.journeys.samples import make_sample_journey
    from fairwater_web.pilots.samples import make_sample_pilot

    today = timezone.localdate()
    assert make_sample_pilot(today=today) == 0
    make_sample_journey(today=today)
    assert (make_sample_pilot(today=today), make_sample_pilot(today=today)) == (5, 0)
    plan = PilotSeries.objects.first().plan
    page = text_of(signed_in(ANA).get(f"/pilots/{plan.pk}/"))
    assert "It did not come: the middle of 3 points is 31." in page
    assert "It came: the middle of 13 points is 15." in page
    assert "It took 19 days" in page and "has moved to where it should not go" not in page
    assert "do not report it as an improvement" not in page
