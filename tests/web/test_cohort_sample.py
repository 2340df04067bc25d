"""The sample cohort: made once, halfway, read by every member; the same tables and words in both languages."""

from __future__ import annotations

import html
import re

import pytest
from django.utils import timezone

from tests.cast import ANA, FAY, NORA, VERA

pytestmark = [pytest.mark.web, pytest.mark.django_db]


def text_of(answer) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode().split("<main")[1])))


def test_the_sample_is_made_once_and_read_by_those_who_take_part(signed_in):
    from fairwater_web.cohorts.models import Cohort, Meeting, Shared, Takeaway
    from fairwater_web.cohorts.samples import make_sample_cohort
    from fairwater_web.journeys.samples import make_sample_journey

    today = timezone.localdate()
    assert make_sample_cohort() is None, "it rests on the journey of the sample district"
    make_sample_journey(today=today)
    assert make_sample_cohort() == 1
    assert make_sample_cohort() == 0
    cohort = Cohort.objects.get()
    ideas = Takeaway.objects.exclude(entry=None)
    assert [each.entry.register for each in ideas] == ["ideas"] * 3, "three takeaways of the study tour became ideas"
    tour, shared = Meeting.objects.get(kind="study-tour"), Shared.objects.filter(kind="document").first()
    for who in (ANA, FAY, NORA, "tess@fernwick.example"):
        for address in ("", f"{cohort.pk}/", f"{cohort.pk}/numbers/", f"meetings/{tour.pk}/", f"shared/{shared.pk}/"):
            for language in ("en", "es") if who == ANA else ("en",):
                answer = signed_in(who, language).get(f"/cohorts/{address}")
                assert answer.status_code == 200, (who, address)
    for who in (VERA, "pia@stonebrook.example"):
        for address in (f"{cohort.pk}/", f"{cohort.pk}/numbers/", f"meetings/{tour.pk}/", f"shared/{shared.pk}/"):
            assert signed_in(who).get(f"/cohorts/{address}").status_code == 404, (who, address)
    page = text_of(signed_in(ANA).get(f"/cohorts/{cohort.pk}/numbers/"))
    assert "none: fewer than three exact numbers" in page and "withheld" in page


def test_what_another_district_wrote_fills_its_fields_and_leaves_nothing_out():
    from fairwater.content import content_of
    from fairwater.documents.checks import Level, remarks
    from fairwater_web.cohorts.samples import JOURNEYS, make_sample_cohort
    from fairwater_web.documents.models import Document
    from fairwater_web.documents.queries import kept_values, kind_named, values_of, written
    from fairwater_web.journeys.samples import make_sample_journey

    make_sample_journey(today=timezone.localdate())
    make_sample_cohort()
    for each in content_of(JOURNEYS).parts("documents", "title"):
        kind = kind_named(each.text("kind"))
        made = Document.objects.get(title=each.text("title"), organisation__slug=each.text("district"))
        kept = kept_values(kind, values_of(made))
        assert {name for name, value in kept.items() if value not in ("", [], None)} == set(each.mapping("values"))
        said = [
            note.text for note in remarks(kind.checks, written(kind, kept, []), "en") if note.level is Level.MISSING
        ]
        assert said == [], each.text("title")
        assert made.versions.filter(signatures__isnull=False).exists() is each.flag("signed")
