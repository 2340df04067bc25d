"""What was typed into the forms of an allocation: settings, counts, what schools had last year."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from fairwater import words
from fairwater.allocation import Need, Scheme, amount_in
from fairwater.allocation.scheme import MOST_WEIGHT, plain_number
from fairwater.errors import BadInput
from fairwater_web.allocation.actions import GivenCount
from fairwater_web.allocation.models import Allocation
from fairwater_web.allocation.queries import STUDENTS
from fairwater_web.common.permissions import Refused

FINEST = Fraction(1, 1_000_000)
HUNDRED = Fraction(100)
MOST_BYTES = 5 << 20
"""A file of schools is far smaller."""
LONGEST_NAME = 80
WHOLE = re.compile(r"[0-9]{1,7}|[0-9]{1,3}(,[0-9]{3}){1,2}")
COUNT = re.compile(r"n-([0-9]{1,15})-([a-z_]{1,40})")
LAST_YEAR = re.compile(r"last-([0-9]{1,15})")


@dataclass(frozen=True)
class Reader:
    """Reads the numbers of a form; what cannot be read is refused by the name of its field, in the reader's language."""

    sent: QueryDict
    language: str

    def given(self, name: str) -> str:
        """Return what was typed, without blanks around it."""
        return self.sent.get(name, "").strip()

    def number(self, name: str, label: str, *, step: Fraction = FINEST, most: Fraction | None = None) -> Fraction:
        """Return a number from 0 to `most`, 0 where nothing was typed."""
        said = words.text(label, self.language)
        found = amount_in(self.given(name) or "0", step, said)
        if most is not None and found > most:
            raise BadInput("allocation-too-much", what=said, given=self.given(name)[:40], most=plain_number(most))
        return found

    def maybe(self, name: str, label: str, *, step: Fraction = FINEST, most: Fraction | None = None) -> Fraction | None:
        """Return a number, None where nothing was typed."""
        return self.number(name, label, step=step, most=most) if self.given(name) else None

    def share(self, name: str, label: str) -> Fraction | None:
        """Return a share that was typed as percent, None where nothing was typed."""
        typed = self.maybe(name, label, most=HUNDRED)
        return None if typed is None else typed / 100


def scheme_in_form(sent: QueryDict, scheme: Scheme, language: str) -> Scheme:
    """Return a scheme with the settings of a form. Raises BadInput for what is no number, and where nothing weighs."""
    read = Reader(sent, language)
    found = replace(
        scheme,
        base=read.number("base", "allocation-base", most=Fraction(MOST_WEIGHT)),
        weights={
            need: read.number(f"weight-{need.value}", label_of(need), most=Fraction(MOST_WEIGHT)) for need in Need
        },
        floor=read.number("floor", "allocation-floor"),
        cap=read.maybe("cap", "allocation-cap"),
        cap_per_student=read.maybe("cap_per_student", "allocation-cap-per-student"),
        hold_harmless=read.share("hold_harmless", "allocation-hold-harmless"),
        serve_from=read.share("serve_from", "allocation-serve-from"),
        title_one=sent.get("title_one") == "1",
    )
    if not found.base and not any(found.weights.values()):
        raise BadInput("allocation-nothing-weighs")
    return found


def label_of(need: Need) -> str:
    """Return the message that names a need."""
    return f"allocation-need-{need.value.replace('_', '-')}"


def total_in(sent: QueryDict, scheme: Scheme, language: str) -> Fraction:
    """Return the total in a form. Raises BadInput for none, and for one that is no number of steps."""
    read = Reader(sent, language)
    found = amount_in(read.given("total"), scheme.step, words.text("allocation-total-label", language))
    if not found:
        raise BadInput("allocation-total", given="0", step=plain_number(scheme.step))
    return found


def received_in(sent: QueryDict, scheme: Scheme, language: str) -> Fraction | None:
    """Return what the district received, None where nothing was typed."""
    return Reader(sent, language).maybe("received", "allocation-received", step=scheme.step)


def typed_settings(scheme: Scheme) -> dict[str, str]:
    """Return what stands in the form of settings."""

    def percent(share: Fraction | None) -> str:
        return "" if share is None else plain_number(share * 100)

    def plain(value: Fraction | None) -> str:
        return "" if value is None else plain_number(value)

    return {
        "base": plain_number(scheme.base),
        **{f"weight-{need.value}": plain_number(scheme.weights.get(need, Fraction(0))) for need in Need},
        "floor": plain_number(scheme.floor) if scheme.floor else "",
        "cap": plain(scheme.cap),
        "cap_per_student": plain(scheme.cap_per_student),
        "hold_harmless": percent(scheme.hold_harmless),
        "serve_from": percent(scheme.serve_from),
        "title_one": "1" if scheme.title_one else "",
    }


def counts_in(sent: QueryDict, allocation: Allocation, language: str) -> list[GivenCount]:
    """Return the counts in a form; a blank one was not given. Raises BadInput with the school for what is no count."""
    names = dict(allocation.schools.values_list("pk", "name"))
    known = {STUDENTS, *(need.value for need in Need)}
    found = []
    for key in sent:
        match = COUNT.fullmatch(key)
        typed = sent.get(key, "").strip()
        if match is None or not typed or int(match[1]) not in names or match[2] not in known:
            continue
        if not WHOLE.fullmatch(typed):
            said = words.text(column_label(match[2]), language)
            raise BadInput("allocation-no-count-typed", school=names[int(match[1])], column=said, given=typed[:40])
        found.append(GivenCount(int(match[1]), match[2], int(typed.replace(",", ""))))
    return found


def file_in(files: MultiValueDict) -> tuple[str, bytes]:
    """Return the name and the bytes of a file that was brought. Raises Refused for none, an empty and a large one."""
    file = files.get("file")
    if file is None or not file.size:
        raise Refused("refused-empty-file")
    if file.size > MOST_BYTES:
        raise Refused("refused-large-upload", limit=MOST_BYTES >> 20)
    name = Path(str(file.name).replace("\\", "/")).name
    return name[-LONGEST_NAME:].lstrip(".") or "counts.csv", b"".join(file.chunks())


def column_label(column: str) -> str:
    """Return the message that names a column of counts."""
    return "allocation-h-students" if column == STUDENTS else label_of(Need(column))


def last_year_in(sent: QueryDict, allocation: Allocation, step: Fraction) -> dict[int, Fraction | None]:
    """Return what schools had last year, by number; None where the field was emptied. Raises BadInput with the school."""
    names = dict(allocation.schools.values_list("pk", "name"))
    found: dict[int, Fraction | None] = {}
    for key in sent:
        match = LAST_YEAR.fullmatch(key)
        if match is None or int(match[1]) not in names:
            continue
        typed = sent.get(key, "").strip()
        found[int(match[1])] = amount_in(typed, step, names[int(match[1])]) if typed else None
    return found
