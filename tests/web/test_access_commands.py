"""`fairwater access-log` from the shell, on a database that is a file; and writers side by side, each a process."""

from __future__ import annotations

import csv
import io
import os
import sqlite3
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

pytest.importorskip("django", reason="the web part is not installed")

from tests.web.copies import DATABASE, ROOT, copy_database, empty_file

pytestmark = pytest.mark.any_database
N_WRITERS, N_EACH = 4, 40
PREPARE = """
import django
django.setup()
from fairwater_web.organisations.actions import make_organisation
from fairwater_web.organisations.enums import Kind
make_organisation(kind=Kind.DISTRICT, name="Newfield", slug="newfield")
"""
WRITE = """
import sys
import time
import django
django.setup()
from fairwater_web.common.access_log import WithoutRole
from fairwater_web.common.actions import log_access
from fairwater_web.organisations.models import Organisation
print("ready", flush=True)
sys.stdin.readline()
by = WithoutRole(organisation=Organisation.objects.get(slug="newfield"))
for number in range(int(sys.argv[1])):
    log_access(by=by, event="finding-seen", subject=f"finding {number}")
    log_access(by=None, event="sign-in-refused", subject="session")
    time.sleep(0.005)  # else one writer has the database until it is done
"""

BEFORE_CHAINS = """
import django
django.setup()
from django.core.management import call_command
from django.db import connection
call_command("migrate", "common", "0001", verbosity=0)
call_command("migrate", "people", verbosity=0)
with connection.cursor() as cursor:
    cursor.execute("INSERT INTO organisations_organisation (kind, name, slug, local_id, level)"
                   " VALUES ('district', 'Newfield', 'newfield', '', '')")
    for number in range(5):
        cursor.execute(
            "INSERT INTO common_accessentry (at, organisation_id, event, subject, policy, release, n_withheld)"
            " SELECT '2026-01-02 03:04:05.678901', id, 'finding-seen', 'finding 1', '', '', 0"
            " FROM organisations_organisation WHERE %s",
            [number != 2],
        )
    cursor.execute("INSERT INTO common_accessentry (at, event, subject, policy, release, n_withheld)"
                   " VALUES ('2026-01-02 03:04:05', 'signed-in', '', '', '', 0)")
call_command("migrate", verbosity=0)
from django.db import DatabaseError
try:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM common_accessentry")
except DatabaseError as fault:
    print(fault)
"""


@pytest.fixture(scope="module")
def surroundings(tmp_path_factory):
    """A data folder, and the entry points of pyproject.toml as an installation would have them."""
    folder = tmp_path_factory.mktemp("commands")
    installed = folder / "fairwater-0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: fairwater\nVersion: 0\n")
    points = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["entry-points"]["fairwater.commands"]
    lines = [f"{name} = {target}" for name, target in points.items()]
    (installed / "entry_points.txt").write_text("\n".join(["[fairwater.commands]", *lines, ""]))
    path = os.pathsep.join([str(folder), str(ROOT / "src")])
    data = folder / "data"
    data.mkdir()
    copy_database(empty_file(), data / DATABASE)
    return {name: value for name, value in os.environ.items() if name != "FAIRWATER_DATABASE"} | {
        "PYTHONPATH": path,
        "FAIRWATER_DATA": str(data),
        "DJANGO_SETTINGS_MODULE": "fairwater_web.settings",
    }


@pytest.fixture(scope="module")
def written(surroundings):
    """A log to which several processes wrote at once; the chains were not there before."""
    subprocess.run([sys.executable, "-c", PREPARE], env=surroundings, check=True)
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITE, str(N_EACH)],
            env=surroundings,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(N_WRITERS)
    ]
    for writer in writers:
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        writer.stdin.write("go\n")
        writer.stdin.flush()
    assert [writer.wait(timeout=300) for writer in writers] == [0] * N_WRITERS
    for writer in writers:
        writer.stdin.close()
        writer.stdout.close()
    return surroundings


def run(surroundings, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "fairwater.cli", "access-log", *words]
    return subprocess.run(command, env=surroundings, capture_output=True, text=True, encoding="utf-8")


def head_of(surroundings) -> str:
    return run(surroundings, "verify", "--organisation", "newfield").stdout.split()[-1]


def test_writers_side_by_side_make_one_chain(written):
    ran = run(written, "verify")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    none, newfield = ran.stdout.splitlines()
    assert none.startswith("(no organisation): unbroken, 160 entries, newest hash ")
    assert newfield.startswith("newfield: unbroken, 160 entries, newest hash ")
    assert len(newfield.split()[-1]) == 64


def test_each_writer_wrote_between_the_others(written):
    """Otherwise nothing was tried: the writers would have come one after the other."""
    database = sqlite3.connect(Path(written["FAIRWATER_DATA"]) / "fairwater.sqlite3")
    order = "SELECT subject FROM common_accessentry WHERE organisation_id IS NOT NULL ORDER BY number"
    subjects = [subject for (subject,) in database.execute(order)]
    database.close()
    assert sorted(subjects) == sorted(f"finding {n}" for n in range(N_EACH) for _ in range(N_WRITERS))
    assert subjects != [f"finding {n}" for _ in range(N_WRITERS) for n in range(N_EACH)]


def test_a_hash_that_was_noted_is_found_again(written):
    head = head_of(written)
    ran = run(written, "verify", "--head", head)
    assert ran.returncode == 0
    assert "is that of entry 160 of newfield; 0 entries follow it." in ran.stdout
    ran = run(written, "verify", "--head", "0" * 64)
    assert ran.returncode == 1
    assert "No entry has the hash noted earlier" in ran.stdout


def test_the_export_is_whole_safe_and_an_entry(written, tmp_path):
    out = tmp_path / "log.csv"
    head = head_of(written)
    assert run(written, "export", "--organisation", "newfield", "--out", str(out)).returncode == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8"))))
    assert [int(row["number"]) for row in rows] == [*range(1, 162)]
    assert rows[159]["hash"] == rows[160]["previous"] == head
    assert (rows[160]["event"], rows[160]["download"], rows[160]["person"]) == ("access-log-exported", "log.csv", "")
    everything = run(written, "export")
    assert everything.stdout.count("organisation,number") == 1
    assert everything.stdout.count("newfield,") == 162
    assert run(written, "export", "--out", str(tmp_path / "nowhere" / "log.csv")).returncode == 1


def test_what_cannot_be_done_is_said_in_a_sentence(written, tmp_path):
    ran = run(written, "verify", "--organisation", "elsewhere")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "No organisation “elsewhere” has an access log." in ran.stderr
    ran = run(written | {"FAIRWATER_DATA": str(tmp_path)}, "verify")
    assert (ran.returncode, "There is no access log here" in ran.stderr) == (1, True)
    ran = run(written | {"FAIRWATER_DATA": str(tmp_path), "FAIRWATER_SECRET_KEY": ""}, "verify")
    assert (ran.returncode, "needs a secret key" in ran.stderr) == (1, True)


def test_a_log_that_was_tampered_with_ends_with_one(written):
    """Last in this file: the log is not mended afterwards."""
    noted = head_of(written)
    database = sqlite3.connect(Path(written["FAIRWATER_DATA"]) / "fairwater.sqlite3")
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        database.execute("DELETE FROM common_accessentry WHERE number > 100")
    database.execute("DROP TRIGGER common_accessentry_no_delete")
    database.execute("DROP TRIGGER common_accesschain_grows")
    database.execute("DELETE FROM common_accessentry WHERE number > 100 AND organisation_id IS NOT NULL")
    database.commit()
    ran = run(written, "verify")
    assert ran.returncode == 1
    assert "newfield: Broken at entry 101: it and what followed are gone." in ran.stdout
    assert "(no organisation): unbroken" in ran.stdout
    end = "SELECT hash FROM common_accessentry WHERE number = 100 AND organisation_id IS NOT NULL"
    database.execute(f"UPDATE common_accesschain SET n_entries = 100, head = ({end}) WHERE name = 'newfield'")
    database.commit()
    database.close()
    assert run(written, "verify").returncode == 0
    assert run(written, "verify", "--head", noted).returncode == 1


def test_entries_of_before_there_were_chains_are_chained(surroundings, tmp_path):
    old = surroundings | {"FAIRWATER_DATA": str(tmp_path)}
    ran = subprocess.run([sys.executable, "-c", BEFORE_CHAINS], env=old, capture_output=True, text=True)
    assert (ran.returncode, "append-only" in ran.stdout) == (0, True), ran.stderr
    said = run(old, "verify").stdout.splitlines()
    assert said[0].startswith("(no organisation): unbroken, one entry, newest hash ")
    assert said[1].startswith("newfield: unbroken, 4 entries, newest hash ")


def test_the_core_finds_its_commands_without_the_web_part():
    """Importing the command line takes no Django; the command of the web part is not offered where there is none."""
    code = (
        "import sys, typer; sys.modules['django'] = None\n"
        "import importlib.util; find = importlib.util.find_spec\n"
        "importlib.util.find_spec = lambda name, *rest: None if name == 'django' else find(name, *rest)\n"
        "from fairwater_web.cli.access_log import add_to\n"
        "app = typer.Typer(); add_to(app); assert not app.registered_groups\n"
        "import fairwater.cli"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
