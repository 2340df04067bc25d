"""What a pilot teaches: series from released numbers, places compared, aims, fidelity, reach, causes that return."""

from __future__ import annotations

import csv
import io
import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from fairwater_web.documents.actions import begin_document
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kind_named
from fairwater_web.documents.samples import fill
from fairwater_web.journeys.samples import make_sample_journey
from fairwater_web.organisations.queries import schools_of
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.pilots import actions
from fairwater_web.pilots.models import CauseAnswer, GroupCounts, PilotPlace, PilotSeries, Point
from fairwater_web.pilots.queries import found_points
from fairwater_web.pilots.samples import make_sample_pilot, make_sample_places
from fairwater_web.registers.models import Entry
from fairwater_web.registers.samples import make_sample_entries
from fairwater_web.thread.models import Link
from tests.cast import ANA, NORA, OMAR
from tests.web.test_pilots import SERIES, text_of

pytestmark = [pytest.mark.web, pytest.mark.django_db]

START = date(2026, 3, 2)
TAKEN = {"do": "take", "name": "Suspended", "measure": "suspended-out-of-school", "tells": "outcome"}
RATIO = TAKEN | {"source": "measure", "group": "race_ethnicity:black", "where": "pilot", "stat": "ratio"}


@pytest.fixture
def ana():
    return acting_person(Person.objects.get(email=ANA), timezone.localdate())


@pytest.fixture
def plan(ana):
    kind = kind_named("pilot-plan")
    return begin_document(by=ana, kind=kind, title="Restorative entry", organisation=ana.organisation, language="en")


def places(ana, plan, n_pilot=2, n_other=6):
    ids = list(
        schools_of(plan.organisation).filter(local_id__gte="0201").order_by("local_id").values_list("pk", flat=True)
    )
    order = [ids[0], ids[6], *ids[1:6], *ids[7:]]
    return [
        actions.add_place(by=ana, plan=plan, name="", part="pilot" if n < n_pilot else "comparison", school=order[n])
        for n in range(n_pilot + n_other)
    ]


def by_place(ana, plan, where, n_before=4, n_after=4, effect=8):
    given = {key: value for key, value in SERIES.items() if key != "do"} | {"name": "Sent out", "counted": "share"}
    series = actions.begin_series(by=ana, plan=plan, how="", **given, by_place=True)
    points = [
        actions.Given(
            place,
            START + timedelta(weeks=2 * (n - n_before)),
            None,
            20 + 3 * m + (n % 3) - (effect if place.part == "pilot" and n >= n_before else 0),
            500 + 10 * m,
        )
        for m, place in enumerate(where)
        for n in range(n_before + n_after)
    ]
    actions.enter_points(by=ana, series=series, today=timezone.localdate(), given=points)
    actions.set_start(by=ana, plan=plan, on=START)
    return series


# Series that nobody enters


def test_the_ratio_of_the_plans_aim_is_taken_from_the_data_of_the_pilots_schools(signed_in, ana, plan):
    client = signed_in(ANA)
    places(ana, plan, 2, 0)
    assert client.post(f"/pilots/{plan.pk}/", RATIO).status_code == 302
    series = PilotSeries.objects.get()
    points = found_points(series)
    last = points[-1]
    assert (last.on, last.n) == (date(2026, 6, 30), 400)
    assert last.value == pytest.approx((60 / 400) / (90 / 1600)), "2.7, the number of the story"
    assert last.low < last.value < last.high
    page = text_of(client.get(f"/pilots/{plan.pk}/"))
    assert "2025–26" in page and "Nobody enters this: it is asked of the newest data each time" in page
    client.post(
        f"/pilots/{plan.pk}/",
        {"do": "aim", "series": series.pk, "level": "1.8", "counted_in": "times", "whom": "African American students"}
        | {"on": "2027-06-11"},
    )
    assert "at most 1.8, for African American students, by June 11, 2027" in text_of(client.get(f"/pilots/{plan.pk}/"))
    late = {"do": "predict", "series": series.pk, "expected": "2", "because": "It falls.", "on": "2026-06-30"}
    assert client.post(f"/pilots/{plan.pk}/", late).status_code == 400, "that year is known already"
    sent = {"do": "point", "series": series.pk, "on": "2026-01-05", "value": "1"}
    assert client.post(f"/pilots/{plan.pk}/", sent).status_code == 400 and not Point.objects.exists()


def test_numbers_for_staff_are_seen_where_the_plan_is_and_not_by_one_of_its_schools(signed_in, ana, plan):
    places(ana, plan, 2, 0)
    signed_in(ANA).post(f"/pilots/{plan.pk}/", RATIO)
    address = f"/pilots/{plan.pk}/"
    theirs = signed_in(NORA).get(address)
    assert theirs.status_code == 200 and b"<svg" not in theirs.content
    assert "These are numbers for staff of Riverbend" in text_of(theirs)
    assert text_of(signed_in(NORA).get(f"{address}compared/")).count("There is nothing to compare yet") == 1
    assert signed_in(NORA).get(f"{address}its.csv").status_code == 404


def test_what_was_released_is_followed_year_by_year_and_the_withheld_is_a_gap(signed_in, ana, plan):
    from fairwater_web.releases.models import Release

    def number(stat, value):
        where = {"race_ethnicity": "black"}
        return {"where": where, "stat": stat, "value": value, "low": "", "high": ""}

    given = {"organisation": plan.organisation, "measure": "suspended-out-of-school", "columns": [], "ways": 1}
    people = {"made_by": ana.person, "approved_by": Person.objects.get(email=NORA), "approved_at": timezone.now()}
    stats = ("students", "counted", "share")
    for year, values in (("2025", ("", "", "")), ("2026", ("400", "60", "0.15"))):
        content = {"numbers": [number(stat, value) for stat, value in zip(stats, values, strict=True)]}
        Release.objects.create(
            **given, **people, policy="strict", school_year=year, stage="published", content=content, audience="public"
        )
    sent = RATIO | {"source": "released", "where": "whole", "stat": "share"}
    assert signed_in(ANA).post(f"/pilots/{plan.pk}/", sent).status_code == 302
    first, last = found_points(PilotSeries.objects.get())
    assert first.is_gap and first.reason == "reason-withheld" and (last.count, last.n) == (60, 400)
    page = text_of(signed_in(NORA).get(f"/pilots/{plan.pk}/"))
    assert "Withheld: small groups" in page and "15.0%" in page and "0.0%" not in page
    for wrong in ({"stat": "ratio"}, {"where": "pilot"}, {"group": "race_ethnicity:x"}, {"measure": "x"}):
        assert signed_in(ANA).post(f"/pilots/{plan.pk}/", sent | {"name": "Y"} | wrong).status_code == 400, wrong


# Places


def test_places_are_compared_and_the_file_gives_the_same_figures(signed_in, ana, plan, tmp_path):
    from fairwater.improvement import difference_in_differences, read_interrupted, read_panel

    by_place(ana, plan, places(ana, plan), 6, 6)
    client = signed_in(ANA)
    page = client.get(f"/pilots/{plan.pk}/compared/")
    text = text_of(page)
    assert page.content.count(b"<svg") == 4
    assert "That is more than chance would make." in text and "of 28 ways to choose 2 places out of 8" in text
    assert re.search(r"Places with the change moved −[\d.]+ percentage points beside places without it", text)
    assert "Eastside Middle" in text and "Before the start, places with the change already moved" in text
    kept = tmp_path / "did.csv"
    kept.write_bytes(client.get(f"/pilots/{plan.pk}/did.csv").content)
    found = difference_in_differences(read_panel(kept).panel)
    assert found.test.p == pytest.approx(1 / 28)
    by_hand = [-8 / 500, -8 / 510]
    assert found.effect == pytest.approx(sum(by_hand) / 2, abs=2e-4), "what was put in"
    kept.write_bytes(client.get(f"/pilots/{plan.pk}/its.csv").content)
    joined = read_interrupted(kept).series
    assert joined.outcome[0] == pytest.approx((20 + 23) / (500 + 510)) and joined.post.sum() == 6


def test_few_places_are_told_what_they_can_never_say_and_one_gets_its_own_time_before(signed_in, ana, plan):
    client = signed_in(ANA)
    there = places(ana, plan, 2, 2)
    by_place(ana, plan, there, 6, 6)
    address = f"/pilots/{plan.pk}/compared/"
    assert "With 2 of 4 places the exact p cannot be below 0.333" in text_of(client.get(address))
    assert "cannot be below" in text_of(signed_in(NORA).get(address)), (
        "the page of entered numbers is read by its schools"
    )


def test_a_pilot_with_one_school_gets_the_sentence_and_the_interrupted_series(signed_in, ana, plan):
    by_place(ana, plan, places(ana, plan, 1, 0), 6, 6)
    text = text_of(signed_in(ANA).get(f"/pilots/{plan.pk}/compared/"))
    assert "One place in all: it can be said how it moved, not whether the change moved it." in text
    assert "The pilot beside its own time before" in text and "One series cannot say" in text


def test_what_is_missing_is_said_and_nothing_is_drawn(signed_in, ana, plan):
    client = signed_in(ANA)
    address = f"/pilots/{plan.pk}/compared/"
    assert "Nothing is followed yet" in text_of(client.get(address))
    client.post(f"/pilots/{plan.pk}/", SERIES | {"by_place": "1"})
    text = text_of(client.get(address))
    assert "It is not said when the change begins" in text and "No place is named" in text
    assert client.get(f"/pilots/{plan.pk}/did.csv").status_code == 404
    assert client.get(f"{address}?series=999").status_code == 404
    client.post(f"/pilots/{plan.pk}/", {"do": "place", "name": "Team A", "part": "pilot"})
    for wrong in ({"name": "Team A"}, {"name": " "}, {"name": "B", "part": "x"}):
        sent = {"do": "place", "part": "pilot"} | wrong
        assert client.post(f"/pilots/{plan.pk}/", sent).status_code == 400, wrong
    client.post(f"/pilots/{plan.pk}/", {"do": "start", "on": "2026-03-02"})
    series, place = PilotSeries.objects.get(), PilotPlace.objects.get()
    sent = {"do": "point", "series": series.pk, "on": "2026-02-02", f"value-{place.pk}": "12"}
    assert client.post(f"/pilots/{plan.pk}/", sent).status_code == 302
    assert "All moments lie on one side of the start" in text_of(client.get(address))


def test_a_day_without_one_of_the_pilots_places_is_a_gap_and_no_fall(ana, plan):
    there = places(ana, plan, 2, 1)
    series = by_place(ana, plan, there, 2, 2)
    gone = [actions.Given(there[0], START, None, None, None)]
    actions.enter_points(by=ana, series=series, today=timezone.localdate(), given=gone)
    points = found_points(series)
    assert [each.is_gap for each in points] == [False, False, True, False]
    assert points[2].reason == "reason-place-missing"
    with pytest.raises(Exception, match="refused-point-by-place"):
        actions.enter_point(by=ana, series=series, on=START, today=START, value=None, count=1, total=2)


# Aims, groups


def test_an_aim_about_suspensions_asks_where_they_may_have_gone(signed_in, ana, plan):
    client, address = signed_in(ANA), f"/pilots/{plan.pk}/"
    client.post(address, SERIES | {"name": "Days of suspension"})
    assert "nothing that is followed looks where they may have gone" in text_of(client.get(address))
    client.post(address, SERIES | {"name": "Teachers feel safe", "tells": "balancing"})
    assert "looks where they may have gone" in text_of(client.get(address)), "safety is another question"
    kind = kind_named("pilot-plan")
    fill(by=ana, document=plan, kind=kind, values={"measures": kind.example_in("en")["measures"]})
    assert "nobody follows it yet" in text_of(client.get(address)), "planned, and not followed"
    client.post(address, SERIES | {"name": "Sent home without a form", "tells": "balancing"})
    text = text_of(client.get(address))
    assert "may have gone" not in text and "nobody follows it yet" not in text
    assert "The aim of the plan lacks how much, of what, for whom, by when." in text


def test_counts_by_group_go_through_the_gate_and_small_groups_are_withheld(signed_in, plan):
    client, address = signed_in(ANA), f"/pilots/{plan.pk}/"
    page = text_of(client.get(f"{address}?by=english_learner"))
    assert "English learner" in page

    def send(asked, *rows):
        sent = {"do": "counts", "asked": asked, "column": "race_ethnicity", "said": "Sixteen weeks"}
        for n, (count, of) in enumerate(rows):
            sent |= {f"count-{n}": count, f"of-{n}": of}
        return client.post(address, sent)

    assert send("reach", ("5", "4")).status_code == 400 and send("reach", ("5", "")).status_code == 400
    assert not GroupCounts.objects.exists()
    assert send("reach", ("3", "6"), ("20", "160"), ("268", "400")).status_code == 302
    text = text_of(client.get(address))
    assert "Reached less than their part of those enrolled (parity below 0.8): Asian" in text
    assert "Withheld: too few students" in text and "3 of 6" not in text
    parity = (268 / 291) / (400 / 566)
    assert f"{parity:.2f}" in text
    send("before", ("2", "6"), ("10", "160"), ("96", "400"))
    send("after", ("1", "6"), ("9", "160"), ("52", "400"))
    client.post(address, SERIES)
    text = text_of(client.get(address))
    assert "Better beyond chance: African American" in text
    assert "withheld: too few students" in text


# The sample


def test_the_sample_pilot_shows_a_newcomer_everything(signed_in, ana):
    today = timezone.localdate()
    make_sample_journey(today=today)
    assert make_sample_places() == 0, "no pilot, no places"
    make_sample_pilot(today=today)
    assert (make_sample_places(), make_sample_places()) == (10, 0)
    plan = Document.objects.get(kind="pilot-plan")
    client = signed_in(ANA)
    text = text_of(client.get(f"/pilots/{plan.pk}/"))
    assert "40% was done as planned in the first cycle, 85% in the last" in text
    assert "Withheld: too few students" in text
    assert "2 of 3 things are ready" in text and "Cover for the training" in text and "It should change: Forms" in text
    assert "Interrupting over-suspension" in text and "may have gone" not in text
    compared = text_of(client.get(f"/pilots/{plan.pk}/compared/"))
    assert "That is more than chance would make." in compared and "of 45 ways" in compared
    journey = plan.stations.get().journey
    page = client.get(f"/journeys/{journey.pk}/")
    assert f"/pilots/{plan.pk}/".encode() in page.content and "Pilots of this journey" in text_of(page)
    assert f"/pilots/{plan.pk}/".encode() not in signed_in(OMAR).get(f"/journeys/{journey.pk}/").content


# Causes that return


@pytest.fixture
def returned(ana):
    make_sample_entries(today=timezone.localdate())
    kind = kind_named("root-causes")
    made = begin_document(by=ana, kind=kind, title="Why defiance?", organisation=ana.organisation, language="en")
    fill(by=ana, document=made, kind=kind, values=kind.example_in("en"))
    earlier = Entry.objects.get(register="initiatives", title__contains="plan of 2022")
    return made, earlier


def answer(client, made, earlier, same):
    sent = {"kind": ["document", "entry"], "thing": [made.pk, earlier.pk], "same": same}
    return client.post("/pilots/causes/", sent)


def test_the_same_cause_as_2022_is_asked_and_a_person_confirms_it(signed_in, returned):
    made, earlier = returned
    client = signed_in(ANA)
    text = text_of(client.get(f"/documents/{made.pk}/"))
    assert "Is this the same cause as in 2022?" in text and "plan of 2022" in text
    assert "Same cause as 2022" not in text, "a question, no guess"
    assert answer(client, made, earlier, "yes")["Location"] == f"/documents/{made.pk}/"
    text = text_of(client.get(f"/documents/{made.pk}/"))
    assert "Same cause as 2022" in text and "One cause that returned is confirmed" in text and "plan a sunset" in text
    assert Link.objects.filter(kind="document", thing=made.pk, to_kind="entry", to_thing=earlier.pk).count() == 1
    answer(client, made, earlier, "no")
    assert "Same cause as" not in text_of(client.get(f"/documents/{made.pk}/"))
    assert CauseAnswer.objects.count() == 1 and not Link.objects.filter(kind="document", to_thing=earlier.pk).exists()


def test_a_sunset_that_names_the_cause_of_2022_is_asked_too_and_others_are_not(signed_in, returned):
    sunset = Entry.objects.get(register="sunsets", title__contains="defiance")
    assert "Is this the same cause as in 2022?" in text_of(signed_in(ANA).get(f"/registers/entry/{sunset.pk}/"))
    other = Entry.objects.get(register="initiatives", title__contains="reading log")
    assert "Did we meet this cause" not in text_of(signed_in(ANA).get(f"/registers/entry/{other.pk}/"))


def test_only_what_was_asked_can_be_answered(signed_in, returned):
    made, earlier = returned
    other = Entry.objects.get(register="initiatives", title__contains="reading log")
    assert answer(signed_in(ANA), made, other, "yes").status_code == 404
    assert answer(signed_in(ANA), made, earlier, "perhaps").status_code == 404
    assert not CauseAnswer.objects.exists()


def test_a_file_of_places_has_a_head_that_the_command_knows(signed_in, ana, plan):
    by_place(ana, plan, places(ana, plan, 2, 2), 2, 2)
    rows = list(csv.reader(io.StringIO(signed_in(ANA).get(f"/pilots/{plan.pk}/did.csv").content.decode())))
    assert rows[0] == ["unit", "when", "outcome", "treated", "post"] and len(rows) == 1 + 4 * 4


def test_counts_are_released_anew_where_a_number_comes_again(ana, plan):
    """As in a database that was restored beside what had been kept of a later one."""
    from fairwater_web.pilots.groups import reach_of

    kept = {"plan": plan, "asked": "reach", "column": "sex", "said": "Sixteen weeks", "by": ana.person}
    shares = []
    for count in (40, 10):
        made = GroupCounts.objects.create(pk=77, counts=[["female", count, 100], ["male", 40, 100]], **kept)
        _, reached = reach_of(plan, "sex")
        shares.append(list(reached))
        made.delete()
    assert shares[0] != shares[1]
