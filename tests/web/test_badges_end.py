"""Before a badge ends its holder is told, twice and no more, with the way to renew; days waited are school days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fairwater_web.notices.models import Notice
from fairwater_web.recognition import actions
from fairwater_web.recognition.keeping.actions import tell_of_ends
from fairwater_web.recognition.models import Award
from fairwater_web.recognition.presentation import waited
from tests.cast import NORA
from tests.web.cohorts import acting, text_of
from tests.web.recognition import awarded, begun, filled, handed_in, today

pytestmark = [pytest.mark.web, pytest.mark.django_db]


def told(badge) -> list[str]:
    found = Notice.objects.filter(person=badge.holder, key__startswith="badge-ends-")
    return sorted(found.values_list("message", flat=True))


def test_a_holder_is_told_half_a_year_and_a_month_ahead_each_once():
    badge = awarded()
    for days in (184, 500):
        assert tell_of_ends(today=badge.until - timedelta(days=days)) == 0
    for days in (183, 182, 90, 32):
        tell_of_ends(today=badge.until - timedelta(days=days))
    assert told(badge) == ["notice-badge-ends"]
    for days in (31, 30, 1):
        tell_of_ends(today=badge.until - timedelta(days=days))
    assert told(badge) == ["notice-badge-ends", "notice-badge-ends-soon"]
    assert tell_of_ends(today=badge.until) == 0, "it is over"


def test_whoever_renews_is_left_alone_and_whoever_lost_it_too(signed_in):
    badge = awarded()
    day = badge.until - timedelta(days=20)
    Award.objects.filter(pk=badge.pk).update(revoked_on=day)
    assert tell_of_ends(today=day) == 0
    soon = today() + timedelta(days=20)
    Award.objects.filter(pk=badge.pk).update(revoked_on=None, until=soon)
    page = signed_in(NORA).get(f"/awards/{badge.pk}/")
    assert "/credentials/inclusion/#begin" in page.content.decode()
    renewal = begun()
    assert renewal.renews_id == badge.pk and len(renewal.owed) == 6, "everything is shown again"
    assert tell_of_ends(today=today()) == 1, "a draft renews nothing yet"
    filled(renewal, title="New minutes")
    actions.submit(by=acting(NORA), submission=renewal)
    Notice.objects.all().delete()
    assert tell_of_ends(today=today()) == 0
    assert "with the assessors" in text_of(signed_in(NORA).get(f"/awards/{badge.pk}/"))


def test_the_page_says_from_when_it_can_be_renewed(signed_in):
    badge = awarded()
    assert "You can renew it from" in text_of(signed_in(NORA).get(f"/awards/{badge.pk}/"))
    assert "Puede renovarla desde" in text_of(signed_in(NORA, "es").get(f"/awards/{badge.pk}/"))


def test_days_waited_leave_out_weekends_and_the_days_without_school(settings, tmp_path):
    from datetime import datetime

    from django.utils import timezone

    submission = handed_in()
    monday = datetime(2026, 11, 23, 9, tzinfo=timezone.get_current_timezone())
    actions.plant_dates(submission=submission, submitted_at=monday)
    settings.FAIRWATER_CONTENT = tmp_path
    assert waited(submission, date(2026, 11, 30)) == 5, "Tuesday to Friday, and Monday"
    (tmp_path / "supports").mkdir()
    (tmp_path / "supports" / "days-off.toml").write_text("days = [2026-11-26, 2026-11-27, 2026-11-28]\n")
    assert waited(submission, date(2026, 11, 30)) == 3, (
        "Thanksgiving and the day after are none; a Saturday counts once"
    )
