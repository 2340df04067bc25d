"""A database that goes away while a page is being answered, on the real server: said calmly, nothing half done."""

from __future__ import annotations

import http.cookiejar
import os
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest

pytest.importorskip("django", reason="the web part is not installed")

from tests.environment import SERVER_OF_TESTS
from tests.web.installation import ROOT, Installation

pytestmark = [
    pytest.mark.web,
    pytest.mark.skipif(SERVER_OF_TESTS not in os.environ, reason="SQLite is a file: it does not go away mid-request"),
]
MADE = """
import django; django.setup()
from fairwater_web.organisations.actions import make_organisation
from fairwater_web.organisations.enums import Kind
from fairwater_web.people.actions import give_role, make_person
from fairwater_web.people.enums import Role
made = make_organisation(kind=Kind.DISTRICT, name="Newfield", slug="newfield")
person = make_person(email="kim@newfield.example", name="Kim Sato", password="newfield-sample")
give_role(person=person, organisation=made, role=Role.DATA_STEWARD)
"""


class Site:
    """The server of an installation, and somebody signed in."""

    def __init__(self, installation: Installation) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.address = f"http://localhost:{port}"
        command = [
            "granian",
            "--interface",
            "wsgi",
            "--host",
            "127.0.0.1",
            "--port",
            str(port),
            "--log-level",
            "warning",
        ]
        command += ["--workers", "1", "--blocking-threads", "2", "fairwater_web.wsgi:application"]
        self.process = subprocess.Popen([sys.executable, "-m", *command], env=installation.environment, cwd=ROOT)
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                self.ask("/sign-in/")
                break
            except OSError:
                time.sleep(0.2)

    def ask(self, path: str, **form: str) -> tuple[int, str]:
        data = None
        if form or path.endswith("/ask/"):
            token = next(cookie.value for cookie in self.jar if cookie.name == "csrftoken")
            data = urllib.parse.urlencode({"csrfmiddlewaretoken": token, **form}).encode()
        try:
            with self.opener.open(self.address + path, data, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.read().decode()


@pytest.fixture
def installation(tmp_path):
    return Installation(tmp_path)


@pytest.fixture
def site(installation):
    installation.python("-m", "fairwater_web", "collectstatic", "--no-input", "-v", "0")
    installation.python("-c", MADE)
    made = Site(installation)
    yield made
    made.process.terminate()
    made.process.wait(timeout=30)


def test_it_is_said_calmly_nothing_is_half_done_and_the_next_request_works(installation, site):
    import psycopg

    def count(table: str) -> object:
        return installation.server.administer(f"SELECT count(*) FROM {table}", database=installation.name)[0][0]

    site.ask("/sign-in/", username="kim@newfield.example", password="newfield-sample", next="/audit/")
    entries = count("common_accessentry")
    answers: list[tuple[int, str]] = []
    owner = psycopg.connect(host=str(installation.server.socket), user="postgres", dbname=installation.name)
    with owner:
        owner.execute("LOCK TABLE common_accessentry IN EXCLUSIVE MODE")  # the audit is written, its line is waited for
        asking = threading.Thread(target=lambda: answers.append(site.ask("/audit/ask/")))
        asking.start()
        waiting = f"datname = '{installation.name}' AND wait_event_type = 'Lock'"
        until = time.monotonic() + 30
        while time.monotonic() < until and asking.is_alive():
            if installation.server.administer(
                f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {waiting}"
            ):
                break
            time.sleep(0.05)
        asking.join(timeout=30)
    ((status, page),) = answers
    assert status == 503
    assert "The database does not answer just now" in page and "nothing of your last step was half done" in page
    assert "Traceback" not in page and "psycopg" not in page
    assert (count("audits_audit"), count("jobs_job"), count("common_accessentry")) == (0, 0, entries)
    status, page = site.ask("/audit/ask/")
    assert status == 200 and "The audit is being made" in page
    assert (count("audits_audit"), count("jobs_job"), count("common_accessentry")) == (1, 1, entries + 1)
