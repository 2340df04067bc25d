"""What somebody proposes, read from a form, language by language."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from django.http import QueryDict

from fairwater.content import Said
from fairwater.frameworks import Framework, Term

LONGEST_STATEMENT, LONGEST_NOTES = 4000, 8000


def term_from(post: QueryDict, framework: Framework) -> dict[str, Any]:
    """Return a term in the form of a framework's file: what it states, notes and look-fors, its parent and its kind."""
    kinds = {kind.id for kind in framework.kinds}
    found: dict[str, Any] = {
        "statement": _said((code, post.get(f"statement-{code}", "")) for code in framework.languages),
        "notes": _said((code, post.get(f"notes-{code}", "")) for code in framework.languages),
        "look_fors": _lines(post, framework.languages),
    }
    if post.get("kind", "") in kinds:
        found |= {"kind": post["kind"], "parent": post.get("parent", "")}
    return found


def _said(texts: Any) -> Any:
    plain = ((code, " ".join(text.split())) for code, text in texts)
    return Said(tuple((code, text) for code, text in plain if text)).as_given()


def _lines(post: QueryDict, languages: tuple[str, ...]) -> list[Any]:
    """Return the look-fors: one a line, the lines of each language side by side."""
    by_language = [post.get(f"look-fors-{code}", "").splitlines() for code in languages]
    rows = (_said(zip(languages, texts, strict=True)) for texts in zip_longest(*by_language, fillvalue=""))
    return [row for row in rows if row]


def typed(framework: Framework, term: Term) -> Iterator[dict[str, str]]:
    """Yield what the fields of a term hold in each language."""
    for code in framework.languages:
        yield {
            "code": code,
            "statement": dict(term.statement.texts).get(code, ""),
            "notes": dict(term.notes.texts).get(code, ""),
            "look_fors": "\n".join(dict(each.texts).get(code, "") for each in term.look_fors),
        }
