"""The district reads who saw what: searched, in pages, as a file, in plain sentences, and never a value of a row."""

from __future__ import annotations

import csv
import html
import io
import re
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fairwater_web.access.describing import Describer
from tests.cast import ANA, DANA, PASSWORD, SAM, VERA

LOG = "/access-log/"
MEASURE = "suspended-out-of-school"
LABEL = "“Suspended out of school at least once”"


@pytest.fixture
def dana(signed_in):
    return signed_in(DANA)


@pytest.fixture
def write(db):
    """Return a function that writes an entry of somebody of Riverbend."""
    from fairwater_web.common.actions import log_access
    from fairwater_web.organisations.models import Organisation
    from fairwater_web.people.models import Person

    riverbend = Organisation.objects.get(slug="riverbend")

    def log(email: str, event: str, subject: str, **fields):
        by = SimpleNamespace(person=Person.objects.get(email=email), organisation=riverbend)
        return log_access(by=by, event=event, subject=subject, **fields)

    return log


def read(client, **fields) -> str:
    answer = client.get(LOG, fields)
    assert answer.status_code == 200
    return html.unescape(answer.content.decode())


def sentences(page: str) -> list[str]:
    return re.findall(r"</time><div><p>(.*?)</p>", page)


def moved_to(days_ago: int):
    """Everything written inside is written so many days ago."""
    from unittest.mock import patch

    then = datetime.now(UTC) - timedelta(days=days_ago)
    return patch("fairwater_web.common.actions.timezone.now", lambda: then)


class TestSentences:
    def test_what_happened_is_said_plainly(self, dana, write):
        write(ANA, "measure-seen", f"{MEASURE} page by=race_ethnicity where=all year=2026")
        write(SAM, "numbers-downloaded", f"{MEASURE} groups.csv by=sex,grade where=set-two-pilot-schools year=2025")
        write(SAM, "numbers-downloaded", f"{MEASURE} years.png by=sex where=all year=2025", download="years.png")
        write(DANA, "audit-downloaded", "audit 7: audit.pdf", download="audit.pdf")
        write(DANA, "file-mended", "1 rows of tuesday.csv")
        write(DANA, "file-brought", "enrollment from tuesday.csv")
        write(ANA, "other-organisation", "finding 12")
        page = read(dana)
        assert sentences(page)[:7] == [
            "Ana Morales asked for finding 12, which this organisation does not have.",
            "Dana Okafor brought “Enrollment and student groups” from tuesday.csv.",
            "Dana Okafor mended one row of tuesday.csv.",
            "Dana Okafor downloaded a file of audit 7.",
            f"Sam Whitfield downloaded a picture of {LABEL} (sex · Riverbend Unified · 2024–25).",
            f"Sam Whitfield downloaded the table of {LABEL} (sex, grade · Two pilot schools · 2024–25).",
            f"Ana Morales opened the page of {LABEL} (race and ethnicity · Riverbend Unified · 2025–26).",
        ]
        assert "audit.pdf" in page and "years.png" in page

    def test_in_spanish_too(self, signed_in, write):
        write(ANA, "finding-seen", "finding 3")
        page = read(signed_in(DANA, "es"))
        assert "Ana Morales abrió el hallazgo 3." in sentences(page)
        assert "Quién vio qué" in page

    def test_a_subject_that_nobody_knows_stays_as_it_was_written(self, write):
        entry = write(ANA, "event-withdrawn", "2024: A new code <of> conduct")
        assert Describer(entry.organisation, "en").what(entry) == "2024: A new code <of> conduct"

    def test_markup_in_it_is_text(self, dana, write):
        write(ANA, "event-withdrawn", "2024: <script>alert(1)</script>")
        assert "<script>alert(1)" not in dana.get(LOG).content.decode()

    @pytest.mark.parametrize("language", ["en", "es"])
    def test_every_event_can_be_said(self, write, language):
        from fairwater_web.common.features import known_events

        for event in known_events():
            entry = write(ANA, event, "finding 1")
            said = Describer(entry.organisation, language).sentence(entry)
            assert said.endswith(".") and event not in said


class TestSearch:
    def test_by_person_event_subject_and_file(self, dana, write):
        write(ANA, "finding-seen", "finding 31")
        write(SAM, "finding-seen", "finding 32")
        write(SAM, "numbers-downloaded", f"{MEASURE} groups.csv by=sex where=all year=2026", download="sam.csv")
        for by_name in ("whitfield", "Sam W", SAM):
            assert len(sentences(read(dana, person=by_name))) == 2
        assert len(sentences(read(dana, person="sam", event="finding-seen"))) == 1
        assert sentences(read(dana, subject="finding 31")) == ["Ana Morales opened finding 31."]
        assert len(sentences(read(dana, subject="sam.csv"))) == 1
        assert len(sentences(read(dana, event="no-such-event"))) >= 3

    def test_by_days(self, dana, write):
        with moved_to(3):
            write(ANA, "finding-seen", "finding 31")
        day = (datetime.now(UTC) - timedelta(days=3)).date()
        assert sentences(read(dana, since=day.isoformat(), until=day.isoformat())) == ["Ana Morales opened finding 31."]
        assert sentences(read(dana, until=(day - timedelta(days=1)).isoformat())) == []
        assert "finding 31" not in read(dana, since=(day + timedelta(days=1)).isoformat())

    def test_a_day_that_is_none_is_refused_with_what_to_do(self, dana):
        answer = dana.get(LOG, {"since": "yesterday"})
        assert answer.status_code == 403
        assert "A day is missing its year" in answer.content.decode()

    def test_nothing_found_teaches(self, dana):
        page = read(dana, person="Nobody of that name")
        assert "Nothing like that is in the log" in page and "Show everything" in page

    def test_an_empty_log_teaches(self, dana, monkeypatch):
        from fairwater_web.access import queries
        from fairwater_web.common.models import AccessEntry

        monkeypatch.setattr(queries, "entries_of", lambda organisation: AccessEntry.objects.none())
        assert "Nobody has opened anything yet" in read(dana)

    def test_pages_of_fifty_that_stay_while_the_log_grows(self, dana, write):
        for number in range(120):
            write(ANA, "finding-seen", f"finding {number}")
        first = read(dana, event="finding-seen")
        assert len(sentences(first)) == 50
        assert "120 entries" in first
        older = re.search(r'href="\?([^"]*)">Older', first)[1]
        write(ANA, "finding-seen", "finding 999")
        second = html.unescape(dana.get(f"{LOG}?{older}").content.decode())
        assert sentences(second)[0] == "Ana Morales opened finding 69."
        assert "Newer entries" in second
        last = read(dana, event="finding-seen", page=99)
        assert sentences(last)[-1] == "Ana Morales opened finding 0." and "Older entries" not in last


class TestReading:
    def test_reading_is_an_entry_and_what_was_typed_is_not_in_it(self, dana):
        from fairwater_web.common.models import AccessEntry

        read(dana, person="Maria Lopez", subject="0001019")
        entry = AccessEntry.objects.get(event="access-log-read")
        assert (entry.person.email, entry.subject) == (DANA, "access-log page=1 by=person,subject")

    def test_another_organisation_has_another_log(self, signed_in, dana, write):
        """Vera's role does not read logs, so that what is hers is asked of the query."""
        from fairwater_web.access.queries import Search, found_by
        from fairwater_web.organisations.models import Organisation

        signed_in(VERA).get("/see/")
        write(ANA, "finding-seen", "finding 31")
        virginia = Organisation.objects.get(slug="virginia")
        assert [entry.event for entry in found_by(Search(), virginia)] == ["signed-in"]
        assert "Vera" not in read(dana)

    def test_the_file_is_what_was_found_and_safe(self, dana, write):
        from fairwater_web.common.models import AccessEntry

        write(ANA, "file-brought", "=HYPERLINK(1)", download="=1+1")
        write(SAM, "finding-seen", "finding 1")
        answer = dana.get(f"{LOG}log.csv", {"person": "ana m"})
        rows = list(csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode())))
        assert [(row["name"], row["subject"], row["download"]) for row in rows] == [
            ("Ana Morales", "'=HYPERLINK(1)", "'=1+1")
        ]
        assert answer["Content-Disposition"] == 'attachment; filename="access-log-riverbend.csv"'
        assert AccessEntry.objects.get(event="access-log-downloaded").download == "access-log-riverbend.csv"

    def test_the_file_can_be_recomputed(self, dana, write):
        from fairwater_web.common.chain import hash_of

        for number in range(5):
            write(ANA, "finding-seen", f"finding {number}", n_withheld=number)
        answer = dana.get(f"{LOG}log.csv")
        for row in csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode())):
            numbers = {"number": int(row["number"]), "n_withheld": int(row["n_withheld"])}
            typed = {
                "at": datetime.fromisoformat(row["at"]),
                "person_id": int(row["person"]) if row["person"] else None,
            }
            assert hash_of(SimpleNamespace(**{**row, **numbers, **typed}), row["organisation"]) == row["hash"]


class TestState:
    def test_unverified_then_unbroken_then_since(self, dana, write):
        write(ANA, "finding-seen", "finding 1")
        assert "2 entries, not verified yet." in read(dana)
        assert dana.post(f"{LOG}verify/").url == LOG
        page = read(dana)
        assert "Unbroken: 4 entries, each following from the one before." in page
        assert "Last verified on" in page
        assert "one entry was written since" in read(dana)

    def test_the_newest_hash_stands_there(self, dana, write):
        assert write(ANA, "finding-seen", "finding 1").hash in read(dana)

    def test_a_broken_chain_is_named(self, dana, write):
        from django.db import connection

        from fairwater_web.common.append_only import UNDONE

        changed = write(ANA, "finding-seen", "finding 1")
        with connection.cursor() as cursor:
            for statement in UNDONE[connection.vendor]:
                cursor.execute(statement)
            cursor.execute("UPDATE common_accessentry SET subject = 'finding 2' WHERE id = %s", [changed.pk])
        dana.post(f"{LOG}verify/")
        page = read(dana)
        assert f"Broken at entry {changed.number} of " in page
        assert "it was changed after it was written" in page
        assert "Keep a copy of the database" in page


class TestSigningIn:
    def test_in_out_and_refused(self, signed_in):
        from fairwater_web.common.models import AccessEntry

        client = signed_in("")
        client.post("/sign-in/", {"username": VERA, "password": "secret-typed-wrongly"})
        client.post("/sign-in/", {"username": VERA, "password": PASSWORD})
        client.post("/sign-out/")
        lines = AccessEntry.objects.order_by("pk").values_list(
            "event", "person__email", "organisation__slug", "subject"
        )
        assert [(event, who, where) for event, who, where, _ in lines] == [
            ("sign-in-refused", VERA, "virginia"),
            ("signed-in", VERA, "virginia"),
            ("signed-out", VERA, "virginia"),
        ]
        assert not [subject for *_, subject in lines if "secret" in subject]


class TestWhatIsWritten:
    """Each page with staff numbers and each download is one entry; none has a value."""

    @pytest.fixture
    def went(self, signed_in, settings, tmp_path):
        """Somebody goes through the site; the students of a file that they bring are those of the sample."""
        from fairwater_web.data.queries import current_snapshot
        from fairwater_web.imports.actions import check, read
        from fairwater_web.imports.models import Import
        from fairwater_web.organisations.models import Organisation

        dana = signed_in(DANA)
        seen = [dana.get(address).status_code for address in self.addresses()]
        assert seen == [200] * len(seen)
        made = dana.post(f"/findings/pin/{MEASURE}/", {"by": "sex", "compare": "rest", "note": "Ask them."})
        for address in (made.url, "/findings/", f"{made.url}"):
            assert dana.get(address).status_code == 200
        column = pytest.importorskip("pyarrow.parquet").read_table(
            current_snapshot(Organisation.objects.get(slug="riverbend")).path("enrollment"), columns=["student_id"]
        )["student_id"]
        students = sorted(set(column.to_pylist()))
        lines = [
            f"{student},0101,2026,{grade}" for student, grade in zip(students, ("9", "bad", "worse"), strict=False)
        ]
        file = SimpleUploadedFile("new.csv", "\n".join(["student_id,school_id,school_year,grade", *lines]).encode())
        answer = dana.post("/data/bring/", {"file": file, "table": "enrollment", "as_of": "2026-06-14"})
        number = int(answer.url.strip("/").split("/")[-1])
        if read(number):
            check(number)
        if Import.objects.get(pk=number).stage != "ready":
            dana.get(f"/data/import/{number}/")
            check(number)
        page = dana.get(f"/data/import/{number}/").content.decode()
        file = b"".join(dana.get(f"/data/import/{number}/waiting.csv")).decode()
        assert students[1] in page + file
        dana.post(f"/data/import/{number}/mend/", {"mended-2-1": "10", "mend-2-1": "grade", "was-2-1": "bad"})
        dana.post(f"/data/import/{number}/set-aside/")
        dana.get(LOG, {"subject": students[0], "person": students[1]})
        return students

    @staticmethod
    def addresses() -> list[str]:
        one = f"/see/{MEASURE}/"
        return ["/", one, f"{one}groups.csv", f"{one}groups.svg", f"{one}groups.png", "/see/class-size/"]

    def test_each_is_one_entry(self, went):
        from collections import Counter

        from fairwater_web.common.models import AccessEntry

        events = Counter(AccessEntry.objects.values_list("event", flat=True))
        assert events["home-seen"] == events["findings-seen"] == events["finding-pinned"] == 1
        assert (events["measure-seen"], events["numbers-downloaded"], events["finding-seen"]) == (2, 3, 2)
        assert events["import-seen"] >= 1
        assert (events["waiting-rows-downloaded"], events["access-log-read"]) == (1, 1)

    def test_a_download_names_its_file(self, went):
        from fairwater_web.common.models import AccessEntry

        downloads = AccessEntry.objects.filter(event__endswith="-downloaded").order_by("pk")
        names = list(downloads.values_list("download", flat=True))
        assert [name.rsplit(".")[-1] for name in names] == ["csv", "svg", "png", "csv"]
        assert all(name.startswith((MEASURE, "waiting-")) for name in names)

    def test_no_entry_names_a_student(self, went, write):
        assert named(went) == []
        write(ANA, "file-mended", f"row of {went[5]}")  # it would be found
        assert named(went) == [went[5]]


def named(students: list[str]) -> list[str]:
    """The students of the sample whose identifier stands in an entry. Hashes are left out: their digits are chance."""
    from fairwater_web.common.models import AccessEntry

    fields = ("event", "subject", "policy", "download")
    said = " ".join(" ".join(values) for values in AccessEntry.objects.values_list(*fields))
    return sorted(set(re.findall(r"\d{4,}", said)) & set(students))
