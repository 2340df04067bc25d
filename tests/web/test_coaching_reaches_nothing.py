"""Coaching notes can never reach an evaluation: no table leads to them, no code reads them, and no page says a word of them.

The sweep of every address as everybody stands in test_routes.py, which asks for all of them anyway: a page that is added
later is in it as soon as it has a route. Each check here is shown to fail on a planted leak.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps

from fairwater_web.common.permissions import OPEN
from tests.cast import ANA, COLE, DANA, EVERYBODY, IVY, NOBODY, NORA
from tests.web.test_routes import ADDRESSES
from tests.web.whispers import BY_COLE, BY_NORA, PROMISED, PURPOSE, SAID, SHARED_BY_COLE, heard_in, plant

pytestmark = [pytest.mark.web, pytest.mark.django_db]

SOURCES = Path(__file__).parents[2] / "src"
SAMPLES = ("fairwater_web/home/management/commands/prepare.py",)
"""Home makes the samples."""


@pytest.fixture
def whispers(db):
    return plant()


# ---- no table leads to it


def ties(feature: str) -> Iterator[str]:
    """Every relation by which a model of another feature leads to one of this: by a column, or by a way back that has a name."""
    for model in apps.get_models(include_auto_created=True):
        if model._meta.app_label == feature:
            continue
        for field in model._meta.get_fields(include_hidden=True):
            other = field.related_model if field.is_relation else None
            if other is None or other == "self" or other._meta.app_label != feature:
                continue
            hidden = field.auto_created and not field.concrete and field.hidden
            if not hidden:
                yield f"{model._meta.label}.{field.name}"


def test_no_table_of_another_feature_leads_to_coaching():
    assert list(ties("coaching")) == []


def test_a_table_that_leads_to_a_feature_is_found_by_column_and_by_the_way_back():
    found = set(ties("journeys"))
    assert "documents.Document.stations" in found, "a way back that has a name"
    assert "coaching.Coaching.journey" in found, "a column"


def test_it_is_no_kind_of_thing_so_no_thread_search_comment_or_evidence_knows_it():
    from fairwater_web.search.models import IndexLine
    from fairwater_web.thread.kinds import kinds

    found = {kind.slug: kind.model for kind in kinds().values()}
    assert len(found) > 5
    assert [slug for slug, model in found.items() if model is not None and model._meta.app_label == "coaching"] == []
    assert "coaching" not in found
    plant()
    assert not IndexLine.objects.filter(kind__startswith="coach").exists()


# ---- no code reads it

NAMES_IT = re.compile(
    r"fairwater_web\.coaching|fairwater_web import coaching|['\"]coaching\."
    r"|get_(model|app_config)\(\s*['\"]coaching|coaching_[a-z]"
)


def namers(sources: dict[str, str]) -> list[str]:
    """Files outside coaching that name its modules, its models or its tables, also in a text, where no import says so."""
    return [
        where
        for where, text in sources.items()
        if not where.startswith("fairwater_web/coaching/") and NAMES_IT.search(text)
    ]


def test_no_code_outside_names_its_models_not_even_in_a_text():
    paths = SOURCES.glob("fairwater_web/**/*.py")
    sources = {path.relative_to(SOURCES).as_posix(): path.read_text(encoding="utf-8") for path in paths}
    assert len(sources) > 400
    assert namers(sources) == list(SAMPLES)


@pytest.mark.parametrize(
    "leak",
    [
        "apps.get_app_config('coaching').get_models()",
        "from fairwater_web.coaching.models import Note",
        "from fairwater_web import coaching",
        "apps.get_model('coaching', 'Note')",
        'Model = apps.get_model("coaching.Note")',
        "cursor.execute('SELECT sealed FROM coaching_note')",
    ],
)
def test_code_that_would_read_it_is_found(leak):
    assert namers({"fairwater_web/observations/queries.py": leak}) == ["fairwater_web/observations/queries.py"]
    assert namers({"fairwater_web/coaching/queries.py": leak}) == []


# ---- no page says a word of it


def leaks(signed_in, whispers, addresses, who: str) -> dict[str, list[str]]:
    client, hidden = signed_in(who), whispers.hidden_from(who)
    found = {address: heard_in(client.get(address), hidden) for address in addresses}
    return {address: heard for address, heard in found.items() if heard}


def looked_for() -> list[str]:
    """The search for a word of each sentence."""
    return [f"/search/?q={word}" for word in ("heron", "lanterns", "ferryman", "grandmother", "weir", "bucket")]


@pytest.mark.parametrize("who", EVERYBODY)
def test_nobody_else_finds_a_word_of_it(signed_in, whispers, who):
    own = [f"/coaching/{whispers.coaching}/", "/coaching/", "/coaching/pause/"]
    logs = ["/access-log/", "/access-log/?q=heron"] if who in (DANA, IVY) else []
    register = ["/registers/commitments/"]
    assert leaks(signed_in, whispers, [*own, *logs, *register, *looked_for()], who) == {}


def test_the_public_pages_say_nothing_of_it(signed_in, whispers):
    addresses = [address for address, permission in ADDRESSES.values() if permission == OPEN]
    assert leaks(signed_in, whispers, addresses, NOBODY) == {}


def test_those_for_whom_it_is_read_it(signed_in, whispers):
    """The other side of the check: what is looked for is really there."""
    address = f"/coaching/{whispers.coaching}/"
    assert heard_in(signed_in(COLE).get(address), SAID) == [each for each in SAID if each != BY_NORA]
    assert heard_in(signed_in(NORA).get(address), SAID) == [SHARED_BY_COLE, BY_NORA, PURPOSE, PROMISED]


def test_a_planted_leak_is_found(signed_in, whispers):
    """Somebody copies a sentence into a register and it is searched: the same check finds it on both pages."""
    from django.utils import timezone

    from fairwater_web.people.models import Person
    from fairwater_web.people.queries import acting_person
    from fairwater_web.registers.actions import make_entry
    from fairwater_web.registers.queries import registers

    register = registers().found["commitments"]
    nora = acting_person(Person.objects.get(email=NORA), timezone.localdate())
    values = {"commitment": BY_COLE.upper(), "owner": "Nora Lindqvist", "due": "2026-12-11"}
    make_entry(by=nora, register=register, values=values)
    found = leaks(signed_in, whispers, ["/registers/commitments/", *looked_for()], ANA)
    assert found == {"/registers/commitments/": [BY_COLE], "/search/?q=heron": [BY_COLE]}


def test_the_access_log_says_that_and_not_what(whispers):
    from fairwater_web.common.models import AccessEntry

    rows = list(AccessEntry.objects.filter(event__startswith="coaching-"))
    assert {row.event for row in rows} >= {"coaching-agreed", "coaching-session-kept", "coaching-note-kept"}
    assert {row.subject for row in rows} == {f"coaching {whispers.coaching}"}, "no words, no tier, no topic"


def written_anywhere(folder: Path) -> list[str]:
    """The sentences that stand in a file of the data folder, or in any table."""
    from tests.web.test_coaching import everything_in_the_database

    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file() and "sqlite" not in path.name]
    kept = b"\n".join([everything_in_the_database(), *files]).lower()
    return [each for each in SAID if each.lower().encode() in kept]


def test_no_table_and_no_file_holds_a_word_of_it(signed_in, whispers, settings):
    for who in (COLE, NORA):
        signed_in(who).get(f"/coaching/{whispers.coaching}/")
    assert written_anywhere(Path(settings.DATA)) == []


def test_a_word_in_a_notice_would_be_found(whispers, settings):
    from fairwater_web.notices.actions import notify
    from fairwater_web.notices.enums import About
    from fairwater_web.people.models import Person

    ana = Person.objects.get(email=ANA)
    tenant = ana.memberships.first().organisation
    given = {"about": About.WAITS_FOR_ME, "message": "notice-entry-help", "url": "/", "key": "a"}
    notify(people=[ana], organisation=tenant, values={"by": "x", "title": BY_NORA}, **given)
    assert written_anywhere(Path(settings.DATA)) == [BY_NORA]


def test_no_contract_lets_another_feature_import_it():
    rules = (SOURCES.parent / ".importlinter").read_text(encoding="utf-8")
    contract = rules.split("[importlinter:contract:coaching-reaches-nothing]")[1].split("[importlinter")[0]
    assert re.search(r"type = protected", contract)
    allowed = contract.split("allowed_importers =")[1].split("broken_contract")[0].split()
    assert allowed == ["fairwater_web.home.management"]
