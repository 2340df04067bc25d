"""`fairwater import`: a file of a district as a dry run, and taken in; `fairwater snapshots`: what was, and rolling back."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fairwater.errors import FairwaterError
from fairwater.words import DEFAULT_LANGUAGE, text

if TYPE_CHECKING:
    from fairwater.importing import DryRun
    from fairwater.store import Store
    from fairwater.tables.mapping import ColumnMapping, Suggestion
    from fairwater.tables.readers.raw import RawTable

SHOWN = 12


def add_to(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command("import")(import_)
    app.command("snapshots")(snapshots)


def _say(sentence: str) -> None:
    typer.echo(sentence)


def import_(
    file: Annotated[
        Path, typer.Argument(help="CSV, TSV, XLSX or Parquet; .gz and .zip too. OneRoster and Ed-Fi as exported.")
    ],
    into: Annotated[Path, typer.Option(help="The folder of the district's snapshots; made when it is not there.")],
    table: Annotated[str, typer.Option(help="Which table it is: enrollment, attendance, discipline, graduation, …")],
    mapping: Annotated[
        Path | None,
        typer.Option(
            help="The mapping of columns and codes, a TOML file; one that is not there is written to be corrected."
        ),
    ] = None,
    year: Annotated[str, typer.Option(help="The school year, where the file does not say: 2025-26.")] = "",
    school: Annotated[str, typer.Option(help="The school, where the file does not say.")] = "",
    as_of: Annotated[str, typer.Option(help="The day for which the file holds: 2026-06-14.")] = "",
    sheet: Annotated[str, typer.Option(help="The sheet of a workbook with several.")] = "",
    letters: Annotated[str, typer.Option(help="How letters are stored, where it is found wrongly: mac-roman.")] = "",
    mended: Annotated[
        Path | None, typer.Option(help="Rows that waited, mended: the file written by --waiting.")
    ] = None,
    waiting: Annotated[Path | None, typer.Option(help="Where to write the rows that cannot be taken.")] = None,
    take_in: Annotated[bool, typer.Option("--take-in", help="Take it in; without it nothing changes.")] = False,
    despite_alarms: Annotated[
        bool, typer.Option("--despite-alarms", help="Take it in although something is odd.")
    ] = False,
) -> None:
    """Say what a file would change, which rows cannot be taken and why; with --take-in, take it in."""
    from fairwater.store import Store
    from fairwater.tables.readers.two_files import read_beside

    try:
        store = Store(into)
        raw = _read(file, sheet, letters, table, mapping, store, year)
        raw = raw if mended is None else _mended(raw, mended)
        chosen = _mapping(raw, table, mapping, store, {"school_year": year, "school_id": school}, file)
        if chosen is None:
            raise typer.Exit(1)
        if chosen.students_from is not None and raw.beside is None:
            raw = read_beside(raw, file, chosen.students_from.file, encoding=letters)
        _run(store, raw, chosen, as_of, waiting, take_in=take_in, despite_alarms=despite_alarms)
    except FairwaterError as refusal:
        typer.echo(refusal.sentence(), err=True)
        raise typer.Exit(1) from None


def _read(file: Path, sheet: str, letters: str, table: str, mapping: Path | None, store: Store, year: str) -> RawTable:
    """Return the file as it stands; of counts in an archive with their students, both."""
    from fairwater.importing import beside
    from fairwater.tables.mapping import read_mapping
    from fairwater.tables.readers.any_file import read_raw
    from fairwater.tables.readers.two_files import read_two

    known = [read_mapping(mapping)] if mapping is not None and mapping.is_file() else list(store.mappings())
    named = [each.students_from.file for each in known if each.table == table and each.students_from is not None]
    if (both := read_two(file, named, encoding=letters)) is not None:
        return both
    return read_raw(file, sheet=sheet, encoding=letters, table=table, beside=beside(store.current(), year))


def _mended(raw: RawTable, back: Path) -> RawTable:
    from fairwater.importing import mended
    from fairwater.tables.readers.any_file import read_raw

    return mended(raw, read_raw(back))


def _mapping(
    raw: RawTable, table: str, path: Path | None, store: Store, given: dict[str, str], file: Path
) -> ColumnMapping | None:
    """Return the mapping to use; None where one was only suggested and has to be looked at first."""
    from dataclasses import replace

    from fairwater.errors import BadInput
    from fairwater.tables import TABLES
    from fairwater.tables.mapping import read_mapping, suggest, suggestion_by
    from fairwater.tables.values import years_in

    if table not in TABLES:
        raise BadInput("mapping-unknown-table", file=file.name, table=table, known=", ".join(TABLES))
    said = {name: value for name, value in given.items() if value}
    if path is not None and path.is_file():
        found = read_mapping(path)
        if found.table != table:
            raise BadInput("mapping-other-table", file=path.name, mapped=found.table, table=table)
        return replace(found, header=raw.header, given={**found.given, **said})
    before = tuple(store.mappings())
    suggestion = suggest(raw, table, before)
    other_years: tuple[str, ...] = ()
    if path is None and suggestion.mapping in before:
        kept = replace(suggestion.mapping, given={**suggestion.mapping.given, **said})
        known = store.confirmed_for(suggestion.mapping)
        if not kept.codes or set(years_in(raw, kept)) <= set(known):
            _say(text("import-mapping-kept"))
            return kept
        suggestion, other_years = suggestion_by(raw, suggestion.mapping), known
    if path is None and not other_years and suggestion.by_our_names(said):
        return replace(suggestion.mapping, given=said)
    written = path or file.with_name(f"{file.name}.mapping.toml")
    if not _is_of(written, table, raw.header):
        _write(written, replace(suggestion.mapping, given=said).to_toml(suggestion.unknown))
    _say_suggestion(suggestion)
    if other_years:
        _say(text("import-codes-of", years=", ".join(other_years)))
    _say(text("import-mapping-written", file=str(written)))
    return None


def _is_of(path: Path, table: str, header: tuple[str, ...]) -> bool:
    """Say whether a mapping of the table and header stands there already: it may be corrected, and is not written over."""
    from fairwater.errors import BadInput
    from fairwater.tables.mapping import read_mapping

    try:
        found = read_mapping(path)
    except (BadInput, OSError):
        return False
    return (found.table, found.header) == (table, header)


def _write(path: Path, content: str) -> None:
    try:
        path.write_text(content, encoding="utf-8", newline="")
    except OSError:
        typer.echo(text("cli-cannot-write", file=str(path)), err=True)
        raise typer.Exit(1) from None


def _say_suggestion(suggestion: Suggestion) -> None:
    from fairwater.tables.mapping import missing

    for ours, theirs in suggestion.mapping.columns.items():
        message = "import-column-unsure" if ours in suggestion.unsure else "import-column"
        _say("  " + text(message, ours=ours, theirs=theirs))
        for value, code in suggestion.mapping.codes.get(ours, {}).items():
            _say("      " + text("import-code", value=value, ours=code or "blank"))
    for ours, unknown in suggestion.unknown.items():
        _say("  " + text("import-unknown", column=suggestion.mapping.columns[ours], values=", ".join(unknown[:SHOWN])))
    if suggestion.not_taken:
        names = ", ".join(suggestion.not_taken[:SHOWN])
        _say(text("import-not-taken", n=len(suggestion.not_taken), columns=names))
    if absent := missing(suggestion.mapping):
        _say(text("import-missing", columns=", ".join(absent)))


def _run(
    store: Store,
    raw: RawTable,
    mapping: ColumnMapping,
    as_of: str,
    waiting: Path | None,
    *,
    take_in: bool,
    despite_alarms: bool,
) -> None:
    from fairwater.errors import BadInput
    from fairwater.importing import dry_run, waiting_csv
    from fairwater.importing import take_in as taken_in
    from fairwater.store import Step
    from fairwater.tables.values import years_in

    before = store.current()
    run = dry_run(raw, mapping, before)
    say_dry_run(run)
    if waiting is not None and run.intake.n_waiting:
        _write(waiting, waiting_csv(run.intake))
        _say(text("import-waiting-written", file=str(waiting), n=run.intake.n_waiting))
    if not take_in:
        _say(text("import-dry"))
        return
    if run.nothing_taken:
        raise BadInput("intake-nothing", file=raw.file, n=run.intake.n_waiting)
    if run.nothing:
        return
    if run.alarms and not despite_alarms:
        raise BadInput("import-alarms", n=len(run.alarms))
    day = _day(as_of)
    snapshot = taken_in(run, before, store.snapshots, as_of=day, source=raw.file, weights=store.weights())
    now = datetime.now(UTC).isoformat(timespec="seconds")
    store.keep(mapping, years_in(raw, mapping))
    store.note(Step(snapshot.id, now, getpass.getuser(), raw.file, mapping.table))
    _say(text("import-taken-in", snapshot=snapshot.id, rows=run.intake.rows.num_rows, table=mapping.table))


def _day(given: str) -> str:
    from fairwater.errors import BadInput

    try:
        return datetime.strptime(given, "%Y-%m-%d").replace(tzinfo=UTC).date().isoformat()
    except ValueError:
        raise BadInput("import-no-day", given=given or "blank") from None


def say_dry_run(run: DryRun) -> None:
    """Say what a dry run found."""
    from fairwater.importing import reason

    intake, found = run.intake, run.difference
    for message, values in intake.remarks:
        _say(text(message, DEFAULT_LANGUAGE, **dict(values)))
    rows = intake.raw.columns.num_rows + len(intake.raw.odd_rows)
    counts = {"rows": rows, "taken": intake.rows.num_rows, "waiting": intake.n_waiting}
    _say(text("import-counts", DEFAULT_LANGUAGE, **counts, left_out=intake.left_out, repeated=intake.repeated))
    for year, change in found.years.items():
        kept = {"before": change.before, "after": change.after, "changed": change.changed}
        _say(
            "  " + text("import-year", DEFAULT_LANGUAGE, year=year, added=change.added, removed=change.removed, **kept)
        )
    for asked in intake.asked[:SHOWN]:
        _say("  " + text("import-asked", column=asked.theirs, value=asked.value or "blank", n=asked.n_rows))
    others = (each for each in intake.waiting() if each.message != "intake-unknown-code")
    for each in islice(others, SHOWN):
        _say("  " + text("import-waiting-row", row=each.row, reason=reason(each)))
    for message, values in run.alarms:
        _say(text("import-alarm", alarm=text(message, DEFAULT_LANGUAGE, **dict(values))))
    if run.nothing:
        _say(text("import-nothing-new"))


def snapshots(
    store: Annotated[Path, typer.Argument(help="The folder of the district's snapshots.")],
    back_to: Annotated[str, typer.Option(help="The snapshot that shall hold again.")] = "",
) -> None:
    """List every snapshot, who took it in, when and from what; with --back-to, let an earlier one hold again."""
    from fairwater.store import Store

    kept = Store(store)
    try:
        if back_to:
            now = datetime.now(UTC).isoformat(timespec="seconds")
            kept.roll_back(back_to, time=now, who=getpass.getuser())
    except FairwaterError as refusal:
        typer.echo(refusal.sentence(), err=True)
        raise typer.Exit(1) from None
    steps = kept.history()
    if not steps:
        _say(text("store-empty", folder=store.name))
    for step in steps:
        message = "store-step-back" if step.rolled_back else "store-step"
        _say(text(message, snapshot=step.snapshot, time=step.time, who=step.who, file=step.file, table=step.table))
    if steps:
        _say(text("store-holds", snapshot=steps[-1].snapshot))
