"""Findings: pinned as they were, asked again with the difference, and public only from what was published."""

from __future__ import annotations

import json

import pytest

from tests.cast import ANA, DANA, LEE, NOBODY, SAM, VERA

MEASURE = "suspended-out-of-school"
PILOTS = {"by": "race_ethnicity", "compare": "rest", "where": "set-pilot-schools", "year": "2026", "note": "Ask them."}


@pytest.fixture
def pinned(signed_in):
    from fairwater_web.findings.models import Finding
    from fairwater_web.organisations.models import SchoolSet

    slug = SchoolSet.objects.get(organisation__slug="riverbend").slug
    answer = signed_in(ANA).post(f"/findings/pin/{MEASURE}/", PILOTS | {"where": f"set-{slug}"})
    assert answer.status_code == 302
    return Finding.objects.get()


@pytest.fixture
def published(signed_in):
    """Return a published release by sex, whose ledger goes with the test."""
    from fairwater_web.data.queries import ledger_of
    from fairwater_web.releases.actions import prove
    from fairwater_web.releases.models import Release

    plan = {"measure": MEASURE, "year": "2026", "column": ["race_ethnicity"], "ways": "1"}
    signed_in(DANA).post("/release/new/", plan)
    release = Release.objects.get()
    prove(release.pk)
    assert signed_in(SAM).post(f"/release/{release.pk}/approve/").status_code == 302
    yield Release.objects.get()
    ledger_of(release.organisation).path.unlink(missing_ok=True)


def exact_cell(release):
    """Return one group of one column whose share is released."""
    return next(
        number["where"]
        for number in release.content["numbers"]
        if number["stat"] == "share" and number["value"] and len(number["where"]) == 1
    )


class TestForStaff:
    def test_the_sentence_and_the_recipe_stay(self, signed_in, pinned):
        page = signed_in(SAM).get(f"/findings/{pinned.pk}/").content.decode()
        assert "60 of 400" in page
        assert "Ask them." in page
        assert pinned.snapshot in page
        assert pinned.content["hash"] in page

    def test_it_is_listed_and_others_do_not_find_it(self, signed_in, pinned):
        assert f"/findings/{pinned.pk}/" in signed_in(SAM).get("/findings/").content.decode()
        assert signed_in(VERA).get(f"/findings/{pinned.pk}/").status_code == 404
        assert signed_in(LEE).get(f"/findings/{pinned.pk}/").status_code == 403
        assert signed_in(NOBODY).get(f"/public/riverbend/findings/{pinned.pk}/").status_code == 404

    def test_what_was_changed_since_is_not_shown(self, signed_in, pinned):
        pinned.content["rows"][0]["n_counted"] += 1
        pinned.save()
        answer = signed_in(SAM).get(f"/findings/{pinned.pk}/")
        assert answer.status_code == 400
        assert "has been changed since it left the gate" in answer.content.decode()

    def test_asked_again_of_the_same_data_it_is_refused_with_the_reason(self, signed_in, pinned):
        assert "The data have not changed" in signed_in(SAM).get(f"/findings/{pinned.pk}/").content.decode()
        assert signed_in(SAM).post(f"/findings/{pinned.pk}/again/").status_code == 403

    def test_asked_again_of_newer_data_the_difference_stands_beside_it(self, signed_in, pinned):
        """The data of today stand in for newer ones: what was pinned is taken to be of an older snapshot."""
        from fairwater.disclosure import keep, kept
        from fairwater_web.findings.models import Finding

        older = kept(pinned.content)
        rows = tuple(
            type(row)(**{**vars(row), "n_counted": 70, "share": 70 / 400}) if row.n_students == 400 else row
            for row in older.rows
        )
        content = keep(type(older)(older.question, older.audience, older.policy, rows, older.n_tested, older.notes))
        Finding.objects.filter(pk=pinned.pk).update(snapshot="older", content=content)
        answer = signed_in(SAM).post(f"/findings/{pinned.pk}/again/")
        assert answer.status_code == 302
        later = Finding.objects.get(earlier=pinned.pk)
        page = signed_in(SAM).get(f"/findings/{later.pk}/").content.decode()
        assert "17.5%" in page
        assert "−2.5" in page
        assert "70 of 400" in signed_in(SAM).get(f"/findings/{pinned.pk}/").content.decode()


class TestMeans:
    """A mean is pinned with the same care as a share: as it left the gate, with n, range and date, and for staff alone."""

    MEAN = "days-missed-to-suspension"

    @pytest.fixture
    def mean(self, signed_in):
        from fairwater_web.findings.models import Finding

        page = signed_in(ANA).get(f"/see/{self.MEAN}/?by=race_ethnicity").content.decode()
        assert f'action="/findings/pin/{self.MEAN}/"' in page
        choices = {"by": "race_ethnicity", "compare": "rest", "where": "", "year": "2026", "note": "Whose days?"}
        assert signed_in(ANA).post(f"/findings/pin/{self.MEAN}/", choices).status_code == 302
        return Finding.objects.get()

    def test_it_says_what_the_page_of_the_measure_said(self, signed_in, mean):
        ana = signed_in(ANA)
        asked = ana.get(f"/see/{self.MEAN}/?by=race_ethnicity&year=2026").content.decode()
        page = ana.get(f"/findings/{mean.pk}/").content.decode()
        for row in mean.content["rows"]:
            assert row["mean"] is None or (f"{row['mean']:.2f}" in page and f"{row['mean']:.2f}" in asked)
        assert mean.content["hash"] in page and mean.snapshot in page and "Whose days?" in page
        assert "95" in page or "Range" in page
        spanish = signed_in(ANA, "es").get(f"/findings/{mean.pk}/").content.decode()
        assert "Whose days?" in spanish and "MissingWords" not in spanish
        assert f"/findings/{mean.pk}/" in ana.get("/findings/").content.decode()

    def test_nobody_outside_reads_it_and_a_changed_one_nobody(self, signed_in, mean):
        assert signed_in(LEE).get(f"/findings/{mean.pk}/").status_code == 403
        assert signed_in(NOBODY).get(f"/public/riverbend/findings/{mean.pk}/").status_code == 404
        mean.content["rows"][0]["mean"] += 1
        mean.save()
        answer = signed_in(SAM).get(f"/findings/{mean.pk}/")
        assert answer.status_code == 400 and "has been changed since it left the gate" in answer.content.decode()

    def test_asked_again_the_difference_stands_beside_it(self, signed_in, mean):
        from dataclasses import replace

        from fairwater.disclosure import keep, kept_means
        from fairwater_web.findings.models import Finding

        older = kept_means(mean.content)
        rows = tuple(row if row.mean is None else replace(row, mean=row.mean + 0.5) for row in older.rows)
        Finding.objects.filter(pk=mean.pk).update(snapshot="older", content=keep(replace(older, rows=rows)))
        assert signed_in(SAM).post(f"/findings/{mean.pk}/again/").status_code == 302
        later = Finding.objects.get(earlier=mean.pk)
        page = signed_in(SAM).get(f"/findings/{later.pk}/").content.decode()
        assert page.count("−0.50") >= sum(row.mean is not None for row in rows)

    def test_a_reference_other_than_all_others_is_refused(self, signed_in):
        from fairwater_web.findings.models import Finding

        choices = {"by": "race_ethnicity", "compare": "overall", "where": "", "year": "2026"}
        assert signed_in(ANA).post(f"/findings/pin/{self.MEAN}/", choices).status_code == 400
        assert not Finding.objects.exists()


class TestForEverybody:
    def pin(self, client, release, where):
        fields = {"where": json.dumps(where), "note": "For the board."}
        return client.post(f"/findings/pin-released/{release.pk}/", fields)

    def test_a_published_group_has_an_address_that_anybody_reads(self, signed_in, published):
        from fairwater_web.findings.models import Finding

        where = exact_cell(published)
        assert self.pin(signed_in(ANA), published, where).status_code == 302
        found = Finding.objects.get()
        page = signed_in(NOBODY).get(f"/public/riverbend/findings/{found.pk}/").content.decode()
        students = next(n for n in published.content["numbers"] if n["where"] == where and n["stat"] == "students")
        assert f"{int(students['value']):,}" in page
        assert "For the board." in page

    def test_what_is_not_published_or_not_in_it_cannot_be_pinned(self, signed_in, published):
        from fairwater_web.findings.models import Finding

        assert self.pin(signed_in(ANA), published, {"race_ethnicity": "Nobody"}).status_code == 403
        assert self.pin(signed_in(VERA), published, exact_cell(published)).status_code == 404
        assert signed_in(ANA).post(f"/findings/pin-released/{published.pk}/", {"where": "{"}).status_code == 403
        published.stage, published.approved_by, published.approved_at = "proven", None, None
        published.save()
        assert self.pin(signed_in(ANA), published, exact_cell(published)).status_code == 403
        assert not Finding.objects.exists()

    def test_on_newer_data_it_is_a_new_release_and_the_difference_is_shown(self, signed_in, published):
        from fairwater_web.findings.models import Finding
        from fairwater_web.releases.actions import prove
        from fairwater_web.releases.models import Release

        self.pin(signed_in(ANA), published, exact_cell(published))
        found = Finding.objects.get()
        assert signed_in(DANA).post(f"/findings/{found.pk}/again/").status_code == 403
        Finding.objects.update(snapshot="older")
        Release.objects.update(snapshot="older")
        assert signed_in(ANA).post(f"/findings/{found.pk}/again/").status_code == 403
        answer = signed_in(DANA).post(f"/findings/{found.pk}/again/")
        newer = Release.objects.exclude(pk=published.pk).get()
        assert answer.url == f"/release/{newer.pk}/"
        prove(newer.pk)
        assert "On newer data" not in public(signed_in, found)
        assert signed_in(SAM).post(f"/release/{newer.pk}/approve/").status_code == 302
        assert "On newer data, published" in public(signed_in, found)


def public(signed_in, found):
    page = signed_in(NOBODY).get(f"/public/riverbend/findings/{found.pk}/")
    assert page.status_code == 200
    return page.content.decode()


def test_numbers_of_others_are_quoted_with_their_source_and_never_called_safe(signed_in):
    page = signed_in(NOBODY).get(f"/public/virginia/quoted/{MEASURE}/").content.decode()
    assert "Published by others" in page
    assert "32,138" not in page or "261,589" in page
    assert "no student can be known by it" not in page
    assert f"/public/virginia/quoted/{MEASURE}/" in signed_in(NOBODY).get("/public/virginia/").content.decode()
    assert signed_in(NOBODY).get(f"/public/riverbend/quoted/{MEASURE}/").status_code == 404


class TestTalk:
    SAID = {
        "held_on": "2026-09-01",
        "took_part": "Ana, Sam, four teachers, three students",
        "noticed": "Most of it is for defiance, in two hallways.",
        "decision": "Two adults greet in those hallways.",
        "owner": "Sam Whitfield",
        "follow_up_on": "2026-10-15",
    }

    def test_a_decision_is_kept_with_who_and_when_and_followed_up(self, signed_in, pinned):
        from fairwater_web.findings.models import Conversation

        client = signed_in(ANA)
        assert client.post(f"/findings/{pinned.pk}/conversations/", self.SAID).status_code == 302
        page = client.get(f"/findings/{pinned.pk}/").content.decode()
        assert "Two adults greet in those hallways." in page
        assert "Sam Whitfield, by October 15, 2026" in page
        held = Conversation.objects.get()
        address = f"/findings/{pinned.pk}/conversations/{held.pk}/"
        assert signed_in(SAM).post(address, {"came_of_it": "Half as many."}).status_code == 302
        page = client.get(f"/findings/{pinned.pk}/").content.decode()
        assert "Half as many." in page
        assert "Sam Whitfield said so on" in page
        assert signed_in(SAM).post(address, {"came_of_it": "None at all."}).status_code == 403

    @pytest.mark.parametrize(
        ("changed", "told"),
        [
            ({"decision": " "}, "Fill in every part"),
            ({"follow_up_on": "2026-08-01"}, "after the conversation"),
            ({"held_on": "yesterday"}, "after the conversation"),
        ],
    )
    def test_what_is_missing_is_said(self, signed_in, pinned, changed, told):
        answer = signed_in(ANA).post(f"/findings/{pinned.pk}/conversations/", self.SAID | changed)
        assert answer.status_code == 403
        assert told in answer.content.decode()

    def test_another_districts_finding_is_not_there(self, signed_in, pinned):
        assert signed_in(VERA).post(f"/findings/{pinned.pk}/conversations/", self.SAID).status_code == 404
