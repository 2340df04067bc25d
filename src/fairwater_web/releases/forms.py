"""A plan of a release, read from the address or the form."""

from __future__ import annotations

from django.http import QueryDict

from fairwater_web.releases.queries import FIRST_COLUMNS, USUAL_WAYS, WAYS, Wish


def wish_from(query: QueryDict) -> Wish:
    """Return the wish; what is not there is the usual."""
    ways = query.get("ways", "")
    return Wish(
        measure=query.get("measure", ""),
        year=query.get("year", ""),
        columns=tuple(query.getlist("column")) or FIRST_COLUMNS,
        ways=int(ways) if ways in {str(each) for each in WAYS} else USUAL_WAYS,
    )
