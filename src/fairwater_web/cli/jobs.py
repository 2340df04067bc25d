"""`fairwater jobs`: the long work that waits, runs or has failed."""

from __future__ import annotations

import importlib.util
import os
from typing import Any

import typer

WITHOUT_WEB = "This command needs the web part. Install it: pip install 'fairwater[web]'"
HEAD = ("job", "work", "for", "asked by", "state", "done", "tries", "next try", "last fault")


def add_to(app: typer.Typer) -> None:
    """Add the command to `fairwater`."""
    app.command("jobs", help="List the long work of this installation: what waits, runs, or has failed.")(jobs)


def jobs(
    all_: bool = typer.Option(False, "--all", help="Also what is over."),
    language: str = typer.Option("en", "--language", help="Language of the faults."),
) -> None:
    """List jobs, the newest first."""
    if importlib.util.find_spec("django") is None:
        raise typer.BadParameter(WITHOUT_WEB)
    _set_up()
    from django.db import DatabaseError

    try:
        lines = _lines(all_, language)
    except DatabaseError as fault:
        typer.echo(f"The list of jobs cannot be read: {str(fault).strip()}. Is this the right database?", err=True)
        raise typer.Exit(1) from None
    for line in lines:
        typer.echo(line)


def _set_up() -> None:
    import django
    from django.core.exceptions import ImproperlyConfigured

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fairwater_web.settings")
    try:
        django.setup()
    except ImproperlyConfigured as fault:
        typer.echo(str(fault), err=True)
        raise typer.Exit(1) from None


def _lines(all_: bool, language: str) -> list[str]:
    from fairwater_web.common.jobs.enums import State
    from fairwater_web.common.jobs.queries import all_jobs, n_living

    found = all_jobs() if all_ else all_jobs().exclude(state__in=(State.DONE, State.REFUSED, State.CANCELLED))
    rows = [HEAD, *(_row(job, language) for job in found[:200])]
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEAD))]
    table = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    n_workers = n_living()
    return [*(table if len(rows) > 1 else ["No job waits, runs or has failed."]), f"Workers that live: {n_workers}"]


def _row(job: Any, language: str) -> tuple[str, ...]:
    from fairwater_web.common.jobs.enums import State
    from fairwater_web.common.jobs.queries import fault_of

    waits = job.state == State.WAITING
    return (
        str(job.pk),
        job.key,
        job.organisation.name if job.organisation else "-",
        job.person.name if job.person else "Fairwater",
        job.state + (", to be cancelled" if job.cancel_asked and job.state == State.RUNNING else ""),
        f"{job.done} of {job.of}" if job.of else "-",
        str(job.tries),
        f"{job.next_try:%Y-%m-%d %H:%M:%S}" if waits else "-",
        fault_of(job, language) or "-",
    )
