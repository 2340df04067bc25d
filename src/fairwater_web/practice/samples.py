"""The assessments of the sample district: one of last year, this year's with a plan, one of a school under way. All invented."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.db import transaction

from fairwater_web.documents.models import Document
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.practice import actions, queries
from fairwater_web.practice.models import TeamAssessment
from fairwater_web.registers.models import Entry

FILE = Path(__file__).with_name("samples.toml")
LANGUAGE = "en"


@transaction.atomic
def make_sample_assessments(*, today: date) -> int:
    """Make the assessments of the sample district where it has none yet; return how many.

    Documents and entries of the samples are there before: evidence is named among them.
    """
    if TeamAssessment.objects.filter(tenant__slug="riverbend").exists():
        return 0
    people = {each.email.split("@")[0]: each for each in Person.objects.filter(is_sample=True)}
    actors = {name: actor for name, each in people.items() if (actor := acting_person(each, today)) is not None}
    made = 0
    for given in tomllib.loads(FILE.read_text(encoding="utf-8"))["assessment"]:
        if not set(given["team"]) <= set(actors):
            continue
        _assess(given, actors, today)
        made += 1
    return made


def _assess(given: Mapping[str, Any], actors: Mapping[str, Any], today: date) -> None:
    lead, *others = given["team"]
    by = actors[lead]
    assessment = actions.open_assessment(
        by=by,
        people=[actors[name].person for name in others],
        core_only=given["core_only"],
        held_on=today + timedelta(days=given["held"]),
    )
    for code, levels in given["rated"].items():
        for name, level in levels.items():
            actions.rate(by=actors[name], assessment=assessment, code=code, level=level)
    if not given.get("closed"):
        return
    actions.close_round(by=by, assessment=assessment)
    for each in given.get("practice", ()):
        _talk(by, assessment, each)
    if given.get("ended"):
        actions.end(by=by, assessment=assessment)


def _talk(by: Any, assessment: TeamAssessment, given: Mapping[str, Any]) -> None:
    code, language = given["code"], LANGUAGE
    for words in given.get("artefacts", ()):
        actions.describe(by=by, assessment=assessment, code=code, words=words)
    for thing in _things(assessment, given):
        actions.cite(by=by, assessment=assessment, code=code, thing=thing, language=language)
    if "level" in given and not queries.evidence_missing(assessment, code):
        level = {"level": given["level"], "rationale": given["rationale"], "seen": 0}
        actions.agree(by=by, assessment=assessment, code=code, **level)
    for step, words in given.get("plan", ()):
        actions.plan(by=by, assessment=assessment, code=code, step=step, words=words)
    for step, slug in given.get("linked", ()):
        for thing in _found(assessment, slug):
            actions.plan(by=by, assessment=assessment, code=code, step=step, thing=thing, language=language)


def _things(assessment: TeamAssessment, given: Mapping[str, Any]) -> list[tuple[str, int]]:
    return [thing for slug in given.get("rests_on", ()) for thing in _found(assessment, slug)]


def _found(assessment: TeamAssessment, slug: str) -> list[tuple[str, int]]:
    """Return the first document of a kind, or the first entry of a register, of the organisation: "document/root-causes"."""
    kind, _, of = slug.partition("/")
    if kind == "document":
        own = Document.objects.filter(organisation=assessment.organisation, kind=of).order_by("pk")
        return [("document", each.pk) for each in own[:1]]
    entries = Entry.objects.filter(organisation=assessment.organisation, register=of, closed_at=None).order_by("pk")
    return [("entry", each.pk) for each in entries[:1]]
