"""An installation that others reach: the settings that refuse, Django's own check, and the headers of every page."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("django", reason="the web part is not installed")

from django.core.exceptions import ImproperlyConfigured

from fairwater_web.common.databases import database_of, said_of
from fairwater_web.common.deployment import megabytes_of, proxy_header_of
from tests.cast import ANA, DANA, NOBODY

pytestmark = pytest.mark.web
ROOT = Path(__file__).parents[2]
PAGES = (
    "/",
    "/see/",
    "/see/suspended-out-of-school/",
    "/audit/",
    "/findings/",
    "/release/",
    "/data/",
    "/public/riverbend/",
)


def run(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("FAIRWATER_", "DJANGO_"))}
    environment |= {"DJANGO_SETTINGS_MODULE": "fairwater_web.settings", "PYTHONPATH": str(ROOT / "src"), **settings}
    command = [sys.executable, *words]
    return subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)


def public(folder: Path) -> dict[str, str]:
    return {
        "FAIRWATER_DATA": str(folder),
        "FAIRWATER_HOSTS": "equity.riverbend.example",
        "FAIRWATER_SECRET_KEY": "a-long-random-text-of-the-installation-0123456789-abcdefghijk",
        "FAIRWATER_PROXY_HEADER": "X-Forwarded-Proto",
        "FAIRWATER_DATABASE": "postgres://fairwater:secret@db.riverbend.example/fairwater",
    }


@pytest.mark.any_database
class TestDatabase:
    def test_sqlite_is_the_default(self, tmp_path):
        found = database_of("", tmp_path)
        assert found["NAME"] == tmp_path / "fairwater.sqlite3" and found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"

    def test_an_address_is_read_whole(self, tmp_path):
        found = database_of("postgres://a%40b:p%2Fw@db.example:5433/fair?sslmode=verify-full", tmp_path)
        assert [found[name] for name in ("USER", "PASSWORD", "HOST", "PORT", "NAME")] == [
            "a@b",
            "p/w",
            "db.example",
            "5433",
            "fair",
        ]
        assert found["OPTIONS"]["sslmode"] == "verify-full" and "p/w" not in said_of(found)

    @pytest.mark.parametrize(
        ("address", "why"),
        [
            ("mysql://a:secret@host/db", "does not begin with postgres://"),
            ("postgres://a:secret@/db", "names no host"),
            ("postgres://a:secret@host", "names no database"),
            ("postgres://a:secret@host/db/more", "names no database"),
            ("postgres://a:secret@host:port/db", "its port is no number"),
            ("postgres://a:sec/ret@host/db", "port"),
            ("postgres://a:sec#ret@host/db", "%23"),
            ("postgres://a:secret@host/db?pasword=secret", "pasword; it may have"),
            ("postgres://a:secret@[host/db", "no address"),
            ("fairwater", "does not begin"),
        ],
    )
    def test_a_wrong_one_is_refused_with_how_to_mend_it_and_without_its_password(self, tmp_path, address, why):
        with pytest.raises(
            ImproperlyConfigured, match="Write it as postgres://name:password@host:5432/database"
        ) as said:
            database_of(address, tmp_path)
        assert why in str(said.value)
        assert not {"secret", "sec/ret", "sec#ret", "ret@"} & set(str(said.value).split())

    def test_it_is_said_at_the_start_in_one_line(self, tmp_path):
        ran = run("-m", "fairwater_web", "migrate", **public(tmp_path) | {"FAIRWATER_DATABASE": "mysql://a:secret@h/d"})
        assert ran.returncode == 1 and ran.stderr.startswith("FAIRWATER_DATABASE cannot be used")
        assert "secret" not in ran.stderr and "Traceback" not in ran.stderr


@pytest.mark.any_database
class TestSettings:
    @pytest.mark.parametrize("name", ["X Forwarded", "X-Forwarded-Proto: https", "-x"])
    def test_a_wrong_header_is_refused(self, name):
        with pytest.raises(ImproperlyConfigured, match="X-Forwarded-Proto"):
            proxy_header_of(name)

    @pytest.mark.parametrize("given", ["much", "0", "-1", "1.5"])
    def test_a_wrong_limit_is_refused(self, given):
        with pytest.raises(ImproperlyConfigured, match="whole number"):
            megabytes_of(given)

    def test_djangos_check_finds_nothing(self, tmp_path):
        ran = run("-m", "django", "check", "--deploy", "--fail-level", "WARNING", **public(tmp_path))
        assert ran.returncode == 0, ran.stderr
        assert "System check identified no issues (1 silenced)." in ran.stdout

    def test_a_public_host_is_served_over_https_alone(self, tmp_path):
        asked = (
            "import django; django.setup()\n"
            "from django.test import Client\n"
            "c = Client(SERVER_NAME='equity.riverbend.example')\n"
            "from django.test.utils import override_settings\n"
            "plain = {'staticfiles': {'BACKEND': 'django.contrib.staticfiles.storage.StaticFilesStorage'}}\n"
            "with override_settings(STORAGES=plain):\n"
            "    a = c.get('/sign-in/'); print(a.status_code, a['Location'])\n"
            "    b = c.get('/sign-in/', headers={'x-forwarded-proto': 'https'})\n"
            "    print(b.status_code, b['Strict-Transport-Security'])\n"
            "    for m in b.cookies.values(): print(m.key, m['secure'], m['path'], repr(m['domain']))\n"
            "    print(c.get('/sign-in/', headers={'host': 'other.example'}).status_code)\n"
        )
        said = run("-c", asked, **public(tmp_path)).stdout.splitlines()
        assert said[0] == "301 https://equity.riverbend.example/sign-in/"
        assert said[1] == "200 max-age=31536000; includeSubDomains"
        assert said[2] == "__Host-csrftoken True / ''" and said[3] == "400"


class TestHeaders:
    @pytest.mark.parametrize("address", [*PAGES, "/sign-in/", "/no-such-page/"])
    def test_every_page_has_them(self, signed_in, address):
        answer = signed_in({"/sign-in/": NOBODY, "/data/": DANA}.get(address, ANA)).get(address)
        assert answer.status_code == (404 if address == "/no-such-page/" else 200)
        assert {name: answer[name] for name in ("X-Content-Type-Options", "Referrer-Policy", "X-Frame-Options")} == {
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "X-Frame-Options": "DENY",
        }
        assert answer["Cross-Origin-Opener-Policy"] == answer["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "camera=()" in answer["Permissions-Policy"] and "geolocation=()" in answer["Permissions-Policy"]
        assert "no-store" in answer["Cache-Control"] or address.startswith("/public/")
        policy = dict(part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";"))
        assert policy["script-src"] == policy["style-src"] == policy["default-src"] == "'self'"
        assert policy["object-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
        assert "unsafe" not in answer["Content-Security-Policy"]

    def test_htmx_brings_no_style_and_no_eval(self):
        script = (ROOT / "src/fairwater_web/common/static/fairwater/fairwater.js").read_text(encoding="utf-8")
        assert "includeIndicatorStyles: false" in script and "allowEval: false" in script


class TestLimits:
    def test_what_is_too_large_is_refused_with_a_sentence(self, signed_in, settings):
        settings.MOST_MEGABYTES = 1
        answer = signed_in(ANA).post("/data/bring/", {"note": "x" * (2**20 + 1)})
        assert answer.status_code == 413 and "larger than the 1 megabytes" in answer.content.decode()

    def test_a_form_with_too_much_gets_its_sentence(self, db, signed_in):
        answer = signed_in(ANA, "es").post(
            "/data/bring/", {"note": "x" * (3 * 2**20)}, "application/x-www-form-urlencoded"
        )
        assert answer.status_code in (403, 413)

    @pytest.mark.parametrize("path", ["/see/?where=a%00b", "/no%00thing/"])
    def test_a_nul_is_refused_alike_on_both_databases(self, signed_in, path):
        assert signed_in(ANA).get(path).status_code in (400, 404)

    def test_a_nul_in_a_form_is_refused(self, signed_in):
        answer = signed_in(DANA).post("/registers/context-events/new/", {"f-what": "a\0b"})
        assert answer.status_code == 400 and "cannot read" in answer.content.decode()
