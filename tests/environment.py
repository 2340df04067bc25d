"""Loaded before the settings are read: the tests' own data folder and secret key. It imports nothing of Django."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_folder = tempfile.mkdtemp(prefix="fairwater-tests-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
Path(_folder, "static").mkdir()
os.environ["FAIRWATER_DATA"] = _folder
os.environ["FAIRWATER_SECRET_KEY"] = "a key for tests alone, forty characters long"
# The browser driver keeps an event loop in the main thread, beside which Django would refuse to ask the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
