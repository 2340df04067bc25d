"""What a snapshot holds, as it is read: a line for each table."""

from __future__ import annotations

from dataclasses import dataclass

from fairwater.measures.applied import available
from fairwater.publish import numbers
from fairwater.publish.names import measure_words, table_label
from fairwater.tables import TABLES
from fairwater.tables.snapshot import Snapshot


@dataclass(frozen=True)
class HeldTable:
    """A table of the snapshot, or one that it does not have yet, and the measures that it gives or would give."""

    id: str
    name: str
    rows: str
    years: str
    measures: str


def held_tables(snapshot: Snapshot, language: str) -> list[HeldTable]:
    """Return every table that can be brought, those that are held first."""
    found = [_line(snapshot, table, language) for table in TABLES]
    return sorted(found, key=lambda each: not each.rows)


def _line(snapshot: Snapshot, table: str, language: str) -> HeldTable:
    held = snapshot.manifest.n_rows.get(table)
    years = [numbers.school_year(int(year)) for year in snapshot.manifest.school_years.get(table, ())]
    named = [measure_words(each, language).label for each in available(snapshot) if each.table == table]
    return HeldTable(
        id=table,
        name=table_label(table, language),
        rows="" if held is None else numbers.whole(held, language),
        years="" if not years else years[0] if len(years) == 1 else f"{years[0]} – {years[-1]}",
        measures=", ".join(named),
    )
