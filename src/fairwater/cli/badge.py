"""`fairwater badge`: make an example, verify a badge, look into one. Nothing is fetched from anywhere.

Exit status of verify: 0 every check passed; 1 a check failed, or the file holds no badge; 3 nothing failed, and something could
not be checked. 2 is a mistake in the command itself.
"""

from __future__ import annotations

import json as json_text
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fairwater.errors import BadInput, BadQuestion, FairwaterError
from fairwater.words import COMPLETE, DEFAULT_LANGUAGE, text

if TYPE_CHECKING:
    from fairwater.credentials import Documents, Verification

COULD_NOT_CHECK = 3

Language = Annotated[str, typer.Option(help="en or es.")]
Json = Annotated[bool, typer.Option("--json", help="Everything as JSON.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    badge = typer.Typer(no_args_is_help=True, help="Verifiable badges: Open Badges 3.0.")
    badge.command("example")(example)
    badge.command("verify")(verify)
    badge.command("inspect")(inspect)
    app.add_typer(badge, name="badge")


def example(
    out: Annotated[Path, typer.Option(help="A new or empty folder.")],
    as_of: Annotated[str, typer.Option(help="The day of the award; today by default.")] = "",
    language: Language = DEFAULT_LANGUAGE,
    json: Json = False,
) -> None:
    """Write a complete signed badge of a made-up district, with all that is needed to verify it without a network."""
    from fairwater.credentials.example import Example

    try:
        said = _known(language)
        if out.is_dir() and any(out.iterdir()):
            raise BadInput("credential-cli-not-empty", folder=str(out))
        files = Example(_moment(as_of, time(0)) if as_of else datetime.now(UTC)).files()
        for place, data in files.items():
            (out / place).parent.mkdir(parents=True, exist_ok=True)
            (out / place).write_bytes(data)
    except FairwaterError as refusal:
        _refuse(refusal, language)
    except OSError:
        typer.echo(text("cli-cannot-write", said, file=str(out)), err=True)
        raise typer.Exit(1) from None
    if json:
        typer.echo(json_text.dumps({"folder": str(out), "files": sorted(files)}, indent=1))
    else:
        typer.echo(text("credential-cli-made", said, n=len(files), folder=str(out)))


def verify(
    file: Annotated[Path, typer.Argument(help="A badge: PNG, SVG, JSON, VC-JWT, or a bundle (ZIP).")],
    docs: Annotated[
        Path | None, typer.Option(help="Documents of issuers and status lists, each under its host.")
    ] = None,
    issuer: Annotated[list[str] | None, typer.Option(help="An issuer that you know, by its did:web; several.")] = None,
    trust_bundle: Annotated[
        bool, typer.Option("--trust-bundle", help="Take the issuer's document from the bundle.")
    ] = False,
    as_of: Annotated[str, typer.Option(help="The day to check for; now by default.")] = "",
    language: Language = DEFAULT_LANGUAGE,
    json: Json = False,
) -> None:
    """Verify a badge: form, terms, signature, issuer, dates, status. Ends with 0 only when every check passed."""
    from fairwater.credentials import Outcome
    from fairwater.credentials import verify as verified

    try:
        said = _known(language)
        when = _moment(as_of, time(12)) if as_of else datetime.now(UTC)
        data, documents = _at_hand(file, docs, trust_bundle)
        found = verified(data, documents, as_of=when, known_issuers=issuer or None)
    except FairwaterError as refusal:
        _refuse(refusal, language)
    if json:
        typer.echo(json_text.dumps(_as_data(found, said), ensure_ascii=False, indent=1))
    else:
        for line in _lines(found, said):
            typer.echo(line)
        if _is_bundle(file) and docs is None and not trust_bundle:
            typer.echo(text("credential-cli-bundle", said), err=True)
    raise typer.Exit({Outcome.PASSED: 0, Outcome.FAILED: 1, Outcome.COULD_NOT_CHECK: COULD_NOT_CHECK}[found.outcome])


def inspect(
    file: Annotated[Path, typer.Argument(help="A badge: PNG, SVG, JSON, VC-JWT, or a bundle (ZIP).")],
    language: Language = DEFAULT_LANGUAGE,
    json: Json = False,
) -> None:
    """Say what a badge says of itself, without checking any of it."""
    from fairwater.credentials.baking import carried_by
    from fairwater.credentials.reading import json_in
    from fairwater.credentials.tokens import credential_in, parts_of

    try:
        said = _known(language)
        carried = carried_by(_at_hand(file, None, False)[0])
        header: dict[str, Any] = {}
        if carried.startswith("{"):
            credential = json_in(carried.encode())
        else:
            header, payload = parts_of(carried)
            credential = credential_in(payload)
        facts = list(_facts(credential, header))
    except FairwaterError as refusal:
        _refuse(refusal, language)
    if json:
        typer.echo(json_text.dumps({"header": header, "credential": credential}, ensure_ascii=False, indent=1))
        return
    for message, value in facts:
        typer.echo(f"{text(message, said)}: {value}")
    typer.echo(text("credential-cli-unchecked", said))


def _known(language: str) -> str:
    if language not in COMPLETE:
        raise BadQuestion("audit-unknown-language", given=language, known=", ".join(COMPLETE))
    return language


def _refuse(refusal: FairwaterError, language: str) -> None:
    typer.echo(refusal.sentence(language if language in COMPLETE else DEFAULT_LANGUAGE), err=True)
    raise typer.Exit(1)


def _moment(given: str, at: time) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(given), at, UTC)
    except ValueError:
        raise BadInput("credential-cli-as-of", given=given[:40]) from None


def _is_bundle(file: Path) -> bool:
    from fairwater.credentials.bundles import BEGINS

    with file.open("rb") as opened:
        return opened.read(len(BEGINS)) == BEGINS


def _at_hand(file: Path, docs: Path | None, trust_bundle: bool) -> tuple[bytes, Documents]:
    """Return the badge's file, out of its bundle where it is in one, and the documents to check it with."""
    from fairwater.credentials import Beside, Folder, opened

    if docs is not None and not docs.is_dir():
        raise BadInput("credential-cli-docs", folder=str(docs))
    trusted: Documents | None = None if docs is None else Folder(docs)
    try:
        data = file.read_bytes()
    except OSError:
        raise BadInput("credential-cli-file", file=str(file)) from None
    if _is_bundle(file):
        bundle = opened(data)
        return bundle.badge, bundle if trust_bundle and trusted is None else Beside(bundle, trusted)
    return data, trusted if trusted is not None else {}


def _lines(found: Verification, language: str) -> Iterator[str]:
    wide = max(len(each.label(language)) for each in found.checks)
    for each in found.checks:
        yield f"{each.label(language).ljust(wide)}  {each.outcome_said(language)}: {each.sentence(language)}"
    yield text(_ending(found), language)


def _ending(found: Verification) -> str:
    from fairwater.credentials import Outcome

    if found.outcome is Outcome.COULD_NOT_CHECK:
        return "credential-cli-open"
    return "credential-cli-valid" if found.is_valid else "credential-cli-not-valid"


def _as_data(found: Verification, language: str) -> dict[str, Any]:
    from fairwater.credentials.reading import id_of

    return {
        "id": found.credential.get("id"),
        "issuer": id_of(found.credential.get("issuer")),
        "outcome": str(found.outcome),
        "secured_by": found.secured_by,
        "checks": [
            {
                "check": str(each.name),
                "outcome": str(each.outcome),
                "why": each.message_id,
                "said": each.sentence(language),
            }
            for each in found.checks
        ],
        "within": [_as_data(each, language) for _, each in found.within],
    }


def _facts(credential: dict[str, Any], header: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what a badge says of itself, each under its message; what is misshapen is left out."""
    from fairwater.credentials.reading import as_list, embedded, id_of

    subject = credential.get("credentialSubject")
    subject = subject if isinstance(subject, dict) else {}
    achievement = subject.get("achievement")
    achievement = achievement if isinstance(achievement, dict) else {}
    issuer = credential.get("issuer")
    name = issuer.get("name", "") if isinstance(issuer, dict) else ""
    proofs = [each for each in as_list(credential.get("proof")) if isinstance(each, dict)]
    facts = [
        ("credential-cli-name", achievement.get("name") or credential.get("name")),
        ("credential-cli-issuer", f"{name} {id_of(issuer)}".strip()),
        ("credential-cli-from", credential.get("validFrom")),
        ("credential-cli-until", credential.get("validUntil")),
        ("credential-cli-secured", header.get("alg") or ", ".join(str(each.get("cryptosuite")) for each in proofs)),
        ("credential-cli-level", _listed(subject.get("result"), "achievedLevel")),
        ("credential-cli-aligned", _listed(achievement.get("alignment"), "targetUrl")),
        ("credential-cli-lists", _listed(credential.get("credentialStatus"), "statusListCredential")),
        (
            "credential-cli-within",
            ", ".join(id_of(each) for each in embedded(credential)),
        ),
    ]
    yield from ((message, str(value)) for message, value in facts if value)


def _listed(given: Any, key: str) -> str:
    from fairwater.credentials.reading import as_list

    return ", ".join(str(each.get(key)) for each in as_list(given) if isinstance(each, dict))
