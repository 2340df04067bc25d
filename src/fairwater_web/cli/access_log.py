"""`fairwater access-log`: recompute the chains of the access log, and take the log away as CSV."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fairwater.words import text

if TYPE_CHECKING:
    from fairwater_web.common.chain import Verdict
    from fairwater_web.common.models import AccessChain

Organisation = Annotated[str, typer.Option(metavar="SLUG", help="The log of one organisation; without it, every log.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands to the command line, where the web part is installed."""
    if find_spec("django") is None:
        return
    commands = typer.Typer(no_args_is_help=True, help="Verify the access log, or take it away as CSV.")
    commands.command("verify")(verify)
    commands.command("export")(export)
    app.add_typer(commands, name="access-log")


def verify(
    organisation: Organisation = "",
    head: Annotated[str, typer.Option(metavar="HASH", help="A newest hash that was noted earlier.")] = "",
) -> None:
    """Recompute every chain. Ends with 1 where an entry was changed, moved or taken away."""
    chains = _chains(organisation)
    from fairwater_web.common.actions import verify_chain

    found = [verify_chain(chain, head.strip().lower()) for chain in chains]
    for verdict in found:
        typer.echo(_said(verdict))
    kept = _say_noted(found) if head else True
    raise typer.Exit(0 if kept and all(verdict.unbroken for verdict in found) else 1)


def export(
    organisation: Organisation = "",
    out: Annotated[Path | None, typer.Option(help="The file to write; without it, the screen.")] = None,
) -> None:
    """Write the entries as CSV, oldest first. That it was done is an entry."""
    chains = _chains(organisation)
    from fairwater_web.access.exporting import csv_lines
    from fairwater_web.common.access_log import WithoutRole, entries_of
    from fairwater_web.common.actions import log_access

    name = out.name if out is not None else "access-log.csv"
    try:
        writing = out.open("w", encoding="utf-8", newline="") if out is not None else sys.stdout
        for position, chain in enumerate(chains):
            by = WithoutRole(organisation=chain.organisation)
            log_access(by=by, event="access-log-exported", subject="access-log", download=name)
            entries = entries_of(chain.organisation_id).order_by("number").iterator(2000)
            writing.writelines(csv_lines(entries, chain.name, head=position == 0))
        if out is not None:
            writing.close()
    except OSError:
        raise _refusal(text("cli-cannot-write", file=str(out))) from None


def _chains(slug: str) -> list[AccessChain]:
    """Return the chains that were asked for, with the web part set up; end with a sentence where that cannot be."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fairwater_web.settings")
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.db import DatabaseError

    try:
        django.setup()
        from fairwater_web.common.access_log import chains

        found = list(chains(slug))
    except ImproperlyConfigured as fault:
        raise _refusal(str(fault)) from None
    except DatabaseError:
        raise _refusal(text("cli-access-no-database")) from None
    if not found:
        raise _refusal(text("cli-access-unknown", slug=slug) if slug else text("cli-access-empty"))
    return found


def _refusal(sentence: str) -> typer.Exit:
    typer.echo(sentence, err=True)
    return typer.Exit(1)


def _said(verdict: Verdict) -> str:
    chain = verdict.chain or text("cli-access-none")
    if verdict.fault is None:
        return text("cli-access-unbroken", chain=chain, n=verdict.n, head=verdict.head or "–")
    from fairwater_web.access.presentation import fault_sentence

    return f"{chain}: {fault_sentence(verdict.fault, verdict.number, verdict.at, 'en')}"


def _say_noted(found: list[Verdict]) -> bool:
    for verdict in found:
        if verdict.noted is not None:
            chain = verdict.chain or text("cli-access-none")
            typer.echo(
                text("cli-access-noted", chain=chain, number=str(verdict.noted), since=verdict.n - verdict.noted)
            )
            return True
    typer.echo(text("cli-access-not-noted"))
    return False
