"""`fairwater consensus`: common ground and differences from votes on statements."""

from __future__ import annotations

import json as json_text
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fairwater.errors import FairwaterError
from fairwater.words import DEFAULT_LANGUAGE, text

if TYPE_CHECKING:
    from fairwater.consensus import Statements, Votes


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("consensus")(consensus)


def consensus(
    file: Annotated[Path, typer.Argument(help="Votes: voter, statement and vote, or an export of Polis; .gz too.")],
    comments: Annotated[Path | None, typer.Option(help="The statements' words, and which were rejected.")] = None,
    groups: Annotated[Path | None, typer.Option(help="A file of voter and group; else groups are sought.")] = None,
    minimum: Annotated[int, typer.Option(min=1, help="Groups of fewer people are withheld.")] = 10,
    min_votes: Annotated[int, typer.Option(min=1, help="With fewer votes nobody is put into a group.")] = 7,
    agree_is: Annotated[int, typer.Option(help="Which number means agree: 1 or -1; 0 = find out.")] = 0,
    with_rejected: Annotated[bool, typer.Option("--with-rejected", help="Keep statements that were rejected.")] = False,
    most: Annotated[int, typer.Option(min=1, help="Statements under each heading.")] = 5,
    seed: Annotated[int, typer.Option(min=0, help="Another seed tries other starts.")] = 0,
    language: Annotated[str, typer.Option(help="en or es.")] = DEFAULT_LANGUAGE,
    json: Annotated[bool, typer.Option("--json", help="Every figure as JSON.")] = False,
) -> None:
    """Say where people agree across groups, what divides them, and what each group stands for."""
    from fairwater.consensus import GroupRules, Statements, consensus_of, read_groups, read_statements, read_votes
    from fairwater.consensus.telling import Telling, as_data
    from fairwater.errors import BadQuestion
    from fairwater.words import COMPLETE

    said = language if language in COMPLETE else DEFAULT_LANGUAGE
    try:
        if language not in COMPLETE:
            raise BadQuestion("audit-unknown-language", given=language, known=", ".join(COMPLETE))
        if agree_is not in (-1, 0, 1):
            raise BadQuestion("consensus-agree-is", given=agree_is)
        statements = Statements() if comments is None else read_statements(comments)
        votes = read_votes(file, statements, agree_is=agree_is or None)
        of_voter = None if groups is None else read_groups(groups, votes)
        left_out = frozenset[str]() if with_rejected else statements.rejected & set(votes.statements)
        rules = GroupRules(minimum=minimum, min_votes=min_votes, seed=seed)
        found = consensus_of(votes, groups=of_voter, left_out=left_out, rules=rules)
    except FairwaterError as refusal:
        typer.echo(refusal.sentence(said), err=True)
        raise typer.Exit(1) from None
    _say_what_was_read(votes, len(left_out), language)
    if comments is not None:
        _say_without_words(votes, statements, comments.name, language)
    if groups is not None and of_voter is not None and (n := len(of_voter.keys() - set(votes.voters))):
        typer.echo(text("consensus-not-voted", language, n=n, file=groups.name), err=True)
    if json:
        data = as_data(found, statements.words) | {"n_replaced": votes.n_replaced, "n_left_out": len(left_out)}
        typer.echo(json_text.dumps(data, ensure_ascii=False, indent=1, allow_nan=False))
        return
    for line in Telling(found, statements.words, language, most).lines():
        typer.echo(line)


def _say_what_was_read(votes: Votes, n_left_out: int, language: str) -> None:
    read = {"votes": votes.n_votes, "voters": len(votes.voters), "statements": len(votes.statements)}
    typer.echo(text("consensus-read", language, **read), err=True)
    if votes.signs_turned:
        typer.echo(text("consensus-turned", language), err=True)
    if votes.n_replaced:
        typer.echo(text("consensus-replaced", language, n=votes.n_replaced), err=True)
    if n_left_out:
        typer.echo(text("consensus-left-out", language, n=n_left_out), err=True)


def _say_without_words(votes: Votes, statements: Statements, file: str, language: str) -> None:
    if n := sum(not statements.words.get(name) for name in votes.statements):
        typer.echo(text("consensus-no-words", language, n=n, file=file), err=True)
