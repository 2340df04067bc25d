"""Coaching: by consent, in tiers, sealed; commitments in exactly the words shown; hours of many people alone; the pause."""

from __future__ import annotations

import html
import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from fairwater_web.coaching import actions
from fairwater_web.coaching.counting import Held, coaching_hours, counted_hours, last_half_year
from fairwater_web.coaching.enums import Tier
from fairwater_web.coaching.models import Coached, Coaching, CoachingSession, Commitment, Note
from fairwater_web.coaching.queries import topics_of
from fairwater_web.coaching.sealing import noted_in, promised_in
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.registers.models import Entry
from tests.cast import ANA, COLE, NORA, OMAR, PAUL, SAM

pytestmark = [pytest.mark.web, pytest.mark.django_db]

TODAY = timezone.localdate()
WORDS = "The staff room was quiet when I said it."
POWER = "six-conditions/power"


def acting(email: str):
    return acting_person(Person.objects.get(email=email), timezone.localdate())


@pytest.fixture
def coaching(db):
    made = actions.ask_to_coach(
        by=acting(COLE),
        people=[Person.objects.get(email=NORA)],
        purpose="The first minute",
        begins_on=TODAY - timedelta(days=30),
        ends_on=TODAY + timedelta(days=30),
        has_read=True,
    )
    actions.agree(by=acting(NORA), coaching=made, has_read=True)
    return Coaching.objects.get(pk=made.pk)


@pytest.fixture
def session(coaching):
    nora = Person.objects.get(email=NORA)
    return actions.keep_session(
        by=acting(COLE), coaching=coaching, on=TODAY, minutes=60, step="reflect", attended=[nora.pk]
    )


def text_of(answer) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


def note(who: str, session: CoachingSession, tier: str = "private", words: str = WORDS, topics=()) -> Note:
    return actions.write_note(by=acting(who), session=session, words=words, tier=tier, topics=topics)


# ---- consent, and an end


ASKED = {"people": "Nora Lindqvist", "purpose": "The first minute", "has_read": "1"}


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"purpose": " "}, "Say what the coaching is for"),
        ({"people": ""}, "Name one person"),
        ({"people": "Cole Amari"}, "nobody who can be coached"),
        ({"people": "Nora Lindqvist, Dana Okafor"}, "“Dana Okafor” is nobody who can be coached"),
        ({"has_read": ""}, "Read what confidentiality cannot promise"),
        ({"ends_on": ""}, "until a last day"),
        ({"ends_on": "2999-01-01"}, "until a last day"),
        ({"ends_on": "2020-01-01", "begins_on": "2020-02-01"}, "lies before the first"),
        ({"ends_on": "soon"}, "soon"),
    ],
)
def test_what_cannot_be_asked_is_said_and_what_was_typed_stays(signed_in, sent, said):
    last = (TODAY + timedelta(days=20)).isoformat()
    answer = signed_in(COLE).post("/coaching/", ASKED | {"ends_on": last} | sent)
    assert answer.status_code == 400 and said in text_of(answer) and not Coaching.objects.exists()
    if "purpose" not in sent:
        assert 'value="The first minute"' in answer.content.decode()


def test_it_begins_with_a_yes_after_what_cannot_be_promised_was_read(signed_in):
    cole, nora = signed_in(COLE), signed_in(NORA)
    last = (TODAY + timedelta(days=20)).isoformat()
    address = cole.post("/coaching/", ASKED | {"ends_on": last}).url
    page = text_of(cole.get(address))
    assert "Nora Lindqvist has not answered yet" in page
    kept = {"do": "session", "on": TODAY.isoformat(), "minutes": "45", "step": "goal"}
    assert "Nobody has said yes yet" in text_of(cole.post(address, kept))
    asked = text_of(nora.get(address))
    assert "What confidentiality cannot promise" in asked and "Ask your district’s counsel" in asked
    assert "asks to coach you" in text_of(nora.get("/coaching/"))
    assert "mark that you have" in text_of(nora.post(address, {"do": "agree"}))
    assert nora.post(address, {"do": "agree", "has_read": "1"}).status_code == 302
    assert cole.post(address, kept).status_code == 302
    page = text_of(nora.get(address))
    assert page.count("What confidentiality cannot promise") == 3, "at the session, before its note, and as the section"


def test_who_says_no_is_not_coached_and_who_leaves_reads_nothing_new(signed_in, coaching, session):
    note(COLE, session, "shared", "Before she left")
    actions.leave(by=acting(NORA), coaching=coaching)
    other = acting(OMAR)
    Coached.objects.create(coaching=coaching, person=other.person, agreed_at=timezone.now())
    note(COLE, session, "shared", "After she left")
    page = text_of(signed_in(NORA).get(f"/coaching/{coaching.pk}/"))
    assert "Before she left" in page and "After she left" not in page
    refused = signed_in(NORA).post(f"/coaching/{coaching.pk}/", {"do": "note", "session": session.pk, "words": "So"})
    assert refused.status_code == 400 and "You have left this coaching" in text_of(refused)
    assert "After she left" in text_of(signed_in(OMAR).get(f"/coaching/{coaching.pk}/"))


def test_before_the_yes_nothing_is_read(signed_in, coaching, session):
    note(COLE, session, "shared", "For those who agreed")
    Coached.objects.create(coaching=coaching, person=Person.objects.get(email=OMAR))
    assert "For those who agreed" not in text_of(signed_in(OMAR).get(f"/coaching/{coaching.pk}/"))


def test_what_is_over_takes_nothing_new_and_its_writer_still_closes_and_deletes(signed_in, coaching, session):
    kept = note(NORA, session, "shared")
    actions.end(by=acting(COLE), coaching=coaching)
    client, address = signed_in(NORA), f"/coaching/{coaching.pk}/"
    assert "This coaching is over" in text_of(client.post(address, {"do": "note", "session": session.pk, "words": "x"}))
    assert client.post(address, {"do": "move-note", "note": kept.pk, "tier": "private"}).status_code == 302
    wider = {"do": "move-note", "note": kept.pk, "tier": "shared", "wider": "1"}
    assert client.post(address, wider).status_code == 400
    assert client.post(address, {"do": "drop-note", "note": kept.pk}).status_code == 302
    assert not Note.objects.exists()


def test_a_coaching_of_others_is_not_there_not_even_for_those_who_lead_the_district(signed_in, coaching):
    for who in (ANA, SAM, PAUL, OMAR):
        assert signed_in(who).get(f"/coaching/{coaching.pk}/").status_code == 404
        assert "The first minute" not in text_of(signed_in(who).get("/coaching/"))


def test_whoever_is_coached_is_told_that_this_person_also_rates(signed_in):
    made = actions.ask_to_coach(
        by=acting(PAUL),
        people=[Person.objects.get(email=NORA)],
        purpose="Walking the halls",
        begins_on=TODAY,
        ends_on=None,
        has_read=True,
    )
    assert "rated" in text_of(signed_in(NORA).get(f"/coaching/{made.pk}/"))


def test_of_cole_nothing_of_the_kind_is_said(signed_in, coaching):
    assert "people’s work is rated" not in text_of(signed_in(NORA).get(f"/coaching/{coaching.pk}/"))


# ---- tiers


def test_a_note_opens_wider_only_by_its_writers_word_and_closes_at_once(signed_in, coaching, session):
    kept = note(COLE, session)
    cole, nora, address = signed_in(COLE), signed_in(NORA), f"/coaching/{coaching.pk}/"
    assert WORDS in text_of(cole.get(address)) and WORDS not in text_of(nora.get(address))
    move = {"do": "move-note", "note": kept.pk, "tier": "shared"}
    refused = cole.post(address, move)
    assert refused.status_code == 400 and "mark that you mean it" in text_of(refused)
    assert WORDS not in text_of(nora.get(address))
    assert nora.post(address, move | {"wider": "1"}).status_code == 404, "another's note is not there"
    assert cole.post(address, move | {"wider": "1"}).status_code == 302
    assert WORDS in text_of(nora.get(address))
    assert nora.post(address, {"do": "drop-note", "note": kept.pk}).status_code == 404
    assert cole.post(address, {"do": "move-note", "note": kept.pk, "tier": "private"}).status_code == 302
    assert WORDS not in text_of(nora.get(address)) and WORDS in text_of(cole.get(address))


def test_who_says_nothing_of_whom_a_note_is_for_keeps_it_private(signed_in, coaching, session):
    signed_in(COLE).post(f"/coaching/{coaching.pk}/", {"do": "note", "session": session.pk, "words": WORDS})
    assert Note.objects.get().tier == Tier.PRIVATE


@pytest.mark.parametrize("words", ["", "x" * 4001])
def test_a_note_that_is_refused_stays_in_its_box(signed_in, coaching, session, words):
    sent = {"do": "note", "form": f"note-{session.pk}", "session": session.pk, "words": words, "tier": "shared"}
    answer = signed_in(COLE).post(f"/coaching/{coaching.pk}/", sent | {"topic": POWER})
    page = answer.content.decode()
    assert answer.status_code == 400 and not Note.objects.exists()
    assert f">{words}</textarea>" in page
    assert re.search(r'value="shared" checked', page) and re.search(rf'value="{POWER}" checked', page)


# ---- sealed


def everything_in_the_database() -> bytes:
    with connection.cursor() as cursor:
        found = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            found += [str(row) for row in cursor.fetchall()]
    return "\n".join(found).encode()


def test_whoever_opens_the_database_reads_no_words_and_no_topics(coaching, session):
    note(COLE, session, "private", topics=[POWER])
    note(COLE, session, "shared", "Another sentence of ours")
    actions.promise(
        by=acting(NORA), session=session, who=acting(NORA).person.pk, words="I call the same day", due_on=TODAY
    )
    held = everything_in_the_database()
    assert b"reflect" in held, "what is looked through is the database"
    for words in (WORDS, "Another sentence of ours", "I call the same day", "The first minute", POWER):
        assert words.encode() not in held, words


def test_a_row_in_another_name_at_another_session_or_more_open_does_not_open(coaching, session):
    kept = note(COLE, session)
    assert noted_in(kept).words == WORDS
    kept.writer = Person.objects.get(email=NORA)
    assert noted_in(kept) is None
    kept = Note.objects.get()
    kept.tier = Tier.SHARED
    assert noted_in(kept) is None


def test_without_the_key_nothing_opens_and_with_the_earlier_one_it_does(signed_in, coaching, session, settings):
    kept = note(COLE, session)
    client, earlier = signed_in(COLE), settings.SECRET_KEY
    settings.SECRET_KEY = "another key that is long enough to be one of ours"
    settings.SECRET_KEY_FALLBACKS = []
    assert noted_in(kept) is None
    settings.SECRET_KEY_FALLBACKS = [earlier]
    assert noted_in(kept).words == WORDS
    settings.SECRET_KEY_FALLBACKS = []
    client = signed_in(COLE)
    page = text_of(client.get(f"/coaching/{coaching.pk}/"))
    assert "cannot be read" in page and WORDS not in page
    actions.drop_note(by=acting(COLE), note=kept)
    assert not Note.objects.exists()


def test_the_length_of_what_is_kept_tells_little(coaching, session):
    lengths = {len(note(COLE, session, words="x" * n).sealed) for n in range(1, 300, 37)}
    assert len(lengths) == 1


# ---- commitments


def promised(session, who: str = NORA) -> Commitment:
    return actions.promise(
        by=acting(COLE), session=session, who=acting(who).person.pk, words="Call the same day", due_on=TODAY
    )


def test_a_commitment_goes_into_the_register_in_exactly_the_words_of_the_box_and_only_by_who_promised(
    signed_in, coaching, session
):
    kept = promised(session)
    cole, nora, address = signed_in(COLE), signed_in(NORA), f"/coaching/{coaching.pk}/"
    due = (TODAY + timedelta(days=9)).isoformat()
    sent = {"do": "put", "commitment": kept.pk, "words": "I call the same day", "due_on": due}
    refused = cole.post(address, sent)
    assert refused.status_code == 400 and "for the person who promised" in text_of(refused)
    assert not Entry.objects.exists()
    assert nora.post(address, sent).status_code == 302
    entry = Entry.objects.get()
    filled = {name: value for name, value in entry.values.items() if value not in ("", [], None)}
    assert filled == {"commitment": "I call the same day", "owner": "Nora Lindqvist", "due": due}
    assert (entry.owner.email, entry.title) == (NORA, "I call the same day")
    main = signed_in(PAUL).get(f"/registers/entry/{entry.pk}/").content.decode().split("<main")[1].split("</main>")[0]
    assert "I call the same day" in main and "coaching" not in main.lower(), "the entry does not say where it came from"
    assert f"/registers/entry/{entry.pk}/" in cole.get(address).content.decode()
    assert "in the register already" in text_of(nora.post(address, sent))
    assert Entry.objects.count() == 1


def test_nothing_in_the_database_leads_from_the_entry_to_the_session(coaching, session):
    kept = promised(session)
    before = set(everything_in_the_database().decode().splitlines())
    entry = actions.put_in_register(by=acting(NORA), commitment=kept, words="I call", due_on=TODAY)
    assert promised_in(Commitment.objects.get()).entry == entry.pk
    added = [row for row in everything_in_the_database().decode().splitlines() if row not in before]
    assert added
    assert not any("coaching" in row for row in added), "the log has the entry alone"


def test_a_commitment_is_settled_by_who_promised(signed_in, coaching, session):
    kept, address = promised(session), f"/coaching/{coaching.pk}/"
    assert "Call the same day" in text_of(signed_in(NORA).get("/coaching/")), "it is under way"
    stop = {"do": "settle", "commitment": kept.pk, "standing": "stopped", "came_of_it": ""}
    assert signed_in(COLE).post(address, stop).status_code == 400
    assert "Say what was learned" in text_of(signed_in(NORA).post(address, stop))
    assert signed_in(NORA).post(address, stop | {"came_of_it": "A letter was faster."}).status_code == 302
    assert "A letter was faster." in text_of(signed_in(COLE).get(address))
    assert "Call the same day" not in text_of(signed_in(NORA).get("/coaching/"))


# ---- sessions


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"minutes": "0"}, "from 1 to 480 minutes"),
        ({"minutes": "an hour"}, "from 1 to 480 minutes"),
        ({"on": ""}, "Say on what day"),
        ({"step": "judge"}, "Say on what day"),
        ({"on": "2999-01-01"}, "still to come"),
    ],
)
def test_a_session_that_cannot_be_is_said(signed_in, coaching, sent, said):
    nora = Person.objects.get(email=NORA)
    good = {"do": "session", "on": TODAY.isoformat(), "minutes": "45", "step": "goal", "attended": nora.pk}
    answer = signed_in(COLE).post(f"/coaching/{coaching.pk}/", good | sent)
    assert answer.status_code == 400 and said in text_of(answer) and not CoachingSession.objects.exists()


def test_a_planned_session_can_go_and_one_that_took_place_stays(signed_in, coaching, session):
    client, address = signed_in(COLE), f"/coaching/{coaching.pk}/"
    later = {"do": "session", "on": (TODAY + timedelta(days=7)).isoformat(), "minutes": "45", "step": "act"}
    client.post(address, later)
    planned = CoachingSession.objects.exclude(pk=session.pk).get()
    assert "next session on" in text_of(client.get("/coaching/"))
    assert client.post(address, {"do": "drop-session", "session": planned.pk}).status_code == 302
    assert client.post(address, {"do": "drop-session", "session": session.pk}).status_code == 400
    assert signed_in(NORA).post(address, later).status_code == 400, "whoever coaches keeps the sessions"
    assert list(CoachingSession.objects.all()) == [session]


# ---- what may be counted

SESSIONS = st.lists(
    st.builds(
        Held,
        st.integers(1, 480),
        st.frozensets(st.integers(0, 30), min_size=1, max_size=6),
        st.frozensets(st.sampled_from(["a", "b", "c"])),
    ),
    max_size=40,
)


def naive_hours(held: list[Held], fewest: int):
    """A second way: person by person, with loops."""
    people = {person for each in held for person in each.people}
    if len(people) < fewest:
        return None, {}
    near_five = lambda minutes: min(range(0, 400, 5), key=lambda n: (abs(n * 60 - minutes), -n))  # noqa: E731
    topics = {}
    for topic in ("a", "b", "c"):
        n_with = sum(any(person in each.people and topic in each.topics for each in held) for person in people)
        if n_with >= fewest and len(people) - n_with >= fewest:
            topics[topic] = near_five(sum(each.minutes for each in held if topic in each.topics))
    return near_five(sum(each.minutes for each in held)), topics


@given(SESSIONS, st.integers(1, 10))
def test_hours_agree_with_a_count_person_by_person(held, fewest):
    total, topics = counted_hours(held, fewest)
    assert (total, dict(topics)) == naive_hours(held, fewest)


def test_nine_people_are_none_and_ten_beside_ten_are_a_topic():
    def of(*people, topic=()):
        return [Held(60, frozenset({each}), frozenset(topic)) for each in people]

    assert counted_hours(of(*range(9)), 10) == (None, ())
    assert counted_hours(of(*range(10), topic="a"), 10) == (10, ()), "all of them: what is told of all is told of each"
    assert counted_hours(of(*range(10), topic="a") + of(*range(10, 19)), 10) == (20, ()), "nine others would be known"
    assert counted_hours(of(*range(10), topic="a") + of(*range(10, 20)), 10) == (20, (("a", 10),))


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (date(2026, 11, 27), date(2026, 1, 1), date(2026, 6, 30)),
        (date(2026, 7, 1), date(2026, 1, 1), date(2026, 6, 30)),
        (date(2026, 6, 30), date(2025, 7, 1), date(2025, 12, 31)),
        (date(2026, 1, 1), date(2025, 7, 1), date(2025, 12, 31)),
    ],
)
def test_half_years_are_over_and_do_not_overlap(today, first, last):
    assert last_half_year(today) == (first, last)


def test_only_counted_notes_of_sessions_that_took_place_are_counted(coaching, session):
    """Twenty people coached in the half-year; what they write privately or share changes no number."""
    first, _ = last_half_year(TODAY)
    organisation = coaching.organisation
    people = [Person.objects.create(email=f"p{n}@riverbend.example", name=f"P {n}") for n in range(20)]
    cole = acting(COLE)
    for n, person in enumerate(people):
        made = Coaching(tenant=coaching.tenant, organisation=organisation, coach=cole.person, begins_on=first)
        made.purpose = coaching.purpose
        made.save()
        Coached.objects.create(coaching=made, person=person, agreed_at=timezone.now())
        held = CoachingSession.objects.create(coaching=made, on=first, minutes=60, step="act")
        held.attended.set([person])
        note(COLE, held, "private", topics=["ten-practices/1"])
        note(COLE, held, "shared", topics=["ten-practices/2"])
        if n < 10:
            note(COLE, held, "counted", topics=[POWER])
    found = coaching_hours(coaching.tenant, TODAY)
    assert (found.total, found.by_topic, found.fewest) == (20, ((POWER, 10),), 10)
    assert POWER in topics_of(coaching.tenant)
    CoachingSession.objects.filter(attended=people[0]).first().attended.clear()
    assert coaching_hours(coaching.tenant, TODAY).by_topic == (), "nine were coached on it"


# ---- the pause


def test_the_pause_is_a_list_without_a_script_and_begins_a_document(signed_in):
    nora = signed_in(NORA)
    page = nora.get("/coaching/pause/")
    assert page.content.count(b"data-minutes=") == 5 and "Who is missing?" in text_of(page)
    assert b'id="pause" hidden' in page.content, "the timer waits for its script"
    refused = nora.post("/coaching/pause/", {"work": " "})
    assert refused.status_code == 400 and "which work you paused" in text_of(refused)
    answer = nora.post("/coaching/pause/", {"work": "The letter home", "minutes": "12"})
    from fairwater_web.documents.models import Document

    made = Document.objects.get()
    assert (made.kind, made.title, answer.url) == ("equity-pause", "The letter home", f"/documents/{made.pk}/")
    values = {each.field: str(each.value) for each in made.values.all()}
    assert values == {"work": "The letter home", "on": TODAY.isoformat(), "minutes": "12"}


def test_who_may_not_write_documents_is_told_why(signed_in):
    page = signed_in(COLE).get("/coaching/pause/").content.decode()
    assert "disabled" in page and "why-not-coaching-pause-document" in page


def test_a_pause_is_no_guide_for_talking_with_others(signed_in):
    assert signed_in(ANA).get("/in-person/guides/equity-pause/").status_code == 404


# ---- the sample


def test_the_sample_is_three_sessions_and_a_commitment_that_was_shared(signed_in):
    from fairwater_web.coaching.samples import PROMISED, make_sample_coaching

    assert (make_sample_coaching(today=TODAY), make_sample_coaching(today=TODAY)) == (3, 0)
    assert Entry.objects.get().title == PROMISED
    page = text_of(signed_in(NORA).get(f"/coaching/{Coaching.objects.get(coached__person__email=NORA).pk}/"))
    assert "She knows the numbers" not in page and PROMISED in page
    assert "asks to coach you" in text_of(signed_in(OMAR).get("/coaching/"))


@pytest.mark.parametrize("role", ["assessor", "observer", "data-steward", "administrator", "state-analyst", "student"])
def test_whoever_rates_or_keeps_data_or_rights_has_no_part_in_coaching_and_cannot_be_given_one(role):
    from fairwater_web.people.permissions import PERMISSIONS_OF, may_be_moved

    for right in ("use-coaching", "lead-coaching"):
        assert right not in PERMISSIONS_OF[role] and not may_be_moved(role, right)
