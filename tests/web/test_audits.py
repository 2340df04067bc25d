"""An audit from asking to its files: made by the worker, begun anew when killed, read by its district's staff alone."""

from __future__ import annotations

import pytest
from django.utils import timezone

from tests.cast import ANA, DANA, LEE, NOBODY, SAM, VERA

FILES = ("audit.html", "audit.pdf", "one-page.pdf", "audit.xlsx")


@pytest.fixture
def newfield(db, settings, tmp_path):
    """A district without data, and its equity lead; its files lie in a folder of the test."""
    from fairwater_web.organisations.actions import make_organisation
    from fairwater_web.organisations.enums import Kind
    from fairwater_web.people.actions import give_role, make_person, mark_samples
    from fairwater_web.people.enums import Role

    settings.DATA = tmp_path
    made = make_organisation(kind=Kind.DISTRICT, name="Newfield", slug="newfield")
    person = make_person(email="kim@newfield.example", name="Kim Sato", password="newfield-sample")
    mark_samples(emails=[person.email])  # invented, so a password is enough on this machine
    give_role(person=person, organisation=made, role=Role.DATA_STEWARD)
    return made


@pytest.fixture
def with_data(newfield):
    """The same district, with 300 students in two schools."""
    import pyarrow as pa

    from fairwater.tables.snapshot import write_snapshot
    from fairwater_web.data.actions import record_snapshot
    from fairwater_web.data.queries import snapshot_folder
    from fairwater_web.people.models import Person
    from fairwater_web.people.queries import ActingPerson

    keys = [{"student_id": f"{n:04d}", "school_id": f"{n % 2:02d}", "school_year": 2026} for n in range(300)]
    sexes = ("female", "male")
    enrolled = [key | {"last_school": 1, "sex": sexes[n // 2 % 2]} for n, key in enumerate(keys)]
    attended = [key | {"days_enrolled": 180, "days_absent": 30 if n % 6 < 2 else 2} for n, key in enumerate(keys)]
    tables = {"enrollment": pa.Table.from_pylist(enrolled), "attendance": pa.Table.from_pylist(attended)}
    snapshot = write_snapshot(
        snapshot_folder(newfield), tables, as_of="2026-06-14", source="Newfield's own", licence=""
    )
    person = Person.objects.get(email="kim@newfield.example")
    record_snapshot(by=ActingPerson(person, newfield, (), frozenset()), snapshot=snapshot, table="enrollment")
    return newfield


@pytest.fixture
def kim(newfield, signed_in):
    return signed_in("kim@newfield.example")


def asked(client):
    """Ask for an audit as the page does; return it before the worker has it."""
    from fairwater_web.audits.models import Audit

    answer = client.post("/audit/ask/")
    assert answer.status_code == 302
    return Audit.objects.get(pk=int(answer.url.strip("/").split("/")[-1]))


@pytest.fixture
def made(with_data, kim):
    from fairwater_web.audits.actions import make

    found = asked(kim)
    make(found.pk)
    found.refresh_from_db()
    return found


class TestMade:
    def test_before_the_worker_has_it_it_is_on_its_way(self, with_data, kim):
        found = asked(kim)
        page = kim.get(f"/audit/{found.pk}/").content.decode()
        assert "The audit is being made" in page
        assert 'hx-trigger="every 2s"' in page
        assert kim.get(f"/audit/{found.pk}/audit.pdf").status_code == 404

    def test_asking_twice_gives_the_one_that_is_being_made(self, with_data, kim):
        assert asked(kim).pk == asked(kim).pk

    def test_the_worker_makes_it_of_the_snapshot_that_holds(self, with_data, made):
        from fairwater_web.data.queries import current_snapshot

        assert (made.stage, made.snapshot) == ("made", current_snapshot(with_data).id)

    def test_it_says_how_far_it_is(self, made):
        assert made.of == 2 and 0 < made.done < made.of

    @pytest.mark.parametrize(("language", "title"), [("en", "What stands out"), ("es", "Lo que llama la atención")])
    def test_it_is_read_in_the_language_of_the_reader(self, signed_in, made, language, title):
        page = signed_in("kim@newfield.example", language).get(f"/audit/{made.pk}/").content.decode()
        assert title in page and "Newfield" in page and "hx-trigger" not in page

    def test_it_stays_as_it_was_when_the_worker_gets_it_again(self, made, settings):
        from fairwater_web.audits.actions import make
        from fairwater_web.audits.queries import folder_of

        before = (folder_of(made, "en") / "audit.pdf").stat()
        make(made.pk)
        assert (folder_of(made, "en") / "audit.pdf").stat().st_mtime_ns == before.st_mtime_ns

    def test_it_is_listed_with_who_asked(self, kim, made):
        page = kim.get("/audit/").content.decode()
        assert f"/audit/{made.pk}/" in page and "Asked for by Kim Sato" in page


class TestKilled:
    def test_while_it_looked_at_measures(self, with_data, kim, monkeypatch):
        from fairwater_web.audits import actions

        found = asked(kim)
        monkeypatch.setattr(actions, "audit_view", lambda made, language: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.make(found.pk)
        found.refresh_from_db()
        assert found.stage == "working"
        monkeypatch.undo()
        actions.make(found.pk)
        found.refresh_from_db()
        assert found.stage == "made"

    def test_while_it_wrote_the_second_language(self, with_data, kim, monkeypatch):
        from fairwater_web.audits import actions
        from fairwater_web.audits.queries import folder_of

        found = asked(kim)
        written = actions.audit_xlsx
        monkeypatch.setattr(actions, "audit_xlsx", lambda view: written(view) if view.language == "en" else 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.make(found.pk)
        assert (folder_of(found, "en")).is_dir() and not folder_of(found, "es").exists()
        assert kim.get(f"/audit/{found.pk}/audit.pdf").status_code == 404
        monkeypatch.undo()
        actions.make(found.pk)
        for language in ("en", "es"):
            assert {path.name for path in folder_of(found, language).iterdir()} == {*FILES, "main.html"}
        assert len([*folder_of(found, "en").parent.iterdir()]) == 2

    def test_what_a_killed_worker_left_is_not_taken_for_the_data_that_hold_now(self, with_data, kim, monkeypatch):
        from fairwater.tables.snapshot import write_snapshot
        from fairwater_web.audits import actions
        from fairwater_web.audits.queries import folder_of
        from fairwater_web.data.actions import record_snapshot
        from fairwater_web.data.queries import current_snapshot, snapshot_folder
        from fairwater_web.people.queries import ActingPerson

        found = asked(kim)
        written = actions.audit_xlsx
        monkeypatch.setattr(actions, "audit_xlsx", lambda view: written(view) if view.language == "en" else 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.make(found.pk)
        monkeypatch.undo()
        before = current_snapshot(with_data)
        tables = {name: before.decoded(name) for name in ("enrollment", "attendance")}
        moved = write_snapshot(snapshot_folder(with_data), tables, as_of="2026-06-30", source="moved", licence="")
        record_snapshot(by=ActingPerson(found.made_by, with_data, (), frozenset()), snapshot=moved, table="enrollment")
        actions.make(found.pk)
        for language in ("en", "es"):
            assert "moved" in (folder_of(found, language) / "audit.html").read_text(encoding="utf-8")


class TestJob:
    def test_it_is_asked_for_together_with_its_job(self, with_data, kim):
        from fairwater_web.common.jobs.models import Job

        found = asked(kim)
        job = Job.objects.get()
        assert (job.key, job.organisation, job.person) == (f"audit {found.pk}", found.organisation, found.made_by)

    def test_a_worker_makes_it(self, with_data, kim):
        from fairwater_web.common.jobs.models import Job
        from fairwater_web.common.jobs.worker import Worker

        found = asked(kim)
        assert Worker("one").run_next()
        found.refresh_from_db()
        job = Job.objects.get()
        assert (found.stage, job.state) == ("made", "done") and job.of == 2

    def test_who_asked_can_cancel_it_and_may_ask_anew(self, with_data, kim):
        from fairwater_web.common.jobs.worker import Worker

        found = asked(kim)
        assert "Cancel this audit" in kim.get(f"/audit/{found.pk}/").content.decode()
        kim.post(f"/audit/{found.pk}/stop/")
        assert "was cancelled" in kim.get(f"/audit/{found.pk}/").content.decode()
        assert not Worker("one").run_next()
        assert asked(kim).pk != found.pk

    def test_it_is_cancelled_while_it_is_made(self, with_data, kim, monkeypatch):
        from fairwater_web.audits import actions
        from fairwater_web.audits.queries import folder_of
        from fairwater_web.common.jobs.worker import Worker

        found, real = asked(kim), actions.audited

        def audited(asked, progress):
            kim.post(f"/audit/{found.pk}/stop/")
            return real(asked, progress=progress)

        monkeypatch.setattr(actions, "audited", audited)
        Worker("one").run_next()
        found.refresh_from_db()
        assert found.stage == "cancelled" and not folder_of(found, "en").exists()

    def test_a_full_disk_is_said_on_its_page_and_tried_again(self, with_data, kim, monkeypatch):
        import errno

        from django.utils import timezone

        from fairwater_web.audits import actions
        from fairwater_web.common.jobs.models import Job
        from fairwater_web.common.jobs.worker import Worker

        def full(view):
            raise OSError(errno.ENOSPC, "No space left on device")

        found = asked(kim)
        monkeypatch.setattr(actions, "audit_pdf", full)
        Worker("one").run_next()
        page = kim.get(f"/audit/{found.pk}/").content.decode()
        assert "The disk is full. It is tried again by itself." in page
        monkeypatch.undo()
        Job.objects.update(next_try=timezone.now())
        Worker("one").run_next()
        found.refresh_from_db()
        assert found.stage == "made"

    def test_what_was_written_of_the_same_data_stays(self, with_data, kim, monkeypatch):
        from fairwater_web.audits import actions
        from fairwater_web.audits.queries import folder_of

        found = asked(kim)
        written = actions.audit_xlsx
        monkeypatch.setattr(actions, "audit_xlsx", lambda view: written(view) if view.language == "en" else 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.make(found.pk)
        monkeypatch.undo()
        before = (folder_of(found, "en") / "audit.pdf").stat().st_mtime_ns
        actions.make(found.pk)
        assert (folder_of(found, "en") / "audit.pdf").stat().st_mtime_ns == before
        assert (folder_of(found, "es") / "audit.pdf").is_file()


class TestFiles:
    @pytest.mark.parametrize(("name", "start"), [*zip(FILES, (b"<!doctype", b"%PDF", b"%PDF", b"PK"), strict=True)])
    def test_each_is_given_and_noted(self, kim, made, name, start):
        from fairwater_web.common.models import AccessEntry

        answer = kim.get(f"/audit/{made.pk}/{name}")
        assert b"".join(answer.streaming_content).startswith(start)
        assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
        (line,) = AccessEntry.objects.filter(event="audit-downloaded")
        assert (line.subject, line.release, line.organisation) == (
            f"audit {made.pk}: {name}",
            made.snapshot,
            made.organisation,
        )

    def test_asking_is_noted_once(self, made):
        from fairwater_web.common.models import AccessEntry

        assert [line.subject for line in AccessEntry.objects.filter(event="audit-made")] == [f"audit {made.pk}"]

    @pytest.mark.parametrize("name", ["main.html", "other.pdf", "..%2F..%2Fes%2Faudit.pdf"])
    def test_what_is_none_of_its_files_is_not_there(self, kim, made, name):
        assert kim.get(f"/audit/{made.pk}/{name}").status_code == 404


class TestWhoMay:
    @pytest.mark.parametrize("who", [ANA, SAM, DANA, VERA])
    def test_another_districts_audit_is_not_there(self, signed_in, made, who):
        for address in (f"/audit/{made.pk}/", *(f"/audit/{made.pk}/{name}" for name in FILES)):
            assert signed_in(who).get(address).status_code == 404
        assert "Kim Sato" not in signed_in(who).get("/audit/").content.decode()

    def test_a_partner_gets_none(self, signed_in, made):
        lee = signed_in(LEE)
        for address in ("/audit/", f"/audit/{made.pk}/", f"/audit/{made.pk}/audit.pdf"):
            assert lee.get(address).status_code == 403
        assert lee.post("/audit/ask/").status_code == 403

    def test_nobody_is_asked_to_sign_in(self, signed_in, made):
        assert signed_in(NOBODY).get(f"/audit/{made.pk}/audit.pdf").status_code == 302


class TestRefused:
    def test_without_data_it_says_what_to_do(self, kim):
        from fairwater_web.audits.actions import make

        found = asked(kim)
        make(found.pk)
        page = kim.get(f"/audit/{found.pk}/").content.decode()
        assert "There are no data yet. Bring a file first." in page
        assert "audit.pdf" not in page
        assert kim.get(f"/audit/{found.pk}/audit.pdf").status_code == 404

    def test_one_that_was_refused_does_not_stand_in_the_way(self, kim):
        from fairwater_web.audits.actions import make

        first = asked(kim)
        make(first.pk)
        assert asked(kim).pk != first.pk


class TestWithTheState:
    """The counts of the whole state, brought with the asking for an audit."""

    HEADER = "category,group,school_year,counted,students\n"
    ROWS = HEADER + "any-disability,black,2026,2000,20000\nany-disability,white,2025-26,*,60000\n"

    def ask(self, client, content: str, name: str = "state.csv"):
        from django.core.files.uploadedfile import SimpleUploadedFile

        return client.post("/audit/ask/", {"state_counts": SimpleUploadedFile(name, content.encode())})

    def test_they_are_kept_with_the_audit_that_is_made_of_them(self, with_data, kim, monkeypatch):
        from fairwater_web.audits import actions
        from fairwater_web.audits.models import Audit
        from fairwater_web.common.models import AccessEntry

        seen = []
        monkeypatch.setattr(actions, "audited", lambda asked, progress: seen.append(asked.state) or 1 / 0)
        assert self.ask(kim, self.ROWS).status_code == 302
        (found,) = Audit.objects.all()
        with pytest.raises(ZeroDivisionError):
            actions.make(found.pk)
        (state,) = seen
        assert state.counts[("any-disability", 2026)]["black"].students == 20_000
        assert "white" not in state.counts[("any-disability", 2026)]
        assert "With the counts of the state in “state.csv”." in kim.get(f"/audit/{found.pk}/").content.decode()
        assert AccessEntry.objects.get(event="audit-made").subject.endswith("with the state's counts in state.csv")

    def test_an_audit_with_them_is_made(self, with_data, kim):
        from fairwater_web.audits.actions import make
        from fairwater_web.audits.models import Audit

        self.ask(kim, self.ROWS, name="../../state.csv")
        (found,) = Audit.objects.all()
        make(found.pk)
        found.refresh_from_db()
        assert (found.stage, found.state_file) == ("made", "state.csv")

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (HEADER + "dyslexia,black,2026,1,2\n", "dyslexia"),
            (HEADER + "autism,black,2026,3,2\n", "3"),
            (HEADER.replace("group", "other") + "autism,black,2026,1,2\n", "has no column “group”"),
            ("%PDF-1.7", "PDF"),
            ("", "The file is empty"),
        ],
    )
    def test_a_file_that_cannot_be_taken_is_refused_in_a_sentence_and_nothing_is_begun(
        self, with_data, kim, content, said
    ):
        from fairwater_web.audits.models import Audit
        from fairwater_web.common.jobs.models import Job

        answer = self.ask(kim, content)
        page = answer.content.decode()
        assert answer.status_code in (400, 403, 409, 422) and said in page and "Traceback" not in page
        assert not Audit.objects.exists() and not Job.objects.exists()

    def test_one_that_is_being_made_without_them_is_not_taken_for_it(self, with_data, kim):
        asked(kim)
        assert "without this file" in self.ask(kim, self.ROWS).content.decode()


class TestOutside:
    """For people outside: proven beside the ledger, noted by a second person, and only then handed on."""

    @pytest.fixture
    def second(self, with_data, signed_in):
        from fairwater_web.people.actions import give_role, make_person, mark_samples
        from fairwater_web.people.enums import Role

        person = make_person(email="max@newfield.example", name="Max Roy", password="newfield-sample")
        mark_samples(emails=[person.email])
        give_role(person=person, organisation=with_data, role=Role.DATA_STEWARD)
        return signed_in("max@newfield.example")

    def made_for(self, client, audience):
        from fairwater_web.audits.actions import make
        from fairwater_web.audits.models import Audit

        answer = client.post("/audit/ask/", {"audience": audience})
        found = Audit.objects.get(pk=int(answer.url.strip("/").split("/")[-1]))
        make(found.pk)
        found.refresh_from_db()
        return found

    @pytest.mark.parametrize("audience", ["public", "families"])
    def test_it_is_noted_by_a_second_person_and_then_handed_on(self, with_data, kim, second, audience):
        from fairwater_web.common.models import AccessEntry
        from fairwater_web.data.queries import ledger_of
        from fairwater_web.notices.models import Notice

        found = self.made_for(kim, audience)
        assert (found.stage, found.audience, found.waits) == ("made", audience, True)
        assert len(ledger_of(with_data)) == 0 and len(found.ledger_entries) >= 1
        assert Notice.objects.filter(person__email="max@newfield.example", message="notice-audit-waits").count() == 1
        address = f"/audit/{found.pk}/"
        page = kim.get(address).content.decode()
        assert "Waits for a second person" in page and "You asked for this audit" in page and "audit.pdf" not in page
        for client in (kim, second):
            assert client.get(f"{address}audit.pdf").status_code == 404
        assert kim.post(f"{address}approve/").status_code == 403
        assert len(ledger_of(with_data)) == 0
        assert second.post(f"{address}approve/").status_code == 302
        noted = ledger_of(with_data).entries()
        assert noted and {(each.population, each.audience) for each in noted} == {("newfield/2026", audience)}
        page = kim.get(address).content.decode()
        assert "Approved by Max Roy" in page and "audit.pdf" in page
        assert kim.get(f"{address}audit.pdf").status_code == 200
        assert AccessEntry.objects.filter(event="audit-approved").count() == 1
        assert second.post(f"{address}approve/").status_code == 403

    def test_of_two_who_approve_at_once_the_second_changes_nothing(self, with_data, kim, second):
        from fairwater_web.audits.actions import approve
        from fairwater_web.audits.models import Audit
        from fairwater_web.common.permissions import Refused
        from fairwater_web.people.models import Person
        from fairwater_web.people.queries import acting_person

        found = self.made_for(kim, "families")
        max_ = acting_person(Person.objects.get(email="max@newfield.example"), timezone.localdate())
        first, later = Audit.objects.get(pk=found.pk), Audit.objects.get(pk=found.pk)
        assert approve(by=max_, audit=first)
        with pytest.raises(Refused):
            approve(by=max_, audit=later)
        found.refresh_from_db()
        assert found.stage == "made" and found.approved_by.email == "max@newfield.example"

    def test_where_something_was_shown_meanwhile_it_is_proven_anew(self, with_data, kim, second):
        from fairwater_web.audits.actions import make
        from fairwater_web.data.queries import ledger_of

        first, later = self.made_for(kim, "public"), self.made_for(kim, "families")
        assert second.post(f"/audit/{first.pk}/approve/").status_code == 302
        answer = second.post(f"/audit/{later.pk}/approve/")
        assert answer.url.endswith("?moved=1")
        later.refresh_from_db()
        assert later.stage == "working" and "proven anew" in second.get(answer.url).content.decode()
        n_before = len(ledger_of(with_data))
        make(later.pk)
        assert second.post(f"/audit/{later.pk}/approve/").status_code == 302
        assert len(ledger_of(with_data)) > n_before

    def test_who_may_plan_no_release_asks_for_none(self, with_data, signed_in):
        from fairwater_web.audits.models import Audit
        from fairwater_web.people.actions import give_role, make_person
        from fairwater_web.people.enums import Role

        person = make_person(email="sue@newfield.example", name="Sue Park", password="newfield-sample")
        give_role(person=person, organisation=with_data, role=Role.SUPERINTENDENT)
        client = signed_in("sue@newfield.example")
        assert " disabled" in client.get("/audit/").content.decode()
        assert client.post("/audit/ask/", {"audience": "public"}).status_code == 403
        assert not Audit.objects.exists()
        assert client.post("/audit/ask/", {"audience": "staff"}).status_code == 302

    def test_a_district_of_a_state_asks_whoever_holds_the_data(self, signed_in):
        from fairwater_web.audits.models import Audit

        answer = signed_in(VERA).post("/audit/ask/", {"audience": "public"})
        assert answer.status_code in (400, 403) and not Audit.objects.filter(audience="public").exists()
