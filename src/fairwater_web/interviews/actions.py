"""Talks planned and changed; quotes kept and withdrawn; themes read in them; asks made of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from fairwater.registers import Register
from fairwater_web.codebook.models import Theme
from fairwater_web.common.access_log import WithoutRole
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.interviews.codes import code_of, digest_of_code
from fairwater_web.interviews.enums import Kind, Need, Reach, Role
from fairwater_web.interviews.models import LONGEST, Attendance, Coding, Quote, Slip, Talk
from fairwater_web.interviews.queries import quotes_for
from fairwater_web.listening.codes import new_nonce
from fairwater_web.listening.models import Round
from fairwater_web.listening.permissions import check_leads
from fairwater_web.organisations.models import Organisation
from fairwater_web.registers.actions import make_entry
from fairwater_web.registers.models import Entry
from fairwater_web.thread.actions import link, mark, note_gone_out
from fairwater_web.thread.enums import Happened


@dataclass(frozen=True)
class TalkPlan:
    """What a talk is planned with; and, once it was held, who came and what was noted."""

    kind: str
    held_on: date | None
    place: Organisation | None = None
    language: str = "en"
    needs: Sequence[str] = ()
    guide: str = ""
    note_taker: str = ""
    notes: str = ""
    came: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """By role, and by role and group."""


@transaction.atomic
def plan_talk(*, by: Any, round_: Round, plan: TalkPlan) -> Talk:
    """Plan a talk in a round."""
    check_leads(by, round_)
    made = Talk(round=round_, made_by=by.person)
    _fill(made, plan)
    log_access(by=by, event="talk-planned", subject=f"talk in person {made.pk}")
    return made


@transaction.atomic
def change_talk(*, by: Any, talk: Talk, plan: TalkPlan) -> Talk:
    """Change a talk: its plan, who came, the notes."""
    check_leads(by, talk.round)
    now = Talk.objects.select_for_update(of=("self",)).get(pk=talk.pk)
    _fill(now, plan)
    log_access(by=by, event="talk-changed", subject=f"talk in person {now.pk}")
    return now


def _fill(talk: Talk, plan: TalkPlan) -> None:
    if plan.held_on is None or plan.kind not in Kind.values:
        raise Refused("refused-talk-day")
    talk.kind, talk.held_on, talk.place, talk.language = plan.kind, plan.held_on, plan.place, plan.language
    talk.needs = [each for each in Need.values if each in plan.needs]
    talk.guide, talk.note_taker, talk.notes = plan.guide, plan.note_taker.strip()[:200], plan.notes.strip()[:20_000]
    talk.save()
    talk.attendance.all().delete()
    for (role, group), n in plan.came.items():
        if n > 0 and role in Role.values:
            Attendance.objects.create(talk=talk, role=role, group=group, n=min(n, 100_000))


# ---- what people said


@dataclass(frozen=True)
class Said:
    """Words as they were said: by whom (a role, and the number of a slip where they spoke before), and how far they go."""

    text: str
    role: str
    reach: str
    language: str
    slip: int = 0


@transaction.atomic
def keep_quote(*, by: Any, talk: Talk, said: Said) -> Quote:
    """Keep somebody's words as they were said. Whoever said them has a slip, or gets one now."""
    check_leads(by, talk.round)
    text = said.text.replace("\r\n", "\n").strip()
    if not text:
        raise Refused("refused-quote-blank")
    if len(text) > LONGEST:
        raise Refused("refused-quote-long", most=LONGEST)
    if said.reach not in Reach.values:
        raise Refused("refused-quote-reach")
    held = Talk.objects.select_for_update(of=("self",)).get(pk=talk.pk)
    slip = Slip.objects.filter(talk=held, number=said.slip).first() if said.slip else _slip(held, said.role)
    if slip is None or slip.withdrawn_on is not None:
        raise Refused("refused-quote-slip")
    made = Quote(
        slip=slip,
        text=text,
        language=said.language,
        reach=said.reach,
        kept_on=timezone.localdate(),
        kept_by=by.person,
    )
    made.save()
    log_access(by=by, event="quote-kept", subject=f"quote {made.pk}")
    return made


def _slip(talk: Talk, role: str) -> Slip:
    if role not in Role.values:
        raise Refused("refused-quote-role")
    last = Slip.objects.filter(talk=talk).aggregate(last=Max("number"))["last"] or 0
    nonce = new_nonce()
    digest = digest_of_code(code_of(talk.pk, nonce))
    return Slip.objects.create(talk=talk, number=last + 1, role=role, nonce=nonce, digest=digest)


@transaction.atomic
def withdraw_quote(*, by: Any, quote: Quote) -> None:
    """Withdraw a quote for whoever said it."""
    check_leads(by, quote.talk.round)
    _withdraw(by, quote)


@transaction.atomic
def withdraw_by_code(*, slip: Slip) -> int:
    """Withdraw all that somebody said in a talk, by the code on their slip; return how many quotes."""
    held = Slip.objects.select_for_update(of=("self",)).select_related("talk__round__tenant").get(pk=slip.pk)
    by = WithoutRole(organisation=held.talk.round.tenant)
    left = list(Quote.objects.filter(slip=held, withdrawn_on__isnull=True))
    for quote in left:
        _withdraw(by, quote)
    if held.withdrawn_on is None:
        held.withdrawn_on = timezone.localdate()
        held.save()
    return len(left)


def _withdraw(by: Any, quote: Quote) -> None:
    """Erase what a quote says, wherever we know that it stands, and mark what rests on it."""
    now = Quote.objects.select_for_update(of=("self",)).select_related("slip__talk__round__tenant").get(pk=quote.pk)
    if now.is_withdrawn:
        return
    talk, text = Talk.objects.select_for_update(of=("self",)).get(pk=now.slip.talk_id), now.text
    now.text, now.withdrawn_on = "", timezone.localdate()
    now.save()
    now.codings.all().delete()
    if text in talk.notes:
        talk.notes = talk.notes.replace(text, "[…]")
        talk.save()
    mark(organisation=now.slip.talk.round.tenant, thing=("quote", now.pk), happened=Happened.WITHDRAWN)
    log_access(by=by, event="quote-withdrawn", subject=f"quote {now.pk}")


def note_taken_away(*, by: Any, talk: Talk, quotes: Sequence[Quote], file: str) -> None:
    """Note that quotes left in a file: from there they are recalled when they are withdrawn."""
    for each in quotes:
        note_gone_out(organisation=talk.round.tenant, thing=("quote", each.pk), file=file, by=by)
    log_access(by=by, event="quotes-taken-away", subject=f"talk in person {talk.pk}", download=file)


def note_slips_seen(*, by: Any, talk: Talk) -> list[tuple[Slip, str]]:
    """Return the slips of a talk with their codes, and note that they were seen."""
    check_leads(by, talk.round)
    log_access(by=by, event="slips-seen", subject=f"talk in person {talk.pk}")
    return [(each, code_of(talk.pk, each.nonce)) for each in talk.slips.filter(withdrawn_on__isnull=True)]


# ---- what they speak of


@transaction.atomic
def code_quote(*, by: Any, quote: Quote, theme: Theme | None) -> None:
    """Say which theme a quote is most about, as the actor reads it; nobody else's reading is touched."""
    check_leads(by, quote.talk.round)
    if quote.is_withdrawn:
        raise Refused("refused-quote-withdrawn")
    if theme is None or theme.round_id != quote.talk.round_id:
        raise Refused("refused-theme-unknown")
    Coding.objects.update_or_create(quote=quote, by=by.person, defaults={"theme": theme})
    log_access(by=by, event="quote-coded", subject=f"quote {quote.pk}")


# ---- what came of it


@transaction.atomic
def make_ask(*, by: Any, quote: Quote, register: Register, values: Mapping[str, Any]) -> Entry:
    """Make an ask of a quote, in words of the actor's own; it rests on the quote.

    The quote's words may not stand in it: an entry keeps its history, and from there they could not be withdrawn.
    """
    if not quotes_for(by).filter(pk=quote.pk, withdrawn_on__isnull=True).exists():
        raise Refused("refused-quote-withdrawn")
    if any(_folded(quote.text) in _folded(str(each)) for each in values.values()):
        raise Refused("refused-ask-words")
    made = make_entry(by=by, register=register, values=values)
    link(organisation=by.tenant, thing=("entry", made.pk), to=("quote", quote.pk), by=by)
    log_access(by=by, event="ask-made-of-quote", subject=f"quote {quote.pk}: entry {made.pk}")
    return made


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(".!? ")


# ---- a sample organisation


@dataclass(frozen=True)
class PlantedTalk:
    """A talk of a sample as it was held. A line is person, role, language, reach, words, and what two readers read in it."""

    kind: str
    held_on: date
    place: Organisation
    lines: Sequence[tuple[int, str, str, str, str, int, int]]
    language: str = "en"
    guide: str = ""
    needs: Sequence[str] = ()
    came: Mapping[tuple[str, str], int] = field(default_factory=dict)


@transaction.atomic
def plant_talk(*, round_: Round, planted: PlantedTalk, themes: Sequence[Theme], second: Any = None) -> Talk:
    """Make a talk of a sample with its quotes, as two people read them."""
    made = Talk(round=round_, made_by=round_.made_by)
    plan = TalkPlan(
        kind=planted.kind,
        held_on=planted.held_on,
        place=planted.place,
        language=planted.language,
        needs=planted.needs,
        guide=planted.guide,
        note_taker=round_.made_by.name,
        came=planted.came,
    )
    _fill(made, plan)
    slips: dict[int, Slip] = {}
    for person, role, language, reach, text, *read in planted.lines:
        slip = slips.setdefault(person, slips.get(person) or _slip(made, role))
        quote = Quote.objects.create(
            slip=slip, text=text, language=language, reach=reach, kept_on=planted.held_on, kept_by=round_.made_by
        )
        for by, theme in zip((round_.made_by, second), read, strict=True):
            if by is not None:
                Coding.objects.create(quote=quote, theme=themes[theme], by=by)
    return made
