"""What somebody says of a file, read from a form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict

from fairwater.errors import BadInput
from fairwater.tables import TABLES
from fairwater.tables.mapping import ColumnMapping, Counted, Repeated, StudentKey, YearNames, codes_of, mapping_of
from fairwater_web.common.permissions import Refused
from fairwater_web.imports.actions import Brought

FILE, MAPPING = "file", "mapping"
MOST_MAPPING_BYTES = 1 << 20


def saved_mapping(file: UploadedFile | None, table: str) -> str:
    """Return a mapping that was brought with a file, empty where none was. Raises Refused for one that cannot be used."""
    if file is None:
        return ""
    if file.size is None or file.size > MOST_MAPPING_BYTES:
        raise Refused("mapping-unreadable", file=file.name)
    try:
        found = mapping_of(file.read().decode("utf-8-sig"), str(file.name))
    except UnicodeDecodeError:
        raise Refused("mapping-unreadable", file=file.name) from None
    except BadInput as fault:
        raise Refused(fault.message_id, **fault.values) from None
    if found.table != table:
        raise Refused("mapping-other-table", file=file.name, mapped=found.table, table=table)
    return found.to_toml()


def brought_from(post: QueryDict, file: str, mapping: UploadedFile | None = None) -> Brought:
    """Return what was said of a file. Raises Refused for a day that is none, or a table or mapping that there is not."""
    if post.get("table", "") not in TABLES:
        raise Refused("refused-no-table")
    try:
        day = date.fromisoformat(post.get("as_of", ""))
    except ValueError:
        raise Refused("refused-no-day") from None
    year = post.get("school_year", "").strip()[:9]
    return Brought(file, post["table"], day, year, saved_mapping(mapping, post["table"]))


def mapping_from(post: QueryDict, before: ColumnMapping) -> ColumnMapping:
    """Return the mapping as the form says it; what the form does not have stays as it was."""
    names = TABLES[before.table].names()
    columns = {name: post[f"column-{name}"] for name in names if post.get(f"column-{name}")}
    given = {name: post[f"given-{name}"].strip() for name in names if post.get(f"given-{name}", "").strip()}
    changed = replace(
        before,
        columns=columns,
        given={name: value for name, value in given.items() if name not in columns},
        student_key=_one_of(StudentKey, post.get("student_key"), before.student_key),
        year_names=_one_of(YearNames, post.get("year_names"), before.year_names),
        repeated=_one_of(Repeated, post.get("repeated"), before.repeated),
        counted=_one_of(Counted, post.get("counted"), before.counted),
    )
    return with_codes(post, changed)


def with_codes(post: QueryDict, before: ColumnMapping) -> ColumnMapping:
    """Return the mapping with the codes that the form says: code-<column> and value-<column> stand in the same order."""
    codes = {name: dict(said) for name, said in before.codes.items()}
    for name in TABLES[before.table].names():
        said = zip(post.getlist(f"value-{name}"), post.getlist(f"code-{name}"), strict=False)
        for value, code in said:
            held = codes.setdefault(name, {})
            if code == ASK:
                held.pop(value, None)
            else:
                held[value] = "" if code == BLANK else code
    kept = {
        name: said for name, said in codes.items() if said and (codes_of(before.column(name)) or name in before.columns)
    }
    return replace(before, codes=kept)


ASK, BLANK = "ask", "blank"
"""In place of a code: nobody has said it yet; it stands for not reported."""


def mended_from(post: QueryDict) -> dict[str, dict[str, str]]:
    """Return what was mended: mend-<row> stands for the column, with mended-<row>-<place> for its value."""
    found: dict[str, dict[str, str]] = {}
    for key in post:
        row, _, place = key.removeprefix("mended-").partition("-")
        if key.startswith("mended-") and row.isdigit() and place.isdigit():
            column, was = post.get(f"mend-{row}-{place}", ""), post.get(f"was-{row}-{place}", "")
            if column and post[key] != was:
                found.setdefault(row, {})[column] = post[key]
    return found


def _one_of(kind: type, given: str | None, otherwise: object) -> object:
    return kind(given) if given in {each.value for each in kind} else otherwise
