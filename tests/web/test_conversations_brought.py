"""A conversation of Polis, looked at and taken in once: the same figures as the command's, and nobody's number from there."""

from __future__ import annotations

import gzip
import html
import random
import re
from datetime import timedelta

import pytest
from django.core.cache import caches
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from fairwater.consensus import consensus_of, read_statements, read_votes
from fairwater_web.common.permissions import Refused
from fairwater_web.conversations import actions
from fairwater_web.conversations.enums import Stage, Standing
from fairwater_web.conversations.models import Conversation, Statement, Vote, Voter
from fairwater_web.conversations.queries import BY_VOTES, common_ground
from fairwater_web.listening.actions import Plan, plan_round
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from tests.cast import ANA, OMAR

pytestmark = [pytest.mark.web, pytest.mark.django_db]
N = 8
"""Statements, of which the sixth was rejected and the seventh has no decision."""


@pytest.fixture(autouse=True)
def nothing_kept(settings):
    settings.CACHES = settings.CACHES | {"charts": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    caches["charts"].clear()


@pytest.fixture
def round_(db):
    today = timezone.localdate()
    plan = Plan("Town", "To hear.", today, today + timedelta(days=9), comes_back="In May.", languages=["en"])
    return plan_round(by=acting_person(Person.objects.get(email=ANA), today), plan=plan)


@pytest.fixture(scope="module")
def export() -> dict[str, bytes]:
    """What Polis exports of 30 voters, of whom one voted on the rejected statement alone."""
    drawn = random.Random(4)
    votes = [[drawn.choice([1, 1, -1, 0, None]) for _ in range(N)] for _ in range(30)]
    votes[29] = [None] * 5 + [1] + [None] * 2
    comments = ["timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body"]
    for at in range(N):
        agrees, disagrees = (sum(row[at] == wanted for row in votes) for wanted in (1, -1))
        state = {5: -1, 6: 0}.get(at, 1)
        comments.append(f'15424{at},Sat,{at},977{at},{agrees},{disagrees},{state},"Statement {at}, <b>it</b>"')
    matrix = ["participant,group-id,n-comments,n-votes,n-agree,n-disagree," + ",".join(map(str, range(N)))]
    log = ["timestamp,datetime,comment-id,voter-id,vote"]
    for voter, row in enumerate(votes):
        name = 88_000 + voter
        counts = f"{sum(v is not None for v in row)},{row.count(1)},{row.count(-1)}"
        matrix.append(f"{name},0,0,{counts}," + ",".join("" if vote is None else str(vote) for vote in row))
        log += [f"1{voter:03}{at},Sat,{at},{name},{vote}" for at, vote in enumerate(row) if vote is not None]
    texts = {"statements": comments, "matrix": matrix, "log": log}
    return {name: "\n".join(lines).encode() for name, lines in texts.items()}


NAMES = {"statements": "comments.csv", "matrix": "participants-votes.csv", "log": "votes.csv"}


def look(client: Client, round_, files: dict[str, bytes], **more):
    given = {name: SimpleUploadedFile(NAMES[name], content) for name, content in files.items()}
    sent = {"round": round_.pk, "question": "What of the town?", "language": "en"} | more | given
    return client.post("/conversations/bring/", sent)


def text_of(answer) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


def take(client: Client, looked) -> object:
    kept = re.search(r'name="looked_at" value="([^"]+)"', looked.content.decode())[1]
    return client.post("/conversations/bring/", {"looked_at": kept})


def test_it_is_looked_at_first_and_nothing_is_there_before_it_is_taken_in(signed_in, round_, export):
    client = signed_in(ANA)
    looked = look(client, round_, export)
    assert looked.status_code == 200
    n_votes = len(export["log"].splitlines()) - 1
    told = text_of(looked)
    n_left = sum(b",5,88" in line for line in export["log"].splitlines())
    assert f"7 statements, 29 people and {n_votes - n_left} votes can come in." in told
    assert "One statement that was rejected there." in told and f"{n_left} votes on statements that stay behind" in told
    assert "One person who voted on no statement" in told and "One statement comes in although nobody" in told
    assert "told otherwise" not in told and not Conversation.objects.exists()


def test_taken_in_it_has_the_figures_of_the_command_and_no_number_of_polis(signed_in, round_, export, tmp_path):
    client = signed_in(ANA)
    answer = take(client, look(client, round_, {name: export[name] for name in ("statements", "matrix")}))
    made = Conversation.objects.get()
    assert answer["Location"] == f"/conversations/{made.pk}/"
    assert (made.stage, made.question, made.round) == (Stage.CLOSED, "What of the town?", round_)
    for name in NAMES:
        (tmp_path / NAMES[name]).write_bytes(export[name])
    statements = read_statements(tmp_path / "comments.csv")
    by_command = consensus_of(read_votes(tmp_path / "votes.csv", statements), left_out=statements.rejected)
    texts = {str(number): text for number, text in made.statements.values_list("number", "text")}
    here = {texts[each.statement]: each.everyone for each in common_ground(made, BY_VOTES).statements}
    there = {statements.words[each.statement]: each.everyone for each in by_command.statements}
    assert here == there and len(here) == 7
    stored = " ".join(str(row) for model in (Conversation, Statement) for row in model.objects.values_list())
    assert not Voter.objects.exists() and not Vote.objects.exists(), "nobody here cast them"
    assert not re.search(r"\b880\d\d\b|\b977\d\b", stored)
    page = client.get(f"/conversations/{made.pk}/")
    assert "29 people voted on 7 statements" in text_of(page) and "<b>it" not in page.content.decode()
    assert 'name="texts"' not in page.content.decode() and 'value="open"' not in page.content.decode()
    assert "<table" in Client().get(f"/talk/{made.word}/ground/").content.decode()


def test_the_same_votes_come_in_once_from_whichever_file(signed_in, round_, export):
    client = signed_in(ANA)
    take(client, look(client, round_, {name: export[name] for name in ("statements", "log")}, language="es"))
    rows = export["matrix"].splitlines()
    turned = {"statements": export["statements"], "matrix": b"\n".join([rows[0], *rows[:0:-1]])}
    again = take(client, look(client, round_, turned, question="Asked otherwise"))
    assert again.status_code == 400 and "was taken in before" in text_of(again)
    assert Conversation.objects.get().language == "es"


def test_votes_written_the_other_way_round_and_packed_are_read_as_they_were_meant(signed_in, round_, export):
    """Some exports write agree as -1: the counts beside the statements tell."""
    head, *lines = export["log"].decode().splitlines()
    swapped = [re.sub(r",(-?1)$", lambda found: f",{-int(found[1])}", line) for line in lines]
    client = signed_in(ANA)
    other = gzip.compress("\n".join([head, *swapped]).encode())
    given = {"log": SimpleUploadedFile("votes.csv.gz", other)}
    comments = {"statements": SimpleUploadedFile("comments.csv", export["statements"])}
    sent = {"round": round_.pk, "question": "Packed", "language": "en"} | given | comments
    take(client, client.post("/conversations/bring/", sent))
    agreed = sum(line.endswith(",1") and ",5,88" not in line for line in lines)
    assert Conversation.objects.get().brought_votes.count("+") == agreed > 20


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"statements": b""}, "Choose comments.csv, and participants-votes.csv or votes.csv"),
        ({"matrix": None}, "Choose comments.csv, and participants-votes.csv or votes.csv"),
        ({"statements": None, "log": b"Colour,Size\nblue,3\n"}, "is no file of votes"),
        ({"statements": b"Colour,Size\nblue,3\n", "log": None}, "is no file of statements"),
        ({"statements": None, "log": b"voter-id,comment-id,vote\n1,0,maybe\n"}, "which is no vote"),
        (
            {"statements": None, "log": b"voter-id,comment-id,vote\n1,5,1\n"},
            "No vote is on a statement of “comments.csv”",
        ),
        ({"statements": b"comment-id,comment-body\n0,One\n0,Two\n", "log": None}, "a second time"),
        ({"statements": b"%PDF-1.4\n\x00\x01", "log": None}, "comments.csv"),
        ({"statements": None, "log": b""}, "votes.csv"),
    ],
)
def test_a_file_that_is_none_is_refused_in_a_sentence(signed_in, round_, export, files, told):
    given = {name: export[name] if content is None else content for name, content in files.items()}
    answer = look(signed_in(ANA), round_, given)
    assert answer.status_code == 400 and told in text_of(answer), text_of(answer)
    assert "Traceback" not in text_of(answer) and not Conversation.objects.exists()


def test_it_is_not_voted_on_here_and_what_was_looked_at_cannot_be_changed(signed_in, round_, export):
    client = signed_in(ANA)
    assert look(signed_in(OMAR), round_, export).status_code == 403
    assert look(client, round_, export, question=" ").status_code == 400
    looked = look(client, round_, export).content.decode()
    kept = re.search(r'name="looked_at" value="([^"]+)"', looked)[1]
    forged = client.post("/conversations/bring/", {"looked_at": f"{kept[:-4]}aaaa"})
    assert forged.status_code == 400 and not Conversation.objects.exists()
    client.post("/conversations/bring/", {"looked_at": kept})
    made = Conversation.objects.get()
    ana = acting_person(Person.objects.get(email=ANA), timezone.localdate())
    for refused in (
        lambda: actions.move(by=ana, conversation=made, to=Stage.OPEN),
        lambda: actions.add_statements(by=ana, conversation=made, texts=["One more"]),
    ):
        with pytest.raises(Refused, match="refused-conversation-brought"):
            refused()
    said = made.statements.get(number=1)
    with pytest.raises(Refused, match="refused-statement-voted"):
        actions.moderate(by=ana, statement=said, standing=Standing.ACCEPTED, text="Other words")
    actions.moderate(by=ana, statement=said, standing=Standing.REJECTED, reason="Names somebody")
    assert "29 people voted on 6 statements" in text_of(client.get(f"/conversations/{made.pk}/"))
