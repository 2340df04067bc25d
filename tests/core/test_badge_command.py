"""`fairwater badge`: an example that verifies from its folder alone, exit statuses, both languages, JSON, no network."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

import fairwater.cli.badge

app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
fairwater.cli.badge.add_to(app)

DAY = ("--as-of", "2026-04-01")
REVOCATION = "badges.cedarvalley.example/status/revocation-1.json"


def run(*arguments: object) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, [str(each) for each in ("badge", *arguments)])
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("example") / "new"
    code, said, _ = run("example", "--out", out, "--as-of", "2026-03-02")
    assert code == 0 and f"fairwater badge verify {out}/badge.png --docs {out}" in said
    return out


def test_the_folder_holds_everything(folder: Path) -> None:
    table = json.loads((folder / "documents.json").read_text())
    assert all((folder / place).is_file() for place in table.values())
    for name in (
        "badge.json",
        "badge.jwt",
        "badge.png",
        "badge.svg",
        "record.json",
        "older-badge.json",
        "badge.bundle.zip",
    ):
        assert (folder / name).is_file()
    hosts = "badges.cedarvalley.example"
    for place in (
        f"{hosts}/.well-known/did.json",
        f"{hosts}/schema/badge-1.json",
        REVOCATION,
        "www.w3.org/ns/credentials/v2",
    ):
        assert (folder / place).is_file()
    assert [*(folder / hosts / "ims/case/v1p1/CFItems").iterdir()]


@pytest.mark.parametrize(
    "name", ["badge.json", "badge.jwt", "badge.png", "badge.svg", "older-badge.json", "record.json"]
)
def test_every_form_verifies_from_the_folder_alone(folder: Path, name: str) -> None:
    code, said, told = run("verify", folder / name, "--docs", folder, *DAY)
    assert (code, told) == (0, "")
    assert said.splitlines()[-1] == "Valid: every check passed."
    assert "failed" not in said and "could not check" not in said


def test_what_is_said_in_both_languages(folder: Path) -> None:
    _, english, _ = run("verify", folder / "older-badge.json", "--docs", folder, *DAY)
    assert english.splitlines() == [
        "Form       passed: It has everything that an Open Badge 3.0 has to have.",
        "Terms      passed: Every term is one that the standards define, and the signature covers all of it.",
        "Signature  passed: Nothing was changed since it was signed.",
        "Issuer     passed: The key that signed is did:web:badges.cedarvalley.example's own, by its document at hand.",
        "Dates      passed: It is valid on this day.",
        "Status     passed: It names no status list, so its issuer cannot revoke it.",
        "Valid: every check passed.",
    ]
    _, spanish, _ = run("verify", folder / "older-badge.json", "--docs", folder, "--language", "es", *DAY)
    assert spanish.splitlines()[-1] == "Válida: se superaron todas las comprobaciones."


def test_a_failed_check_ends_with_1(folder: Path, tmp_path: Path) -> None:
    badge = json.loads((folder / "badge.json").read_text())
    badge["credentialSubject"]["achievement"]["name"] = "Superintendent of the year"
    (tmp_path / "other.json").write_text(json.dumps(badge))
    code, said, _ = run("verify", tmp_path / "other.json", "--docs", folder, *DAY)
    assert code == 1 and "Signature           failed: The signature does not fit" in said
    assert run("verify", folder / "badge.json", "--docs", folder, "--as-of", "2030-01-01")[0] == 1


def test_what_could_not_be_checked_ends_with_3(folder: Path, tmp_path: Path) -> None:
    code, said, _ = run("verify", folder / "badge.png", *DAY)
    assert code == 3 and said.splitlines()[-1] == "Not decided: nothing failed, and something could not be checked."
    shutil.copytree(folder, tmp_path / "docs")
    (tmp_path / "docs" / REVOCATION).unlink()
    code, said, _ = run("verify", folder / "badge.png", "--docs", tmp_path / "docs", *DAY)
    assert code == 3 and "is not at hand, so nobody can tell here whether the badge was revoked" in said
    code, said, _ = run("verify", folder / "badge.json", "--docs", folder, "--issuer", "did:web:other.example", *DAY)
    assert code == 3 and "none of the issuers that you named" in said


def test_a_bundle_needs_trust_from_outside(folder: Path) -> None:
    bundle = folder / "badge.bundle.zip"
    code, _, told = run("verify", bundle, *DAY)
    assert code == 3 and "anyone can write one" in told
    assert run("verify", bundle, "--trust-bundle", *DAY)[0] == 0
    assert run("verify", bundle, "--docs", folder, *DAY)[0] == 0


def test_the_same_as_json(folder: Path) -> None:
    code, said, _ = run("verify", folder / "badge.svg", "--docs", folder, "--json", *DAY)
    found = json.loads(said)
    assert (code, found["outcome"], found["secured_by"]) == (0, "passed", "ES256")
    assert [each["check"] for each in found["checks"]] == [
        *("form", "context", "signature", "issuer", "dates", "status", "embedded")
    ]
    assert [each["outcome"] for each in found["within"][0]["checks"]] == ["passed"] * 6


def test_looking_into_a_badge_checks_nothing(folder: Path) -> None:
    code, said, _ = run("inspect", folder / "badge.svg")
    lines = said.splitlines()
    assert code == 0 and lines[0] == "Badge: Wellbeing voice, group by group"
    assert "Signed by: ES256" in lines and lines[-1].startswith("Nothing of this was checked.")
    found = json.loads(run("inspect", folder / "badge.png", "--json")[1])
    assert found["credential"] == json.loads((folder / "badge.json").read_text())


def test_a_misshapen_badge_is_looked_into_or_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"credentialSubject": 5, "issuer": 7, "proof": ["x"], "name": "Odd"}')
    code, said, _ = run("inspect", tmp_path / "a.json")
    assert (code, said.splitlines()[0], len(said.splitlines())) == (0, "Badge: Odd", 2)
    (tmp_path / "b.json").write_text('{"@graph": [], "name": "Odd"}')
    code, said, told = run("inspect", tmp_path / "b.json")
    assert (code, said) == (1, "") and "what you read may not be what was signed" in told


def test_refusals(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "script.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
    (tmp_path / "text.json").write_text("[]")
    for arguments, sentence in (
        (("verify", tmp_path / "none.png"), "cannot be read"),
        (("verify", tmp_path / "script.svg"), "can run a program"),
        (("verify", tmp_path / "text.json"), "The file is no badge"),
        (("verify", folder / "badge.png", "--docs", tmp_path / "none"), "is not there"),
        (("verify", folder / "badge.png", "--as-of", "soon"), "is no day"),
        (("verify", folder / "badge.png", "--language", "xx"), "xx"),
        (("inspect", folder / "documents.json", "--language", "xx"), "xx"),
        (("example", "--out", folder), "has files in it"),
    ):
        code, said, told = run(*arguments)
        assert (code, said) == (1, "") and sentence in told, arguments
