"""A plan of a release, read from the address or the form."""

from __future__ import annotations

from django.http import QueryDict

from fairwater_web.releases.enums import Outside
from fairwater_web.releases.queries import FIRST_COLUMNS, JOINED_UNDER, USUAL_WAYS, WAYS, Wish


def wish_from(query: QueryDict) -> Wish:
    """Return the wish; what is not there is the usual."""
    ways, audience = query.get("ways", ""), query.get("audience", "")
    return Wish(
        measures=tuple(query.getlist("measure")),
        years=tuple(query.getlist("year")),
        audience=audience if audience in Outside.values else Outside.PUBLIC.value,
        pooled=bool(query.get("pool")),
        joined_under=JOINED_UNDER if query.get("join") else 0,
        columns=tuple(query.getlist("column")) or FIRST_COLUMNS,
        ways=int(ways) if ways in {str(each) for each in WAYS} else USUAL_WAYS,
    )
