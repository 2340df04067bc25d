"""`fairwater allocate`: a total over schools by what students need, exact, with the arithmetic of each school."""

from __future__ import annotations

import json as json_text
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fairwater.errors import BadInput, BadQuestion, FairwaterError
from fairwater.words import COMPLETE, DEFAULT_LANGUAGE, text

if TYPE_CHECKING:
    from fractions import Fraction

    from fairwater.allocation import Allocation, Scheme, Schools
    from fairwater.allocation.telling import Telling

MOST_PLACES = 8


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("allocate")(allocate)


def allocate(
    file: Annotated[Path, typer.Argument(help="Schools: school, students and a column for each need; .gz too.")],
    scheme: Annotated[str, typer.Option(help="A scheme by name (money, title-one, …), or a file of your own.")],
    total: Annotated[str, typer.Option(help="What is shared, in dollars, hours or posts.")],
    last_year: Annotated[Path | None, typer.Option(help="A file of school and amount.")] = None,
    beside: Annotated[str, typer.Option(help="What if: another scheme, by name or file.")] = "",
    count: Annotated[list[str] | None, typer.Option(help='A count the file lacks: "Oak:disability=7".')] = None,
    received: Annotated[str, typer.Option(help="Title I: what the district received before reservations.")] = "",
    steps: Annotated[bool, typer.Option(help="With the arithmetic of each school.")] = True,
    language: Annotated[str, typer.Option(help="en or es.")] = DEFAULT_LANGUAGE,
    json: Annotated[bool, typer.Option("--json", help="Every figure as JSON, exact.")] = False,
) -> None:
    """Share a total over schools by what students need: poverty, English learning, disability, mobility."""
    from fairwater.allocation.data_form import as_data
    from fairwater.allocation.reading import Asked
    from fairwater.allocation.telling import Telling

    said = language if language in COMPLETE else DEFAULT_LANGUAGE
    try:
        if language not in COMPLETE:
            raise BadQuestion("audit-unknown-language", given=language, known=", ".join(COMPLETE))
        found, other, amount = _worked_out(file, scheme, total, last_year, beside, count or [], received, language)
    except Asked as refusal:
        typer.echo(refusal.sentence(said), err=True)
        for hole in refusal.holes[1:MOST_PLACES]:
            place = {"row": hole.row, "school": hole.school, "column": hole.column}
            typer.echo("  " + text("allocation-asked-place", said, **place), err=True)
        raise typer.Exit(1) from None
    except FairwaterError as refusal:
        typer.echo(refusal.sentence(said), err=True)
        raise typer.Exit(1) from None
    if json:
        typer.echo(json_text.dumps(as_data(found, other, amount), ensure_ascii=False, indent=1))
        return
    for line in _page(Telling(found, language), other, amount, steps):
        typer.echo(line)


def _worked_out(
    file: Path,
    scheme: str,
    total: str,
    last_year: Path | None,
    beside: str,
    count: Sequence[str],
    received: str,
    language: str,
) -> tuple[Allocation, Allocation | None, Fraction | None]:
    from fairwater.allocation import Need, amount_in, read_last_year, read_schools
    from fairwater.allocation import allocate as allotted
    from fairwater.allocation.reading import given_counts

    chosen = _scheme(scheme)
    second = _scheme(beside) if beside else None
    if second is not None and (second.unit, second.step) != (chosen.unit, chosen.step):
        raise BadInput("allocation-unfit-beside", first=chosen.id, second=second.id)
    asked = {*chosen.needs, *(() if second is None else second.needs)}
    schools = read_schools(file, [need for need in Need if need in asked], given_counts(count))
    unknown: tuple[str, ...] = ()
    if last_year is not None:
        schools, unknown = read_last_year(last_year, chosen, schools)
    amount = amount_in(total, chosen.step)
    found = allotted(schools.schools, chosen, amount)
    other = None if second is None else allotted(schools.schools, second, amount)
    _say_what_was_read(file, schools, language)
    if last_year is not None and unknown:
        named = {"file": last_year.name, "schools": ", ".join(unknown)}
        typer.echo(text("allocation-not-in-schools", language, **named), err=True)
    return found, other, amount_in(received, chosen.step) if received else None


def _scheme(given: str) -> Scheme:
    """Return a scheme by its name, or from a file."""
    from fairwater.allocation import scheme_in, shipped_schemes
    from fairwater.content import content_of

    if given in shipped_schemes():
        return shipped_schemes()[given]
    path = Path(given)
    if path.suffix == ".toml" and path.is_file():
        return scheme_in(content_of(path))
    raise BadInput("allocation-unknown-scheme", given=given[:80], known=", ".join(shipped_schemes()))


def _say_what_was_read(file: Path, schools: Schools, language: str) -> None:
    n = {"schools": len(schools.schools), "students": sum(each.students for each in schools.schools)}
    typer.echo(text("allocation-read", language, file=file.name, **n), err=True)
    if schools.not_used:
        typer.echo(text("allocation-not-used", language, columns=", ".join(schools.not_used)), err=True)
    for school, column, given in schools.entered:
        typer.echo(text("allocation-count-given", language, school=school, column=column, n=given), err=True)


def _page(told: Telling, other: Allocation | None, received: Fraction | None, steps: bool) -> Iterator[str]:
    from fairwater.allocation import title_one_checks

    allocation, language = told.allocation, told.language
    yield told.lead()
    yield told.rate()
    yield told.ratio()
    yield ""
    yield from _columns([told.head(), *(told.row(line) for line in allocation.lines)])
    if other is not None:
        yield from _beside(told, other)
    if allocation.scheme.title_one:
        yield from ("", text("allocation-title-one", language))
        for check in told.checks(title_one_checks(allocation, received)):
            yield f"  {check.standing_said}: {check.rule} {check.found}".rstrip() + f" ({check.citation})"
        yield text("allocation-title-one-caution", language)
    if steps:
        yield from ("", text("allocation-steps", language))
        for line in allocation.lines:
            yield line.school.name
            yield from ("  " + step for step in told.steps(line))
    yield from ("", text("allocation-caution", language))


def _beside(told: Telling, other: Allocation) -> Iterator[str]:
    from fairwater.allocation import changes
    from fairwater.allocation.telling import change_said

    language, scheme = told.language, told.allocation.scheme
    titles = {"first": scheme.title.said(language), "second": other.scheme.title.said(language)}
    yield from ("", text("allocation-what-if", language, **titles))
    names = ("allocation-h-school", "allocation-h-first", "allocation-h-second", "allocation-h-change")
    rows: list[Any] = [tuple(text(name, language) for name in names)]
    for each in changes(told.allocation, other):
        amounts = (told.amount(each.first), told.amount(each.second), change_said(scheme, each.change, language))
        rows.append((each.school, *amounts))
    yield from _columns(rows)


def _columns(rows: Sequence[Any]) -> Iterator[str]:
    """Yield rows in columns of one width each, without columns that say nothing."""
    cells = [row if isinstance(row, tuple) else tuple(vars(row).values()) for row in rows]
    kept = [at for at in range(len(cells[0])) if any(row[at] for row in cells[1:])]
    wide = {at: max(len(row[at]) for row in cells) for at in kept}
    for row in cells:
        said = (row[at].ljust(wide[at]) if at in (kept[0], len(row) - 1) else row[at].rjust(wide[at]) for at in kept)
        yield "  ".join(said).rstrip()
