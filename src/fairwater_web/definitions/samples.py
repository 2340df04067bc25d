"""The portrait of a graduate and the profile of a leader in the sample district: proposed, voted on and approved. Invented."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from django.db import transaction
from django.utils import timezone

from fairwater_web.conversations.actions import plant_votes
from fairwater_web.definitions import actions
from fairwater_web.definitions.enums import Change
from fairwater_web.definitions.models import Definition
from fairwater_web.definitions.queries import draft_of, kinds
from fairwater_web.listening.models import Round
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person

ROUND, LEAD = "What families know", "ana@riverbend.example"
SEED, N_VOTERS = 71, 164
APPROVE = ("ana@riverbend.example", "sam@riverbend.example", "paul@riverbend.example", "omar@riverbend.example")


@dataclass(frozen=True)
class Planted:
    """What somebody proposed: of which term, in which words, why; and what was decided, with the reason."""

    by: str
    change: Change
    code: str
    term: dict[str, Any]
    why: str
    accept: bool | None
    reason: str = ""


PORTRAIT = (
    Planted(
        "omar@riverbend.example",
        Change.REWORD,
        "self-direction",
        {
            "statement": {
                "en": "Knowing one's own way and asking for help",
                "es": "Conocer el propio camino y pedir ayuda",
            },
        },
        "At the town hall nobody said self-direction. They said: my daughter should know when to ask.",
        True,
    ),
    Planted(
        "nora@riverbend.example",
        Change.TAKE_OUT,
        "creativity",
        {},
        "It is hard to see in a lesson.",
        False,
        "Three of four interviews named it first. We say better how one sees it.",
    ),
)
PROFILE = (
    Planted(
        "paul@riverbend.example",
        Change.REWORD,
        "acting",
        {"statement": {"en": "Changes a rule, and not only minds", "es": "Cambia una regla, y no solo las ideas"}},
        "Families asked what is different since we talked.",
        None,
    ),
)


@transaction.atomic
def make_sample_definitions() -> int | None:
    """Make both in the round of families, where there are none yet; return how many.

    None where that round is not there yet.
    """
    round_ = Round.objects.filter(made_by__is_sample=True, title=ROUND).first()
    if round_ is None:
        return None
    if Definition.objects.filter(round=round_).exists():
        return 0
    lead = _actor(LEAD)
    portrait = _define(lead, round_, "graduate-portrait", "Portrait of a Riverbend graduate", PORTRAIT, split=())
    for email in APPROVE:
        _approve(_actor(email), portrait)
    kind = kinds().found["graduate-portrait"]
    actions.publish(by=lead, definition=portrait, kind=kind, openly=True, reason="")
    profile = _define(lead, round_, "leader-profile", "Who leads for equity here", PROFILE, split=("acting", "seeing"))
    _approve(lead, profile)
    return 2


def _actor(email: str) -> Any:
    return acting_person(Person.objects.get(email=email), timezone.localdate())


def _define(
    lead: Any, round_: Round, kind_id: str, title: str, planted: tuple[Planted, ...], split: tuple[str, ...]
) -> Definition:
    kind = kinds().found[kind_id]
    made = actions.begin(by=lead, round_=round_, kind=kind, title=title, language="en")
    for each in planted:
        term = each.term
        if each.change == Change.REWORD:
            before = next(term for term in made.framework.content["terms"] if term["code"] == each.code)
            term = {key: before[key] for key in ("notes", "look_fors") if key in before} | term
        proposal = actions.propose(
            by=_actor(each.by), definition=made, change=each.change, code=each.code, term=term, why=each.why
        )
        if each.accept is not None:
            actions.decide(by=lead, proposal=proposal, accept=each.accept, reason=each.reason)
    made = Definition.objects.select_related("framework", "round").get(pk=made.pk)
    voting = actions.open_voting(
        by=lead, definition=made, kind=kind, question=f"{title}: are these the words?", language="en"
    )
    chance = np.random.default_rng(SEED)
    agree = {
        number: 0.58 if code in split else 0.84 + 0.02 * (number % 6) for code, (number, _) in voting.terms.items()
    }
    votes = [[(1 if chance.random() < agree[number] else -1) for number in sorted(agree)] for _ in range(N_VOTERS)]
    roles = [
        ["student", "family", "staff", "community"][int(chance.choice(4, p=[0.3, 0.45, 0.2, 0.05]))] for _ in votes
    ]
    plant_votes(conversation=voting.conversation, votes=votes, roles=roles)
    return made


def _approve(by: Any, definition: Definition) -> None:
    draft = draft_of(definition)
    for term in draft.terms if draft is not None else ():
        if not term.parent:
            actions.approve(by=by, definition=definition, code=term.code)
