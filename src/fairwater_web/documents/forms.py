"""What a form says of a field: one value, several of a choice, or rows."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpRequest, QueryDict

from fairwater.fields import Field, FieldKind
from fairwater_web.common.permissions import Refused
from fairwater_web.documents.enums import Stage
from fairwater_web.documents.queries import Wish
from fairwater_web.people.forms import number_of
from fairwater_web.thread.choosing import thing_of

ROW = re.compile(r"row-(\d{1,4})-([a-z0-9-]{1,60})")
MOST_FILE = 20 * 2**20


def given_in(field: Field, sent: QueryDict) -> Any:
    """Return what was typed into a field: `value`, several `value`, or `row-<number>-<column>`."""
    if field.kind is FieldKind.ROWS:
        rows: dict[int, dict[str, Any]] = {}
        columns = {each.id: each for each in field.columns}
        for name in sent:
            found = ROW.fullmatch(name)
            if found and found[2] in columns:
                several = columns[found[2]].kind is FieldKind.CHOICES
                rows.setdefault(int(found[1]), {})[found[2]] = sent.getlist(name) if several else sent[name]
        return [rows[number] for number in sorted(rows)]
    return sent.getlist("value") if field.kind is FieldKind.CHOICES else sent.get("value", "")


def wish_in(asked: QueryDict) -> Wish:
    """Return which documents are looked for; a stage that there is not is none."""
    stage = asked.get("stage", "")
    return Wish(asked.get("kind", "")[:60], stage if stage in Stage.values else "", asked.get("text", "").strip()[:100])


def seen_in(request: HttpRequest, name: str = "seen") -> int:
    """Return the version that a writer says they saw; 0 where they say none."""
    return number_of(request.POST.get(name, "")) or 0


def thing_in(text: str) -> tuple[str, int]:
    """Return the thing that an option names. Raises Refused for anything else."""
    found = thing_of(text)
    if found is None:
        raise Refused("refused-link-unknown")
    return found


def file_in(request: HttpRequest) -> tuple[bytes, str]:
    """Return the bytes and the name of the file that was brought. Raises Refused for none, and for one that is too large."""
    sent = request.FILES.get("file")
    if sent is None:
        raise Refused("refused-no-file")
    if sent.size is None or sent.size > MOST_FILE:
        raise Refused("document-file-too-large", file=sent.name or "", limit=MOST_FILE // 2**20)
    return sent.read(), (sent.name or "")[:120]
