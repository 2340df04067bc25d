"""Loaded before the settings are read: the tests' own data folder, secret key and database. It imports nothing of Django.

FAIRWATER_TEST_DATABASE=postgresql runs the tests on a PostgreSQL server that they start themselves.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest

from tests import postgresql

_folder = tempfile.mkdtemp(prefix="fairwater-tests-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
Path(_folder, "static").mkdir()
os.environ["FAIRWATER_DATA"] = _folder
os.environ["FAIRWATER_SECRET_KEY"] = "a key for tests alone, forty characters long"
# The browser driver keeps an event loop in the main thread, beside which Django would refuse to ask the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

SHARED = "FAIRWATER_TEST_SHARED"
"""A folder of all processes of one run: the first one makes it, and it ends with that one."""
if SHARED not in os.environ:
    os.environ[SHARED] = tempfile.mkdtemp(prefix="fairwater-shared-")
    atexit.register(shutil.rmtree, os.environ[SHARED], ignore_errors=True)
SERVER_OF_TESTS = "FAIRWATER_TEST_SERVER"
os.environ.pop("FAIRWATER_DATABASE", None)
_missing = ""
if os.environ.get("FAIRWATER_TEST_DATABASE") == "postgresql":
    try:
        if SERVER_OF_TESTS not in os.environ:  # else another process of the same run has started it
            os.environ[SERVER_OF_TESTS] = str(postgresql.start().socket)
        _server = postgresql.Server(Path(os.environ[SERVER_OF_TESTS]))
        os.environ["FAIRWATER_DATABASE"] = _server.address("fairwater")
    except postgresql.NoServer as fault:
        _missing = str(fault)


def pytest_sessionstart() -> None:
    """Skip everything, with a sentence, where no PostgreSQL can be had."""
    if _missing:
        pytest.exit(f"Skipped: the tests on PostgreSQL need a server, and {_missing}", returncode=0)
