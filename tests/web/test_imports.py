"""A file from bringing to the snapshot that holds: read, mapped, checked, mended, decided, and taken back again."""

from __future__ import annotations

import csv
import gzip
import html
import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.cast import ANA, DANA, SAM

TODAY = "2026-06-14"
HEADER = ["Student Number", "Schl", "SY", "Grade Level", "Gender", "Lunch Status"]
ROWS = [
    ["0001", "0901", "2025-26", "9", "F", "Free"],
    ["0002", "0901", "2025-26", "9", "M", "P"],
    ["0003", "0901", "2025-26", "10", "X", "Free"],
    ["0004", "0902", "2025-26", "11", "F", "P"],
]


def written(rows=ROWS, header=HEADER) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([header, *rows])
    return out.getvalue().encode()


@pytest.fixture
def district(db, settings, tmp_path):
    """A district without data, and its data steward; its files lie in a folder of the test."""
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
def kim(district, signed_in):
    return signed_in("kim@newfield.example")


def bring(client, data: bytes, name="tuesday.csv", table="enrollment", **said):
    """Bring a file as the form does, and do the worker's part; return the import."""
    from fairwater_web.imports.actions import check, read
    from fairwater_web.imports.models import Import

    file = SimpleUploadedFile(name, data)
    answer = client.post("/data/bring/", {"file": file, "table": table, "as_of": TODAY, **said})
    assert answer.status_code == 302, answer.content.decode()
    found = Import.objects.get(pk=int(answer.url.strip("/").split("/")[-1]))
    if read(found.pk):
        check(found.pk)
    return again(found)


def again(found):
    from fairwater_web.imports.models import Import

    return Import.objects.select_related("organisation").get(pk=found.pk)


def post(client, found, step: str, **fields):
    """Send a form of the import, and do the worker's part."""
    from fairwater_web.imports.actions import check, take

    answer = client.post(f"/data/import/{found.pk}/{step}/", fields)
    check(found.pk)
    take(found.pk)
    return answer


def mapped(found) -> dict[str, object]:
    """The form of the mapping as it stands."""
    from fairwater.tables.mapping import mapping_of

    return {f"column-{ours}": theirs for ours, theirs in mapping_of(found.mapping, "").columns.items()}


def taken_in(client, rows=ROWS, **said):
    """A file taken in whole, its one unknown code said."""
    found = bring(client, written(rows), **said)
    if found.stage == "mapping":
        post(
            client,
            found,
            "mapping",
            **mapped(found),
            **{"value-economic_disadvantage": "P", "code-economic_disadvantage": "no"},
        )
    post(client, found, "take-in", despite_alarms="1")
    return again(found)


def page(client, found) -> str:
    return html.unescape(client.get(f"/data/import/{found.pk}/").content.decode())


def holding(district):
    from fairwater_web.data.queries import current_snapshot

    return current_snapshot(district)


def enrolled(district) -> list[tuple[str, str]]:
    rows = holding(district).decoded("enrollment").to_pylist()
    return sorted((row["student_id"], row["economic_disadvantage"]) for row in rows)


class TestOnTheWay:
    def test_an_empty_district_is_told_where_to_begin(self, kim):
        assert "Begin with enrollment" in kim.get("/data/").content.decode()

    def test_how_it_is_read_is_shown_first_and_nothing_changes(self, kim, district):
        found = bring(kim, written())
        assert found.stage == "mapping"
        shown = page(kim, found)
        assert "Student Number" in shown
        assert "1 to be said" in shown
        assert holding(district) is None

    def test_what_nobody_said_is_asked_and_its_rows_wait(self, kim):
        found = bring(kim, written())
        post(kim, found, "mapping", **mapped(found))
        found = again(found)
        assert (found.stage, found.report["taken"], found.report["waiting"]) == ("ready", 2, 2)
        assert found.report["asked"] == [
            {"ours": "economic_disadvantage", "theirs": "Lunch Status", "value": "P", "n_rows": 2}
        ]
        post(kim, found, "codes", **{"value-economic_disadvantage": "P", "code-economic_disadvantage": "no"})
        assert again(found).report["waiting"] == 0

    def test_what_was_said_is_kept_while_something_is_missing(self, kim):
        found = bring(kim, written())
        fields = {**mapped(found), "column-school_id": "", "column-grade": "Gender"}
        post(kim, found, "mapping", **fields)
        found = again(found)
        assert found.stage == "mapping"
        assert "Still to be said: School number" in page(kim, found)
        assert mapped(found)["column-grade"] == "Gender"

    def test_a_workbook_with_two_sheets_asks_which(self, kim, tmp_path):
        from openpyxl import Workbook

        book = Workbook()
        for name, rows in (("Notes", [["about"], ["this"]]), ("Students", [HEADER, *ROWS])):
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        book.remove(book["Sheet"])
        book.save(tmp_path / "two.xlsx")
        found = bring(kim, (tmp_path / "two.xlsx").read_bytes(), "two.xlsx")
        assert found.stage == "refused"
        assert "<option>Students</option>" in page(kim, found)
        kim.post(f"/data/import/{found.pk}/sheet/", {"sheet": "Students"})
        from fairwater_web.imports.actions import read

        read(found.pk)
        assert again(found).stage == "mapping"

    def test_a_pdf_is_refused_in_a_sentence_and_can_be_set_aside(self, kim, district):
        from fairwater_web.imports.queries import path_of

        found = bring(kim, b"%PDF-1.7 not a table", "students.csv")
        assert "“students.csv” is a PDF, whatever its name says" in page(kim, found)
        assert "the last snapshot holds" in page(kim, found)
        kim.post(f"/data/import/{found.pk}/set-aside/")
        assert again(found).stage == "set-aside"
        assert not path_of(found).exists()
        assert holding(district) is None

    @pytest.mark.parametrize(
        ("said", "told"),
        [
            ({"table": "rosters"}, "Say what the file is"),
            ({"as_of": "14.6.2026"}, "for which day"),
        ],
    )
    def test_what_is_said_of_a_file_has_to_be_whole(self, kim, said, told):
        file = SimpleUploadedFile("a.csv", written())
        answer = kim.post("/data/bring/", {"file": file, "table": "enrollment", "as_of": TODAY, **said})
        assert answer.status_code == 403
        assert told in answer.content.decode()

    def test_a_wrong_file_is_no_closed_page(self, kim):
        """What can be mended is said as such, with the way back to where it is mended."""
        said = {"file": SimpleUploadedFile("a.csv", b""), "table": "enrollment", "as_of": TODAY}
        page = kim.post("/data/bring/", said, headers={"referer": "http://testserver/data/"}).content.decode()
        assert "not open to you" not in page
        assert "That could not be done" in page
        assert 'href="http://testserver/data/"' in page
        page = kim.post("/data/bring/", said, headers={"referer": "https://elsewhere.example/"}).content.decode()
        assert "elsewhere" not in page

    def test_an_empty_file_leaves_nothing_behind(self, kim, tmp_path):
        answer = kim.post(
            "/data/bring/", {"file": SimpleUploadedFile("a.csv", b""), "table": "enrollment", "as_of": TODAY}
        )
        assert answer.status_code == 403
        assert not [path for path in tmp_path.rglob("*") if path.is_file()]


class TestMending:
    ROWS = [*ROWS, ["1.2E+08", "0901", "2025-26", "9", "F", "Free"]]

    def waiting(self, client):
        found = bring(client, written(self.ROWS))
        codes = {"value-economic_disadvantage": "P", "code-economic_disadvantage": "no"}
        post(client, found, "mapping", **mapped(found), **codes)
        return again(found)

    def test_a_row_is_mended_on_the_screen(self, kim, district):
        found = self.waiting(kim)
        assert "a spreadsheet has turned a long number into a shorter one" in page(kim, found)
        fields = {"mend-6-1": "Student Number", "was-6-1": "1.2E+08", "mended-6-1": "120000001"}
        post(kim, found, "mend", **fields)
        assert again(found).report["waiting"] == 0
        post(kim, found, "take-in")
        assert ("120000001", "yes") in enrolled(district)

    def test_a_row_is_mended_in_the_file_that_is_sent_back(self, kim, district):
        found = self.waiting(kim)
        waiting = kim.get(f"/data/import/{found.pk}/waiting.csv").content.decode()
        assert waiting.count("\n") == 2
        back = SimpleUploadedFile("waiting.csv", waiting.replace("1.2E+08", "120000001").encode())
        post(kim, found, "mend", file=back)
        found = again(found)
        assert (found.report["taken"], found.report["waiting"]) == (5, 0)

    def test_what_still_waits_is_not_taken_and_said(self, kim, district):
        found = self.waiting(kim)
        post(kim, found, "take-in", despite_alarms="1")
        assert len(enrolled(district)) == 4
        assert "One row still waits" in page(kim, again(found))


class TestTakenIn:
    def test_it_holds_and_is_seen(self, kim, district):
        found = taken_in(kim)
        assert found.stage == "taken-in"
        assert enrolled(district) == [("0001", "yes"), ("0002", "no"), ("0003", "yes"), ("0004", "no")]
        assert holding(district).manifest.as_of == TODAY
        shown = kim.get("/data/").content.decode()
        assert "tuesday.csv, by Kim Sato" in shown
        assert "holds now" in shown

    def test_the_file_is_erased_when_nothing_waits(self, kim, district):
        from fairwater_web.imports.queries import path_of

        assert not path_of(taken_in(kim)).exists()

    def test_the_next_file_is_read_by_the_mapping_that_was_confirmed(self, kim, district):
        taken_in(kim)
        found = bring(kim, written([*ROWS, ["0005", "0902", "2025-26", "12", "M", "P"]]))
        assert (found.stage, found.report["taken"]) == ("ready", 5)
        assert found.report["years"] == {"2026": {"before": 4, "after": 5, "added": 1, "removed": 0, "changed": 0}}

    def test_codes_of_another_year_are_looked_at_once_and_each_year_keeps_its_own(self, kim, district):
        """“P” was no in 2026 and is yes in 2027: neither year is read by the codes of the other."""
        taken_in(kim)
        next_year = [[*row[:2], "2026-27", *row[3:]] for row in ROWS]
        found = bring(kim, written(next_year))
        assert found.stage == "mapping"
        shown = page(kim, found)
        assert "What the codes mean was confirmed for 2025–26. This file is of another school year" in shown
        said = {"value-economic_disadvantage": "P", "code-economic_disadvantage": "yes"}
        post(kim, found, "mapping", **mapped(found), **said)
        post(kim, found, "take-in", despite_alarms="1")
        assert again(found).stage == "taken-in"
        for year, code in (("2025-26", "no"), ("2026-27", "yes")):
            one_more = [[*row[:2], year, *row[3:]] for row in [*ROWS, ["0005", "0902", "", "12", "M", "P"]]]
            found = bring(kim, written(one_more))
            assert found.stage == "ready", "this year's codes were confirmed"
            post(kim, found, "take-in", despite_alarms="1")
            rows = holding(district).decoded("enrollment").to_pylist()
            (own,) = [row for row in rows if (row["student_id"], str(row["school_year"])[2:]) == ("0005", year[-2:])]
            assert own["economic_disadvantage"] == code
        both = [[*row[:2], year, *row[3:]] for row in ROWS for year in ("2025-26", "2026-27")]
        assert bring(kim, written(both)).stage == "mapping", "one file of two years whose codes differ"

    def test_the_same_file_twice_changes_nothing(self, kim, district):
        first = taken_in(kim)
        before = holding(district).id
        second = bring(kim, written())
        assert second.report["nothing"]
        assert "Nothing would change" in page(kim, second)
        post(kim, second, "take-in")
        assert holding(district).id == before == first.snapshot

    def test_half_the_students_gone_needs_a_second_look(self, kim, district):
        rows = [[f"{number:04d}", "0901", "2025-26", "9", "F", "P"] for number in range(40)]
        taken_in(kim, rows)
        found = bring(kim, written(rows[:20]))
        assert "20 of 40 rows would be gone" in page(kim, found)
        refused = post(kim, found, "take-in")
        assert refused.status_code == 403
        assert "Say that you have looked at it" in refused.content.decode()
        assert len(enrolled(district)) == 40
        post(kim, found, "take-in", despite_alarms="1")
        assert len(enrolled(district)) == 20

    def test_an_earlier_snapshot_is_brought_back_and_both_stay_in_the_history(self, kim, district):
        from fairwater_web.data.queries import history_of

        first = taken_in(kim)
        changed = [[*ROWS[0][:5], "P"], *ROWS[1:]]
        taken_in(kim, changed)
        assert ("0001", "no") in enrolled(district)
        record = history_of(district).get(content_id=first.snapshot)
        assert kim.post(f"/data/roll-back/{record.pk}/").status_code == 302
        assert ("0001", "yes") in enrolled(district)
        assert [each.rolled_back for each in history_of(district)] == [True, False, False]

    def test_discipline_of_somebody_who_is_not_enrolled_is_odd(self, kim, district):
        taken_in(kim)
        header = ["student_id", "school_id", "school_year", "out_of_school_suspensions", "in_school_suspensions"]
        rows = [["0001", "0901", "2026", "1", "0"], ["1", "0901", "2026", "2", "0"]]
        found = bring(kim, written(rows, header), table="discipline")
        assert found.stage == "ready"
        assert "1 of 2 rows belong to nobody who is enrolled" in page(kim, found)

    def test_everything_is_in_the_access_log_and_no_value_of_a_row(self, kim, district):
        from fairwater_web.common.models import AccessEntry

        taken_in(kim)
        lines = list(AccessEntry.objects.filter(organisation=district).order_by("pk").values_list("event", "subject"))
        assert lines == [
            ("signed-in", "password"),
            ("file-brought", "enrollment from tuesday.csv"),
            ("snapshot-taken-in", "enrollment from tuesday.csv"),
        ]


class TestKilled:
    def test_a_worker_killed_while_it_checked_begins_anew(self, kim, district, monkeypatch):
        from fairwater_web.imports import actions

        found = bring(kim, written())
        monkeypatch.setattr(actions, "report_of", lambda run: 1 / 0)
        kim.post(f"/data/import/{found.pk}/mapping/", mapped(found))
        with pytest.raises(ZeroDivisionError):
            actions.check(found.pk)
        assert again(found).stage == "checking"
        monkeypatch.undo()
        actions.check(found.pk)
        assert again(found).stage == "ready"

    def test_a_worker_killed_between_the_snapshot_and_its_record_takes_it_in_once(self, kim, district, monkeypatch):
        from fairwater_web.data.queries import history_of
        from fairwater_web.imports import actions

        found = bring(kim, written())
        post(kim, found, "mapping", **mapped(found))
        monkeypatch.setattr(actions, "record_snapshot", lambda **said: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            post(kim, found, "take-in", despite_alarms="1")
        assert holding(district) is None
        monkeypatch.undo()
        actions.take(found.pk)
        assert again(found).stage == "taken-in"
        assert history_of(district).count() == 1

    def test_a_snapshot_that_moved_meanwhile_has_it_checked_again(self, kim, district):
        found = bring(kim, written())
        codes = {"value-economic_disadvantage": "P", "code-economic_disadvantage": "no"}
        post(kim, found, "mapping", **mapped(found), **codes)
        taken_in(kim, [*ROWS, ["0005", "0902", "2025-26", "12", "M", "P"]])
        post(kim, found, "take-in", despite_alarms="1")
        assert again(found).stage == "ready"
        assert len(enrolled(district)) == 5


class TestJob:
    """Each step is a job: asked for with what asks for it, shown, cancelled by whoever asked."""

    def test_one_job_goes_on_until_somebody_has_to_decide(self, kim, district):
        from fairwater_web.common.jobs.models import Job
        from fairwater_web.common.jobs.worker import Worker
        from fairwater_web.imports.models import Import

        named = ["student_id", "school_id", "school_year", "grade"]
        file = SimpleUploadedFile("ours.csv", written([row[:4] for row in ROWS], named))
        kim.post("/data/bring/", {"file": file, "table": "enrollment", "as_of": TODAY})
        job = Job.objects.get()
        assert (job.key, job.lane, job.person.name) == (
            f"import {Import.objects.get().pk}",
            "import newfield",
            "Kim Sato",
        )
        assert Worker("one").run_next()
        found = Import.objects.get()
        assert found.stage == "ready" and not Worker("one").run_next()
        kim.post(f"/data/import/{found.pk}/take-in/", {"despite_alarms": "1"})
        assert Worker("one").run_next()
        job = Job.objects.first()
        assert (Import.objects.get().stage, job.state, job.of) == ("taken-in", "done", 3)

    def test_while_it_is_read_it_is_cancelled_and_erased(self, kim, district):
        from fairwater_web.common.jobs.worker import Worker
        from fairwater_web.imports.models import Import
        from fairwater_web.imports.queries import path_of

        file = SimpleUploadedFile("tuesday.csv", written())
        kim.post("/data/bring/", {"file": file, "table": "enrollment", "as_of": TODAY})
        found = Import.objects.get()
        assert "Cancel this" in page(kim, found) and path_of(found).is_file()
        assert kim.post(f"/data/import/{found.pk}/stop/").status_code == 302
        found = again(found)
        assert (found.stage, path_of(found).is_file(), Worker("one").run_next()) == ("set-aside", False, False)
        assert kim.post(f"/data/import/{found.pk}/stop/").status_code == 403

    @pytest.mark.parametrize(("step", "back"), [("mapping", "mapping"), ("take-in", "ready")])
    def test_later_it_waits_again_for_a_person(self, kim, district, step, back, monkeypatch):
        from fairwater_web.common.jobs.worker import Worker
        from fairwater_web.imports import actions

        found = bring(kim, written())
        if step == "take-in":
            post(kim, found, "mapping", **mapped(found))
        Worker("one").run_next()
        real = actions.raw_of

        def cancelled_meanwhile(brought):
            kim.post(f"/data/import/{found.pk}/stop/")
            return real(brought)

        monkeypatch.setattr(actions, "raw_of", cancelled_meanwhile)
        kim.post(f"/data/import/{found.pk}/{step}/", {**mapped(found), "despite_alarms": "1"})
        assert Worker("one").run_next()
        assert again(found).stage == back and holding(district) is None
        assert "was cancelled. Nothing was changed" in page(kim, found)

    def test_what_somebody_set_aside_meanwhile_stays_so(self, kim, district, monkeypatch):
        from fairwater_web.imports import actions

        found = bring(kim, written())
        kim.post(f"/data/import/{found.pk}/mapping/", mapped(found))
        real = actions.dry_run

        def set_aside_meanwhile(*given):
            kim.post(f"/data/import/{found.pk}/set-aside/")
            return real(*given)

        monkeypatch.setattr(actions, "dry_run", set_aside_meanwhile)
        actions.go_on(found.pk)
        assert again(found).stage == "set-aside"

    def test_work_that_failed_for_good_is_said(self, kim, district):
        from fairwater_web.common.jobs.enums import State
        from fairwater_web.imports.tasks import over

        found = bring(kim, written())
        kim.post(f"/data/import/{found.pk}/mapping/", mapped(found))
        over(State.FAILED, found.pk)
        assert again(found).stage == "mapping" and "tried several times" in page(kim, found)


class TestWhoMay:
    @pytest.mark.parametrize("who", [ANA, SAM, DANA])
    def test_another_districts_file_is_not_there(self, kim, signed_in, who):
        found = bring(kim, written())
        answer = signed_in(who).get(f"/data/import/{found.pk}/")
        assert answer.status_code == (404 if who == DANA else 403)
        assert "tuesday.csv" not in answer.content.decode()

    def test_another_districts_history_cannot_be_rolled_back(self, kim, district, signed_in):
        from fairwater_web.data.queries import history_of

        taken_in(kim)
        record = history_of(district).get()
        assert signed_in(DANA).post(f"/data/roll-back/{record.pk}/").status_code == 404


class TestInterchanges:
    """Ed-Fi files that fill in what is held, or lead to no table."""

    PROGRAMS = (
        b'<InterchangeStudentProgram xmlns="http://ed-fi.org/5.2.0"><StudentHomelessProgramAssociation>'
        b"<StudentReference><StudentIdentity><StudentUniqueId>0002</StudentUniqueId></StudentIdentity></StudentReference>"
        b"<ProgramReference><ProgramIdentity><ProgramType>uri://ed-fi.org/ProgramTypeDescriptor#Homeless</ProgramType>"
        b"</ProgramIdentity></ProgramReference><BeginDate>2025-09-01</BeginDate></StudentHomelessProgramAssociation>"
        b"</InterchangeStudentProgram>"
    )

    def test_programs_fill_in_the_enrollment_of_the_year_that_was_said(self, kim, district):
        taken_in(kim)
        found = bring(kim, self.PROGRAMS, name="StudentProgram.xml", school_year="2025-26")
        assert (found.stage, found.report["years"]["2026"]["changed"]) == ("ready", 4)
        post(kim, found, "take-in", despite_alarms="1")
        rows = {row["student_id"]: row for row in holding(district).decoded("enrollment").to_pylist()}
        assert {id: row["homeless"] for id, row in rows.items()} == {
            "0001": "no",
            "0002": "yes",
            "0003": "no",
            "0004": "no",
        }
        assert enrolled(district) == [("0001", "yes"), ("0002", "no"), ("0003", "yes"), ("0004", "no")]

    def test_without_a_year_or_an_enrollment_it_is_said_what_to_bring(self, kim, district):
        found = bring(kim, self.PROGRAMS, name="StudentProgram.xml", school_year="2025-26")
        assert "Bring the enrollment first." in page(kim, found)
        found = bring(kim, self.PROGRAMS, name="StudentProgram.xml")
        assert "Say the school year when you bring it." in page(kim, found)

    def test_a_survey_is_named_for_what_it_is_and_nothing_is_kept(self, kim, district):
        found = bring(kim, b"<InterchangeSurvey/>", name="Survey.xml", table="assessments")
        assert "“Survey.xml” is an Ed-Fi survey" in page(kim, found)
        assert holding(district) is None


COUNTS = """table = "counts"
counted = "events"

[columns]
school_id = "sch_id"
school_year = "year"
race_ethnicity = "student_group"
counted = "n_students"

[given]
breakdown = "race_ethnicity"
measure = "suspended-out-of-school"

[codes.race_ethnicity]
"total_stdnt" = "leave-out"

[students_from]
file = "race.csv"

[students_from.columns]
school_id = "sch_id"
school_year = "year"
race_ethnicity = "race"
students = "s_count"

[students_from.codes.race_ethnicity]
"Black" = "black"
"White" = "white"
"""
REPORTED = "sch_id,year,student_group,n_students\n01,2024-25,black,25\n01,2024-25,white,40\n01,2024-25,total_stdnt,65\n"
BESIDE = "sch_id,year,race,s_count\n01,2024-25,Black,100\n01,2024-25,White,400\n"


def archive(**files: str | bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name.replace("_csv", ".csv"), content)
    return out.getvalue()


def saved(content: str = COUNTS) -> SimpleUploadedFile:
    return SimpleUploadedFile("kentucky.toml", content.encode())


class TestCounts:
    """Counts that others published are brought on the site, by a mapping that was saved, as from the shell."""

    def test_two_files_with_their_mapping_are_taken_in_and_asked(self, district, kim):
        both = archive(discipline_csv=REPORTED, race_csv=BESIDE)
        found = bring(kim, both, name="kentucky.zip", table="counts", mapping=saved())
        assert (found.stage, found.report["taken"], found.report["left_out"]) == ("ready", 2, 1)
        shown = page(kim, found)
        assert (
            "The students of these counts stand in “race.csv”" in shown
            and "Events: a student may have several" in shown
        )
        assert 'name="given-breakdown" value="race_ethnicity"' in shown
        post(kim, found, "take-in", despite_alarms="1")
        rows = holding(district).decoded("counts").to_pylist()
        told = {row["race_ethnicity"]: (row["counted"], row["students"]) for row in rows}
        assert told == {"black": (25, 100), "white": (40, 400)}
        assert holding(district).manifest.notes
        answer = html.unescape(kim.get("/see/suspended-out-of-school/").content.decode())
        assert "25" in answer and "events" in answer

    def test_the_mapping_is_kept_for_the_next_file_and_can_be_taken_along(self, district, kim):
        from fairwater.tables.mapping import mapping_of

        first = bring(kim, archive(discipline_csv=REPORTED, race_csv=BESIDE), "a.zip", "counts", mapping=saved())
        post(kim, first, "take-in", despite_alarms="1")
        taken = kim.get(f"/data/import/{first.pk}/mapping.toml").content.decode()
        next_year = {"discipline_csv": REPORTED, "race_csv": BESIDE}
        later = archive(**{name: content.replace("2024-25", "2025-26") for name, content in next_year.items()})
        second = bring(kim, later, "b.zip", "counts")
        assert second.stage == "mapping" and "was confirmed for 2024–25" in page(kim, second), "codes of another year"
        given = {"given-breakdown": "race_ethnicity", "given-measure": "suspended-out-of-school"}
        post(kim, second, "mapping", **mapped(second), **given, counted="events")
        second = again(second)
        assert second.stage == "ready" and second.report["taken"] == 2
        third = bring(kim, later, "c.zip", "counts", mapping=saved(taken))
        assert third.stage == "ready"
        assert mapping_of(third.mapping, "third") == mapping_of(second.mapping, "second")

    def test_the_form_of_the_mapping_keeps_what_it_does_not_ask(self, district, kim):
        found = bring(kim, archive(discipline_csv=REPORTED, race_csv=BESIDE), "a.zip", "counts", mapping=saved())
        given = {"given-breakdown": "race_ethnicity", "given-measure": "suspended-out-of-school"}
        post(kim, found, "mapping", **mapped(found), **given, counted="students")
        changed = again(found)
        assert (changed.stage, changed.report["taken"]) == ("ready", 2)
        assert 'file = "race.csv"' in changed.mapping and 'counted = "students"' in changed.mapping

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            ("table = ", "cannot be read as a mapping"),
            ('table = "attendance"\n', "is a mapping of the table attendance"),
            (COUNTS.replace('school_id = "sch_id"', 'school = "sch_id"', 1), "school"),
            ("\xff\xfe", "is not a mapping"),
        ],
    )
    def test_a_mapping_that_cannot_be_used_is_refused_before_anything_is_kept(self, district, kim, content, said):
        from fairwater_web.imports.models import Import

        file = SimpleUploadedFile("a.csv", REPORTED.encode())
        toml = SimpleUploadedFile("kentucky.toml", content.encode("latin-1"))
        told = {"file": file, "mapping": toml, "table": "counts", "as_of": TODAY}
        answer = kim.post("/data/bring/", told)
        assert answer.status_code == 403 and said in html.unescape(answer.content.decode())
        assert not Import.objects.exists()

    def test_without_the_file_of_students_it_says_which_is_missing(self, district, kim):
        found = bring(kim, REPORTED.encode(), "discipline.csv", "counts", mapping=saved())
        assert found.stage == "refused" and "race.csv" in page(kim, found)

    def test_the_modules_of_the_federal_collection_need_no_mapping(self, district, kim):
        from importlib.resources import files

        sample = files("fairwater.samples").joinpath("virginia_crdc_2021_22")
        names = {
            "Enrollment": "enrollment",
            "Suspensions": "suspensions",
            "School Characteristics": "school_characteristics",
        }
        modules = {
            f"{called}.csv": gzip.decompress(sample.joinpath(f"{name}.csv.gz").read_bytes())
            for called, name in names.items()
        }
        found = bring(kim, archive(**modules), "crdc.zip", "counts", school_year="2021-22")
        assert found.stage == "ready" and found.report["taken"] > 80_000 and found.report["waiting"] < 10
