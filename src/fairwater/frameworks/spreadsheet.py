"""A provider's own scheme in a spreadsheet: which column is what, and the rows as a framework; and a framework as rows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from fairwater.content import Part, Said
from fairwater.errors import BadInput
from fairwater.frameworks.files import LONGEST_CODE, framework_of
from fairwater.frameworks.model import Framework
from fairwater.words import DEFAULT_LANGUAGE

CODE, PARENT, KIND, STATEMENT, NOTES, QUESTIONS, LOOK_FORS = (
    *("code", "parent", "kind", "statement", "notes", "questions", "look-fors"),
)
LEVEL = "level-"
ROLES = (CODE, PARENT, KIND, STATEMENT, NOTES, QUESTIONS, LOOK_FORS)
"""What a column can be, beside `level-1`, `level-2` and so on."""
MOST_LEVELS = 10
SYNONYMS: Mapping[str, frozenset[str]] = {
    CODE: frozenset({"code", "id", "number", "no", "key", "reference", "ref", "codigo", "clave", "numero"}),
    PARENT: frozenset(
        {"parent", "parent code", "parent id", "under", "belongs to", "group", "padre", "superior", "bajo"}
    ),
    KIND: frozenset({"kind", "type", "level type", "category", "item type", "tipo", "clase", "categoria"}),
    STATEMENT: frozenset(
        {"statement", "title", "name", "text", "description", "indicator", "standard", "competency", "competence"}
        | {
            "practice",
            "criterion",
            "element",
            "full statement",
            "enunciado",
            "titulo",
            "nombre",
            "texto",
            "descripcion",
        }
        | {"competencia", "indicador", "criterio"}
    ),
    NOTES: frozenset({"notes", "note", "comment", "comments", "remarks", "notas", "comentarios"}),
    QUESTIONS: frozenset({"question", "questions", "guiding question", "guiding questions", "preguntas", "pregunta"}),
    LOOK_FORS: frozenset(
        {"look fors", "look for", "lookfors", "evidence", "examples", "evidencia", "ejemplos", "que observar"}
    ),
}
NUMBERED = re.compile(r"(?:level|score|rating|nivel|puntaje|l)? ?(\d{1,2})\b.*")
ONE_NUMBER = re.compile(r"(\D*)(\d{1,2})(\D*)")
BY_A_WORD = (PARENT, STATEMENT, LOOK_FORS, QUESTIONS, KIND, NOTES, CODE)
"""In this order a name is taken by one of its words: “parent ref” is the parent."""


def suggested(header: Sequence[str]) -> dict[int, str]:
    """Return what each column seems to be by its name: its place and its role. A role is given once, to the first.

    A whole name goes before a part of one. Names that differ by their number alone are levels, whatever they say.
    """
    names = [_plain(name) for name in header]
    found: dict[int, str] = {}
    for role_of in (_role_of, lambda name: _level_in(name, names), _role_by_a_word):
        for place, name in enumerate(names):
            role = role_of(name)
            if role and place not in found and role not in found.values():
                found[place] = role
    return found


def _level_in(name: str, names: Sequence[str]) -> str:
    """Return the level that a name numbers, where another name is the same but for the number."""
    mine = ONE_NUMBER.fullmatch(name)
    if mine is None or not 1 <= int(mine[2]) <= MOST_LEVELS:
        return ""
    others = [found for each in names if each != name and (found := ONE_NUMBER.fullmatch(each))]
    alike = any((other[1], other[3]) == (mine[1], mine[3]) for other in others)
    return f"{LEVEL}{int(mine[2])}" if alike else ""


def _role_by_a_word(name: str) -> str:
    return next((role for role in BY_A_WORD if SYNONYMS[role] & set(name.split())), "")


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return " ".join(re.findall(r"[a-z0-9]+", letters))


def _role_of(name: str) -> str:
    role = next((role for role, names in SYNONYMS.items() if name in names), "")
    number = NUMBERED.fullmatch(name)
    return role or (f"{LEVEL}{int(number[1])}" if number and 1 <= int(number[1]) <= MOST_LEVELS else "")


def framework_from(
    rows: Sequence[Sequence[str]],
    header: Sequence[str],
    columns: Mapping[int, str],
    about: Mapping[str, Any],
    *,
    file: str,
    language: str = DEFAULT_LANGUAGE,
) -> Framework:
    """Return the framework in the rows of a spreadsheet; `about` gives its id, version, title and the rest.

    Raises BadInput where no column is the statement, or the tree does not hold together.
    """
    places = {role: place for place, role in columns.items() if role}
    if STATEMENT not in places:
        raise BadInput("framework-no-statement-column", file=file)
    levels = sorted((role for role in places if role.startswith(LEVEL)), key=lambda role: int(role.removeprefix(LEVEL)))
    ids = {role: role.removeprefix(LEVEL) for role in levels}
    terms = list(_terms(rows, places, ids, language))
    kinds = dict.fromkeys(term["kind"] for term in terms if term["kind"])
    content = dict(about) | {
        "languages": [language],
        "levels": [{"id": ids[role], "label": _said(header[places[role]], language)} for role in levels],
        "kinds": [
            {"id": _slug(kind), "label": _said(kind, language)} for kind in {_slug(k): k for k in kinds}.values()
        ],
        "terms": [term | {"kind": _slug(term["kind"]) if term["kind"] else ""} for term in terms],
    }
    return framework_of(Part(content, file))


def _terms(
    rows: Sequence[Sequence[str]], places: Mapping[str, int], levels: Mapping[str, str], language: str
) -> Iterator[dict[str, Any]]:
    def cell(row: Sequence[str], role: str) -> str:
        place = places.get(role, len(row))
        return row[place].strip() if place < len(row) else ""

    codes = [_code(cell(row, CODE)) for row in rows]
    given = set(codes)
    taken = set(given)
    for number, row in enumerate(rows):
        if not any(cell(row, role) for role in places):
            continue
        code = codes[number] or next(free for place in count(number + 1) if (free := str(place)) not in taken)
        taken.add(code)
        parent = _code(cell(row, PARENT)) if PARENT in places else _above(code, given)
        yield {
            "code": code,
            "parent": parent,
            "kind": cell(row, KIND),
            "statement": _said(cell(row, STATEMENT), language),
            "to_verify": not cell(row, STATEMENT),
            "notes": _said(cell(row, NOTES), language),
            "questions": _several(cell(row, QUESTIONS), language),
            "look_fors": _several(cell(row, LOOK_FORS), language),
            "anchors": {name: _said(cell(row, role), language) for role, name in levels.items() if cell(row, role)},
        }


def _code(text: str) -> str:
    return " ".join(text.replace("/", "-").split())[:LONGEST_CODE]


def _above(code: str, given: set[str]) -> str:
    """Return the code that a code goes on from, where there is one: 1.2 is above 1.2.3, WL above WL1."""
    shorter = (code[:end].rstrip(".- ") for end in range(len(code) - 1, 0, -1))
    return next((each for each in shorter if each in given and each != code), "")


def _said(text: str, language: str) -> Any:
    return text if language == DEFAULT_LANGUAGE or not text else {language: text}


def _several(text: str, language: str) -> list[Any]:
    lines = (line.strip(" \t•*-") for line in re.split(r"[\n;]", text))
    return [_said(line, language) for line in lines if line]


def _slug(text: str) -> str:
    plain = _plain(text).replace(" ", "-")[:50].strip("-")
    return plain if re.match("[a-z]", plain) else f"kind-{plain}".strip("-")


def rows_of(framework: Framework, language: str) -> list[list[str]]:
    """Return a framework as the rows of a spreadsheet, the header first, in one language; it can be brought in again."""
    levels = [f"Level {number}: {level.label.said(language)}" for number, level in enumerate(framework.levels, 1)]
    kinds = {kind.id: kind.label.said(language) for kind in framework.kinds}
    rows = [["Code", "Parent", "Kind", "Statement", *levels, "Look-fors", "Questions", "Notes"]]
    for _, term in framework.tree():
        anchors = [term.anchor(level.id).said(language) for level in framework.levels]
        said = [_joined(term.look_fors, language), _joined(term.questions, language), term.notes.said(language)]
        kind = kinds.get(term.kind, term.kind)
        rows.append([term.code, term.parent, kind, term.statement.said(language), *anchors, *said])
    return rows


def _joined(said: Sequence[Said], language: str) -> str:
    return "\n".join(each.said(language) for each in said)
