"""Files on their way, as they lie in the district's folder."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from fairwater.importing import beside, mended, replaced, waiting_csv
from fairwater.tables.intake import take
from fairwater.tables.mapping import ColumnMapping, mapping_of
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.raw import RawTable
from fairwater.tables.readers.two_files import read_two
from fairwater.tables.values import years_in
from fairwater_web.data.queries import current_snapshot
from fairwater_web.imports.enums import OVER
from fairwater_web.imports.models import Import, KeptMapping
from fairwater_web.organisations.models import Organisation

BYTES_A_SECOND = 3_000_000
"""How fast a file is read and checked, at least: measured on two shared cores."""


def imports_of(organisation: Organisation) -> QuerySet[Import]:
    """Return the files that were brought to an organisation, the newest first."""
    return Import.objects.filter(organisation=organisation).select_related("made_by", "organisation")


def open_imports(organisation: Organisation) -> QuerySet[Import]:
    """Return the files that are neither taken in nor set aside."""
    return imports_of(organisation).exclude(stage__in=OVER)


def brought_folder(organisation: Organisation) -> Path:
    """Return the folder of an organisation's files on their way: its own, erased as a whole."""
    return Path(settings.DATA) / "brought" / organisation.slug


def path_of(brought: Import, content: str = "") -> Path:
    """Return where a file lies: under its hash, with the ending of its name."""
    ending = "".join(Path(brought.file).suffixes[-2:]).lower() if not content else ".csv"
    return brought_folder(brought.organisation) / f"{content or brought.content}{ending[-12:]}"


def raw_of(brought: Import) -> RawTable:
    """Return the file as it stands, with what was mended of it. Raises BadInput as the readers do."""
    known = beside(current_snapshot(brought.organisation), brought.school_year)
    path = path_of(brought)
    raw = read_two(path, _files_of_students(brought))
    if raw is None:
        raw = read_raw(path, sheet=brought.sheet, table=brought.table, beside=known)
    raw = replace(raw, file=brought.file)
    if brought.mended_file:
        raw = mended(raw, read_raw(path_of(brought, brought.mended_file)))
    rows = {int(row): values for row, values in brought.mended.items()}
    return replaced(raw, rows) if rows else raw


def said_with(brought: Import) -> ColumnMapping | None:
    """Return the mapping that somebody brought together with a file which is not read yet; None where they brought none."""
    return mapping_of(brought.mapping, brought.file) if brought.mapping and brought.suggestion is None else None


def _files_of_students(brought: Import) -> list[str]:
    """Return what the file with the students of a file of counts may be called: the two lie in one archive."""
    if brought.table != "counts":
        return []
    own = [mapping_of(brought.mapping, brought.file)] if brought.mapping else []
    known = (*own, *kept_mappings(brought.organisation))
    return [each.students_from.file for each in known if each.students_from is not None]


def waiting_rows(brought: Import, language: str) -> str:
    """Return the rows that wait as a CSV to mend."""
    return waiting_csv(take(raw_of(brought), mapping_of(brought.mapping, brought.file)), language)


@dataclass(frozen=True)
class Kept:
    """A mapping that was confirmed for a file's header: for its school year too, or for other years alone."""

    mapping: ColumnMapping
    is_confirmed: bool
    years: tuple[str, ...]
    """For which it was confirmed."""


def kept_for(brought: Import, raw: RawTable) -> Kept | None:
    """Return what was confirmed for files with this header: of this file's years, else the newest; None where nothing was.

    A file of years that were confirmed differently is looked at by a person, as one of a year that nobody has seen.
    """
    same = KeptMapping.objects.filter(
        organisation=brought.organisation, table=brought.table, header=header_hash(raw.header)
    )
    rows = list(same.order_by("-kept_at", "-pk"))
    if not rows:
        return None
    newest = mapping_of(rows[0].content, f"mapping {rows[0].pk}")
    given = {"school_year": brought.school_year} if brought.school_year else {}
    years = years_in(raw, replace(newest, given={**newest.given, **given})) or ("",)
    by_year = {row.school_year: row for row in rows}
    found = {by_year[each].content if each in by_year else None for each in years}
    if len(found) == 1 and None not in found:
        row = by_year[years[0]]
        return Kept(mapping_of(row.content, f"mapping {row.pk}"), True, years)
    return Kept(newest, not newest.codes, tuple(sorted(each for each in by_year if each)))


def kept_mappings(organisation: Organisation) -> Iterator[ColumnMapping]:
    """Yield the mappings that the organisation confirmed."""
    for each in KeptMapping.objects.filter(organisation=organisation):
        yield mapping_of(each.content, f"mapping {each.pk}")


def job_key(brought: Import) -> str:
    """Return the key of the job that works on a file."""
    return f"import {brought.pk}"


def header_hash(header: Sequence[str]) -> str:
    """Return a name for a header."""
    return hashlib.sha256(json.dumps(list(header)).encode()).hexdigest()


def seconds_left(brought: Import) -> int:
    """Return about how many seconds the worker still needs."""
    whole = 2 + brought.size / BYTES_A_SECOND
    return max(1, round(whole - (timezone.now() - brought.stage_since).total_seconds()))
