"""Supports owed: proposed and confirmed by a person, who sees which line, messages home, the reply clock, the end of a list."""

from __future__ import annotations

import csv
import html
import io
import re
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from fairwater.vocabulary import Audience
from fairwater_web.common.permissions import Refused
from fairwater_web.people.models import Membership, Person
from fairwater_web.people.permissions import NEEDS_SECOND_FACTOR, Permission, may_be_moved
from fairwater_web.people.queries import acting_person
from fairwater_web.supports import actions
from fairwater_web.supports.models import FamilyReply, OwedSupport, OwedTo, SupportList
from fairwater_web.supports.queries import counts_of, lists_for, messages, owed_for, students_on
from fairwater_web.supports.samples import PRINCIPAL, TEACHER, TUTOR, make_sample_supports
from tests.cast import ANA, COLE, DANA, JUN, NORA, OMAR, VERA

pytestmark = [pytest.mark.web, pytest.mark.django_db]


@pytest.fixture(scope="module")
def made(once_for_this_file):
    """The sample list of Harbor High, made once; each test goes back to it."""
    assert make_sample_supports() == 1


@pytest.fixture
def harbor(made, db):
    return SupportList.objects.get()


def acting(email):
    return acting_person(Person.objects.get(email=email), timezone.localdate())


def text_of(answer) -> str:
    plain = re.sub(r"<[^>]+>", " ", answer.content.decode())
    return html.unescape(re.sub(r"\s+", " ", plain)).replace(" .", ".").replace(" ,", ",")


def numbers(found) -> set[str]:
    return set(OwedTo.objects.filter(support_list=found).values_list("student", flat=True))


def shown(answer, found) -> set[str]:
    return {number for number in numbers(found) if number in answer.content.decode()}


def test_the_sample_owes_fourteen_students_a_support_and_is_made_once(signed_in, harbor):
    assert make_sample_supports() == 0
    assert (students_on(harbor).count(), harbor.n_not_owed) == (14, 3)
    page = text_of(signed_in(PRINCIPAL).get(f"/supports/{harbor.pk}/"))
    assert "14 students are owed a support." in page
    assert "11 of 12 replies were answered within 3 school days" in page and "One has waited too long" in page
    assert "missed 29 of 180 days" in page
    assert "perdió 29 de 180 días" in text_of(signed_in(PRINCIPAL, "es").get(f"/supports/{harbor.pk}/"))


def test_whoever_leads_sees_all_a_teacher_their_own_and_the_district_nobody(signed_in, harbor):
    address = f"/supports/{harbor.pk}/"
    every = numbers(harbor)
    assert shown(signed_in(PRINCIPAL).get(address), harbor) == every
    tia = signed_in(TEACHER).get(address)
    person = Person.objects.get(email=TEACHER)
    own = set(OwedTo.objects.filter(supports__offered_by=person).values_list("student", flat=True))
    own |= set(OwedTo.objects.filter(replies__answers=person).values_list("student", flat=True))
    assert shown(tia, harbor) == own < every and "You answer for what is owed" in text_of(tia)
    for page in (signed_in(ANA).get(address), signed_in(ANA).get("/supports/")):
        assert page.status_code == 200 and shown(page, harbor) == set()
    for elsewhere in (NORA, OMAR):
        assert signed_in(elsewhere).get(address).status_code == 404, elsewhere
        assert harbor.title not in text_of(signed_in(elsewhere).get("/supports/"))
    for reader in (COLE, JUN, DANA, VERA):
        assert signed_in(reader).get(address).status_code == 403, reader


def test_the_right_takes_a_second_factor_and_never_goes_to_anybody_from_outside():
    from fairwater_web.people.enums import OUTSIDE, Role

    rights = {Permission.SEE_SUPPORTS_OWED, Permission.LEAD_SUPPORTS_OWED}
    assert rights <= NEEDS_SECOND_FACTOR
    held_back = (*OUTSIDE, Role.STUDENT, Role.FAMILY, Role.STATE_ANALYST, Role.OBSERVER)
    assert not [(role, right) for role in held_back for right in rights if may_be_moved(role, right)]


def begin(client, **sent):
    answer = client.post("/supports/", {"rule": "english-learners-grade-9", "title": ""} | sent)
    return SupportList.objects.order_by("-pk").first() if answer.status_code == 302 else answer


def test_nobody_is_owed_anything_until_a_person_ticks_it(signed_in, harbor):
    client = signed_in(PRINCIPAL)
    made = begin(client)
    page = client.get(f"/supports/{made.pk}/").content.decode()
    boxes = re.findall(r'<input type="checkbox" name="owed"[^>]*>', page)
    assert boxes and not [box for box in boxes if "checked" in box]
    assert made.found["proposed"] == 11 and students_on(made).count() == 0
    assert owed_for(acting(TEACHER), made).count() == 0, "what is only proposed is for whoever leads"
    first = OwedSupport.objects.filter(owed_to__support_list=made).first()
    sent = {"do": "confirm", "owed": [first.pk]}
    refused = client.post(f"/supports/{made.pk}/", sent)
    assert refused.status_code == 400 and "Say why" in text_of(refused)
    client.post(f"/supports/{made.pk}/", sent | {"because": "They have help already."})
    made.refresh_from_db()
    assert [each.pk for each in OwedSupport.objects.filter(owed_to__support_list=made)] == [first.pk]
    assert OwedTo.objects.filter(support_list=made).count() == 1 and made.n_not_owed == len(boxes) - 1
    again = client.post(f"/supports/{made.pk}/", sent | {"because": "Again."})
    assert again.status_code == 400 and "confirmed already" in text_of(again)


def test_what_a_list_keeps_of_a_student_is_a_number_a_language_and_what_is_owed():
    kept = {field.name for model in (OwedTo, OwedSupport) for field in model._meta.get_fields() if field.concrete}
    assert kept == {
        *("id", "support_list", "student", "language"),
        *("owed_to", "support", "reasons", "offered_by", "due_on", "state"),
    }


def test_a_teacher_changes_their_own_and_nobody_else_s(signed_in, harbor):
    client, person = signed_in(TEACHER), Person.objects.get(email=TEACHER)
    own = OwedSupport.objects.filter(offered_by=person, owed_to__support_list=harbor).first()
    other = OwedSupport.objects.filter(owed_to__support_list=harbor).exclude(offered_by=person)
    other = other.exclude(owed_to__replies__answers=person).first()
    sent = {"do": "change", "owed": own.pk, "state": "taken-up", "note": "Tuesdays", "due_on": "2031-01-01"}
    assert client.post(f"/supports/{harbor.pk}/", sent).status_code == 302
    due = own.due_on
    own.refresh_from_db()
    assert (own.state, own.due_on, own.offered_by) == ("taken-up", due, person), "by when is for whoever leads"
    assert [(each.did, each.by, each.note) for each in own.changes.all()][-1] == ("taken-up", person, "Tuesdays")
    assert client.post(f"/supports/{harbor.pk}/", sent | {"owed": other.pk}).status_code == 404
    taken = client.post(f"/supports/{harbor.pk}/", {"do": "take-off", "owed": own.pk, "because": "x"})
    assert taken.status_code == 400
    with pytest.raises(Refused):
        actions.change_owed(
            by=acting(NORA), owed=own, state="owed", offered_by=None, due_on=None, note="", today=timezone.localdate()
        )


def test_taking_off_takes_a_reason_and_stays_to_be_read(signed_in, harbor):
    client = signed_in(PRINCIPAL)
    owed = OwedSupport.objects.filter(owed_to__support_list=harbor, owed_to__student="0990055").get()
    sent = {"do": "take-off", "owed": owed.pk}
    assert client.post(f"/supports/{harbor.pk}/", sent | {"because": " "}).status_code == 400
    client.post(f"/supports/{harbor.pk}/", sent | {"because": "The family moved."})
    page = text_of(client.get(f"/supports/{harbor.pk}/"))
    assert "13 students are owed a support." in page and "The family moved." in page


def test_a_file_that_ranks_or_names_is_refused_and_a_plain_one_comes_in(signed_in, harbor):
    client = signed_in(PRINCIPAL)

    def bring(content: str):
        file = SimpleUploadedFile("list.csv", content.encode())
        return client.post(f"/supports/{harbor.pk}/", {"do": "bring", "file": file})

    for header, said in (("risk_score", "foretells or ranks"), ("race", "who somebody is"), ("student name", "names")):
        answer = bring(f"student,support,reason,{header}\n1,tutoring,asked,x\n2,tutoring,asked,y\n")
        assert answer.status_code == 400 and said in text_of(answer), header
    assert bring("student,support,reason,language\n0012345,tutoring,asked for it,Somali\n").status_code == 302
    made = OwedSupport.objects.get(owed_to__student="0012345")
    assert (made.owed_to.language, made.reasons, made.state) == ("so", {"": "asked for it"}, "owed")


def test_messages_go_only_in_languages_that_somebody_has_read(signed_in, harbor):
    client = signed_in(PRINCIPAL)
    address = f"/supports/{harbor.pk}/messages.csv?message="
    rows = list(csv.DictReader(io.StringIO(client.get(address + "support-offered").content.decode())))
    languages = dict(students_on(harbor).values_list("student", "language"))
    assert {row["language"] for row in rows} == {"es", "ar"} and all(
        languages[r["student"]] == r["language"] for r in rows
    )
    assert not any("{" in row["text"] for row in rows)
    page = text_of(client.get(f"/supports/{harbor.pk}/"))
    assert "is not written in Somali yet. Call the family with an interpreter" in page
    unread = list(csv.DictReader(io.StringIO(client.get(address + "let-us-talk").content.decode())))
    assert unread == []
    assert "Nobody has read “Let us talk” in Arabic yet" in text_of(
        client.get(f"/supports/{harbor.pk}/?message=let-us-talk")
    )
    client.post(f"/supports/{harbor.pk}/", {"do": "read", "message": "let-us-talk", "language": "ar"})
    now = list(csv.DictReader(io.StringIO(client.get(address + "let-us-talk").content.decode())))
    assert {row["language"] for row in now} == {"ar"}
    assert signed_in(TEACHER).get(address + "support-offered").status_code == 403


def test_a_text_that_was_changed_is_read_anew(harbor, tmp_path, settings):
    from fairwater_web.supports.queries import read_in

    tenant = harbor.organisation.tenant
    assert set(read_in(tenant, messages().found["support-offered"])) == {"es", "ar"}
    own = tmp_path / "supports" / "messages"
    own.mkdir(parents=True)
    texts = '[text]\nen = "Hello {who}"\nes = "Hola {who}"\n'
    (own / "own.toml").write_text(f'id = "support-offered"\nversion = "2"\ntitle = "Ours"\n{texts}', encoding="utf-8")
    settings.FAIRWATER_CONTENT = tmp_path
    assert read_in(tenant, messages().found["support-offered"]) == {}


def test_a_cell_of_the_file_runs_as_no_formula(signed_in, harbor):
    client = signed_in(PRINCIPAL)
    sent = {"do": "add", "student": "=1+1", "support": "tutoring", "reason": "asked", "language": "es"}
    luis = Person.objects.get(email=TUTOR)
    assert client.post(f"/supports/{harbor.pk}/", sent | {"offered_by": luis.pk}).status_code == 302
    text = client.get(f"/supports/{harbor.pk}/messages.csv?message=support-offered").content.decode()
    assert "'=1+1" in text and "\n=1+1" not in text


def test_replies_are_noted_answered_and_the_late_ones_come_first_with_help(signed_in, harbor):
    client = signed_in(TEACHER)
    page = text_of(client.get("/supports/"))
    assert "Is an interpreter missing" in page
    waiting = FamilyReply.objects.get(answered_on=None)
    late = {"do": "answered", "reply": waiting.pk, "on": (waiting.came_on - timedelta(days=1)).isoformat()}
    assert client.post(f"/supports/{harbor.pk}/", late).status_code == 400
    today = timezone.localdate().isoformat()
    assert client.post(f"/supports/{harbor.pk}/", late | {"on": today}).status_code == 302
    assert "Is an interpreter missing" not in text_of(client.get("/supports/"))
    others = FamilyReply.objects.exclude(answers__email=TEACHER).first()
    assert client.post(f"/supports/{harbor.pk}/", late | {"reply": others.pk, "on": today}).status_code == 404


def test_a_reply_is_answered_by_somebody_of_the_school(signed_in, harbor):
    client = signed_in(PRINCIPAL)
    to = OwedTo.objects.filter(support_list=harbor).first()
    sent = {"do": "reply", "to": to.pk, "came_on": timezone.localdate().isoformat(), "language": "es"}
    omar = Person.objects.get(email=OMAR)
    refused = client.post(f"/supports/{harbor.pk}/", sent | {"answers": omar.pk})
    assert refused.status_code == 400 and "Choose somebody of the school" in text_of(refused)


def test_what_the_district_reads_is_what_families_could_be_told(signed_in, harbor):
    for row in counts_of(harbor).rows:
        assert row.n_students is None or row.n_students >= 10 or row.n_counted is None
    page = text_of(signed_in(ANA).get(f"/supports/{harbor.pk}/"))
    assert "14 students are owed a support. To how many it was offered cannot be told" in page
    assert "Of 47 students who did not graduate on time, the rule would have missed 15" in page
    assert "2022" not in page.split("Whom does the rule miss?")[0]


def test_when_its_day_is_past_only_counts_are_left(harbor):
    students = numbers(harbor)
    assert actions.expire(today=harbor.expires_on) == 0
    assert actions.expire(today=harbor.expires_on + timedelta(days=1)) == 1
    assert actions.expire(today=harbor.expires_on + timedelta(days=2)) == 0
    harbor.refresh_from_db()
    assert harbor.stage == "expired" and not OwedTo.objects.exists() and not FamilyReply.objects.exists()
    everyone = [row for row in harbor.left["rows"] if row["by"] == "all"]
    assert [row["n"] for row in everyone] == [14]
    assert not [number for number in students if number in str(harbor.left)]


def test_a_list_that_has_ended_says_so_and_changes_no_more(signed_in, harbor):
    client = signed_in(PRINCIPAL)
    assert client.post(f"/supports/{harbor.pk}/", {"do": "end"}).status_code == 302
    page = text_of(client.get(f"/supports/{harbor.pk}/"))
    assert "This list has ended" in page and "All together: 14 students" in page
    add = {"do": "add", "student": "1", "support": "tutoring", "reason": "asked"}
    assert client.post(f"/supports/{harbor.pk}/", add).status_code == 400


def test_the_log_and_the_search_know_no_student(harbor):
    from fairwater_web.common.models import AccessEntry

    told = " ".join(AccessEntry.objects.values_list("subject", flat=True))
    from fairwater_web.supports.things import SUPPORTS

    words = SUPPORTS.text(harbor)[1]
    assert not [number for number in numbers(harbor) if number in told or number in words]


def test_begun_by_hand_in_a_school_and_nowhere_else(signed_in, harbor):
    eastside = signed_in(NORA)
    nobody = begin(eastside)
    assert nobody.status_code == 400 and "nobody is of those" in text_of(nobody)
    made = begin(eastside, rule="by-hand", title="Sixth grade")
    assert (made.stage, made.organisation.local_id, students_on(made).count()) == ("confirmed", "0201", 0)
    long = begin(eastside, rule="by-hand", title="Long", expires_on="2099-01-01")
    assert long.status_code == 400 and "within 180 days" in text_of(long)
    assert begin(signed_in(ANA)).status_code == 400
    assert eastside.post(f"/supports/{made.pk}/", {"do": "fly"}).status_code == 404


def test_somebody_whose_role_ended_sees_nothing_of_it(harbor):
    Membership.objects.filter(person__email=TUTOR).update(ends_on=date(2020, 1, 1))
    assert acting(TUTOR) is None
    assert lists_for(acting(TEACHER)).count() == 1


def test_a_worker_ends_lists_every_night_and_reckons_whom_a_rule_misses(harbor):
    from fairwater_web.common.jobs.models import Job
    from fairwater_web.common.jobs.worker import Worker
    from fairwater_web.supports.queries import errors_of
    from fairwater_web.supports.tasks import ask_for_expiry

    Job.objects.exclude(kind="supports-errors").delete()
    SupportList.objects.update(expires_on=timezone.localdate() - timedelta(days=1))
    ask_for_expiry(timezone.localtime(), at_once=True)
    worker = Worker("test")
    while worker.run_next():
        pass
    harbor.refresh_from_db()
    assert harbor.stage == "expired"
    waiting = Job.objects.filter(state="waiting")
    assert [(each.kind, each.next_try > timezone.now()) for each in waiting] == [("supports-expire", True)]
    everyone = [row for row in errors_of(harbor, Audience.STAFF).not_needed.rows if row.by == "all"]
    assert [(row.n_students, row.n_counted) for row in everyone] == [(117, 85)]
