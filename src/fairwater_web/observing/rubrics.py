"""A rubric as it is read, with where each row comes from and what was made of it; what a rubric can be composed from."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.urls import reverse

from fairwater import words
from fairwater.frameworks import Framework
from fairwater.publish import numbers
from fairwater.publish.names import measure_words
from fairwater_web.analysis.queries import measures_of
from fairwater_web.common.permissions import can, why_not
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import documents_for, kind_named
from fairwater_web.frameworks.enums import Stage
from fairwater_web.frameworks.queries import framework_for
from fairwater_web.observing.enums import Of, RowKind
from fairwater_web.observing.measured import measured_level
from fairwater_web.observing.models import Rubric, RubricRow
from fairwater_web.observing.presentation import ShownRow, level_told, shown_rows
from fairwater_web.observing.queries import framework_behind, is_usable, rows_of, rubrics_for
from fairwater_web.people.permissions import Permission

PORTRAIT, STATEMENT = "graduate-portrait", "equity-statement"
CRITERIA = {"student": Of.STUDENTS.value, "adult": Of.ADULTS.value}
"""The kinds of term of a portrait that become rows, and what such a row looks at."""
OTHERS = ("equity-dimensions", "ten-practices", "six-conditions")
"""Frameworks beside the portrait of which a term may become a row."""


@dataclass(frozen=True)
class Choice:
    """Something that a row can come from: its value in the form, what it says, and under what it stands."""

    value: str
    said: str
    under: str
    kind: str = ""


def portrait_choices(actor: Any, language: str) -> list[Choice]:
    """Return what students and adults do by the portrait, competency by competency; nothing while none is published."""
    portrait = framework_for(actor.tenant, PORTRAIT)
    if portrait is None:
        return []
    return [
        Choice(
            f"{CRITERIA[term.kind]}:{term.code}",
            term.statement.said(language),
            portrait.by_code[term.parent].statement.said(language) if term.parent else "",
            words.text(f"rubric-kind-{CRITERIA[term.kind]}", language),
        )
        for _, term in portrait.tree()
        if term.kind in CRITERIA
    ]


def other_choices(actor: Any, language: str) -> list[Choice]:
    """Return the terms of other frameworks that may become rows."""
    found = [framework_for(actor.tenant, each) for each in OTHERS]
    return [
        Choice(f"{each.id}:{term.code}", term.statement.said(language), each.title.said(language))
        for each in found
        if each is not None
        for _, term in each.tree()
    ]


def field_choices(actor: Any, language: str) -> list[Choice]:
    """Return the fields of the equity statements that the actor may read."""
    kind, found = kind_named(STATEMENT), documents_for(actor).filter(kind=STATEMENT, organisation=actor.tenant)
    if kind is None:
        return []
    return [
        Choice(f"{each.pk}:{field.id}", field.label.said(language), each.title)
        for each in found
        for field in kind.fields
    ]


def framework_chosen(actor: Any, value: str) -> tuple[Framework, str] | None:
    """Return the framework and the code that a choice names; None for what is not offered."""
    slug, _, code = value.partition(":")
    framework = framework_for(actor.tenant, slug) if slug in (*OTHERS, PORTRAIT) else None
    return (framework, code) if framework is not None and code in framework.by_code else None


def document_chosen(actor: Any, value: str) -> tuple[Document, str] | None:
    """Return the document and the field that a choice names; None for what is not offered."""
    if value not in {each.value for each in field_choices(actor, "en")}:
        return None
    number, _, field = value.partition(":")
    return documents_for(actor).get(pk=int(number)), field


@dataclass(frozen=True)
class ShownMeasure:
    """A row that is a measure: its cut points told, and the level with its number where one was released."""

    cuts: str
    told: str


def shown_measure(rubric: Rubric, row: RubricRow, language: str) -> ShownMeasure:
    """Return what is counted, from where on which level is reached, and where it stands."""
    cuts = ", ".join(numbers.percent(float(Fraction(each)), language) for each in row.cuts)
    way = "rising" if row.higher_is_better else "falling"
    told = words.text(f"observed-cuts-{way}", language, cuts=cuts)
    found = measured_level(rubric.organisation, row)
    if found is None:
        return ShownMeasure(told, words.text("observed-not-released", language))
    return ShownMeasure(
        told,
        words.text(
            "observed-released",
            language,
            level=level_told(rubric, found.level, language),
            share=numbers.percent(float(found.value), language),
            year=numbers.school_year(int(found.school_year.partition("-")[2] or found.school_year)),
        ),
    )


def shown_rubric(rubric: Rubric, actor: Any, language: str) -> dict[str, Any]:
    """Return what the page of a rubric shows, and while it is a draft what can be added."""
    rows, framework = rows_of(rubric), framework_behind(rubric)
    shown: list[tuple[ShownRow, ShownMeasure | None]] = []
    for row, each in zip(rows, shown_rows(rubric, rows, {}, language), strict=True):
        is_measure = row.made is not None and row.made.kind == RowKind.MEASURE
        shown.append((each, shown_measure(rubric, row.made, language) if is_measure and row.made else None))
    is_draft = rubric.framework.stage == Stage.DRAFT
    context = {
        "rubric": rubric,
        "title": framework.title.said(language),
        "levels": [each.label.said(language) for each in framework.levels],
        "rows": shown,
        "n_loose": sum(each.made is None for each in rows),
        "is_draft": is_draft,
        "draft_url": reverse("frameworks:draft", args=[rubric.framework_id]),
        "not_edit_words": why_not(actor, Permission.KEEP_FRAMEWORKS),
        "n_visits": rubric.visits.count(),
    }
    if is_draft and can(actor, Permission.LEAD_CALIBRATION):
        context |= {
            "others": [*portrait_as_terms(actor, language), *other_choices(actor, language)],
            "fields": field_choices(actor, language),
            "measures": [(each.id, measure_words(each, language).label) for each in measures_of(actor.tenant)],
        }
    return context


def portrait_as_terms(actor: Any, language: str) -> list[Choice]:
    """Return the criteria of the portrait as terms to add one by one."""
    found = portrait_choices(actor, language)
    return [Choice(f"{PORTRAIT}:{each.value.partition(':')[2]}", each.said, each.under) for each in found]


def shown_rubrics(actor: Any, language: str) -> list[tuple[Rubric, str, bool]]:
    """Return the rubrics of a place, the newest first: each with its title, and whether one may observe with it."""
    return [(each, framework_behind(each).title.said(language), is_usable(each)) for each in rubrics_for(actor)]


def beside(actor: Any, kind: str, number: int, language: str) -> tuple[str, dict[str, Any]] | None:
    """Return the rows that come from a document or a framework, to stand beside it; None where there are none."""
    if kind not in ("document", "framework") or not can(actor, Permission.OBSERVE):
        return None
    rubrics = {each.pk: each for each in rubrics_for(actor)}
    made = RubricRow.objects.filter(rubric__in=rubrics)
    if kind == "document":
        made = made.filter(document=number)
    else:
        own = actor.tenant.frameworks.filter(pk=number).first()
        made = made.filter(framework=own.framework, version=own.version) if own is not None else made.none()
    lines = []
    for each in made:
        rubric = rubrics[each.rubric_id]
        term = framework_behind(rubric).by_code.get(each.code)
        if term is not None:
            lines.append((term.statement.said(language), reverse("observing:rubric", args=[rubric.pk])))
    return ("observing/beside.html", {"lines": lines}) if lines else None
