"""The access log as a chain: written once, by one writer at a time, and whatever is done to it outside is found."""

from __future__ import annotations

import ast
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, connection, transaction

from fairwater import words
from fairwater_web.common.append_only import UNDONE
from fairwater_web.common.chain import Fault, hash_of
from tests.cast import ANA

SOURCES = Path(__file__).parents[2] / "src" / "fairwater_web"


@pytest.fixture
def ana(db):
    from fairwater_web.organisations.models import Organisation
    from fairwater_web.people.models import Person

    return SimpleNamespace(
        person=Person.objects.get(email=ANA), organisation=Organisation.objects.get(slug="riverbend")
    )


@pytest.fixture
def chain(ana):
    """Six entries of Riverbend, and one of nobody between them."""
    from fairwater_web.common.access_log import chain_of
    from fairwater_web.common.actions import log_access

    for number in range(1, 7):
        log_access(by=ana, event="finding-seen", subject=f"finding {number}", policy="staff", n_withheld=number)
        if number == 3:
            log_access(by=None, event="sign-in-refused", subject="session")
    return chain_of(ana.organisation)


def entry(number: int):
    from fairwater_web.common.models import AccessEntry

    return AccessEntry.objects.get(organisation__slug="riverbend", number=number)


def sql(*statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def tampered(chain, *statements: str):
    """Do what only somebody can who owns the database: take the triggers away first. Return what verifying finds."""
    from fairwater_web.common.actions import verify_chain

    sql(*UNDONE[connection.vendor])
    where = f"organisation_id = {chain.organisation_id}"
    sql(*(statement.format(entries="common_accessentry", where=where, chain=chain.pk) for statement in statements))
    return verify_chain(chain)


class TestWriting:
    def test_each_entry_follows_from_the_one_before(self, chain):
        lines = [entry(number) for number in range(1, 7)]
        assert [line.previous for line in lines] == ["", *(line.hash for line in lines[:-1])]
        assert (chain.n_entries, chain.head, chain.name) == (6, lines[-1].hash, "riverbend")
        assert lines[2].hash == hash_of(lines[2], "riverbend") != hash_of(lines[2], "virginia")

    def test_entries_of_no_organisation_are_a_chain_of_their_own(self, chain):
        from fairwater_web.common.access_log import chain_of
        from fairwater_web.common.actions import verify_chain

        of_none = chain_of(None)
        assert (of_none.name, of_none.n_entries) == ("", 1)
        assert verify_chain(of_none).unbroken
        assert verify_chain(chain).unbroken

    def test_a_name_is_not_part_of_what_is_hashed(self, chain, ana):
        """A person who changes their name does not break the log of what they did."""
        from fairwater_web.common.actions import verify_chain

        ana.person.name = "Ana M. Ruiz"
        ana.person.save()
        assert verify_chain(chain).unbroken

    def test_an_event_that_no_feature_lists_is_a_fault(self, ana):
        from fairwater_web.common.actions import UnknownEvent, log_access
        from fairwater_web.common.models import AccessEntry

        with pytest.raises(UnknownEvent):
            log_access(by=ana, event="finding-imagined", subject="finding 1")
        assert not AccessEntry.objects.exists()

    def test_what_is_rolled_back_leaves_no_gap(self, chain, ana):
        from fairwater_web.common.actions import log_access, verify_chain

        with pytest.raises(ZeroDivisionError), transaction.atomic():
            log_access(by=ana, event="finding-seen", subject="finding 7")
            raise ZeroDivisionError
        assert log_access(by=ana, event="finding-seen", subject="finding 8").number == 7
        assert verify_chain(chain).unbroken

    def test_where_somebody_acts_the_organisation_that_answers_has_the_entry(self, ana):
        from fairwater_web.common.actions import log_access
        from fairwater_web.organisations.models import Organisation

        school = Organisation.objects.filter(parent=ana.organisation).first()
        within = SimpleNamespace(person=ana.person, organisation=school, tenant=ana.organisation)
        assert log_access(by=within, event="finding-seen", subject="finding 1").organisation == ana.organisation


class TestAppendOnly:
    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE common_accessentry SET subject = 'nothing'",
            "DELETE FROM common_accessentry",
            "DELETE FROM common_accesschain",
            "UPDATE common_accesschain SET n_entries = n_entries - 1",
            "UPDATE common_accesschain SET name = 'elsewhere' WHERE name = 'riverbend'",
            "UPDATE common_accesschain SET organisation_id = NULL WHERE name = 'riverbend'",
        ],
    )
    def test_the_database_refuses(self, chain, statement):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            sql(statement)
        assert entry(6).subject == "finding 6"

    def test_the_models_are_refused_too(self, chain):
        found = entry(2)
        found.subject = "nothing"
        for change in (found.save, found.delete, lambda: type(found).objects.update(n_withheld=0)):
            with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
                change()

    def test_a_second_entry_with_a_number_is_refused(self, chain):
        found = entry(6)
        found.pk = None
        with pytest.raises(DatabaseError), transaction.atomic():
            found.save(force_insert=True)


class TestTampering:
    @pytest.mark.parametrize(
        "change",
        [
            "subject = 'finding 4'",
            "event = 'findings-seen'",
            "at = '2020-01-01 00:00:00'",
            "person_id = (SELECT id FROM people_person WHERE email = 'sam@riverbend.example')",
            "person_id = NULL",
            "policy = 'strict'",
            "release = 'abc'",
            "download = 'all.csv'",
            "n_withheld = 0",
            "previous = ''",
            "hash = previous",
        ],
    )
    def test_a_changed_field_is_named(self, chain, change):
        when = entry(3).at
        found = tampered(chain, f"UPDATE {{entries}} SET {change} WHERE {{where}} AND number = 3")
        assert (found.fault, found.number, found.n) == (Fault.CHANGED, 3, 2)
        assert found.at == when or change.startswith("at")

    def test_what_was_deleted_from_the_middle_is_missed(self, chain):
        found = tampered(chain, "DELETE FROM {entries} WHERE {where} AND number = 3")
        assert (found.fault, found.number) == (Fault.MISSING, 3)

    def test_closing_the_gap_does_not_help(self, chain):
        found = tampered(
            chain,
            "DELETE FROM {entries} WHERE {where} AND number = 6",
            "UPDATE {entries} SET number = 6 WHERE {where} AND number = 3",
        )
        assert (found.fault, found.number) == (Fault.MISSING, 3)

    def test_an_entry_that_was_hashed_anew_does_not_lead_to_the_next(self, chain):
        third = entry(3)
        third.subject = "finding 9"
        new = hash_of(third, "riverbend")
        found = tampered(
            chain, f"UPDATE {{entries}} SET subject = 'finding 9', hash = '{new}' WHERE {{where}} AND number = 3"
        )
        assert (found.fault, found.number) == (Fault.MOVED, 4)

    def test_two_that_were_swapped_are_found(self, chain):
        found = tampered(
            chain,
            "UPDATE {entries} SET number = 1000 WHERE {where} AND number = 2",
            "UPDATE {entries} SET number = 2 WHERE {where} AND number = 3",
            "UPDATE {entries} SET number = 3 WHERE {where} AND number = 1000",
        )
        assert (found.fault, found.number) == (Fault.CHANGED, 2)

    def test_an_end_that_was_cut_off_is_missed(self, chain):
        found = tampered(chain, "DELETE FROM {entries} WHERE {where} AND number >= 5")
        assert (found.fault, found.number, found.at) == (Fault.CUT, 5, entry(4).at)

    def test_everything_cut_off_is_missed(self, chain):
        found = tampered(chain, "DELETE FROM {entries} WHERE {where}")
        assert (found.fault, found.number, found.at) == (Fault.CUT, 1, None)

    def test_an_end_cut_off_with_all_that_is_kept_of_it_is_missed_by_the_noted_hash(self, chain):
        from fairwater_web.common.actions import verify_chain
        from fairwater_web.common.models import AccessChain

        noted = chain.head
        assert verify_chain(chain, noted).noted == 6
        found = tampered(
            chain,
            "DELETE FROM {entries} WHERE {where} AND number >= 5",
            f"UPDATE common_accesschain SET n_entries = 4, head = '{entry(4).hash}' WHERE id = {{chain}}",
        )
        assert found.unbroken
        shortened = AccessChain.objects.get(pk=chain.pk)
        assert verify_chain(shortened, noted).noted is None
        assert verify_chain(shortened, entry(4).hash).noted == 4

    def test_an_entry_that_was_added_outside_is_found(self, chain):
        last = entry(6)
        found = tampered(
            chain,
            "INSERT INTO {entries} (number, at, organisation_id, event, subject, policy, release, download, n_withheld,"
            f" previous, hash) SELECT 7, at, organisation_id, event, subject, policy, release, download, n_withheld,"
            f" hash, '{_following(last)}' FROM {{entries}} WHERE {{where}} AND number = 6",
        )
        assert (found.fault, found.number) == (Fault.UNKNOWN, 7)

    def test_what_was_moved_to_another_organisation_is_missed(self, chain):
        found = tampered(
            chain,
            "UPDATE {entries} SET organisation_id = (SELECT id FROM organisations_organisation WHERE slug = 'virginia')"
            " WHERE {where} AND number = 4",
        )
        assert (found.fault, found.number) == (Fault.MISSING, 4)

    def test_what_was_found_is_kept_for_the_page(self, chain):
        from fairwater_web.common.models import AccessChain

        found = tampered(chain, "UPDATE {entries} SET subject = 'finding 9' WHERE {where} AND number = 3")
        kept = AccessChain.objects.get(pk=chain.pk)
        assert (kept.fault, kept.verified_n, kept.broken_at) == ("changed", 2, found.at)
        assert kept.verified_at is not None


def _following(last) -> str:
    """The hash of an entry forged to follow the last one, by nobody."""
    forged = {field: getattr(last, field) for field in ("at", "event", "subject", "policy", "release", "download")}
    line = SimpleNamespace(**forged, number=7, person_id=None, n_withheld=last.n_withheld, previous=last.hash)
    return hash_of(line, "riverbend")


class TestEvents:
    @staticmethod
    def texts() -> set[str]:
        """Every text in the code of the site, outside the manifests that list the events."""
        found = set()
        for path in SOURCES.rglob("*.py"):
            if path.name not in ("feature.py", "features.py"):
                tree = ast.parse(path.read_text(encoding="utf-8"))
                found |= {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
        return found

    def test_every_event_is_written_somewhere(self):
        from fairwater_web.common.features import OTHER_ORGANISATION, known_events

        texts = self.texts()
        assert [event for event in known_events() if event not in texts] == [OTHER_ORGANISATION]  # written by name
        assert "event=OTHER_ORGANISATION" in (SOURCES / "common" / "tenancy.py").read_text(encoding="utf-8")
        assert "finding-imagined" not in texts

    def test_every_event_that_is_written_is_listed(self):
        from fairwater_web.common.features import known_events

        written = set()
        for path in SOURCES.rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "log_access":
                    written |= {
                        keyword.value.value
                        for keyword in node.keywords
                        if keyword.arg == "event" and isinstance(keyword.value, ast.Constant)
                    }
        assert len(written) > 20
        assert written <= set(known_events())

    def test_no_event_is_listed_twice(self):
        from fairwater_web.common.features import known_events

        assert len(set(known_events())) == len(known_events())

    @pytest.mark.parametrize("language", words.LANGUAGES)
    def test_every_event_is_said_in_words(self, language):
        from fairwater_web.common.features import known_events

        assert [event for event in known_events() if not words.has(f"did-{event}", language)] == []
