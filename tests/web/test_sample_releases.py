"""What the sample district publishes: through the gate, by two people; the cohort then shows its numbers beside the others."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from django.utils import timezone

from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from tests.cast import ANA, DANA, NOBODY
from tests.web.cohorts import text_of

pytestmark = [pytest.mark.web, pytest.mark.django_db]

QUICK = 20
"""Seconds of work that a first start may spend on it."""


@pytest.fixture
def published():
    """Return how many releases the sample published; their ledger goes with the test."""
    from fairwater_web.data.queries import ledger_of
    from fairwater_web.organisations.models import Organisation
    from fairwater_web.releases.samples import make_sample_releases

    began = time.process_time()
    made = make_sample_releases()
    assert time.process_time() - began < QUICK
    yield made
    ledger_of(Organisation.objects.get(slug="riverbend")).path.unlink(missing_ok=True)


def test_they_are_planned_by_one_published_by_another_and_nobody_is_asked_again(signed_in, published):
    from fairwater_web.common.models import AccessEntry
    from fairwater_web.data.queries import ledger_of
    from fairwater_web.notices.models import Notice
    from fairwater_web.organisations.models import Organisation
    from fairwater_web.releases.models import Release
    from fairwater_web.releases.samples import are_settled, make_sample_releases

    assert published == 4 and make_sample_releases() == 0 and are_settled()
    assert {(each.made_by.name, each.approved_by.name, each.stage) for each in Release.objects.all()} == {
        ("Dana Okafor", "Sam Whitfield", "published")
    }
    assert len(ledger_of(Organisation.objects.get(slug="riverbend"))) > 2, "every cell that was shown is noted"
    assert not Notice.objects.filter(key__startswith="release-", read_at=None).exists()
    events = Counter(AccessEntry.objects.values_list("event", flat=True))
    assert events["release-planned"] == events["release-approved"] == 4
    page = text_of(signed_in(NOBODY).get("/public/riverbend/"))
    assert "Suspended out of school" in page and "Chronic absence" in page


def test_the_cohort_shows_the_district_beside_the_others_and_counts_it_in_its_total(signed_in, published):
    from fairwater_web.cohorts.models import Cohort, Shared
    from fairwater_web.cohorts.samples import make_sample_cohort
    from fairwater_web.journeys.samples import make_sample_journey

    make_sample_journey(today=timezone.localdate())
    assert make_sample_cohort() == 1
    cohort = Cohort.objects.get()
    shared = Shared.objects.get(kind="release", member__district__slug="riverbend").release
    cells = {
        tuple(each["where"].items()): each["value"]
        for each in shared.content["numbers"]
        if each["stat"] in ("students", "counted") and each["status"] == "released"
        for each in [each | {"where": each["where"] | {"stat": each["stat"]}}]
    }
    students = int(cells[("stat", "students"),])
    counted = int(cells[("stat", "counted"),])
    page = text_of(signed_in(ANA).get(f"/cohorts/{cohort.pk}/numbers/"))
    assert "Riverbend Unified" in page.split("Districts together")[0]
    assert f"{counted + 698:,} of {students + 10350:,}" in page, "the total of the four others was 698 of 10,350"
    assert "Riverbend Unified shares no" not in page


def test_what_is_published_leaves_room_for_the_plan_that_is_proposed_first(signed_in, published):
    from fairwater_web.releases.actions import plan_release, prove
    from fairwater_web.releases.models import Release
    from fairwater_web.releases.queries import Wish

    dana = acting_person(Person.objects.get(email=DANA), timezone.localdate())
    wish = Wish(measures=("chronic-absence",), columns=("school_id", "race_ethnicity"), ways=2)
    (made,) = plan_release(by=dana, wish=wish)
    prove(made.pk)
    assert Release.objects.get(pk=made.pk).stage == "proven"
