"""Calibration: agreed beforehand, scored apart, locked; shown to oneself and the lead; who is not calibrated is left out."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from fairwater.observation import default_thresholds
from fairwater_web.common.permissions import Refused
from fairwater_web.observing import actions
from fairwater_web.observing.models import CalibrationSession, ItemScore, Rater
from fairwater_web.observing.queries import observed_levels, observed_rows
from fairwater_web.observing.samples import FIRST, MASTER_1, second_session
from tests.cast import ANA, NORA, OLIVE, OMAR, PAUL, SAM
from tests.web.test_observing import TODAY, acting, own, person, rubric, scores, send, text_of, visit_of

__all__ = ["rubric"]
pytestmark = [pytest.mark.web, pytest.mark.django_db]


def session_of(rubric, *raters: str, items: int = 4, against: str = "master", ago: int = 30) -> CalibrationSession:
    return actions.begin_session(
        by=acting(ANA),
        title="First calibration",
        rubric=rubric,
        on=TODAY - timedelta(days=ago),
        against=against,
        items=[f"Recording {n}" for n in range(1, items + 1)],
        raters=[person(each) for each in raters],
        thresholds=default_thresholds(),
    )


def give(session: CalibrationSession, email: str, levels, *, master: bool = False, locks: bool = True) -> Rater:
    rater = session.raters.get(person__email=email, is_master=master)
    codes = [row.term.code for row in observed_rows(session.rubric)]
    units = [(item, code) for item in range(len(session.items)) for code in codes]
    given = dict(zip(units, levels, strict=True))
    actions.score_items(by=acting(email), rater=rater, given=given)
    return actions.lock_scores(by=acting(email), rater=rater) if locks else rater


MASTER = (1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4)
LOW = tuple(max(1, level - 1) for level in MASTER)


@pytest.fixture
def closed(rubric) -> CalibrationSession:
    """Olive gives what the master gave, Paul one level less."""
    session = session_of(rubric, OLIVE, PAUL)
    give(session, ANA, MASTER, master=True)
    give(session, OLIVE, MASTER)
    give(session, PAUL, LOW)
    return actions.close_session(by=acting(ANA), session=session)


def page_of(client, session, **asked):
    return client.get(f"/observing/sessions/{session.pk}/", asked)


def test_the_two_sessions_of_the_sample_have_the_figures_of_the_story():
    """By hand: shares of pairs, the mean difference, and kappa from the squared differences seen and expected."""

    def figures(pairs):
        n = len(pairs)
        seen = sum((a - b) ** 2 for a, b in pairs) / n
        chance = sum((a - b) ** 2 for a, _ in pairs for _, b in pairs) / n**2
        exact, near = (sum(abs(a - b) <= most for a, b in pairs) / n for most in (0, 1))
        return exact, near, sum(b - a for a, b in pairs) / n, 1 - seen / chance

    first = list(zip(MASTER_1, FIRST[OLIVE], strict=True))
    second = list(zip(*second_session(), strict=True))
    assert figures(first) == pytest.approx((0.30, 0.80, 0.30, 0.2353), abs=5e-5)
    assert figures(second) == pytest.approx((0.7333, 1.0, 0.0333, 0.8664), abs=5e-5)
    assert (len(second), tuple(a for a, _ in second[:10])) == (60, MASTER_1)


def test_each_sees_their_own_severity_and_the_lead_everybodys(signed_in, closed):
    low = closed.raters.get(person__email=PAUL)
    mine = text_of(page_of(signed_in(OLIVE), closed))
    assert "Olive Tran : calibrated until" in mine and "neither higher nor lower" in mine
    mine = mine.split("Why can I see this?")[0]
    assert "Paul Reyes" not in mine
    assert "0.75 of a level" not in mine
    asked = text_of(page_of(signed_in(OLIVE), closed, rater=low.pk))
    assert "Olive Tran : calibrated" in asked and "Paul Reyes" not in asked, "another’s is never shown"
    lead = text_of(page_of(signed_in(ANA), closed, rater=low.pk))
    assert "Paul Reyes : not yet calibrated" in lead and "0.75 of a level lower" in lead
    assert page_of(signed_in(SAM), closed).status_code == 404
    assert page_of(signed_in(OMAR), closed).status_code == 403


def test_a_list_of_people_never_has_their_numbers(signed_in, closed):
    page = page_of(signed_in(ANA), closed).content.decode()
    raters = text_of(type("Part", (), {"content": page.split('id="raters"')[1].split("</section>")[0].encode()}))
    assert "Olive Tran calibrated until" in raters and "Paul Reyes not yet calibrated" in raters
    assert "0.75" not in raters and "%" not in raters


def test_every_statistic_is_shown_with_its_interval_its_threshold_and_how_many(signed_in, rubric):
    session = session_of(rubric, OLIVE)
    give(session, ANA, MASTER, master=True)
    give(session, OLIVE, (*MASTER[:-1], 3))
    actions.close_session(by=acting(ANA), session=session)
    page = text_of(page_of(signed_in(OLIVE), session))
    for told in ("Exact agreement", "Adjacent", "Mean bias", "kappa, quadratic", "AC2", "alpha, ordinal"):
        assert told in page, told
    assert "91.7%" in page and "70% or more" in page and "No single one decides" in page
    kept = {each["key"]: each for each in session.raters.get(person__email=OLIVE).figures}
    assert all(each["units"] == 12 and each["low"] <= each["value"] <= each["high"] for each in kept.values())
    assert kept["ac2_quadratic"]["is_met"] is None, "shown without a threshold"


def test_nothing_of_others_is_shown_before_it_is_closed(signed_in, rubric):
    session = session_of(rubric, OLIVE, PAUL)
    give(session, ANA, MASTER, master=True)
    give(session, PAUL, MASTER)
    page = page_of(signed_in(OLIVE), session).content.decode()
    assert 'id="result"' not in page and "selected" not in page and "Paul" not in page
    give(session, OLIVE, MASTER)
    assert 'id="result"' not in page_of(signed_in(OLIVE), session).content.decode()


def test_locking_and_closing(signed_in, rubric):
    session = session_of(rubric, OLIVE)
    olive, address = signed_in(OLIVE), f"/observing/sessions/{session.pk}/"
    rater = session.raters.get(person__email=OLIVE)
    code = observed_rows(rubric)[0].term.code
    early = olive.post(address, {"do": "lock", "rater": rater.pk, f"level-0-{code}": "3", f"level-99-{code}": "3"})
    assert early.status_code == 400 and "11 rows at items" in text_of(early)
    assert ItemScore.objects.get().level == 3, "what was given is kept, and what is no item is not"
    assert signed_in(PAUL).post(address, {"do": "lock", "rater": rater.pk}).status_code == 404
    assert olive.post(address, {"do": "close"}).status_code == 400
    master = text_of(signed_in(ANA).post(address, {"do": "close"}))
    assert "master scores are not locked" in master
    give(session, ANA, MASTER, master=True)
    assert "Not enough people" in text_of(signed_in(ANA).post(address, {"do": "close"}))
    give(session, OLIVE, MASTER)
    assert signed_in(ANA).post(address, {"do": "close"}).status_code == 302
    assert "is closed" in text_of(signed_in(ANA).post(address, {"do": "close"}))
    rater.refresh_from_db()
    for change in (
        lambda: ItemScore.objects.filter(rater=rater).update(level=4),
        lambda: ItemScore.objects.create(rater=rater, item=0, code=code, level=1),
        lambda: ItemScore.objects.filter(rater=rater).delete(),
        lambda: Rater.objects.filter(pk=rater.pk).update(locked_at=None),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"title": " "}, "refused-session-title"),
        ({"items": []}, "refused-session-items"),
        ({"items": ["a", "a"]}, "refused-session-items"),
        ({"items": ["a"]}, "refused-session-few"),
        ({"raters": []}, "refused-session-raters"),
        ({"against": "peers"}, "refused-session-raters"),
        ({"against": "nobody"}, "refused-session-raters"),
    ],
)
def test_what_cannot_be_agreed_on_is_refused(rubric, changed, reason):
    given = {"title": "T", "on": TODAY, "against": "master", "items": list("abcd"), "raters": [person(OLIVE)]} | changed
    with pytest.raises(Refused, match=reason):
        actions.begin_session(by=acting(ANA), rubric=rubric, thresholds=default_thresholds(), **given)


def test_thresholds_of_ones_own_are_kept_with_the_session(signed_in, rubric, settings, tmp_path):
    settings.FAIRWATER_CONTENT = tmp_path
    (tmp_path / "calibration").mkdir()
    own_file = tmp_path / "calibration" / "ours.toml"
    kept = default_thresholds().kept() | {"exact_agreement": "0.95"}
    own_file.write_text("\n".join(f'{k} = "{v}"' if isinstance(v, str) else f"{k} = {v}" for k, v in kept.items()))
    sent = {"do": "session", "title": "Ours", "on": TODAY.isoformat(), "against": "master", "items": "a\nb\nc\nd"}
    made = signed_in(ANA).post("/observing/", sent | {"rater": person(OLIVE).pk})
    assert made.status_code == 302
    own_file.unlink()
    assert "95% or more" in text_of(signed_in(ANA).get(made.url))


def test_among_peers_the_group_is_compared_and_each_has_their_own_bias(signed_in, rubric):
    session = session_of(rubric, OLIVE, PAUL, NORA, against="peers")
    give(session, OLIVE, MASTER)
    give(session, NORA, MASTER)
    give(session, PAUL, LOW)
    actions.close_session(by=acting(ANA), session=session)
    kept = {each.person.email: {f["key"]: f["value"] for f in each.figures} for each in session.raters.all()}
    assert kept[OLIVE]["exact_agreement"] == kept[PAUL]["exact_agreement"] == pytest.approx((3 + 9 / 3) / 12)
    assert kept[PAUL]["mean_bias"] == pytest.approx(-0.75)
    assert kept[OLIVE]["mean_bias"] == pytest.approx(0.375)
    assert "Fleiss" in text_of(page_of(signed_in(PAUL), session))


def test_drift_is_told_from_the_items_that_were_scored_before(signed_in, closed):
    later = session_of(closed.rubric, OLIVE, ago=2)
    give(later, ANA, MASTER, master=True)
    give(later, OLIVE, tuple(min(4, level + 1) for level in MASTER))
    actions.close_session(by=acting(ANA), session=later)
    said = text_of(page_of(signed_in(OLIVE), later))
    assert "of 12 scores of the same items, 25% are at the same level" in said and "+0.75 of a level" in said
    assert "You are not calibrated yet" in text_of(signed_in(OLIVE).get("/observing/")), "the newest session holds"


def test_who_is_not_calibrated_on_the_day_is_flagged_and_left_out(signed_in, closed):
    rubric = closed.rubric
    for n in range(6):
        visit = visit_of(rubric, OLIVE, PAUL, on=TODAY - timedelta(days=n))
        send(signed_in(OLIVE), visit, scores(visit, 3), lock="1")
        send(signed_in(PAUL), visit, scores(visit, 1), lock="1")
    before = visit_of(rubric, OLIVE, on=TODAY - timedelta(days=31))
    send(signed_in(OLIVE), before, scores(before, 1), lock="1")
    for each in observed_levels(person_tenant()):
        found = each.levels
        assert (found.n, found.counts, found.share, found.left_out) == (6, {1: 0, 2: 0, 3: 6, 4: 0}, 1.0, 7)
        assert found.low == pytest.approx(0.6097, abs=5e-5)
    page = text_of(signed_in(ANA).get(f"/observing/visits/{visit.pk}/"))
    assert page.count("Not calibrated on the day") == 1
    assert own(visit).locked_at


def person_tenant():
    return acting(ANA).tenant
