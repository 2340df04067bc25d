"""`fairwater audit`: a snapshot, or one student-level file, as an equity audit in four files."""

from __future__ import annotations

import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fairwater.errors import FairwaterError
from fairwater.words import DEFAULT_LANGUAGE, text

if TYPE_CHECKING:
    from fairwater.publish.audit import Audit
    from fairwater.tables.snapshot import Snapshot
    from fairwater.tables.sources import Note


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("audit")(audit)


def audit(
    source: Annotated[
        Path, typer.Argument(help="A student-level file, a snapshot, or a folder of `fairwater import`.")
    ],
    out: Annotated[Path, typer.Option(help="The folder for audit.html, audit.pdf, one-page.pdf and audit.xlsx.")],
    audience: Annotated[str, typer.Option(help="staff, families or public.")] = "staff",
    place: Annotated[str, typer.Option(help="What the place is called on the title.")] = "",
    year: Annotated[str, typer.Option(help="The school year, where a file does not say: 2025-26.")] = "",
    language: Annotated[str, typer.Option(help="en or es.")] = DEFAULT_LANGUAGE,
    state_counts: Annotated[
        Path | None,
        typer.Option(help="A file of the whole state's counts: category, group, school_year, counted, students."),
    ] = None,
    ledger: Annotated[
        Path | None,
        typer.Option(
            help="For families and the public: the file of everything that was ever shown; it need not exist yet."
        ),
    ] = None,
    population: Annotated[
        str, typer.Option(help="What the ledger calls these students, without the year: what your releases say.")
    ] = "",
    time_limit: Annotated[int, typer.Option(min=1, help="Seconds that proofs may take for people outside.")] = 600,
) -> None:
    """Write the equity audit: what each measure says by student group, what stands out, what is missing."""
    from fairwater.audit import Asked
    from fairwater.audit import audit as audited
    from fairwater.disclosure import Ledger, Watch, note_together
    from fairwater.disproportionality import NO_STATE, read_state_counts
    from fairwater.vocabulary import Audience

    try:
        _check(audience, language, state_counts, ledger)
        state = NO_STATE if state_counts is None else read_state_counts(state_counts)
        with tempfile.TemporaryDirectory() as folder:
            snapshot, notes = _snapshot(source, Path(folder), year)
            watch = Watch(time.monotonic, time.monotonic() + time_limit)
            called = place or snapshot.manifest.source
            asked = Asked(
                snapshot,
                called,
                Audience(audience),
                notes=notes,
                state=state,
                ledger=None if ledger is None else Ledger(ledger),
                population=population,
                now=datetime.now(UTC).isoformat(timespec="seconds"),
            )
            found = audited(asked, watch=watch, progress=_say_progress)
            if asked.ledger is not None and audience != Audience.STAFF:
                note_together(found.shown, found.entries_before, asked.ledger)
    except FairwaterError as refusal:
        typer.echo(refusal.sentence(), err=True)
        raise typer.Exit(1) from None
    _write(found, language, out)
    typer.echo(text("audit-written", folder=str(out)))


def _write(found: Audit, language: str, out: Path) -> None:
    """Write the audit in its four forms, and say its lead."""
    from fairwater.publish.audit_files import audit_html, audit_pdf, audit_xlsx
    from fairwater.publish.audit_view import audit_view

    view = audit_view(found, language)
    out.mkdir(parents=True, exist_ok=True)
    (out / "audit.html").write_text(audit_html(view), encoding="utf-8")
    (out / "audit.pdf").write_bytes(audit_pdf(view))
    (out / "one-page.pdf").write_bytes(audit_pdf(view, one_page=True))
    (out / "audit.xlsx").write_bytes(audit_xlsx(view))
    typer.echo(view.lead)


def _check(audience: str, language: str, state_counts: Path | None, ledger: Path | None) -> None:
    """Raise BadQuestion or BadInput for an audience or a language that there is not, and for files that cannot be."""
    from fairwater.errors import BadInput, BadQuestion
    from fairwater.vocabulary import Audience
    from fairwater.words import COMPLETE

    if audience not in set(Audience):
        raise BadQuestion("gate-unknown-audience", given=audience, known=", ".join(Audience))
    if language not in COMPLETE:
        raise BadQuestion("audit-unknown-language", given=language, known=", ".join(COMPLETE))
    if ledger is not None and ledger.is_dir():
        raise BadInput("gate-ledger-place", file=str(ledger))
    if state_counts is not None and audience != Audience.STAFF:
        raise BadQuestion("audit-state-for-staff", audience=audience)


def _say_progress(measure: str, done: int, of: int) -> None:
    typer.echo(text("audit-progress", measure=measure, done=done + 1, of=of), err=True)


def _snapshot(source: Path, folder: Path, year: str) -> tuple[Snapshot, tuple[Note, ...]]:
    from fairwater.audit import snapshot_at, snapshot_of_file
    from fairwater.measures.own_files import add_own_measures
    from fairwater.measures.registry import own_measures

    found = snapshot_at(source) if source.is_dir() else None
    if (source / "measures").is_dir():
        add_own_measures(lambda: ((each.name, each.read_text(encoding="utf-8")) for each in _files(source)))
        for fault in own_measures()[1]:
            typer.echo(fault.sentence(), err=True)
    today = datetime.now(UTC).date().isoformat()
    return (found, ()) if found is not None else snapshot_of_file(source, folder, as_of=today, year=year)


def _files(source: Path) -> list[Path]:
    return sorted((source / "measures").glob("*.toml"))
