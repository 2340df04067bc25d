"""Invented answers to an instrument: how people of each group lean on each topic is planned, the rest is chance, seeded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from fairwater.instruments import Answered, Answers, Instrument, Item, ItemKind

SPREAD = 0.8
"""Standard deviation of an answer around what somebody leans to, in options."""
HABIT = 0.85
"""Standard deviation of how favourably somebody answers altogether."""
SKIPPED = 0.03


@dataclass(frozen=True)
class VoicePlan:
    """How many people answer, who they are, and where they lean.

    `shares` is by group of the instrument's first question about oneself; `leans` is the mean option (1-5) by section and
    group, "" standing for every other group or section; `written` are texts by item, of which some people write one.
    """

    n: int
    places: Mapping[str, float]
    shares: Mapping[str, float]
    leans: Mapping[tuple[str, str], float]
    languages: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    """By group: which share answers in which language; "" stands for every other group."""
    written: Mapping[str, Sequence[str]] = field(default_factory=dict)
    days: Sequence[str] = ("",)


def invented_answers(instrument: Instrument, plan: VoicePlan, seed: int) -> list[Answered]:
    """Return invented answers, the same for a seed."""
    chance = np.random.default_rng(seed)
    places, groups = list(plan.places), list(plan.shares)
    at = chance.choice(len(places), plan.n, p=_share(plan.places.values()))
    who = chance.choice(len(groups), plan.n, p=_share(plan.shares.values()))
    return [_one(instrument, plan, groups[g], places[p], chance) for g, p in zip(who, at, strict=True)]


def _share(values: Iterable[float]) -> NDArray[np.float64]:
    found = np.array(list(values), dtype=np.float64)
    return np.asarray(found / found.sum(), dtype=np.float64)


def _one(instrument: Instrument, plan: VoicePlan, group: str, place: str, chance: np.random.Generator) -> Answered:
    answers: Answers = {}
    own = chance.normal(0, HABIT)
    for section in instrument.sections:
        lean = _lean(plan, section.id, group)
        for item in section.items:
            if chance.random() < SKIPPED or (item.condition is not None and chance.random() < 0.9):
                continue
            answers |= _of_item(item, lean + own, plan, chance)
    for item in instrument.profile:
        if item.option(group) is not None:
            answers[item.id] = group
        elif item.options and chance.random() > SKIPPED:
            answers[item.id] = item.options[int(chance.integers(len(item.options)))].id
    spoken = plan.languages.get(group, plan.languages.get("", {"en": 1.0}))
    language = list(spoken)[int(chance.choice(len(spoken), p=_share(spoken.values())))]
    day = plan.days[int(chance.integers(len(plan.days)))]
    return Answered(answers, place, language, day)


def _lean(plan: VoicePlan, section: str, group: str) -> float:
    for key in ((section, group), (section, ""), ("", group), ("", "")):
        if key in plan.leans:
            return plan.leans[key]
    return 3.4


def _of_item(item: Item, lean: float, plan: VoicePlan, chance: np.random.Generator) -> Answers:
    if item.kind is ItemKind.TEXT:
        texts = plan.written.get(item.id, ())
        return {item.id: texts[int(chance.integers(len(texts)))]} if texts and chance.random() < 0.2 else {}
    if item.kind is ItemKind.SEVERAL:
        chosen = [each.id for each in item.options if chance.random() < 0.16]
        return {item.id: chosen} if chosen else {}
    place = int(np.clip(round(lean + chance.normal(0, SPREAD)), 1, len(item.options)))
    return {item.id: item.options[place - 1].id}
