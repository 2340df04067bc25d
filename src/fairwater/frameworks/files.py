"""Reading a framework or a crosswalk from its content, strictly, and giving it back in the same form.

Every way in ends here: a shipped file, a district's own, a draft in the database, a CASE package, a spreadsheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from fairwater.content import NOTHING_SAID, Part, Said, digest_of
from fairwater.errors import BadInput
from fairwater.frameworks.model import (
    ASSOCIATIONS,
    Answers,
    Crosswalk,
    Elsewhere,
    Framework,
    Level,
    Name,
    Pair,
    Status,
    Term,
    Variant,
)
from fairwater.words import DEFAULT_LANGUAGE

SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
LEVEL = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
VERSION = re.compile(r"[0-9A-Za-z]+([.-][0-9A-Za-z]+)*")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
IDENTIFIER = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
MOST_TERMS = 20_000
LONGEST_CODE = 120
LONGEST_SLUG = 60
LONGEST_VERSION = 30
LONGEST_TITLE = 2000
LONGEST_ADDRESS = 500


def framework_of(part: Part) -> Framework:
    """Return the framework in a content file. Raises BadInput: which file, which key, and what to do."""
    levels = tuple(_levels(part))
    kinds, marks = tuple(_named(part, "kinds")), tuple(_named(part, "marks"))
    answers = tuple(answers_in(part))
    known = {
        "kind": [each.id for each in kinds],
        "marks": [each.id for each in marks],
        "anchors": [each.id for each in levels],
        "answers": [each.id for each in answers],
    }
    framework = Framework(
        id=matching(part, "id", SLUG, LONGEST_SLUG),
        version=matching(part, "version", VERSION, LONGEST_VERSION),
        title=_said_something(part, "title"),
        languages=_languages(part),
        licence=part.text("licence"),
        source=part.said("source"),
        creator=part.text("creator"),
        dated=_dated(part),
        status=Status(part.one_of("status", [each.value for each in Status], Status.PUBLISHED.value)),
        summary=part.said("summary", NOTHING_SAID),
        kinds=kinds,
        marks=marks,
        levels=levels,
        variants=tuple(_variants(part)),
        answers=answers,
        terms=tuple(_term(each, known) for each in part.parts("terms", "code")),
        elsewhere=tuple(_elsewhere(part)),
        identifier=matching(part, "identifier", IDENTIFIER, 36, ""),
    )
    part.done()
    check_tree(framework.terms, part.file)
    for each in framework.elsewhere:
        if each.code and each.code not in framework.by_code:
            raise BadInput("framework-code-missing", file=part.file, code=each.code, framework=framework.id)
    _check_variants(framework, part.file)
    return framework


def matching(part: Part, key: str, pattern: re.Pattern[str], most: int, otherwise: Any = ...) -> str:
    """Return a text of a form. Raises BadInput for any other."""
    value = part.text(key, otherwise)
    if value != otherwise and (not pattern.fullmatch(value) or len(value) > most):
        raise part.wrong(key, value)
    return value


def _said_something(part: Part, key: str) -> Said:
    said = part.said(key)
    if not said:
        raise part.wrong(key, "")
    return said


def _languages(part: Part) -> tuple[str, ...]:
    languages = part.texts("languages")
    for language in languages:
        if not LANGUAGE.fullmatch(language):
            raise part.wrong("languages", language)
    return languages


def _dated(part: Part) -> str:
    dated = part.text("dated")
    try:
        return date.fromisoformat(dated).isoformat()
    except ValueError:
        raise part.wrong("dated", dated) from None


def _once(parts: Iterable[Part], pattern: re.Pattern[str] = SLUG) -> Iterator[tuple[Part, str]]:
    """Yield parts with their ids, none of which may stand twice."""
    seen: set[str] = set()
    for each in parts:
        name = matching(each, "id", pattern, LONGEST_SLUG)
        if name in seen:
            raise each.wrong("id", name)
        seen.add(name)
        yield each, name


def _named(part: Part, key: str) -> Iterator[Name]:
    for each, name in _once(part.parts(key)):
        yield Name(name, _said_something(each, "label"))
        each.done()


def _levels(part: Part) -> Iterator[Level]:
    for each, name in _once(part.parts("levels"), LEVEL):
        yield Level(name, _said_something(each, "label"), each.said("descriptor", NOTHING_SAID))
        each.done()


def _variants(part: Part) -> Iterator[Variant]:
    for each, name in _once(part.parts("variants")):
        yield Variant(name, _said_something(each, "label"), each.texts("not_applicable"))
        each.done()


def answers_in(part: Part) -> Iterator[Answers]:
    """Yield the sets of answers that a content file gives, each slug once."""
    for each, name in _once(part.parts("answers")):
        yield Answers(name, each.words("options"), each.flag("several"))
        each.done()


def _term(part: Part, known: Mapping[str, Sequence[str]]) -> Term:
    term = Term(
        code=_code(part),
        statement=part.said("statement", NOTHING_SAID),
        parent=part.text("parent", ""),
        kind=part.one_of("kind", known["kind"], ""),
        notes=part.said("notes", NOTHING_SAID),
        questions=part.words("questions"),
        look_fors=part.words("look_fors"),
        anchors=_anchors(part, known["anchors"]),
        marks=part.texts("marks"),
        answers=part.one_of("answers", known["answers"], ""),
        to_verify=part.flag("to_verify"),
        identifier=matching(part, "identifier", IDENTIFIER, 36, ""),
    )
    part.done()
    for mark in term.marks:
        if mark not in known["marks"]:
            raise part.wrong("marks", mark, known["marks"])
    if not term.statement and not term.to_verify:
        raise BadInput("content-key-missing", file=part.file, key="statement", where=part.where)
    return term


def _elsewhere(part: Part) -> Iterator[Elsewhere]:
    given = list(part.parts("elsewhere", "uri"))
    if len(given) > MOST_TERMS:
        raise BadInput("framework-too-large", file=part.file, n=len(given), most=MOST_TERMS)
    for each in given:
        found = Elsewhere(
            code=each.text("code", ""),
            association=each.one_of("association", ASSOCIATIONS),
            identifier=each.text("identifier", "")[:LONGEST_TITLE],
            uri=each.text("uri"),
            title=each.text("title", "")[:LONGEST_TITLE],
            begins_there=each.flag("begins_there"),
            note=each.text("note", ""),
            name=matching(each, "name", IDENTIFIER, 36, ""),
        )
        each.done()
        if not is_address(found.uri):
            raise each.wrong("uri", found.uri)
        yield found


def is_address(uri: str) -> bool:
    """Say whether a text is an address of the web that may stand as a link."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return False
    known = parts.scheme in ("http", "https") and bool(parts.hostname)
    return known and len(uri) <= LONGEST_ADDRESS and uri.isprintable() and not any(map(str.isspace, uri))


def _code(part: Part) -> str:
    code = part.text("code")
    said = code.strip(".") and code == " ".join(code.split()) and code.isprintable()
    if not said or "/" in code or len(code) > LONGEST_CODE:
        raise part.wrong("code", code)
    return code


def _anchors(part: Part, levels: Sequence[str]) -> tuple[tuple[str, Said], ...]:
    given = Part(part.mapping("anchors"), part.file, part.where)
    for level in given.given:
        if level not in levels:
            raise part.wrong("anchors", level, levels)
    return tuple((level, said) for level in levels if (said := given.said(level, NOTHING_SAID)))


def check_tree(terms: Sequence[Term], file: str) -> None:
    """Raise BadInput where a code stands twice, a parent is not there, or terms stand under one another in a loop."""
    parents = {term.code: term.parent for term in terms}
    if len(terms) > MOST_TERMS:
        raise BadInput("framework-too-large", file=file, n=len(terms), most=MOST_TERMS)
    if len(parents) < len(terms):
        twice = next(term.code for n, term in enumerate(terms) if term.code in {each.code for each in terms[:n]})
        one, other = [term.statement.said(DEFAULT_LANGUAGE) or term.code for term in terms if term.code == twice][:2]
        raise BadInput("framework-code-twice", file=file, code=twice, one=one[:60], other=other[:60])
    for code, parent in parents.items():
        if parent and parent not in parents:
            raise BadInput("framework-parent-missing", file=file, code=code, parent=parent)
    if loop := _loop(parents):
        raise BadInput("framework-loop", file=file, codes=" › ".join(loop[:8]))


def _loop(parents: Mapping[str, str]) -> list[str]:
    """Return the codes of a loop, or nothing."""
    fine: set[str] = {""}
    for start in parents:
        path: dict[str, None] = {}
        code = start
        while code not in fine:
            if code in path:
                codes = list(path)
                return [*codes[codes.index(code) :], code]
            path[code] = None
            code = parents[code]
        fine |= path.keys()
    return []


def _check_variants(framework: Framework, file: str) -> None:
    for variant in framework.variants:
        for code in variant.not_applicable:
            if code not in framework.by_code:
                raise BadInput("framework-code-missing", file=file, code=code, framework=framework.id)


def crosswalk_of(part: Part) -> Crosswalk:
    """Return the crosswalk in a content file. Raises BadInput as `framework_of`."""
    crosswalk = Crosswalk(
        id=matching(part, "id", SLUG, LONGEST_SLUG),
        version=matching(part, "version", VERSION, LONGEST_VERSION),
        title=_said_something(part, "title"),
        origin=_end(part, "origin"),
        destination=_end(part, "destination"),
        source=part.said("source"),
        licence=part.text("licence"),
        creator=part.text("creator"),
        dated=_dated(part),
        pairs=tuple(_pairs(part)),
    )
    part.done()
    return crosswalk


def _end(part: Part, key: str) -> tuple[str, str]:
    given = part.part(key)
    end = matching(given, "framework", SLUG, LONGEST_SLUG), matching(given, "version", VERSION, LONGEST_VERSION)
    given.done()
    return end


def _pairs(part: Part) -> Iterator[Pair]:
    for each in part.parts("pairs", "from"):
        association = each.one_of("association", ASSOCIATIONS, ASSOCIATIONS[0])
        yield Pair(each.text("from"), each.text("to"), association, each.said("note", NOTHING_SAID))
        each.done()


def content_of_framework(framework: Framework) -> dict[str, Any]:
    """Return a framework in the form of its file: what is not said is left out."""
    return _plain(framework)


def content_of_term(term: Term) -> dict[str, Any]:
    """Return a term in the form of its file."""
    return _plain(term)


def content_of_crosswalk(crosswalk: Crosswalk) -> dict[str, Any]:
    """Return a crosswalk in the form of its file."""
    ends = {"origin": crosswalk.origin, "destination": crosswalk.destination}
    content = _plain(crosswalk) | {key: {"framework": end[0], "version": end[1]} for key, end in ends.items()}
    content["pairs"] = [
        {"from": pair.origin, "to": pair.destination, "association": pair.association}
        | ({"note": pair.note.as_given()} if pair.note else {})
        for pair in crosswalk.pairs
    ]
    return content


ALWAYS = frozenset({"licence", "source", "creator", "id", "version", "title", "dated", "code", "label", "languages"})
"""What is given also where it is empty, because a file must say it."""


def _plain(thing: Any) -> dict[str, Any]:
    given = {each.name: getattr(thing, each.name) for each in fields(thing)}
    return {name: _given(name, value) for name, value in given.items() if value or name in ALWAYS}


def _given(name: str, value: Any) -> Any:
    if name == "anchors":
        return {level: said.as_given() for level, said in value}
    if isinstance(value, Said):
        return value.as_given()
    if isinstance(value, Status):
        return value.value
    if isinstance(value, tuple):
        return [_given("", each) for each in value]
    return _plain(value) if is_dataclass(value) else value


def digest_of_framework(framework: Framework) -> str:
    """Return the digest of what a version says. That it was retired later does not change it."""
    return digest_of({key: value for key, value in content_of_framework(framework).items() if key != "status"})


def digest_of_crosswalk(crosswalk: Crosswalk) -> str:
    """Return the digest of what a version of a crosswalk says."""
    return digest_of(content_of_crosswalk(crosswalk))
