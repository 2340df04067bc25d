"""The files of a OneRoster bundle: the manifest is believed and checked, each file is read as rows of text."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from fairwater.errors import BadInput
from fairwater.tables.readers.archive import Archive, opened_zip
from fairwater.tables.readers.remarks import Tally

VERSIONS = ("1.1", "1.2")
MANIFEST = "manifest.csv"
REMOVED = frozenset({"tobedeleted", "inactive"})

FLAGS = {
    "american-indian": "americanIndianOrAlaskaNative",
    "asian": "asian",
    "black": "blackOrAfricanAmerican",
    "native-hawaiian": "nativeHawaiianOrOtherPacificIslander",
    "white": "white",
}
PEOPLE = ("givenName", "familyName", "email")
"""Who somebody is: read to invite staff, and for nothing else."""
SEVERAL, HISPANIC = "demographicRaceTwoOrMoreRaces", "hispanicOrLatinoEthnicity"


@dataclass(frozen=True)
class Layout:
    """What we read of one file: columns that must be there, columns that may be, and whether ids occur once."""

    columns: tuple[str, ...]
    optional: tuple[str, ...] = ()
    once: bool = True
    needed: bool = True
    versions: tuple[str, ...] = VERSIONS


LAYOUTS: Mapping[tuple[str, str], Layout] = {
    ("orgs", ""): Layout(("sourcedId", "name", "type"), ("identifier",)),
    ("academicSessions", ""): Layout(("sourcedId", "type", "endDate", "schoolYear")),
    ("users", "1.1"): Layout(("sourcedId", "grades", "role", "orgSourcedIds"), ("identifier",)),
    ("users", "1.2"): Layout(("sourcedId", "grades"), ("identifier", "primaryOrgSourcedId")),
    ("roles", "1.2"): Layout(("userSourcedId", "role", "orgSourcedId"), ("roleType",), once=False),
    ("classes", ""): Layout(("sourcedId", "schoolSourcedId", "termSourcedIds"), ("courseSourcedId",)),
    ("enrollments", ""): Layout(
        ("userSourcedId", "classSourcedId", "role"), ("schoolSourcedId", "beginDate", "endDate"), once=False
    ),
    ("courses", ""): Layout(("sourcedId",), ("schoolYearSourcedId",), needed=False),
    ("demographics", ""): Layout(("sourcedId", "sex", *FLAGS.values(), HISPANIC), (SEVERAL,), needed=False),
}


@dataclass(frozen=True)
class Sheet:
    """The rows of one file: the values of `names`, in that order, as text."""

    names: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]

    def select(self, *names: str) -> Iterator[tuple[str, ...]]:
        """Yield the values of some columns; blank where the file has no such column."""
        places = [self.names.index(name) if name in self.names else -1 for name in names]
        for row in self.rows:
            yield tuple(row[place] if place >= 0 else "" for place in places)


@dataclass(frozen=True)
class Bundle:
    """A bundle that holds what its manifest says: the version, who made it, and a sheet for each file that is read."""

    version: str
    source: str
    sheets: Mapping[str, Sheet]

    def select(self, file: str, *names: str) -> Iterator[tuple[str, ...]]:
        """Yield the values of some columns of a file; nothing where the bundle lacks it."""
        return self.sheets[file].select(*names) if file in self.sheets else iter(())


def read_bundle(path: Path, tally: Tally, *, with_names: bool = False) -> Bundle:
    """Read the files of a bundle that a roster is made of. Names and addresses are read `with_names` alone.

    Raises BadInput for an archive that cannot be opened safely, a version that we do not know, a file that is missing or
    holds changes only, and for rows that cannot be read.
    """
    with opened_zip(path) as archive:
        manifest = _manifest(archive)
        version = _version(manifest, path.name)
        sheets = {
            file: _sheet(archive, member, _with_names(layout) if with_names and file == "users" else layout, tally)
            for (file, of_version), layout in LAYOUTS.items()
            if of_version in ("", version)
            and (member := _member(archive, file, manifest, layout.needed, tally)) is not None
        }
    return Bundle(version, manifest.get("source.systemName", ""), sheets)


def _with_names(layout: Layout) -> Layout:
    return replace(layout, optional=(*layout.optional, *PEOPLE))


def is_bundle(path: Path) -> bool:
    """Say whether an archive has the manifest of a OneRoster bundle; BadInput where it cannot be opened safely."""
    with opened_zip(path) as archive:
        return archive.named(MANIFEST) is not None


def _manifest(archive: Archive) -> dict[str, str]:
    member = archive.named(MANIFEST)
    if member is None:
        raise BadInput("input-roster-no-manifest", file=archive.file)
    names, rows = _rows(archive.read(member), member)
    places = [_place(names, name, member) for name in ("propertyName", "value")]
    return {row[places[0]]: row[places[1]] for _, row in rows}


def _version(manifest: Mapping[str, str], file: str) -> str:
    version = manifest.get("oneroster.version", "").removeprefix("v")
    if version not in VERSIONS:
        raise BadInput("input-roster-version", file=file, given=version or "–", known=", ".join(VERSIONS))
    return version


def _member(archive: Archive, file: str, manifest: Mapping[str, str], needed: bool, tally: Tally) -> str | None:
    """Return the member that holds a file; None where the bundle may do without it."""
    mode = manifest.get(f"file.{file}", "absent").lower()
    member = archive.named(f"{file}.csv")
    if mode == "delta":
        raise BadInput("input-roster-delta", file=archive.file, member=f"{file}.csv")
    if mode == "bulk" and member is None:
        raise BadInput("input-roster-missing-file", file=archive.file, member=f"{file}.csv")
    if mode == "bulk":
        return member
    if needed:
        raise BadInput("input-roster-absent", file=archive.file, member=f"{file}.csv")
    tally.add("note-roster-absent", file=f"{file}.csv")
    return None


def _sheet(archive: Archive, member: str, layout: Layout, tally: Tally) -> Sheet:
    header, rows = _rows(archive.read(member), member)
    file = member.rpartition("/")[2]
    optional = [name for name in layout.optional if name.lower() in map(str.lower, header)]
    names = (*layout.columns, *optional)
    places = [_place(header, name, file) for name in names]
    status = [place for place, name in enumerate(header) if name.lower() == "status"]
    extensions = [name for name in header if name.lower().startswith("metadata.")]
    tally.add("note-roster-extension", len(extensions), file=file, columns=", ".join(extensions))
    kept = _kept(rows, places, status, file, tally)
    return Sheet(names, _once(kept, file, tally) if layout.once else [row for _, row in kept])


def _kept(
    rows: Iterator[tuple[int, list[str]]], places: list[int], status: list[int], file: str, tally: Tally
) -> Iterator[tuple[int, tuple[str, ...]]]:
    for number, row in rows:
        if any(row[place].lower() in REMOVED for place in status):
            tally.add("note-roster-removed", file=file)
        elif not row[places[0]]:
            tally.add("note-roster-no-id", file=file)
        else:
            yield number, tuple(sys.intern(row[place]) for place in places)


def _once(rows: Iterator[tuple[int, tuple[str, ...]]], file: str, tally: Tally) -> list[tuple[str, ...]]:
    """Return the rows by their id, each once. The same row again is noted; another row under the same id is refused."""
    found: dict[str, tuple[int, tuple[str, ...]]] = {}
    for number, row in rows:
        first, same = found.setdefault(row[0], (number, row))
        if first == number:
            continue
        if same != row:
            raise BadInput("input-roster-doubled", file=file, row=number, first=first)
        tally.add("note-roster-repeated", file=file)
    return [row for _, row in found.values()]


def _rows(data: bytes, file: str) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    """Return the header of a CSV file and its rows with their line numbers; values without blanks around them."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        row = data.count(b"\n", 0, fault.start) + 1
        raise BadInput("input-other-letters", file=file, row=row, letters="UTF-8") from fault
    rows = _checked_rows(text, file)
    _, header = next(rows, (0, []))
    if not header:
        raise BadInput("input-empty-file", file=file)
    doubled = [name for name in header if header.count(name) > 1]
    if doubled:
        raise BadInput("input-doubled-column", file=file, column=doubled[0])
    return header, rows


def _checked_rows(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""))
    width = 0
    try:
        for row in reader:
            if not any(value.strip() for value in row):
                continue
            width = width or len(row)
            if len(row) != width:
                raise BadInput(
                    "input-odd-row", file=file, row=reader.line_num, found=len(row), expected=width, others=0
                )
            yield reader.line_num, [value.strip() for value in row]
    except csv.Error as fault:
        raise BadInput("input-not-a-table", file=file) from fault


def _place(header: list[str], name: str, file: str) -> int:
    for place, given in enumerate(header):
        if given.lower() == name.lower():
            return place
    raise BadInput("input-missing-column", column=name, file=file, near="blank", columns=", ".join(header))
