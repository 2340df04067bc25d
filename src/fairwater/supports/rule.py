"""A rule: who is owed which support, by needs and by what happened, with exact thresholds. A rule is a file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

from fairwater.content import NOTHING_SAID, Collected, Part, Said, shipped_in, with_folder
from fairwater.errors import BadInput
from fairwater.fields.kinds import slug_of
from fairwater.identity import names_identity, plain_words
from fairwater.tables.groups import GROUP_NAMES
from fairwater.tables.student_rows import known_columns

NEEDS = (
    "grade",
    "english_learner",
    "disability",
    "section_504",
    "economic_disadvantage",
    "homeless",
    "foster_care",
    "migrant",
)
"""The columns by which a rule may say whom it looks at: where a student is in school, and what they need."""
FORETELLS = frozenset(
    (
        *("predicted", "prediction", "predicts", "predictive", "forecast", "likelihood", "probability", "propensity"),
        *("risk", "risks", "score", "warning", "flagged", "tier", "rank", "ranking", "percentile", "color", "colour"),
        *("riesgo", "riesgos", "prediccion", "pronostico", "probabilidad", "puntaje", "puntuacion", "alerta", "nivel"),
    )
)
"""Words of columns that foretell or rank, in small letters and without accents."""
NUMBER = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}|/[0-9]{1,6})?")
MOST_DAYS = 180


@dataclass(frozen=True)
class Condition:
    """What happened, or how often: a column of a table, or its share of another, from `at_least` on (exact)."""

    id: str
    table: str
    of: str
    out_of: str
    """The column that `of` is a share of; empty where `of` itself is looked at."""
    at_least: Fraction
    support: str
    reason: Said
    """Words with {n} and, where there is an `out_of`, {of}."""


@dataclass(frozen=True)
class Reaches:
    """What the rule is for, known years later: a flag of a table, without those for whom `leaves_out` holds."""

    table: str
    column: str
    leaves_out: str = ""


@dataclass(frozen=True)
class Rule:
    """Whom a rule looks at (column to values), the conditions of which one is enough, and what it is for."""

    id: str
    version: str
    title: Said
    looks_at: Mapping[str, tuple[str, ...]]
    conditions: tuple[Condition, ...]
    about: Said = NOTHING_SAID
    source: Said = NOTHING_SAID
    """Where the thresholds come from."""
    due_in: int = 10
    """School days until a support is due."""
    lasts: int = 90
    """Days until a list by this rule expires."""
    reaches: Reaches | None = None

    @property
    def columns(self) -> dict[str, tuple[str, ...]]:
        """Return the columns that the rule reads, by table."""
        found: dict[str, dict[str, None]] = {}
        for each in self.conditions:
            found.setdefault(each.table, {}).update(dict.fromkeys(name for name in (each.of, each.out_of) if name))
        return {table: tuple(names) for table, names in found.items()}


Rules = Collected[Rule]


def check_column(name: str) -> None:
    """Raise BadInput for a column that names who somebody is, and for one that foretells or ranks, each with its sentence."""
    if names_identity(name) or (name in GROUP_NAMES and name not in (*NEEDS, "military_connected")):
        raise BadInput("supports-identity", given=name[:60])
    if not FORETELLS.isdisjoint(plain_words(name)):
        raise BadInput("supports-foretells", given=name[:60])


@cache
def shipped_rules() -> Mapping[str, Rule]:
    """Return the rules that come with Fairwater, by id."""
    return shipped_in("fairwater.supports", rule_in, "rules")


def rules_of(folder: Path | None) -> Rules:
    """Return the shipped rules and those in a folder of one's own; there a rule with a known id takes its place."""
    return with_folder(shipped_rules(), folder, rule_in)


def rule_in(part: Part) -> Rule:
    """Return the rule in a content file. Raises BadInput with the file, the key and what to do; for an identity, a score."""
    rule = Rule(
        id=slug_of(part),
        version=part.text("version"),
        title=part.said("title"),
        about=part.said("about", NOTHING_SAID),
        source=part.said("source", NOTHING_SAID),
        looks_at=_looks_at(part),
        conditions=tuple(_condition(each) for each in part.parts("when")),
        due_in=_days(part, "due_in", 10),
        lasts=_days(part, "lasts", 90),
        reaches=_reaches(part.part("reaches")) if "reaches" in part.given else None,
    )
    part.known.add("reaches")
    part.done()
    names = [each.id for each in rule.conditions]
    if not names or len(set(names)) < len(names):
        raise part.wrong("when", ", ".join(names) or "blank")
    return rule


def _days(part: Part, key: str, otherwise: int) -> int:
    found = part.whole(key, otherwise)
    if not 1 <= found <= MOST_DAYS:
        raise part.wrong(key, found)
    return int(found)


def _looks_at(part: Part) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, given in part.mapping("looks_at").items():
        check_column(name)
        if name not in NEEDS:
            raise part.wrong("looks_at", name, NEEDS)
        if not isinstance(given, list) or not given or not all(isinstance(each, str) for each in given):
            raise part.wrong(f"looks_at.{name}", given)
        found[name] = tuple(given)
    return found


def _condition(part: Part) -> Condition:
    known = known_columns()
    for key in ("of", "out_of"):
        check_column(part.text(key, ""))
    table = part.one_of("table", sorted(known))
    columns = sorted(known[table])
    out_of = part.one_of("out_of", columns, "")
    given = part.text("at_least")
    if not NUMBER.fullmatch(given) or given.endswith("/0") or Fraction(given) <= 0 or (out_of and Fraction(given) > 1):
        raise part.wrong("at_least", given)
    found = Condition(
        id=slug_of(part),
        table=table,
        of=part.one_of("of", columns),
        out_of=out_of,
        at_least=Fraction(given),
        support=slug_of(part, "support"),
        reason=part.said("reason"),
    )
    part.done()
    return found


def _reaches(part: Part) -> Reaches:
    found = Reaches(part.text("table"), part.text("column"), part.text("leaves_out", ""))
    part.done()
    return found


def as_data(rule: Rule) -> dict[str, object]:
    """Return what a list keeps of the rule that it was made by."""
    conditions: Sequence[dict[str, object]] = [
        {"id": each.id, "of": each.of, "out_of": each.out_of, "at_least": str(each.at_least)}
        for each in rule.conditions
    ]
    looks_at = {name: list(values) for name, values in rule.looks_at.items()}
    return {"id": rule.id, "version": rule.version, "looks_at": looks_at, "when": conditions}
