"""Themes added to a codebook; open answers read with it; the end of reading, from which on groups are counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from fairwater_web.codebook.models import Closing, Quoted, Reading, Theme
from fairwater_web.codebook.queries import closing_of, read_in, texts_of
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.listening.enums import Stage
from fairwater_web.listening.models import Answer, Round, Survey
from fairwater_web.listening.permissions import check_leads
from fairwater_web.listening.queries import SMALLEST
from fairwater_web.listening.written import asked_in_words, mark_of, may_be_quoted
from fairwater_web.thread.actions import mark as happened
from fairwater_web.thread.enums import Happened

MOST_THEMES = 60


@transaction.atomic
def add_theme(*, by: Any, round_: Round, title: str, about: str = "") -> Theme:
    """Add a theme to the codebook of a round."""
    check_leads(by, round_)
    name = " ".join(title.split())[:120]
    slug = slugify(name)[:60]
    if not slug:
        raise Refused("refused-theme-blank")
    known = Theme.objects.filter(round=round_)
    if known.filter(slug=slug).exists() or known.count() >= MOST_THEMES:
        raise Refused("refused-theme-known", most=MOST_THEMES)
    made = Theme.objects.create(round=round_, slug=slug, title=name, about=" ".join(about.split())[:500])
    log_access(by=by, event="theme-added", subject=f"theme {made.pk}")
    return made


def _held(by: Any, survey: Survey) -> Survey:
    check_leads(by, survey.round)
    held = Survey.objects.select_for_update(of=("self",)).select_related("round").get(pk=survey.pk)
    if closing_of(held) is not None:
        raise Refused("refused-reading-closed")
    return held


@transaction.atomic
def read_answers(*, by: Any, survey: Survey, read: Mapping[tuple[str, str], Theme]) -> None:
    """Say which theme words are most about, as the actor reads them; nobody else's reading is touched.

    read: by question and mark of the words. Refused once reading has ended, and for words that the actor is not shown.
    """
    held = _held(by, survey)
    known = {(each.item.id, each.mark) for each in texts_of(by, held)}
    if not read or any(theme.round_id != held.round_id for theme in read.values()) or not read.keys() <= known:
        raise Refused("refused-theme-unknown")
    for (item, mark), theme in read.items():
        Reading.objects.update_or_create(survey=held, item=item, mark=mark, by=by.person, defaults={"theme": theme})
    log_access(by=by, event="answers-coded", subject=f"survey {held.pk}")


@transaction.atomic
def close_reading(*, by: Any, survey: Survey) -> Closing:
    """End the reading of a closed survey, for good: the answers that were read are counted by theme and group from now on."""
    held = _held(by, survey)
    if held.stage != Stage.CLOSED:
        raise Refused("refused-reading-still-asked")
    made = _closed(held, by.person)
    log_access(by=by, event="reading-closed", subject=f"survey {held.pk}")
    return made


def _closed(survey: Survey, person: Any) -> Closing:
    items, read = asked_in_words(survey), read_in(survey)
    answers = Answer.objects.filter(survey=survey).order_by("number").values_list("number", "answers")
    counted = [
        number
        for number, given in answers
        if any((e.id, mark_of(survey, e.id, str(given[e.id]))) in read for e in items if e.id in given)
    ]
    if len(counted) < SMALLEST:
        raise Refused("refused-reading-few", smallest=SMALLEST)
    return Closing.objects.create(survey=survey, counted=counted, closed_on=timezone.localdate(), closed_by=person)


# ---- what may be quoted


@transaction.atomic
def quote_words(*, by: Any, survey: Survey, item: str, mark: str) -> Quoted:
    """Show words to others as they were written. Refused unless somebody who wrote them agreed to that in the survey."""
    check_leads(by, survey.round)
    text = may_be_quoted(by, survey).get((item, mark))
    if text is None:
        raise Refused("refused-words-not-agreed")
    chosen = {"text": text, "chosen_on": timezone.localdate(), "chosen_by": by.person}
    made, is_new = Quoted.objects.get_or_create(survey=survey, item=item, mark=mark, defaults=chosen)
    if is_new:
        log_access(by=by, event="words-quoted", subject=f"survey {survey.pk}")
    return made


@transaction.atomic
def quote_no_more(*, by: Any, survey: Survey, item: str, mark: str) -> None:
    """Take a quote away from where it is read, and mark what rests on it; nothing happens where there is none."""
    check_leads(by, survey.round)
    found = Quoted.objects.select_for_update().filter(survey=survey, item=item, mark=mark).first()
    if found is not None:
        happened(organisation=survey.round.tenant, thing=("written-quote", found.pk), happened=Happened.WITHDRAWN)
        found.delete()
        log_access(by=by, event="words-not-quoted", subject=f"survey {survey.pk}")


# ---- a sample organisation


def plant_themes(*, round_: Round, titles: Sequence[tuple[str, str]]) -> list[Theme]:
    """Make the codebook of a sample."""
    return [
        Theme.objects.create(round=round_, slug=slugify(title)[:60], title=title, about=about)
        for title, about in titles
    ]


@transaction.atomic
def plant_readings(*, survey: Survey, readers: Sequence[Any], read: Mapping[str, Sequence[Theme]]) -> Closing:
    """Make what readers of a sample read, by words: for each reader a theme; and the end of their reading."""
    answers = list(Answer.objects.filter(survey=survey).values_list("answers", flat=True))
    for item in asked_in_words(survey):
        for words, themes in read.items():
            if not any(given.get(item.id) == words for given in answers):
                continue
            mark = mark_of(survey, item.id, words)
            for person, theme in zip(readers, themes, strict=True):
                Reading.objects.create(survey=survey, item=item.id, mark=mark, theme=theme, by=person)
    return _closed(survey, survey.made_by)
