"""A framework as anybody reads it, without an account: what it says, in plain words, and how it came about."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from fairwater import words
from fairwater.frameworks import Framework, Term
from fairwater.publish import numbers
from fairwater_web.common.permissions import OPEN, page
from fairwater_web.definitions.presentation import pictures, votes_on
from fairwater_web.definitions.queries import definition_behind, heard_for, kind_of, opened_framework
from fairwater_web.frameworks.presentation import language_name
from fairwater_web.frameworks.queries import read
from fairwater_web.organisations.models import Organisation


@require_safe
@page(OPEN)
def public(request: HttpRequest, slug: str, framework: str) -> HttpResponse:
    """Show the newest version that an organisation opened; an earlier one where `version` names it."""
    organisation = get_object_or_404(Organisation, slug=slug)
    rows = opened_framework(organisation, framework)
    asked = request.GET.get("version", "")
    row = next((each for each in rows if each.version == asked or not asked), None)
    if row is None:
        raise Http404
    found, language = read(row), request.language
    behind = definition_behind(row)
    kind = kind_of(behind) if behind else None
    votes = votes_on(behind, kind, found, language) if behind and kind else {}
    context: dict[str, Any] = {
        "organisation": organisation,
        "framework": found,
        "title": found.title.said(language),
        "summary": found.summary.said(language),
        "said_in": language if language in found.languages else found.language,
        "untranslated": language not in found.languages,
        "languages": [language_name(each, language) for each in found.languages],
        "dated": numbers.day(found.dated, language),
        "terms": [_shown(found, term, language, votes) for term in found.children.get("", ())],
        "pictures": pictures(
            [(term.statement.said(language), votes.get(term.code)) for term in found.terms],
            words.text("definition-votes-title", language),
            language,
        ),
        "heard": heard_for(behind) if behind else None,
        "why_incomplete": behind.why_incomplete if behind else "",
        "versions": [(each.version, each.pk == row.pk) for each in rows],
    }
    return render(request, "definitions/public.html", context)


def _shown(framework: Framework, term: Term, language: str, votes: dict[str, Any]) -> dict[str, Any]:
    """Return a term at the top with what stands under it, by kind."""
    by_kind: dict[str, list[tuple[str, str, list[str]]]] = {}
    for _, each in framework.tree(term.code):
        look_fors = [look_for.said(language) for look_for in each.look_fors]
        by_kind.setdefault(each.kind, []).append((each.notes.said(language), each.statement.said(language), look_fors))
    names = {each.id: each.label.said(language) for each in framework.kinds}
    return {
        "code": term.code,
        "said": term.statement.said(language),
        "notes": term.notes.said(language),
        "below": [(names.get(kind, ""), lines) for kind, lines in by_kind.items()],
        "look_fors": [each.said(language) for each in term.look_fors],
        "vote": votes.get(term.code),
    }
