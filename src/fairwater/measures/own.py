"""A measure of a district's own: the same words as any other, and its rule as a comparison of columns, in one TOML file.

The rule is arithmetic in whole numbers and nothing else: names of columns, whole numbers, + - *, comparisons, and, or, not.
It is read, never run as a program, and has to give what its own hand-worked example says.
"""

from __future__ import annotations

import ast
import operator
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any

import ibis

from fairwater.errors import BadInput
from fairwater.measures.registry import EDUCATION_TO_WORKFORCE, NASEM, Example, Measure, Topic
from fairwater.tables import TABLES
from fairwater.vocabulary import Better, EquityDimension

WORDS = ("id", "label", "did", "would", "why_it_matters", "limits", "source", "reviewed_on")
KINDS: Mapping[str, Any] = {"better": Better, "dimension": EquityDimension, "topic": Topic}
ARITHMETIC: Mapping[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
}
COMPARISONS: Mapping[type, Callable[[Any, Any], Any]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
MOST_LETTERS = 500


@dataclass(frozen=True)
class Rule:
    """A comparison of columns: `of` gives it for a row of values, or for a whole table of columns."""

    tree: ast.expr

    @property
    def columns(self) -> set[str]:
        """Return the names of the columns."""
        return {node.id for node in ast.walk(self.tree) if isinstance(node, ast.Name)}

    def of(self, value: Callable[[str], Any]) -> Any:
        """Return what the rule comes to, given the value of each column."""
        return _of(self.tree, value)


def rule(text: str, file: str) -> Rule:
    """Return a rule. Raises BadInput for anything that is no comparison of columns in whole numbers."""
    try:
        tree = ast.parse(text.strip(), mode="eval").body if len(text) <= MOST_LETTERS else None
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        tree = None
    if tree is None or not _is_logic(tree):
        raise BadInput("own-measure-rule", file=file, rule=text.strip()[:80])
    return Rule(tree)


def _is_logic(node: ast.AST) -> bool:
    if isinstance(node, ast.BoolOp):
        return all(_is_logic(each) for each in node.values)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return _is_logic(node.operand)
    return (
        isinstance(node, ast.Compare)
        and all(type(each) in COMPARISONS for each in node.ops)
        and all(_is_number(each) for each in (node.left, *node.comparators))
    )


def _is_number(node: ast.AST) -> bool:
    if isinstance(node, ast.BinOp):
        return type(node.op) in ARITHMETIC and _is_number(node.left) and _is_number(node.right)
    whole = isinstance(node, ast.Constant) and type(node.value) is int and abs(node.value) < 10**9
    return whole or isinstance(node, ast.Name)


def _of(node: ast.AST, value: Callable[[str], Any]) -> Any:
    if isinstance(node, ast.BoolOp):
        found = [_of(each, value) for each in node.values]
        join = operator.and_ if isinstance(node.op, ast.And) else operator.or_
        whole = found[0]
        for each in found[1:]:
            whole = join(whole, each)
        return whole
    if isinstance(node, ast.UnaryOp):
        inner = _of(node.operand, value)
        return not inner if isinstance(inner, bool) else ~inner
    if isinstance(node, ast.Compare):
        sides = [_of(each, value) for each in (node.left, *node.comparators)]
        pairs = [COMPARISONS[type(op)](a, b) for op, a, b in zip(node.ops, sides[:-1], sides[1:], strict=True)]
        whole = pairs[0]
        for each in pairs[1:]:
            whole = operator.and_(whole, each)
        return whole
    if isinstance(node, ast.BinOp):
        return ARITHMETIC[type(node.op)](_of(node.left, value), _of(node.right, value))
    return value(node.id) if isinstance(node, ast.Name) else node.value  # type: ignore[attr-defined]


def own_measure(content: str, file: str) -> Measure:
    """Return the measure that a file describes.

    Raises BadInput for a part that is missing or is none of those possible, a column that the table does not have, a rule
    that is no comparison, and an example that comes out otherwise.
    """
    try:
        said = tomllib.loads(content)
    except tomllib.TOMLDecodeError as fault:
        raise BadInput("own-measure-unreadable", file=file, fault=str(fault)[:120]) from fault
    for name in (*WORDS, *KINDS, "table", "counted", "example"):
        if not said.get(name):
            raise BadInput("own-measure-part", file=file, part=name)
    for name, kind in KINDS.items():
        if said[name] not in set(kind):
            raise BadInput("own-measure-kind", file=file, part=name, given=said[name], known=", ".join(kind))
    _check_lists(said, file)
    if said["table"] not in TABLES:
        raise BadInput("mapping-unknown-table", file=file, table=said["table"], known=", ".join(TABLES))
    counted, eligible = (rule(str(said.get(name) or "0 == 0"), file) for name in ("counted", "eligible"))
    example = _example(said["example"], file)
    _check_columns(said["table"], counted.columns | eligible.columns | set(example.table()) - {"student_id"}, file)
    _check_example(example, counted, eligible, file)
    return _made(said, example, counted, eligible)


def _check_lists(said: Mapping[str, Any], file: str) -> None:
    """Check which of the lists of others a measure says that it belongs to: nothing, or numbers that we know."""
    numbers = said.get("education_to_workforce", [])
    wrong = {
        "nasem": said.get("nasem") is not None and not _is_one_of(said["nasem"], NASEM),
        "education_to_workforce": not isinstance(numbers, list)
        or not all(_is_one_of(each, EDUCATION_TO_WORKFORCE) for each in numbers),
    }
    for name, known in (("nasem", NASEM), ("education_to_workforce", EDUCATION_TO_WORKFORCE)):
        if wrong[name]:
            listed = ", ".join(map(str, sorted(known)))
            raise BadInput("own-measure-kind", file=file, part=name, given=str(said[name])[:80], known=listed)


def _is_one_of(given: object, known: frozenset[int]) -> bool:
    return type(given) is int and given in known


def _example(said: Any, file: str) -> Example:
    if not isinstance(said, dict) or {each.name for each in fields(Example)} - set(said):
        raise BadInput("own-measure-part", file=file, part="example.rows, example.n_students, example.n_counted")
    return Example(str(said["rows"]), int(said["n_students"]), int(said["n_counted"]))


def _check_columns(table: str, names: set[str], file: str) -> None:
    known = TABLES[table].names()
    if unknown := sorted(names - set(known)):
        raise BadInput("mapping-unknown-column", file=file, column=unknown[0], known=", ".join(known))


def _check_example(example: Example, counted: Rule, eligible: Rule, file: str) -> None:
    """Work the example: students of whom a column is blank do not count, as in any measure."""
    table = example.table()
    n_rows = len(next(iter(table.values()), []))
    students = met = 0
    for at in range(n_rows):
        row = {name: values[at] for name, values in table.items()}
        if any(not row.get(name, "").lstrip("-").isdigit() for name in counted.columns | eligible.columns):
            continue
        if eligible.of(lambda name, row=row: int(row[name])):  # type: ignore[misc]
            students += 1
            met += bool(counted.of(lambda name, row=row: int(row[name])))  # type: ignore[misc]
    if (students, met) != (example.n_students, example.n_counted):
        given = {"n_students": example.n_students, "n_counted": example.n_counted}
        raise BadInput("own-measure-example", file=file, students=students, counted=met, **given)


def _made(said: Mapping[str, Any], example: Example, counted: Rule, eligible: Rule) -> Measure:
    def who_counts(rows: ibis.Table) -> ibis.Table:
        kept = rows.filter(eligible.of(lambda name: rows[name])) if eligible.columns else rows
        return kept.mutate(counted=counted.of(lambda name: kept[name]))

    return Measure(
        **{name: str(said[name]) for name in WORDS},
        table=said["table"],
        better=Better(said["better"]),
        dimension=EquityDimension(said["dimension"]),
        topic=Topic(said["topic"]),
        example=example,
        not_by=tuple(map(str, said.get("not_by", ()))),
        in_grades=tuple(map(str, said.get("in_grades", ()))),
        nasem=said.get("nasem"),
        education_to_workforce=tuple(said.get("education_to_workforce", ())),
        splits=(),
        leads=False,
        who_counts=who_counts,
    )
