"""Conversations: begun, filled, moderated, voted on without an account; what is in common, and of nobody by themselves."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest
from django.core.cache import caches
from django.test import Client
from django.utils import timezone

from fairwater_web.common.models import AccessEntry
from fairwater_web.common.permissions import Refused
from fairwater_web.conversations import actions
from fairwater_web.conversations.enums import Stage, Standing
from fairwater_web.conversations.models import Conversation, Statement, StatementChange, Vote, Voter
from fairwater_web.listening.actions import Plan, plan_round
from fairwater_web.listening.throttle import _counted
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from tests.cast import ANA, JUN, NORA, OMAR, VERA

pytestmark = [pytest.mark.web, pytest.mark.django_db]

HOSTILE = '<script>alert("1")</script><b>bold</b>'


@pytest.fixture(autouse=True)
def nothing_kept(settings):
    settings.CACHES = settings.CACHES | {"charts": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    caches["charts"].clear()
    _counted.clear()


@pytest.fixture
def ana():
    return acting_person(Person.objects.get(email=ANA), timezone.localdate())


@pytest.fixture
def round_(ana):
    today = timezone.localdate()
    plan = Plan("Conflict", "To hear.", today, today + timedelta(days=9), comes_back="In May.", languages=["en"])
    return plan_round(by=ana, plan=plan)


@pytest.fixture
def draft(ana, round_):
    return actions.begin(
        by=ana, round_=round_, question="What should change?", language="en", may_write=True, moderated_first=True
    )


@pytest.fixture
def talk(ana, draft):
    """An open conversation of six statements."""
    actions.add_statements(by=ana, conversation=draft, texts=[f"Statement {n}." for n in range(6)])
    return actions.move(by=ana, conversation=draft, to=Stage.OPEN)


def device() -> Client:
    return Client(headers={"accept-language": "en"})


def say(client: Client, talk: Conversation, **sent):
    return client.post(f"/talk/{talk.word}/", {"in": "en"} | sent)


def text_of(answer) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


def paste(client: Client, talk: Conversation, lines: list[str]):
    return client.post(f"/conversations/{talk.pk}/add/", {"texts": "\n".join(lines)})


# Begun and filled


def test_a_conversation_is_begun_by_those_who_lead(signed_in, round_):
    sent = {"round": round_.pk, "question": "What  should change?", "language": "es", "may_write": "1"}
    answer = signed_in(ANA).post("/conversations/", sent)
    made = Conversation.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"/conversations/{made.pk}/")
    assert (made.stage, made.language, made.may_write, made.is_moderated_first) == ("draft", "es", True, False)
    assert signed_in(ANA).post("/conversations/", sent | {"question": " "}).status_code == 400
    for reader in (OMAR, JUN, VERA, NORA):
        assert signed_in(reader).post("/conversations/", sent).status_code in (400, 403, 404), reader
    assert Conversation.objects.count() == 1
    assert device().get(f"/talk/{made.word}/").status_code == 404, "it is not open yet"


def test_five_hundred_lines_are_added_and_of_five_hundred_and_one_none(signed_in, draft):
    client = signed_in(ANA)
    refused = paste(client, draft, [f"Line {n}" for n in range(501)])
    assert refused.status_code == 400 and "These are 501 statements" in text_of(refused)
    assert not Statement.objects.exists()
    assert "Line 500" in refused.content.decode(), "what was pasted is still there"
    assert paste(client, draft, [f"Line {n}" for n in range(500)]).status_code == 200
    assert Statement.objects.filter(standing=Standing.ACCEPTED, written_by_us=True).count() == 500
    assert sorted(Statement.objects.values_list("number", flat=True)) == list(range(1, 501))
    again = paste(client, draft, ["line 3", "Line   4", "", "A new line"])
    assert again.status_code == 200 and Statement.objects.count() == 501, "what is there already is not added again"


def test_a_line_of_281_letters_is_refused_with_all_others(signed_in, draft):
    client = signed_in(ANA)
    long = "Whoever was sent out comes back " + "x" * 249
    assert len(long) == 281
    refused = paste(client, draft, ["A good one", long])
    assert refused.status_code == 400 and not Statement.objects.exists()
    assert f"“{long[:60]}…” is too long" in text_of(refused)
    assert paste(client, draft, ["A good one", long[:280]]).status_code == 200
    assert Statement.objects.count() == 2


def test_it_opens_from_five_statements_on(signed_in, ana, draft):
    client = signed_in(ANA)
    actions.add_statements(by=ana, conversation=draft, texts=list("abcd"))
    refused = client.post(f"/conversations/{draft.pk}/move/", {"to": "open"})
    assert refused.status_code == 400 and "at least 5 statements" in text_of(refused)
    actions.add_statements(by=ana, conversation=draft, texts=["e"])
    assert client.post(f"/conversations/{draft.pk}/move/", {"to": "open"}).status_code == 302
    assert Conversation.objects.get().stage == Stage.OPEN


# Votes


def test_two_devices_vote_and_of_each_the_last_vote_stands(talk):
    one, other = device(), device()
    first = talk.statements.first()
    for client, choice in ((one, 1), (other, -1), (one, 0), (one, -1)):
        assert say(client, talk, statement=first.pk, vote=choice).status_code == 302
    assert sorted(Vote.objects.values_list("choice", flat=True)) == [-1, -1]
    assert Voter.objects.count() == 2
    seen = {re.search(r'name="statement" value="(\d+)"', one.get(f"/talk/{talk.word}/").content.decode())[1]}
    assert str(first.pk) not in seen, "the next one is one that this device has not voted on"


def test_who_has_voted_on_all_is_told_so(talk):
    client = device()
    for each in talk.statements.all():
        say(client, talk, statement=each.pk, vote=1)
    page = client.get(f"/talk/{talk.word}/").content.decode()
    assert 'name="vote"' not in page and 'name="statement"' not in page


def test_as_whom_a_device_votes_is_said_once(talk):
    one, other = device(), device()
    first, second = talk.statements.all()[:2]
    say(one, talk, statement=first.pk, vote=1, **{"as": "student"})
    say(one, talk, statement=second.pk, vote=1, **{"as": "staff"})
    say(other, talk, statement=first.pk, vote=1)
    say(other, talk, statement=second.pk, vote=1, **{"as": "family"})
    assert sorted(Voter.objects.values_list("votes_as", flat=True)) == ["family", "student"]
    say(device(), talk, statement=first.pk, vote=1, **{"as": "superintendent"})
    assert sorted(Voter.objects.values_list("votes_as", flat=True)) == ["", "family", "student"]


@pytest.mark.parametrize(
    "sent", [{"statement": "x"}, {"statement": "0"}, {"statement": "9" * 40}, {}, {"statement": "-1"}]
)
def test_a_vote_on_nothing_is_refused(talk, sent):
    assert say(device(), talk, vote="1", **sent).status_code == 400
    assert not Vote.objects.exists()


def test_a_vote_that_is_none_is_not_kept(talk):
    say(device(), talk, vote="7", statement=talk.statements.first().pk)
    assert not Vote.objects.exists()


def test_nobody_votes_on_a_statement_of_another_conversation(ana, round_, talk):
    other = actions.begin(by=ana, round_=round_, question="?", language="en", may_write=True, moderated_first=True)
    actions.add_statements(by=ana, conversation=other, texts=["Elsewhere"])
    assert say(device(), talk, vote="1", statement=other.statements.get().pk).status_code == 400
    assert not Vote.objects.exists()


def test_a_closed_conversation_takes_neither_vote_nor_statement(ana, talk):
    client, first = device(), talk.statements.first()
    say(client, talk, statement=first.pk, vote=1)
    actions.move(by=ana, conversation=talk, to=Stage.CLOSED)
    assert say(client, talk, statement=first.pk, vote=-1).status_code == 400
    assert say(client, talk, text="Too late").status_code == 400
    assert Vote.objects.get().choice == 1 and not Statement.objects.filter(text="Too late").exists()
    assert 'name="vote"' not in client.get(f"/talk/{talk.word}/").content.decode()
    assert client.get(f"/talk/{talk.word}/ground/").status_code == 200


# Statements of those who vote, and their moderation


def written(talk: Conversation, text: str = "More buses", client: Client | None = None) -> Statement:
    assert say(client or device(), talk, text=text).status_code == 302
    return Statement.objects.get(text=text)


def test_what_waits_is_not_voted_on_until_it_is_accepted(signed_in, talk):
    client = device()
    waiting = written(talk)
    assert waiting.standing == Standing.WAITING
    assert say(client, talk, statement=waiting.pk, vote=1).status_code == 400
    for each in talk.statements.exclude(pk=waiting.pk):
        say(client, talk, statement=each.pk, vote=1)
    assert "More buses" not in client.get(f"/talk/{talk.word}/").content.decode()
    accepted = signed_in(ANA).post(f"/conversations/statements/{waiting.pk}/", {"do": "accept", "text": "More buses!"})
    assert accepted.status_code == 302
    assert "More buses!" in client.get(f"/talk/{talk.word}/").content.decode()
    assert say(client, talk, statement=waiting.pk, vote=1).status_code == 302


def test_a_conversation_moderated_afterwards_votes_at_once(ana, round_):
    made = actions.begin(by=ana, round_=round_, question="?", language="en", may_write=True, moderated_first=False)
    actions.add_statements(by=ana, conversation=made, texts=list("abcde"))
    actions.move(by=ana, conversation=made, to=Stage.OPEN)
    assert written(made).standing == Standing.ACCEPTED
    assert say(device(), made, statement=Statement.objects.get(text="More buses").pk, vote=-1).status_code == 302


def test_nobody_writes_where_statements_are_given(ana, round_):
    made = actions.begin(by=ana, round_=round_, question="?", language="en", may_write=False, moderated_first=False)
    actions.add_statements(by=ana, conversation=made, texts=list("abcde"))
    actions.move(by=ana, conversation=made, to=Stage.OPEN)
    assert say(device(), made, text="More buses").status_code == 400
    assert made.statements.count() == 5


def test_a_rejection_gives_its_reason_and_every_step_stays(signed_in, talk):
    client = signed_in(ANA)
    statement = written(talk)
    refused = client.post(f"/conversations/statements/{statement.pk}/", {"do": "reject", "reason": " "})
    assert refused.status_code == 400 and "Say why it is rejected" in text_of(refused)
    assert Statement.objects.get(pk=statement.pk).standing == Standing.WAITING
    client.post(f"/conversations/statements/{statement.pk}/", {"do": "accept", "text": "More buses, please"})
    client.post(f"/conversations/statements/{statement.pk}/", {"do": "reject", "reason": "Said twice"})
    kept = StatementChange.objects.filter(statement=statement).values_list("standing", "text", "reason", "by__email")
    assert list(kept) == [
        ("accepted", "More buses, please", "", ANA),
        ("rejected", "More buses, please", "Said twice", ANA),
    ]
    page = text_of(client.get(f"/conversations/{talk.pk}/"))
    assert "Said twice" in page and "Ana Morales" in page
    assert say(device(), talk, statement=statement.pk, vote=1).status_code == 400
    events = AccessEntry.objects.filter(event="statement-moderated", subject=f"statement {statement.pk}")
    assert events.count() == 2
    assert StatementChange.objects.filter(statement__written_by_us=True).count() == 6, "ours have their step too"


def test_the_words_of_what_was_voted_on_stay(signed_in, ana, talk):
    first = talk.statements.first()
    say(device(), talk, statement=first.pk, vote=1)
    answer = signed_in(ANA).post(f"/conversations/statements/{first.pk}/", {"do": "accept", "text": "Other words"})
    assert answer.status_code == 400 and Statement.objects.get(pk=first.pk).text == "Statement 0."
    second = talk.statements.all()[1]
    with pytest.raises(Refused, match="refused-statement-long"):
        actions.moderate(by=ana, statement=second, standing=Standing.ACCEPTED, text="x" * 281)
    actions.moderate(by=ana, statement=second, standing=Standing.ACCEPTED, text="Other words")
    assert Statement.objects.get(pk=second.pk).text == "Other words"


@pytest.mark.parametrize("reader", [OMAR, JUN, VERA, NORA])
def test_moderation_is_for_those_who_lead_there(signed_in, talk, reader):
    statement = written(talk)
    answer = signed_in(reader).post(f"/conversations/statements/{statement.pk}/", {"do": "accept"})
    assert answer.status_code in (400, 403, 404)
    assert Statement.objects.get(pk=statement.pk).standing == Standing.WAITING


def test_one_device_writes_ten_statements(talk):
    client = device()
    statuses = [say(client, talk, text=f"Of mine {n}").status_code for n in range(12)]
    assert statuses == [302] * 10 + [400] * 2
    assert say(device(), talk, text="Of another").status_code == 302
    assert say(client, talk, text="x" * 281).status_code == 400
    assert Statement.objects.filter(written_by_us=False).count() == 11


def test_a_hostile_statement_is_text_everywhere(signed_in, ana, talk):
    statement = written(talk, HOSTILE)
    pages = [signed_in(ANA).get(f"/conversations/{talk.pk}/").content.decode()]
    actions.moderate(by=ana, statement=statement, standing=Standing.ACCEPTED)
    client = device()
    for each in talk.statements.filter(written_by_us=True):
        say(client, talk, statement=each.pk, vote=1)
    pages += [
        client.get(f"/talk/{talk.word}/").content.decode(),
        signed_in(ANA).get(f"/conversations/{talk.pk}/").content.decode(),
    ]
    for n in range(12):
        voter = actions.join(conversation=talk, device=f"d{n}", votes_as="")
        for each in talk.statements.all():
            actions.vote(voter=voter, statement=each, choice=1)
    pages.append(device().get(f"/talk/{talk.word}/ground/").content.decode())
    for page in pages:
        assert "alert(" in page and "<script>alert" not in page and "<b>bold" not in page


def test_nothing_leads_from_a_statement_to_the_device_that_wrote_it(talk):
    one, other = device(), device()
    for n in range(4):
        written(talk, f"Of one {n}", one)
        written(talk, f"Of another {n}", other)
    columns = {field.name for field in Statement._meta.get_fields()}
    of_others = {"changes", "translations", "votes"}  # who leads translates, and whoever votes is a number
    assert columns == {"id", "conversation", "number", "text", "standing", "written_by_us", "language"} | of_others
    assert not Vote.objects.exists(), "a statement is no vote of whoever wrote it"
    rows = [" ".join(map(str, each)) for each in Statement.objects.filter(written_by_us=False).values_list()]
    for voter in Voter.objects.all():
        assert voter.n_written == 4
        assert not any(str(voter.number) in row or voter.digest in row for row in rows)
    cookie = one.cookies[f"talk-{talk.pk}"]
    assert cookie["httponly"] and cookie["samesite"] == "Lax" and cookie["path"] == f"/talk/{talk.word}/"
    assert not Voter.objects.filter(digest__contains=cookie.value).exists()
    assert not AccessEntry.objects.filter(subject__contains="voter").exists()


def test_votes_know_no_time(talk):
    for model in (Vote, Voter):
        kinds = {field.get_internal_type() for field in model._meta.concrete_fields}
        assert not kinds & {"DateTimeField", "DateField", "TimeField"}


# What is in common


def vote_all(talk: Conversation, n: int, choices, role: str = "", name: str = "d") -> None:
    for at in range(n):
        voter = actions.join(conversation=talk, device=f"{name}{at}", votes_as=role)
        for each, choice in zip(talk.statements.all(), choices, strict=False):
            actions.vote(voter=voter, statement=each, choice=choice)


def test_under_ten_voters_nothing_is_in_common(signed_in, talk):
    vote_all(talk, 9, [1] * 6)
    actions.join(conversation=talk, device="looks on", votes_as="staff")
    for page in (device().get(f"/talk/{talk.word}/ground/"), signed_in(ANA).get(f"/conversations/{talk.pk}/")):
        assert "once ten people have voted" in text_of(page)
        assert "%" not in text_of(page) and "<table" not in page.content.decode()
    assert not AccessEntry.objects.filter(event="common-ground-seen").exists()
    vote_all(talk, 1, [1] * 6, name="tenth")
    page = device().get(f"/talk/{talk.word}/ground/")
    assert "<table" in page.content.decode() and "100%" in text_of(page)
    signed_in(ANA).get(f"/conversations/{talk.pk}/")
    assert AccessEntry.objects.filter(event="common-ground-seen").count() == 1


@pytest.mark.parametrize("by", ["role", "votes"])
def test_a_group_of_three_never_shows(talk, by):
    """Three of staff reject what everybody else shares: neither their name nor a share that only they have appears."""
    vote_all(talk, 20, [1] * 6, "student", "s")
    vote_all(talk, 15, [1] * 6, "family", "f")
    vote_all(talk, 3, [-1] * 6, "staff", "t")
    page = device().get(f"/talk/{talk.word}/ground/", {"by": by})
    body = page.content.decode().partition("<main")[2]
    tables = html.unescape(" ".join(re.findall(r"<table.*?</table>|<svg.*?</svg>", body, re.DOTALL)))
    assert "<table" in tables
    heads = [re.sub(r"<[^>]+>", "", each).strip() for each in re.findall(r"<th scope=\"col\"[^>]*>(.*?)</th>", tables)]
    assert not [each for each in heads if "staff" in each.lower()]
    assert not re.search(r"\bof 3\b", text_of(page))
    if by == "role":
        shown = [n for n in (20, 15) if re.search(rf"\bof {n}\b", tables)]
        everyone = re.search(r"\bof 38\b", tables)
        assert not (len(shown) == 2 and everyone), "thirty-eight less twenty less fifteen are three"


def test_what_was_rejected_is_in_nothing_that_is_shown(ana, talk):
    vote_all(talk, 12, [1] * 6)
    first = talk.statements.first()
    assert "Statement 0." in device().get(f"/talk/{talk.word}/ground/").content.decode()
    actions.moderate(by=ana, statement=first, standing=Standing.REJECTED, reason="Names somebody")
    assert "Statement 0." not in device().get(f"/talk/{talk.word}/ground/").content.decode()


def test_what_was_never_opened_cannot_be_closed_and_so_stays_behind_its_link(ana, draft):
    with pytest.raises(Refused, match="refused-conversation-not-open"):
        actions.move(by=ana, conversation=draft, to=Stage.CLOSED)
    assert device().get(f"/talk/{draft.word}/").status_code == 404


# In other languages


def shown(client: Client, talk: Conversation, language: str) -> tuple[str, str]:
    """Return the statement that a device is asked to vote on, and the language that it is marked as."""
    page = client.get(f"/talk/{talk.word}/?in={language}").content.decode()
    found = re.search(r'<p class="ask" id="statement" lang="(\w+)"><bdi>([^<]+)</bdi>', page)
    return found[2], found[1]


def keep(client: Client, talk: Conversation, language: str, **texts: str):
    given = {f"text-{name.removeprefix('n')}": text for name, text in texts.items()}
    return client.post(f"/conversations/{talk.pk}/in/{language}/", given)


def test_who_reads_in_another_language_votes_on_the_statement_in_theirs(signed_in, talk):
    Statement.objects.exclude(number=1).update(standing=Standing.REJECTED)
    assert shown(device(), talk, "es") == ("Statement 0.", "en"), "as it was written, and marked so"
    ana = signed_in(ANA)
    assert "2 are still missing" in text_of(ana.get(f"/conversations/{talk.pk}/in/es/"))
    assert "2 were kept" in text_of(keep(ana, talk, "es", n0="¿Qué debería cambiar?", n1="  Afirmación   cero. "))
    assert shown(device(), talk, "es") == ("Afirmación cero.", "es")
    assert shown(device(), talk, "en") == ("Statement 0.", "en") == shown(device(), talk, "ar")
    assert "¿Qué debería cambiar?" in text_of(device().get(f"/talk/{talk.word}/?in=es"))
    assert AccessEntry.objects.filter(event="statements-translated").count() == 1
    assert "Nothing changed" in text_of(keep(ana, talk, "es", n0="¿Qué debería cambiar?", n1="Afirmación cero."))
    keep(ana, talk, "es", n1="")
    assert shown(device(), talk, "es") == ("Statement 0.", "en")


def test_a_translation_of_words_that_were_worded_anew_waits_for_a_person(signed_in, ana, talk):
    one = Statement.objects.get(number=1)
    Statement.objects.exclude(number=1).update(standing=Standing.REJECTED)
    leader = signed_in(ANA)
    keep(leader, talk, "es", n1="Afirmación cero.")
    actions.moderate(by=ana, statement=one, standing=Standing.ACCEPTED, text="Statement zero, said better.")
    assert shown(device(), talk, "es") == ("Statement zero, said better.", "en")
    page = leader.get(f"/conversations/{talk.pk}/in/es/").content.decode()
    assert "Before it was worded anew:" in page and "Afirmación cero." in page
    keep(leader, talk, "es", n0="", n1="")
    assert "Afirmación cero." in leader.get(f"/conversations/{talk.pk}/in/es/").content.decode(), (
        "blank leaves it there"
    )
    keep(leader, talk, "es", n1="Afirmación cero, mejor dicha.")
    assert shown(device(), talk, "es") == ("Afirmación cero, mejor dicha.", "es")


def test_what_somebody_writes_is_in_the_language_of_their_page_and_is_translated_too(signed_in, talk):
    Statement.objects.update(standing=Standing.REJECTED)
    client = device()
    client.post(f"/talk/{talk.word}/", {"in": "es", "text": "Que nos llamen el mismo día."})
    said = Statement.objects.get(text="Que nos llamen el mismo día.")
    assert said.language == "es"
    page = signed_in(ANA).get(f"/conversations/{talk.pk}/").content.decode()
    assert 'lang="es" dir="auto"' in page
    said.standing = Standing.ACCEPTED
    said.save()
    assert shown(device(), talk, "es") == ("Que nos llamen el mismo día.", "es") == shown(device(), talk, "en")
    keep(signed_in(ANA), talk, "en", **{f"n{said.number}": "Call us the same day."})
    assert shown(device(), talk, "en") == ("Call us the same day.", "en")


def test_only_those_who_lead_translate_and_what_is_too_long_stays_in_the_form(signed_in, talk):
    refused = keep(signed_in(ANA), talk, "es", n1="x" * 1001)
    assert refused.status_code == 400 and "x" * 1001 in refused.content.decode() and "1,000" in text_of(refused)
    assert keep(signed_in(NORA), talk, "es", n1="Afirmación.").status_code in (400, 403, 404)
    assert keep(signed_in(VERA), talk, "es", n1="Afirmación.").status_code == 404
    assert signed_in(ANA).get(f"/conversations/{talk.pk}/in/fr/").status_code == 404
    assert keep(signed_in(ANA), talk, "es", n99="Nobody", nx="Nothing").status_code == 200
    assert shown(device(), talk, "es")[1] == "en"


def test_what_is_in_common_is_told_in_the_readers_language(signed_in, ana, talk):
    Statement.objects.exclude(number=1).update(standing=Standing.REJECTED)
    one = Statement.objects.get(number=1)
    for number in range(12):
        voter = actions.join(conversation=talk, device=f"device {number}", votes_as="")
        actions.vote(voter=voter, statement=one, choice=1)
    keep(signed_in(ANA), talk, "es", n1="Afirmación cero.")
    assert "Afirmación cero." in text_of(device().get(f"/talk/{talk.word}/ground/?in=es"))
    assert "Statement 0." in text_of(device().get(f"/talk/{talk.word}/ground/?in=en"))
