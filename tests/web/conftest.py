"""The two sample organisations, taken in once for all tests, and clients signed in as the cast."""

from __future__ import annotations

import pytest

pytest.importorskip("django", reason="the web part is not installed")

from django.test import Client


@pytest.fixture(scope="session")
def samples():
    """Return the copy of the samples, in which no other process is at work until this one lets go of it."""
    from contextlib import ExitStack

    from tests.web.copies import Samples, one_at_a_time

    with ExitStack() as alone:
        yield Samples(alone.enter_context(one_at_a_time("samples")), alone.close)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(samples, django_db_modify_db_settings):
    from django.conf import settings

    samples.begin_with(settings)


@pytest.fixture(scope="session")
def django_db_setup(cheap_passwords, samples, django_db_setup, django_db_blocker):
    from django.conf import settings
    from django.db import connection

    from fairwater_web.data.actions import take_in_riverbend, take_in_virginia
    from fairwater_web.data.samples import make_sample_people

    if samples.there:
        samples.put_data(settings.DATA)
    else:
        with django_db_blocker.unblock():
            make_sample_people()
            take_in_riverbend()
            take_in_virginia()
            samples.keep(connection, settings.DATA)
    samples.let_go()


@pytest.fixture(scope="session", autouse=True)
def cheap_passwords():
    """Argon2 as in the settings, with the least work it can do: what a guess costs is no matter of any test here."""
    from django.contrib.auth.hashers import Argon2PasswordHasher

    with pytest.MonkeyPatch.context() as patch:
        for name, least in {"time_cost": 1, "memory_cost": 8, "parallelism": 1}.items():
            patch.setattr(Argon2PasswordHasher, name, least)
        yield


@pytest.fixture(autouse=True)
def plain_static_files(settings):
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


@pytest.fixture
def signed_in(db):
    """Return a client signed in as somebody of the cast; an empty address is nobody."""

    def sign_in(email: str, language: str = "en") -> Client:
        from fairwater_web.people.models import Person

        client = Client(headers={"accept-language": language})
        if email:
            client.force_login(Person.objects.get(email=email))
        return client

    return sign_in


@pytest.fixture
def clock(db, monkeypatch):
    """Return the time, which stands still until a test lets it go on."""
    from tests.web.accounts import Clock

    return Clock(monkeypatch)


@pytest.fixture(scope="module")
def once_for_this_file(django_db_setup, django_db_blocker):
    """Let the fixtures of a file write once for all its tests: each goes back to that, and at the end it is unmade."""
    yield from _unmade_at_the_end(django_db_blocker)


@pytest.fixture(scope="class")
def once_for_this_class(django_db_setup, django_db_blocker):
    """As above, for the tests of a class."""
    yield from _unmade_at_the_end(django_db_blocker)


def _unmade_at_the_end(blocker):
    from django.db import transaction

    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)
