"""What was typed on the pages of supports owed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from fairwater_web.common.permissions import Refused
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.forms import day_of, number_of
from fairwater_web.people.models import Person
from fairwater_web.supports.queries import people_of

MOST_BYTES = 1 << 20


def day_in(post: QueryDict, name: str) -> date | None:
    """Return a day, None where none was typed. Raises Refused for what is no day."""
    return day_of(post.get(name, ""))


def needed_day(post: QueryDict, name: str) -> date:
    """Return a day. Raises Refused for none."""
    found = day_of(post.get(name, ""))
    if found is None:
        raise Refused("refused-journey-day")
    return found


def person_in(post: QueryDict, name: str, school: Organisation, today: date) -> Person | None:
    """Return who was chosen of the people of a school; None for nobody. Raises Refused for somebody of elsewhere."""
    given = post.get(name, "")
    if not given or given == "0":
        return None
    found = next((each for each in people_of(school, today) if each.pk == number_of(given)), None)
    if found is None:
        raise Refused("refused-supports-person")
    return found


def file_in(files: MultiValueDict) -> tuple[str, bytes]:
    """Return the name and the bytes of a file that was brought. Raises Refused for none, an empty and a large one."""
    file = files.get("file")
    if file is None or not file.size:
        raise Refused("refused-empty-file")
    if file.size > MOST_BYTES:
        raise Refused("refused-large-upload", limit=MOST_BYTES >> 20)
    name = Path(str(file.name).replace("\\", "/")).name
    return name[-80:].lstrip(".") or "list.csv", b"".join(file.chunks())
