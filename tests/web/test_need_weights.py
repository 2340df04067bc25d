"""The weights of needs in spending: seen, tried, set with a reason, and weighed by from then on."""

from __future__ import annotations

import html

import pytest

from tests.cast import LEE

AS_HELD = {"weight-disability": "1.3", "weight-english_learner": "0.2", "weight-economic_disadvantage": "0.2"}
OTHERS = {"weight-disability": "1", "weight-english_learner": "", "weight-economic_disadvantage": "0"}


@pytest.fixture
def newfield(db, settings, tmp_path):
    """A district with two schools: 7 has one of two students with a disability, 8 has none; each spent 3,000 dollars."""
    import pyarrow as pa

    from fairwater.tables.made_resources import with_resources
    from fairwater.tables.snapshot import write_snapshot
    from fairwater_web.data.actions import record_snapshot
    from fairwater_web.data.queries import snapshot_folder
    from fairwater_web.organisations.actions import make_organisation
    from fairwater_web.organisations.enums import Kind
    from fairwater_web.people.actions import give_role, make_person, mark_samples
    from fairwater_web.people.enums import Role
    from fairwater_web.people.queries import ActingPerson

    settings.DATA = tmp_path
    made = make_organisation(kind=Kind.DISTRICT, name="Newfield", slug="newfield")
    people = {"kim": Role.DATA_STEWARD, "sue": Role.SUPERINTENDENT}
    for name, role in people.items():
        person = make_person(email=f"{name}@newfield.example", name=name.title(), password="newfield-sample")
        mark_samples(emails=[person.email])  # invented, so a password is enough on this machine
        give_role(person=person, organisation=made, role=role)
    enrolled = [
        {
            "student_id": id,
            "school_id": school,
            "school_year": 2026,
            "last_school": 1,
            "disability": disability,
            "english_learner": "no",
            "economic_disadvantage": "no",
        }
        for id, school, disability in (("1", "7", "yes"), ("2", "7", "no"), ("3", "8", "no"), ("4", "8", "no"))
    ]
    spent = [{"school_id": school, "school_year": 2026, "state_and_local": 3000.0} for school in ("7", "8")]
    tables = with_resources({"enrollment": pa.Table.from_pylist(enrolled), "spending": pa.Table.from_pylist(spent)})
    snapshot = write_snapshot(snapshot_folder(made), tables, as_of="2026-06-14", source="Newfield's own", licence="")
    record_snapshot(by=ActingPerson(person, made, (), frozenset()), snapshot=snapshot, table="spending")
    return made


@pytest.fixture
def kim(newfield, signed_in):
    return signed_in("kim@newfield.example")


def weighted(organisation) -> dict[str, float]:
    from fairwater_web.data.queries import current_snapshot

    rows = current_snapshot(organisation).decoded("resources").to_pylist()
    return {row["school_id"]: row["spending_per_weighted_pupil"] for row in rows}


def told(answer) -> str:
    return html.unescape(answer.content.decode())


def test_what_other_weights_would_change_is_seen_and_nothing_changes(newfield, kim):
    """By hand: 3,000 over 1 + 1 and 1.3 more is 909.09; with 1 more it is 1,000. Without a need it is 1,500 either way."""
    from fairwater_web.common.models import AccessEntry

    assert weighted(newfield) == {"7": 909.09, "8": 1500.0}
    page = told(kim.get("/data/weights/"))
    assert "come with Fairwater" in page and "counts 2.3 now" in page and "Race, ethnicity, sex" in page
    page = told(kim.get("/data/weights/", OTHERS))
    assert "What it would change in 2025–26" in page
    assert all(f">{each}<" in page for each in ("909", "1,000", "+91", "1,500", "0"))
    assert weighted(newfield) == {"7": 909.09, "8": 1500.0}
    assert AccessEntry.objects.filter(event="need-weights-tried").count() == 1


def test_they_are_set_with_a_reason_and_what_is_held_is_weighed_anew(newfield, kim):
    from fairwater_web.data.models import NeedWeights
    from fairwater_web.data.queries import history_of, need_weights_of

    answer = kim.post("/data/weights/", {**OTHERS, "reason": "The state’s formula of 2026"})
    assert answer.status_code == 302
    assert weighted(newfield) == {"7": 1000.0, "8": 1500.0}
    assert {name: str(each) for name, each in need_weights_of(newfield).items()} == {"disability": "1"}
    assert history_of(newfield).count() == 2
    page = told(kim.get("/data/weights/"))
    assert "The state’s formula of 2026" in page and "Kim" in page and "come with Fairwater" not in page
    assert NeedWeights.objects.count() == 1


def test_the_next_file_is_weighed_by_them(newfield, kim):
    from django.core.files.uploadedfile import SimpleUploadedFile

    from fairwater_web.imports.actions import check, read, take
    from fairwater_web.imports.models import Import

    kim.post("/data/weights/", {**OTHERS, "reason": "The state’s formula"})
    file = SimpleUploadedFile("money.csv", b"school_id,school_year,state_and_local\n7,2025-26,6000\n8,2025-26,6000\n")
    kim.post("/data/bring/", {"file": file, "table": "spending", "as_of": "2026-06-15"})
    found = Import.objects.get()
    if read(found.pk):
        check(found.pk)
    kim.post(f"/data/import/{found.pk}/take-in/", {"despite_alarms": "1"})
    take(found.pk)
    assert weighted(newfield) == {"7": 2000.0, "8": 3000.0}


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({**OTHERS, "reason": " "}, "Say why"),
        ({**AS_HELD, "reason": "As it was"}, "hold already"),
        ({**OTHERS, "weight-disability": "-1", "reason": "x"}, "“-1” is no weight of a need"),
        ({**OTHERS, "weight-disability": "11", "reason": "x"}, "“11” is no weight of a need"),
        ({**OTHERS, "weight-disability": "much", "reason": "x"}, "“much” is no weight of a need"),
    ],
)
def test_what_cannot_be_set_is_told_beside_what_was_typed(newfield, kim, said, message):
    from fairwater_web.data.models import NeedWeights

    answer = kim.post("/data/weights/", said)
    assert answer.status_code == 400 and message in told(answer)
    assert f'value="{said["weight-disability"]}"' in told(answer)
    assert not NeedWeights.objects.exists() and weighted(newfield) == {"7": 909.09, "8": 1500.0}


def test_race_never_has_a_weight(newfield, kim):
    """The form does not ask for it, what is sent in its name is not heard, and the action refuses it."""
    from fairwater_web.common.permissions import Refused
    from fairwater_web.data.actions import set_need_weights
    from fairwater_web.people.models import Person
    from fairwater_web.people.queries import ActingPerson

    assert "race" not in told(kim.get("/data/weights/")).replace("Race, ethnicity, sex", "").split("<form")[-1].lower()
    kim.post("/data/weights/", {**OTHERS, "weight-race_ethnicity": "1", "reason": "x"})
    assert weighted(newfield) == {"7": 1000.0, "8": 1500.0}
    by = ActingPerson(Person.objects.get(email="kim@newfield.example"), newfield, (), frozenset())
    for column in ("race_ethnicity", "race_black", "ethnicity_hispanic", "sex", "home_language"):
        with pytest.raises(Refused):
            set_need_weights(by=by, said={column: "1"}, reason="x")


def test_who_reads_the_numbers_sees_them_and_may_not_set_them(newfield, signed_in):
    sue = signed_in("sue@newfield.example")
    assert " disabled" in told(sue.get("/data/weights/")) or "aria-disabled" in told(sue.get("/data/weights/"))
    assert sue.post("/data/weights/", {**OTHERS, "reason": "x"}).status_code == 403
    assert signed_in(LEE).get("/data/weights/").status_code == 403
