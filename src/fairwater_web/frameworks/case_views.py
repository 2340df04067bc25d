"""The routes of CASE 1.1: public, readable from any site, only what is published openly."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse

from fairwater_web.common.permissions import OPEN, page
from fairwater_web.frameworks.case_queries import documents, object_of

MOST = 500


def _given(found: Any, status: int = 200) -> HttpResponse:
    response = JsonResponse(found, status=status, json_dumps_params={"ensure_ascii": False})
    response["Access-Control-Allow-Origin"] = "*"
    return response


def _status(description: str, minor: str) -> dict[str, Any]:
    """Return the standard's own answer for what cannot be given."""
    field = {"imsx_codeMinorFieldName": "sourcedId", "imsx_codeMinorFieldValue": minor}
    return {
        "imsx_codeMajor": "failure",
        "imsx_severity": "error",
        "imsx_description": description,
        "imsx_codeMinor": {"imsx_codeMinorField": [field]},
    }


def _preflight() -> HttpResponse:
    response = HttpResponse(status=204)
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
    response["Access-Control-Allow-Headers"] = "Accept, Authorization, Content-Type"
    return response


def _answered(request: HttpRequest, tell: Callable[[], HttpResponse]) -> HttpResponse:
    if request.method == "OPTIONS":
        return _preflight()
    if request.method in ("GET", "HEAD"):
        return tell()
    return _given(_status("Frameworks are read here, and changed within Fairwater.", "invalid_selection_field"), 405)


@page(OPEN)
def case_documents(request: HttpRequest) -> HttpResponse:
    """Give the documents of all frameworks that anybody may read."""

    def tell() -> HttpResponse:
        every = documents()
        start, most = (_whole(request.GET.get(name, "")) for name in ("offset", "limit"))
        start, most = start or 0, MOST if most is None else min(most, MOST)
        response = _given({"CFDocuments": every[start : start + most]})
        response["X-Total-Count"] = str(len(every))
        response["Access-Control-Expose-Headers"] = "X-Total-Count"
        return response

    return _answered(request, tell)


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else None


@page(OPEN)
def case_object(request: HttpRequest, kind: str, name: str) -> HttpResponse:
    """Give one object of CASE."""

    def tell() -> HttpResponse:
        found = object_of(kind, name.lower())
        if found is None:
            return _given(
                _status("There is no such object here, or it is not open to everybody.", "unknownobject"), 404
            )
        return _given(found)

    return _answered(request, tell)
