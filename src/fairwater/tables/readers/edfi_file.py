"""Ed-Fi XML interchanges as a stream of records: entities, external references and other documents are refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from fairwater.errors import BadInput
from fairwater.tables.readers.archive import LIMITS, Limits, Stream, opened_file

ROOT = "Interchange"
DEEPEST = 40
"""Elements within elements: the standard's own reach ten."""

LARGEST = 100_000
"""Elements in one record."""


@dataclass(frozen=True)
class Record:
    """One record of an interchange: its name, such as DisciplineAction, and its elements without name spaces."""

    name: str
    element: Element

    def text(self, path: str) -> str:
        """Return the text of the first element at `path`; blank where there is none."""
        return (self.element.findtext(path) or "").strip()

    def texts(self, path: str) -> tuple[str, ...]:
        """Return the texts of all elements at `path` that have one."""
        found = ((element.text or "").strip() for element in self.element.iterfind(path))
        return tuple(text for text in found if text)

    def values(self, path: str) -> tuple[str, ...]:
        """Return descriptors at `path` by what they say: the part of the URI after #."""
        return tuple(text.rpartition("#")[2].strip() for text in self.texts(path))

    def flag(self, path: str) -> bool | None:
        """Return a true or false at `path`; None where there is neither."""
        return {"true": True, "1": True, "false": False, "0": False}.get(self.text(path).lower())


def interchange_kind(path: Path) -> str:
    """Return what an interchange holds, such as StudentDiscipline. Raises BadInput for a file that is none."""
    with opened_file(path) as stream:
        return next(_walk(stream, path.name))[0]


def records(path: Path, kinds: tuple[str, ...], limits: Limits = LIMITS) -> Iterator[Record]:
    """Yield the records of an interchange of one of `kinds` (.xml or .xml.gz), one in memory at a time.

    Raises BadInput for a file that is no Ed-Fi interchange, is one of another kind, is damaged, or has entities.
    """
    with opened_file(path, limits) as stream:
        walk = _walk(stream, path.name)
        kind, _ = next(walk)
        if kind not in kinds:
            raise BadInput("input-edfi-other-kind", file=path.name, given=kind[:80], asked=" / ".join(kinds))
        for _, element in walk:
            if element is not None:
                yield Record(element.tag, element)


def _walk(stream: Stream, file: str) -> Iterator[tuple[str, Element | None]]:
    """Yield the kind of the interchange, then each record whole; what was yielded is forgotten."""
    try:
        yield from _elements(stream, file)
    except DefusedXmlException as fault:
        raise BadInput("input-xml-entities", file=file) from fault
    except ParseError as fault:
        raise BadInput("input-xml-damaged", file=file, row=fault.position[0]) from fault
    except (ValueError, LookupError) as fault:
        raise BadInput("input-xml-letters", file=file) from fault


def _elements(stream: Stream, file: str) -> Iterator[tuple[str, Element | None]]:
    open_elements: list[Element] = []
    n_in_record = 0
    for event, element in iterparse(stream, events=("start", "end"), forbid_dtd=True):
        if event == "start":
            element.tag = _plain(element.tag)
            open_elements.append(element)
            n_in_record += 1
            if len(open_elements) == 1:
                yield _kind(element.tag, file), None
            if len(open_elements) > DEEPEST or n_in_record > LARGEST:
                raise BadInput("input-edfi-none", file=file, given=open_elements[0].tag[:80])
            continue
        open_elements.pop()
        if len(open_elements) == 1:
            yield "", element
            open_elements[0].clear()
            n_in_record = 0


def _kind(root: str, file: str) -> str:
    if not root.startswith(ROOT) or root == ROOT:
        raise BadInput("input-edfi-none", file=file, given=root[:80])
    return root.removeprefix(ROOT)


def _plain(tag: str) -> str:
    return tag.rpartition("}")[2]


def school_year(given: str) -> int | None:
    """Return the year in which a school year ends, from 2021-2022 or 2022; None for anything else."""
    found = re.fullmatch(r"([0-9]{4})(?:-([0-9]{4}))?", given, re.ASCII)
    if not found:
        return None
    first, last = int(found[1]), int(found[2] or found[1])
    return last if last == first + bool(found[2]) and 1900 < last < 2100 else None


def school_year_of(date: str, first_month: int) -> int | None:
    """Return the school year of a day, where years begin with `first_month`; None for what is no date."""
    if not is_date(date):
        return None
    return int(date[:4]) + (int(date[5:7]) >= first_month > 1)


def is_date(given: str) -> bool:
    """Say whether a text is a day, as 2021-08-23."""
    return re.fullmatch(r"(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", given, re.ASCII) is not None
