"""A rubric made of what a place said of itself: rows from its portrait, its statement and other frameworks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.frameworks import Framework
from fairwater.observation import level_by_cuts
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, check_can
from fairwater_web.documents.models import Document
from fairwater_web.frameworks.actions import begin_draft, free_version, publish_framework, save_term
from fairwater_web.frameworks.enums import Stage
from fairwater_web.frameworks.queries import own_frameworks
from fairwater_web.observing.actions import keep_row, keep_rubric
from fairwater_web.observing.enums import Origin, RowKind
from fairwater_web.observing.models import Rubric, RubricRow
from fairwater_web.observing.queries import rows_of
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.actions import link

RUBRIC = "observation-rubric"
LEVELS: tuple[tuple[str, dict[str, str]], ...] = (
    ("1", {"en": "Not yet", "es": "Todavía no"}),
    ("2", {"en": "Begins", "es": "Comienza"}),
    ("3", {"en": "Steady", "es": "Firme"}),
    ("4", {"en": "Shared by all", "es": "Compartido por todas las personas"}),
)
KINDS = (
    ("students", {"en": "What students do", "es": "Lo que hacen los estudiantes"}),
    ("adults", {"en": "What adults do", "es": "Lo que hacen las personas adultas"}),
    ("measure", {"en": "What is counted", "es": "Lo que se cuenta"}),
)
LANGUAGES = ("en", "es")
Words = dict[str, str]


@dataclass(frozen=True)
class Draft:
    """A row to be: what it looks at, its words by language, where it comes from, and what helps to see it.

    It comes from a term (`framework`, `version`, `term`) or from a field of a document. `measure` and `cuts` are of a row
    whose level comes from a number.
    """

    kind: str
    statement: Words
    framework: Framework | None = None
    term: str = ""
    document: Document | None = None
    document_field: str = ""
    look_fors: tuple[Words, ...] = ()
    anchors: dict[str, Words] = field(default_factory=dict)
    measure: str = ""
    cuts: tuple[str, ...] = ()
    higher_is_better: bool = True


def from_term(framework: Framework, code: str, kind: str) -> Draft:
    """Return the row that a term of a framework is, with its look-fors."""
    term = framework.by_code[code]
    return Draft(
        kind,
        dict(term.statement.texts),
        framework=framework,
        term=code,
        look_fors=tuple(dict(each.texts) for each in term.look_fors),
        anchors={level: dict(said.texts) for level, said in term.anchors},
    )


@transaction.atomic
def compose(*, by: Any, title: Words, rows: Sequence[Draft]) -> Rubric:
    """Begin a rubric from rows, as a draft of a framework. Raises Refused without a title or rows."""
    check_can(by, Permission.LEAD_CALIBRATION)
    if not any(title.values()):
        raise Refused("refused-rubric-title")
    if not rows:
        raise Refused("refused-rubric-rows")
    content = {
        "id": RUBRIC,
        "version": free_version(by.organisation, RUBRIC, "1"),
        "title": title,
        "languages": list(LANGUAGES),
        "licence": "",
        "source": "",
        "creator": by.tenant.name,
        "dated": timezone.localdate().isoformat(),
        "kinds": [{"id": slug, "label": label} for slug, label in KINDS],
        "levels": [{"id": slug, "label": label} for slug, label in LEVELS],
        "terms": [],
    }
    made = keep_rubric(by=by, framework=begin_draft(by=by, content=content, event="rubric-composed"))
    for each in rows:
        _add(by, made, each)
    return made


@transaction.atomic
def add_row(*, by: Any, rubric: Rubric, row: Draft) -> RubricRow:
    """Add a row to a draft of a rubric. Raises Refused for one that is published, or cut points out of order."""
    check_can(by, Permission.LEAD_CALIBRATION)
    return _add(by, rubric, row)


def _add(by: Any, rubric: Rubric, row: Draft) -> RubricRow:
    rubric.framework.refresh_from_db()
    if rubric.framework.stage != Stage.DRAFT:
        raise Refused("refused-published-framework")
    if row.kind not in RowKind.values or not any(row.statement.values()):
        raise Refused("refused-rubric-rows")
    if row.kind == RowKind.MEASURE:
        _check_cuts(row)
    taken = {each["code"] for each in rubric.framework.content.get("terms", [])}
    code = _free_code(row, taken)
    term: dict[str, Any] = {"code": code, "statement": row.statement, "kind": row.kind}
    if row.look_fors:
        term["look_fors"] = list(row.look_fors)
    if row.anchors:
        term["anchors"] = row.anchors
    save_term(by=by, row=rubric.framework, code="", term=term)
    origin = Origin.FIELD if row.document is not None else Origin.TERM
    made = keep_row(
        by=by,
        rubric=rubric,
        code=code,
        kind=row.kind,
        origin=origin,
        framework=row.framework.id if row.framework else "",
        version=row.framework.version if row.framework else "",
        term=row.term,
        document=row.document,
        field=row.document_field,
        measure=row.measure,
        cuts=list(row.cuts),
        higher_is_better=row.higher_is_better,
    )
    for thing in _rests_on(by, row):
        link(organisation=by.organisation, thing=("framework", rubric.framework_id), to=thing)
    return made


def _rests_on(by: Any, row: Draft) -> list[tuple[str, int]]:
    """Return the things of one's own that a row comes from: the statement, or the portrait."""
    if row.document is not None:
        return [("document", row.document.pk)]
    named = row.framework.key if row.framework is not None else ("", "")
    own = own_frameworks(by.organisation).filter(framework=named[0], version=named[1])
    return [("framework", number) for number in own.values_list("pk", flat=True)]


def _check_cuts(row: Draft) -> None:
    try:
        cuts = [Fraction(each) for each in row.cuts]
        level_by_cuts(Fraction(0), cuts, higher_is_better=row.higher_is_better)
    except (ValueError, ZeroDivisionError):
        raise Refused("refused-rubric-cuts") from None
    if not row.measure or len(cuts) != len(LEVELS) - 1:
        raise Refused("refused-rubric-cuts")


def _free_code(row: Draft, taken: set[str]) -> str:
    base = re.sub(r"[^a-z0-9.-]+", "-", (row.term or row.document_field or row.measure).lower()).strip("-.") or "row"
    return next(code for n in range(1, len(taken) + 2) if (code := base if n == 1 else f"{base}.{n}") not in taken)


@transaction.atomic
def publish_rubric(*, by: Any, rubric: Rubric) -> None:
    """Publish a rubric for good. Raises Refused while a row does not say where it comes from."""
    check_can(by, Permission.LEAD_CALIBRATION)
    if any(each.made is None for each in rows_of(rubric)):
        raise Refused("refused-rubric-origin")
    publish_framework(by=by, row=rubric.framework, openly=False)
    rubric.framework.refresh_from_db()
    log_access(by=by, event="rubric-published", subject=f"rubric {rubric.pk}")
