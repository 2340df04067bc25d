"""The documentation is run: the tutorial's blocks, the reference against the registries, the settings that exist."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def blocks(page: str) -> list[tuple[str, str]]:
    content = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return re.findall(r"^```(\w+)\n(.*?)^```", content, re.DOTALL | re.MULTILINE)


def test_the_tutorial_runs_and_prints_what_it_says(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    printed = ""
    for kind, block in blocks("tutorials/first-comparison.md"):
        if kind == "python":
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                exec(compile(block, "tutorial", "exec"), names)
            printed = out.getvalue()
        elif kind == "shell":
            words = shlex.split(block)
            assert words[0] == "fairwater"
            ran = subprocess.run([sys.executable, "-m", "fairwater.cli", *words[1:]], capture_output=True, text=True)
            assert ran.returncode == 0, ran.stderr
            assert (tmp_path / "out.csv").read_text().count("\n") == 13
        else:
            assert printed == block


def test_the_reference_is_made_from_the_registries():
    ran = subprocess.run(
        [sys.executable, "docs/make_reference.py", "--check"], cwd=ROOT, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stdout


def test_every_setting_that_is_read_is_described():
    sources = [*(ROOT / "src" / "fairwater_web").rglob("*.py")]
    read = {name for path in sources for name in re.findall(r'environ(?:\.get)?[\[(]"([A-Z_]+)"', path.read_text())}
    described = (ROOT / "docs/how-to/run-fairwater.md").read_text(encoding="utf-8")
    assert {name for name in read if name != "DJANGO_SETTINGS_MODULE"} == set(
        re.findall(r"^\| `([A-Z_]+)`", described, re.MULTILINE)
    )
    assert read >= {"PORT", "FAIRWATER_DATA"}


def test_every_command_has_a_page():
    listed = re.findall(r"COMMANDS = \((.*?)\)", (ROOT / "src/fairwater/cli/__init__.py").read_text(), re.DOTALL)[0]
    of_the_site = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["entry-points"]["fairwater.commands"]
    for command in [*re.findall(r'"([a-z-]+)"', listed), *of_the_site]:
        assert (ROOT / f"docs/reference/{command}.md").is_file()


def test_links_between_pages_lead_somewhere():
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.relative_to(ROOT)} links to {target}"
