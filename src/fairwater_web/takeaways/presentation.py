"""Take-aways as they are read: what each is, for whom, how far it is, what happened to what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.text import slugify

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.takeaways.enums import What
from fairwater_web.takeaways.models import TakeAway
from fairwater_web.takeaways.queries import KIND
from fairwater_web.thread.kinds import named
from fairwater_web.thread.queries import Thing, gone_out, marks_on, withdrawn

LONGEST_NAME = 60


def name_of(takeaway: TakeAway, language: str) -> str:
    """Return what a take-away is called: board deck, report for us."""
    what = words.text(f"takeaway-what-{takeaway.what}", language)
    if takeaway.what == What.PATH:
        return what
    return words.text(
        "takeaway-name", language, what=what, audience=words.text(f"takeaway-for-{takeaway.made_for}", language)
    )


def file_name(takeaway: TakeAway) -> str:
    """Return the name of the file as it is taken: what, of what, of which day."""
    title = slugify(takeaway.title)[:LONGEST_NAME].strip("-")
    return "-".join(filter(None, (takeaway.what, title, takeaway.made_at.date().isoformat()))) + f".{takeaway.format}"


@dataclass(frozen=True)
class Line:
    """A take-away in a list."""

    takeaway: TakeAway
    name: str
    day: str
    size: str
    is_recalled: bool

    @property
    def digest(self) -> str:
        """Return the digest in groups of eight letters, which a narrow screen can break."""
        whole = self.takeaway.digest
        return " ".join(whole[place : place + 8] for place in range(0, len(whole), 8))


def line_of(takeaway: TakeAway, language: str) -> Line:
    """Return a take-away as a line of a list."""
    day = numbers.day(takeaway.made_at.date().isoformat(), language)
    size = numbers.whole(max(1, takeaway.size // 1024), language)
    return Line(takeaway, name_of(takeaway, language), day, size, bool(gone_from(takeaway)))


def gone_from(takeaway: TakeAway) -> set[Thing]:
    """Return what was withdrawn of the things in a take-away."""
    things = [(str(kind), int(number)) for kind, number in takeaway.rests_on]
    return withdrawn(takeaway.organisation.tenant, things)


def happened_to(takeaway: TakeAway, actor: Any, language: str) -> list[str]:
    """Return what happened to what a take-away rests on since it was made, the newest first."""
    found = marks_on(takeaway.organisation.tenant, (KIND, takeaway.pk))
    seen = named(actor, [(each.kind, each.thing) for each in found], language)
    return [
        words.text(
            f"mark-{each.happened}",
            language,
            title=seen[each.kind, each.thing].title
            if (each.kind, each.thing) in seen
            else words.text("thread-withheld", language),
            day=numbers.day(each.made_at.date().isoformat(), language),
        )
        for each in found
    ]


def recall_list(takeaway: TakeAway, language: str) -> list[str]:
    """Return who took the file, and when: from them it is to be recalled."""
    return [
        words.text(
            "thread-gone-line",
            language,
            file=each.file,
            by=each.taken_by.name if each.taken_by else "blank",
            day=numbers.day(each.at.date().isoformat(), language),
        )
        for each in gone_out(takeaway.organisation.tenant, [(KIND, takeaway.pk)])
    ]


def left_out(takeaway: TakeAway) -> list[tuple[str, str]]:
    """Return what was withheld from it, and why."""
    return [(str(what), str(why)) for what, why in takeaway.withheld]


def time_left(job: Any, now: Any, language: str) -> str:
    """Return how long it will still take, by how long what is done took; nothing where nobody can say."""
    if job is None or not job.done or job.started_at is None or job.done >= job.of:
        return ""
    seconds = (now - job.started_at).total_seconds() / job.done * (job.of - job.done)
    return words.text("takeaway-left", language, n=max(1, round(seconds)))
