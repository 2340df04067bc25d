"""A release from plan to public page: proven, approved by a second person, read by anybody, and never more than that."""

from __future__ import annotations

import csv
import io
import re

import pytest
from django.utils import timezone

from tests.cast import ANA, DANA, LEE, NOBODY, SAM, VERA

PLAN = {"measure": "suspended-out-of-school", "year": "2026", "column": ["school_id", "race_ethnicity"], "ways": "2"}


@pytest.fixture
def planned(signed_in):
    """Return a release that Dana planned and the worker has not proven yet; its ledger goes with the test."""
    from fairwater_web.data.queries import ledger_of
    from fairwater_web.releases.models import Release

    answer = signed_in(DANA).post("/release/new/", PLAN)
    assert answer.status_code == 302
    found = Release.objects.get(pk=int(answer.url.strip("/").split("/")[-1]))
    yield found
    ledger_of(found.organisation).path.unlink(missing_ok=True)


@pytest.fixture(scope="class")
def proven_once(once_for_this_class):
    """A release that Dana planned and that is proven: its number, for all tests of a class."""
    return planned_and_proven(PLAN)[0]


def planned_and_proven(plan) -> list[int]:
    from django.test import Client

    from fairwater_web.people.models import Person
    from fairwater_web.releases.actions import prove
    from fairwater_web.releases.models import Release

    before, dana = set(Release.objects.values_list("pk", flat=True)), Client()
    dana.force_login(Person.objects.get(email=DANA))
    assert dana.post("/release/new/", plan).status_code == 302
    made = [pk for pk in Release.objects.order_by("pk").values_list("pk", flat=True) if pk not in before]
    for pk in made:
        prove(pk)
    return made


@pytest.fixture
def proven(proven_once, db):
    """The proven release as every test finds it; what the test has noted in the ledger goes with it."""
    from fairwater_web.data.queries import ledger_of
    from fairwater_web.releases.models import Release

    found = Release.objects.get(pk=proven_once)
    yield found
    ledger_of(found.organisation).path.unlink(missing_ok=True)


def ledger_length(release) -> int:
    from fairwater_web.data.queries import ledger_of

    return len(ledger_of(release.organisation))


def approve(client, release):
    return client.post(f"/release/{release.pk}/approve/")


class TestOnTheWay:
    def test_two_measures_that_split_the_same_students_are_not_both_released(self, signed_in):
        from fairwater_web.releases.actions import prove
        from fairwater_web.releases.models import Release

        names = ["chronic-absence", "satisfactory-attendance"]
        signed_in(DANA).post("/release/new/", {"measure": names, "year": "2026", "column": ["sex"], "ways": "1"})
        made = list(Release.objects.order_by("pk"))
        for each in made:
            prove(each.pk)
        assert [each.stage for each in Release.objects.order_by("pk")] == ["proven", "refused"]
        page = signed_in(DANA).get(f"/release/{made[1].pk}/").content.decode()
        assert "Together with Chronic absence" in page

    def test_what_a_plan_costs_is_said_before_it_is_proven(self, signed_in):
        page = signed_in(DANA).get("/release/new/").content.decode()
        costs = [int(share) for share in re.findall(r"hides about (\d+)% of the groups", page)]
        assert len(costs) == 3
        assert costs == sorted(costs)
        assert costs[0] < costs[2]
        assert "What would show more" in page

    def test_overlapping_groups_are_not_offered(self, signed_in):
        page = signed_in(DANA).get("/release/new/").content.decode()
        assert 'value="race_ethnicity"' in page
        assert 'value="race_black"' not in page

    def test_a_release_on_its_way_shows_no_number(self, signed_in, planned):
        page = signed_in(SAM).get(f"/release/{planned.pk}/").content.decode()
        assert "The proof is running" in page
        assert "<table" not in page
        assert ledger_length(planned) == 0

    def test_a_proven_release_is_not_published(self, signed_in, proven):
        assert proven.stage == "proven"
        assert "<table" in signed_in(SAM).get(f"/release/{proven.pk}/").content.decode()
        public = signed_in(NOBODY)
        assert "has not published anything" in public.get("/public/riverbend/").content.decode()
        for address in (f"/public/riverbend/{proven.pk}/", f"/public/riverbend/{proven.pk}/cells.csv"):
            assert public.get(address).status_code == 404
        assert ledger_length(proven) == 0

    def test_a_plan_that_cannot_be_proven_says_why(self, signed_in, planned, monkeypatch):
        from fairwater_web.releases import actions

        monkeypatch.setattr(actions, "TIME_LIMIT", -1)
        actions.prove(planned.pk)
        page = signed_in(DANA).get(f"/release/{planned.pk}/").content.decode()
        assert "cannot be released" in page
        assert "The proof was not finished" in page
        assert approve(signed_in(SAM), planned).status_code == 403


class TestJob:
    def test_it_is_asked_for_with_its_job_and_a_worker_proves_it(self, planned):
        from fairwater_web.common.jobs.models import Job
        from fairwater_web.common.jobs.worker import Worker

        job = Job.objects.get()
        assert (job.key, job.lane, job.person) == (f"release {planned.pk}", "release riverbend", planned.made_by)
        assert Worker("one").run_next()
        planned.refresh_from_db()
        job.refresh_from_db()
        assert (planned.stage, job.state) == ("proven", "done")

    def test_who_asked_can_cancel_the_proof_while_it_waits(self, signed_in, planned):
        from fairwater_web.common.jobs.worker import Worker

        dana = signed_in(DANA)
        assert "Cancel this proof" in dana.get(f"/release/{planned.pk}/").content.decode()
        assert dana.post(f"/release/{planned.pk}/stop/").status_code == 302
        assert "The proof was cancelled" in dana.get(f"/release/{planned.pk}/").content.decode()
        assert not Worker("one").run_next()
        assert dana.post(f"/release/{planned.pk}/stop/").status_code == 403

    def test_and_while_it_runs(self, signed_in, planned, monkeypatch):
        from fairwater_web.common.jobs.models import Job
        from fairwater_web.common.jobs.worker import Worker
        from fairwater_web.releases import actions

        real = actions.prepare

        def cancelled_meanwhile(*given, **named):
            signed_in(DANA).post(f"/release/{planned.pk}/stop/")
            return real(*given, **named)

        monkeypatch.setattr(actions, "BETWEEN_REPORTS", 0.0)
        monkeypatch.setattr(actions, "prepare", cancelled_meanwhile)
        Worker("one").run_next()
        planned.refresh_from_db()
        assert (planned.stage, planned.refusal["message"]) == ("refused", "release-work-cancelled")
        assert Job.objects.get().state == "cancelled" and ledger_length(planned) == 0

    def test_others_read_why_they_cannot(self, signed_in, planned):
        page = signed_in(SAM).get(f"/release/{planned.pk}/").content.decode()
        assert "Only the person who asked for this work can cancel it." in page
        assert signed_in(SAM).post(f"/release/{planned.pk}/stop/").status_code == 403

    def test_what_was_set_aside_meanwhile_stays_so(self, signed_in, planned, monkeypatch):
        from fairwater_web.releases import actions

        real = actions.prepare

        def set_aside_meanwhile(*given, **named):
            signed_in(SAM).post(f"/release/{planned.pk}/set-aside/")
            return real(*given, **named)

        monkeypatch.setattr(actions, "prepare", set_aside_meanwhile)
        actions.prove(planned.pk)
        planned.refresh_from_db()
        assert planned.refusal["message"] == "release-set-aside"

    def test_a_proof_that_failed_for_good_is_said(self, signed_in, planned):
        from fairwater_web.common.jobs.enums import State
        from fairwater_web.releases.tasks import over

        over(State.FAILED, planned.pk)
        assert "tried several times" in signed_in(DANA).get(f"/release/{planned.pk}/").content.decode()


class TestTwoPeople:
    def test_the_planner_cannot_approve(self, signed_in, proven):
        page = signed_in(DANA).get(f"/release/{proven.pk}/").content.decode()
        assert "disabled" in page
        assert "Somebody else has to approve it" in page
        assert approve(signed_in(DANA), proven).status_code == 403

    @pytest.mark.parametrize(("who", "status"), [(ANA, 403), (LEE, 403), (VERA, 403), (NOBODY, 302)])
    def test_others_cannot_approve(self, signed_in, proven, who, status):
        assert approve(signed_in(who), proven).status_code == status
        proven.refresh_from_db()
        assert proven.stage == "proven"

    def test_another_organisation_does_not_find_it(self, signed_in, proven):
        assert signed_in(VERA).get(f"/release/{proven.pk}/").status_code == 404

    def test_the_database_refuses_one_person_alone(self, proven):
        from django.db import IntegrityError, transaction

        proven.approved_by = proven.made_by
        with pytest.raises(IntegrityError), transaction.atomic():
            proven.save()

    def test_a_release_noted_meanwhile_has_it_proven_anew(self, signed_in, proven):
        from fairwater_web.releases.actions import plan_release, prove
        from fairwater_web.releases.models import Release
        from fairwater_web.releases.queries import Wish

        actor = type("Actor", (), {"organisation": proven.organisation, "person": proven.made_by})()
        (other,) = plan_release(by=actor, wish=Wish(("suspended-out-of-school",), ("2026",), ("sex",), 1))
        prove(other.pk)
        assert approve(signed_in(SAM), Release.objects.get(pk=other.pk)).status_code == 302
        answer = approve(signed_in(SAM), proven)
        assert answer.url == f"/release/{proven.pk}/?moved=1"
        proven.refresh_from_db()
        assert proven.stage == "proving"
        assert "has to be proven again" in signed_in(SAM).get(answer.url).content.decode()
        prove(proven.pk)
        proven.refresh_from_db()
        approve(signed_in(SAM), proven)
        proven.refresh_from_db()
        assert proven.stage == "published"

    def test_of_two_who_approve_at_once_one_publishes_and_the_other_changes_nothing(self, proven):
        """A button pressed twice: both requests have read it as proven before either publishes it."""
        from fairwater_web.common.permissions import Refused
        from fairwater_web.people.models import Person
        from fairwater_web.people.queries import acting_person
        from fairwater_web.releases.actions import approve as approve_it
        from fairwater_web.releases.actions import set_aside
        from fairwater_web.releases.models import Release

        sam = acting_person(Person.objects.get(email=SAM), timezone.localdate())
        first, second = Release.objects.get(pk=proven.pk), Release.objects.get(pk=proven.pk)
        approve_it(by=sam, release=first)
        with pytest.raises(Refused) as fault:
            approve_it(by=sam, release=second)
        assert fault.value.message_id == "refused-not-proven"
        with pytest.raises(Refused):
            set_aside(by=sam, release=second)
        proven.refresh_from_db()
        assert proven.stage == "published"


class TestOutside:
    @pytest.fixture
    def published(self, signed_in, proven):
        assert approve(signed_in(SAM), proven).status_code == 302
        proven.refresh_from_db()
        return proven

    def test_anybody_reads_it_and_who_approved_is_kept(self, signed_in, published):
        from fairwater_web.common.models import AccessEntry

        assert (published.stage, published.approved_by.email) == ("published", SAM)
        assert ledger_length(published) > 100
        assert "Suspended" in signed_in(NOBODY).get("/public/riverbend/").content.decode()
        assert AccessEntry.objects.filter(event="release-approved").count() == 1

    @pytest.mark.parametrize("language", ["en", "es"])
    def test_the_page_shows_released_numbers_alone(self, signed_in, published, language):
        """Every whole number in a cell of the page was released, or is a named sum that the proof's rows give."""
        page = signed_in(NOBODY, language).get(f"/public/riverbend/{published.pk}/").content.decode()
        released = {number["value"] for number in published.content["numbers"] if number["stat"] != "share"}
        together = published.content["rolled_up"]
        released |= {str(group[stat]) for group in together for stat in ("students", "counted")}
        cells = re.findall(r'<td class="number"[^>]*>([^<]*)</td>', page)
        whole = {re.sub(r"\D", "", cell) for cell in cells if cell != "–" and "%" not in cell}
        assert len(whole) > 50
        assert whole <= released

    def test_the_file_is_what_was_proven(self, signed_in, published):
        answer = signed_in(NOBODY).get(f"/public/riverbend/{published.pk}/cells.csv")
        rows = list(csv.DictReader(io.StringIO(answer.content.decode())))
        assert list(rows[0]) == ["school_id", "race_ethnicity", "stat", "value", "low", "high", "status"]
        assert len(rows) == len(published.content["numbers"])
        small = [row for row in rows if row["stat"] != "share" and row["value"] and int(row["value"]) < 10]
        assert small == []
        everyone = {row["stat"]: row for row in rows if not row["school_id"] and not row["race_ethnicity"]}
        assert int(everyone["students"]["value"]) == 18_400

    def test_a_published_release_is_not_proven_again(self, published):
        from fairwater_web.releases.actions import prove

        before = published.content
        prove(published.pk)
        published.refresh_from_db()
        assert (published.stage, published.content) == ("published", before)


def test_data_published_by_others_are_not_released_anew(signed_in):
    from fairwater_web.organisations.models import Organisation
    from fairwater_web.releases.queries import Wish, WishedRelease

    assert WishedRelease(Organisation.objects.get(slug="virginia"), Wish()).measures == []


@pytest.fixture(scope="class")
def made_at_once(once_for_this_class):
    return planned_and_proven(TestPlannedAtOnce.MANY)


class TestPlannedAtOnce:
    MANY = {
        "measure": ["suspended-out-of-school", "chronic-absence"],
        "year": ["2026", "2025"],
        "column": ["race_ethnicity"],
        "ways": "1",
    }

    @pytest.fixture
    def planned_at_once(self, made_at_once, db):
        from fairwater_web.data.queries import ledger_of
        from fairwater_web.releases.models import Release

        made = list(Release.objects.order_by("pk"))
        assert [each.pk for each in made] == made_at_once
        yield made
        ledger_of(made[0].organisation).path.unlink(missing_ok=True)

    def stages(self):
        from fairwater_web.releases.models import Release

        return [each.stage for each in Release.objects.order_by("pk")]

    def test_one_for_each_measure_and_year(self, planned_at_once):
        assert [(each.measure, each.school_year) for each in planned_at_once] == [
            ("chronic-absence", "2025"),
            ("chronic-absence", "2026"),
            ("suspended-out-of-school", "2025"),
            ("suspended-out-of-school", "2026"),
        ]
        assert self.stages() == ["proven"] * 4

    def test_all_are_approved_at_once_and_none_has_to_be_proven_again(self, signed_in, planned_at_once):
        answer = signed_in(SAM).post(f"/release/{planned_at_once[-1].pk}/approve/", {"all": "1"})
        assert (answer.status_code, self.stages()) == (302, ["published"] * 4)

    def test_measures_that_leave_out_other_students_do_not_hide_one_another(self, planned_at_once):
        """Chronic absence leaves out those enrolled for a few days: most of the eight groups are shown by both measures."""
        for each in planned_at_once:
            each.refresh_from_db()
            by_race = [n for n in each.content["numbers"] if n["stat"] == "students" and n["where"]]
            assert sum(number["status"] == "released" for number in by_race) >= 6

    def test_the_order_is_kept_within_a_year(self, signed_in, planned_at_once):
        last = planned_at_once[-1]
        page = signed_in(SAM).get(f"/release/{last.pk}/").content.decode()
        assert "Approve that one first" in page
        assert approve(signed_in(SAM), last).status_code == 403
        approve(signed_in(SAM), planned_at_once[1])
        assert approve(signed_in(SAM), last).status_code == 302
        assert self.stages() == ["proven", "published", "proven", "published"]

    def test_what_is_set_aside_shows_nothing_and_those_beside_it_are_proven_again(self, signed_in, planned_at_once):
        assert signed_in(SAM).post(f"/release/{planned_at_once[0].pk}/set-aside/").status_code == 302
        assert self.stages() == ["refused", "proven", "proving", "proven"]
        page = signed_in(DANA).get(f"/release/{planned_at_once[0].pk}/").content.decode()
        assert "set this release aside" in page
        assert "<table" not in page


def test_what_is_for_families_is_handed_on_and_stands_on_no_page(signed_in):
    from fairwater_web.data.queries import ledger_of
    from fairwater_web.releases.actions import prove
    from fairwater_web.releases.models import Release

    signed_in(DANA).post("/release/new/", PLAN | {"column": ["sex"], "ways": "1", "audience": "families"})
    made = Release.objects.get()
    prove(made.pk)
    assert approve(signed_in(SAM), made).status_code == 302
    assert f"riverbend/{made.pk}/" not in signed_in(NOBODY).get("/public/riverbend/").content.decode()
    assert signed_in(NOBODY).get(f"/public/riverbend/{made.pk}/").status_code == 404
    assert signed_in(NOBODY).get(f"/public/riverbend/{made.pk}/cells.csv").status_code == 404
    assert b"released" in signed_in(ANA).get(f"/release/{made.pk}/cells.csv").content
    assert signed_in(VERA).get(f"/release/{made.pk}/cells.csv").status_code == 404
    assert ledger_length(made) > 0
    ledger_of(made.organisation).path.unlink(missing_ok=True)


class TestTakenOutside:
    ADDRESS = "/release/outside/?measure=suspended-out-of-school&year=2026&column=school_id&column=race_ethnicity"

    def test_from_a_measure_to_a_plan_of_the_same_groups(self, signed_in):
        page = signed_in(DANA).get("/see/suspended-out-of-school/?by=race_ethnicity&year=2026").content.decode()
        assert self.ADDRESS.replace("&", "&amp;") in page
        outside = signed_in(DANA).get(self.ADDRESS).content.decode()
        assert "Nothing of this measure, year and grouping has been released yet" in outside
        assert "/release/new/?measure=suspended-out-of-school" in outside
        assert "takes the role of data steward" in signed_in(ANA).get(self.ADDRESS).content.decode()

    def test_what_is_released_already_is_offered(self, signed_in, proven):
        approve(signed_in(SAM), proven)
        assert f"/public/riverbend/{proven.pk}/" in signed_in(ANA).get(self.ADDRESS).content.decode()

    def test_numbers_of_others_are_not_released(self, signed_in):
        page = signed_in(VERA).get("/release/outside/?measure=suspended-out-of-school&year=2022").content.decode()
        assert "There are no records of your own to release" in page


class TestJoinedCategories:
    QUERY = "measure=suspended-out-of-school&year=2026&column=school_id&column=race_ethnicity&ways=2"

    def test_joining_is_offered_with_what_it_shows_more(self, signed_in):
        page = signed_in(DANA).get(f"/release/new/?{self.QUERY}").content.decode()
        (hidden,) = re.findall(r"Up to 2 together: hides about (\d+)%", page)
        (joined,) = re.findall(r"With small categories joined: hides about (\d+)%", page)
        assert int(joined) < int(hidden)
        chosen = signed_in(DANA).get(f"/release/new/?{self.QUERY}&join=1").content.decode()
        assert re.findall(r"Up to 2 together: hides about (\d+)%", chosen) == [joined]

    def test_the_joined_are_named_where_they_are_crossed_and_themselves_alone(self, signed_in):
        from fairwater_web.data.queries import ledger_of
        from fairwater_web.releases.actions import prove
        from fairwater_web.releases.models import Release

        plan = PLAN | {"measure": "suspended-out-of-school", "year": "2026", "join": "1"}
        signed_in(DANA).post("/release/new/", plan)
        made = Release.objects.get()
        prove(made.pk)
        assert approve(signed_in(SAM), made).status_code == 302
        page = signed_in(NOBODY).get(f"/public/riverbend/{made.pk}/").content.decode()
        assert "School × race and ethnicity, small ones joined" in page
        assert "American Indian or Alaska Native or Native Hawaiian or Pacific Islander" in page
        spanish = signed_in(NOBODY, "es").get(f"/public/riverbend/{made.pk}/").content.decode()
        assert "con las pequeñas unidas" in spanish
        ledger_of(made.organisation).path.unlink(missing_ok=True)


class TestPooledYears:
    POOL = {"measure": "suspended-out-of-school", "year": ["2024", "2026"], "column": ["race_ethnicity"], "ways": "1"}

    def plan(self, signed_in, **more):
        return signed_in(DANA).post("/release/new/", self.POOL | {"pool": "1"} | more)

    def test_pooling_is_offered_with_what_it_shows_more(self, signed_in):
        query = "measure=suspended-out-of-school&year=2026&column=school_id&column=race_ethnicity&ways=2"
        page = signed_in(DANA).get(f"/release/new/?{query}").content.decode()
        (hidden,) = re.findall(r"Up to 2 together: hides about (\d+)%", page)
        (pooled,) = re.findall(r"With the last three years pooled into one: hides about (\d+)%", page)
        assert int(pooled) < int(hidden)

    def test_the_years_are_one_and_stay_the_only_ones(self, signed_in):
        from fairwater_web.data.queries import ledger_of
        from fairwater_web.releases.actions import prove
        from fairwater_web.releases.models import Release

        single = {"year": ["2026"], "pool": ""}
        signed_in(DANA).post("/release/new/", self.POOL | single)
        assert self.plan(signed_in).status_code == 302
        beside, made = Release.objects.order_by("pk")
        assert (beside.school_year, made.school_year) == ("2026", "2024-2026")
        for each in (beside, made):
            prove(each.pk)
        assert approve(signed_in(SAM), made).status_code == 302
        made.refresh_from_db()
        everyone = {n["stat"]: n["value"] for n in made.content["numbers"] if not n["where"]}
        assert int(everyone["students"]) > 3 * 18_000
        page = signed_in(NOBODY).get(f"/public/riverbend/{made.pk}/").content.decode()
        assert "2023–24 to 2025–26, pooled" in page
        assert "A student counts once in each year" in page
        # A year of the pool by itself would tell the others, whether it was planned before or after.
        assert "Each would tell a part of the other" in signed_in(SAM).get(f"/release/{beside.pk}/").content.decode()
        assert approve(signed_in(SAM), beside).status_code == 403
        assert signed_in(DANA).post("/release/new/", self.POOL | single).status_code == 403
        assert self.plan(signed_in, year=["2025", "2026"]).status_code == 403
        assert self.plan(signed_in).status_code == 302
        ledger_of(made.organisation).path.unlink(missing_ok=True)
