"""A journal is its writer's alone: what the database, the logs and everybody else can know of it is nothing."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.apps import apps
from django.test import Client
from hypothesis import given
from hypothesis import settings as of_hypothesis
from hypothesis import strategies as st

from fairwater_web.common.models import AccessEntry
from fairwater_web.journal import locking
from fairwater_web.journal.locking import Entry, new_code, new_lock, opened, opened_by_code, sealed, unsealed
from fairwater_web.journal.models import Journal
from fairwater_web.people.models import Person
from tests.cast import IVY, NORA, OMAR
from tests.web.test_coaching_reaches_nothing import ties

pytestmark = pytest.mark.web

PHRASE, WORDS = "river stone lamp seven", "I was quicker to doubt one family than another: zq-heron"
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=200)


@pytest.fixture
def cheap(monkeypatch):
    monkeypatch.setitem(locking.WORK, "n", 2)


def begun(client: Client, phrase: str = PHRASE) -> str:
    """Begin a journal, and return the code that is shown once."""
    answer = client.post("/journal/", {"do": "begin", "passphrase": phrase, "again": phrase})
    assert answer.status_code == 200
    return re.search(r"<code>([A-Z2-9-]{29})</code>", answer.content.decode()).group(1)


def write(client: Client, words: str, **more: str):
    return client.post("/journal/", {"do": "write", "words": words} | more)


def everything_kept() -> str:
    """Every value of every row of every table, as text."""
    rows = (row for model in apps.get_models(include_auto_created=True) for row in model.objects.values_list())
    return "\n".join(
        bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else str(value)
        for row in rows
        for value in row
    )


class TestTheLock:
    @given(st.lists(st.tuples(TEXTS, TEXTS), max_size=5), TEXTS)
    @of_hypothesis(max_examples=25)
    def test_what_was_written_is_read_by_its_key_about_its_writer_and_by_nothing_else(self, pages, other):
        key, wrong = b"k" * 32, b"w" * 32
        entries = tuple(Entry(str(n), "2026-11-27", prompt, words) for n, (prompt, words) in enumerate(pages))
        kept = sealed(key, entries, about="a")
        assert unsealed(key, kept, about="a") == entries
        assert unsealed(wrong, kept, about="a") is None
        assert unsealed(key, kept, about="a" + (other or "b")) is None
        assert unsealed(key, kept[:-1] + bytes([kept[-1] ^ 1]), about="a") is None

    def test_passphrase_and_code_open_it_however_they_are_typed_and_nothing_else_does(self, cheap):
        code = new_code()
        lock, key = new_lock("café con leche, mañana", code)
        assert opened(lock, "cafe\u0301 con leche, man\u0303ana") == key, "an accent may be typed as two signs"
        assert opened(lock, "cafe con leche, manana") is None
        assert opened_by_code(lock, code.lower().replace("-", " ")) == key
        assert opened_by_code(lock, new_code()) is None
        assert opened(lock, code) is None, "what opens one half does not open the other"

    @pytest.mark.parametrize("n", [0, 1, 7])
    def test_its_length_does_not_tell_how_many_pages_there_are(self, n):
        entries = [Entry("0" * 32, "2026-11-27", "bias.1", "Some honest words. " * 20)] * n
        assert len(sealed(b"k" * 32, entries, about="a")) == len(sealed(b"k" * 32, (), about="a"))


@pytest.mark.django_db
class TestThePage:
    def test_pages_are_written_locked_opened_and_taken_out(self, signed_in, cheap):
        client = signed_in(NORA)
        begun(client)
        write(client, WORDS, prompt="bias.1")
        page = client.get("/journal/").content.decode()
        assert WORDS in page
        assert page.count("less than a minute") == 1, "the question of another prompt is only among those to choose"
        client.post("/journal/", {"do": "lock"})
        assert WORDS not in client.get("/journal/").content.decode()
        assert WORDS not in client.get("/journal/copy/").content.decode()
        client.post("/journal/", {"do": "open", "passphrase": PHRASE})
        assert WORDS in client.get("/journal/copy/").content.decode()
        number = re.search(r'name="page" value="(\w+)"', client.get("/journal/").content.decode()).group(1)
        client.post("/journal/", {"do": "take-out", "page": number})
        assert WORDS not in client.get("/journal/").content.decode()

    def test_the_database_and_the_log_know_nothing(self, signed_in, cheap):
        client, n_before = signed_in(NORA), AccessEntry.objects.count()
        code = begun(client)
        write(client, WORDS)
        kept = everything_kept()
        assert [
            each for each in (WORDS, "zq-heron", PHRASE, code, client.cookies["journal"].value) if each in kept
        ] == []
        assert NORA in kept, "what is kept is looked at: a word that stands there is found"
        assert AccessEntry.objects.count() == n_before, "that somebody reflects is written down nowhere"
        assert {field.name for field in Journal._meta.fields} == {"id", "person", "lock", "sealed", "revision"}
        assert list(ties("journal")) == []

    def test_nobody_else_and_no_other_sign_in_opens_it(self, signed_in, cheap):
        client = signed_in(NORA)
        begun(client)
        write(client, WORDS)
        for other in (signed_in(OMAR), signed_in(IVY), signed_in(NORA)):
            other.cookies["journal"] = client.cookies["journal"].value
            assert WORDS not in other.get("/journal/").content.decode()
            assert other.post("/journal/", {"do": "take-out", "page": "1"}).status_code == 400
        assert WORDS in client.get("/journal/").content.decode()

    def test_the_pages_of_another_are_not_ones_own_where_the_database_was_changed(self, signed_in, cheap):
        nora, omar = signed_in(NORA), signed_in(OMAR)
        begun(nora), begun(omar)
        write(nora, WORDS)
        hers = Journal.objects.get(person__email=NORA)
        Journal.objects.filter(person__email=OMAR).update(sealed=hers.sealed, lock=hers.lock)
        omar.post("/journal/", {"do": "open", "passphrase": PHRASE})
        assert WORDS not in omar.get("/journal/").content.decode()

    def test_a_forgotten_passphrase_is_changed_by_the_code_and_the_old_one_opens_no_more(self, signed_in, cheap):
        client = signed_in(NORA)
        code = begun(client)
        write(client, WORDS)
        client.post("/journal/", {"do": "lock"})
        wrong = client.post("/journal/", {"do": "code", "code": new_code(), "passphrase": "x" * 12, "again": "x" * 12})
        assert wrong.status_code == 400
        client.post(
            "/journal/", {"do": "code", "code": code, "passphrase": "another one now", "again": "another one now"}
        )
        assert WORDS in client.get("/journal/").content.decode()
        client.post("/journal/", {"do": "lock"})
        assert client.post("/journal/", {"do": "open", "passphrase": PHRASE}).status_code == 400
        assert client.post("/journal/", {"do": "open", "passphrase": "another one now"}).status_code == 302

    def test_what_was_written_while_it_locked_itself_is_kept_once(self, signed_in, cheap):
        client = signed_in(NORA)
        begun(client)
        client.post("/journal/", {"do": "lock"})
        sent = "0123456789abcdef0123456789abcdef"
        answer = write(client, WORDS, sent=sent, prompt="bias.2")
        assert answer.status_code == 400
        assert WORDS in answer.content.decode()
        again = {"do": "open", "words": WORDS, "sent": sent, "prompt": "bias.2"}
        wrong = client.post("/journal/", again | {"passphrase": "not this one, no"})
        assert WORDS in wrong.content.decode(), "a wrong passphrase loses nothing either"
        for _ in range(2):
            client.post("/journal/", again | {"passphrase": PHRASE})
        assert client.get("/journal/").content.decode().count(WORDS) == 1

    def test_a_passphrase_is_not_tried_in_numbers(self, signed_in, cheap):
        client = signed_in(NORA)
        client.defaults["REMOTE_ADDR"] = "203.0.113.77"
        begun(client)
        answers = [client.post("/journal/", {"do": "open", "passphrase": str(n)}).content.decode() for n in range(22)]
        assert "Too many tries" in answers[-1]
        assert "Too many tries" not in answers[5]

    @pytest.mark.parametrize(
        ("sent", "says"),
        [
            ({"passphrase": "short", "again": "short"}, "at least 12"),
            ({"passphrase": PHRASE, "again": PHRASE + "s"}, "two ways"),
        ],
    )
    def test_a_passphrase_that_cannot_be_taken_is_told(self, signed_in, sent, says):
        answer = signed_in(NORA).post("/journal/", {"do": "begin"} | sent)
        assert answer.status_code == 400
        assert says in answer.content.decode()

    def test_its_end_takes_everything_away(self, signed_in, cheap):
        client = signed_in(NORA)
        begun(client)
        write(client, WORDS)
        assert client.post("/journal/", {"do": "end"}).status_code == 400, "only where one is sure"
        client.post("/journal/", {"do": "end", "sure": "1"})
        assert not Journal.objects.filter(person__email=NORA).exists()
        assert "nobody but you can read" in client.get("/journal/").content.decode()

    def test_a_day_is_kept_with_its_page_and_said_in_the_readers_language(self, signed_in, cheap, clock):
        client = signed_in(OMAR, "es")
        begun(client)
        write(client, "Hoy aprendí algo")
        key = locking.opened(Journal.objects.get().lock, PHRASE)
        person = Person.objects.get(email=OMAR)
        (entry,) = unsealed(key, bytes(Journal.objects.get().sealed), about=f"journal {person.pk}")
        assert date.fromisoformat(entry.on)
        assert " de " in re.search(r"<h3>(.*?)</h3>", client.get("/journal/").content.decode()).group(1)
