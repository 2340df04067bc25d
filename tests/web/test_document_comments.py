"""A comment stands at one field of a document: in its margin, counted, resolved or not, and with who is mentioned told."""

from __future__ import annotations

import re

import pytest
from django.db import DatabaseError, transaction

from fairwater_web.comments.models import Comment
from fairwater_web.common.models import AccessEntry
from fairwater_web.notices.models import Notice
from tests.cast import ANA, COLE, NORA, SAM, VERA

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement(signed_in):
    """An equity statement of Riverbend, begun by Ana."""
    return signed_in(ANA).post("/documents/new/equity-statement/", {"title": "What equity means here"})["Location"]


def say(client, document: str, text: str, part: str = "definition"):
    return client.post(f"/comments/document/{document.split('/')[2]}/", {"text": text, "part": part})


def margin(page: str, field: str = "definition") -> str:
    """What stands at a field, without the forms below it."""
    at = page.split(f'id="field-{field}"')[1].split("doc-write")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", at))


def test_it_stands_at_its_field_and_nowhere_else(signed_in, statement):
    answer = say(signed_in(SAM), statement, "Whose words are these?")
    comment = Comment.objects.get()
    assert answer.url == f"{statement}#comment-{comment.pk}" and comment.part == "definition"
    page = signed_in(ANA).get(statement).content.decode()
    assert "One comment" in margin(page) and "Sam Whitfield" in margin(page)
    assert page.count("Whose words are these?") == 2  # once to read, once to say what the button is of
    assert "No comments yet" in page  # of the whole document
    assert "Un comentario" in margin(signed_in(ANA, "es").get(statement).content.decode())


def test_it_is_resolved_and_opened_again_and_counted(signed_in, statement):
    say(signed_in(SAM), statement, "Whose words are these?")
    say(signed_in(SAM), statement, "Ask the families.")
    first = Comment.objects.first()
    ana = signed_in(ANA)
    assert "2 comments" in margin(ana.get(statement).content.decode())
    resolve = f"/comments/resolve/{first.pk}/"
    assert ana.post(resolve, {"resolved": "yes"}).url == f"{statement}#comment-{first.pk}"
    page = margin(ana.get(statement).content.decode())
    assert "One comment · 1 resolved" in page and "Show the one that is resolved" in page
    assert page.index("Ask the families.") < page.index("Whose words are these?")
    second = Comment.objects.last()
    ana.post(f"/comments/resolve/{second.pk}/", {"resolved": "yes"})
    assert "No comment is open · 2 resolved" in margin(ana.get(statement).content.decode())
    ana.post(f"/comments/resolve/{second.pk}/", {"resolved": "no"})
    first.refresh_from_db()
    assert first.is_resolved and first.resolved_by.email == ANA
    ana.post(resolve, {"resolved": "yes"})
    assert ana.post(resolve, {"resolved": "no"}).status_code == 302
    assert "2 comments" in margin(ana.get(statement).content.decode())
    events = AccessEntry.objects.filter(event__startswith="comment-").order_by("pk").values_list("event", flat=True)
    assert list(events) == [*["comment-said"] * 2, *["comment-resolved"] * 2, *["comment-opened-again"] * 2]


def test_who_is_mentioned_is_led_to_it(signed_in, statement):
    say(signed_in(SAM), statement, "@Ana Morales whose words are these?")
    notice = Notice.objects.get()
    assert (notice.person.email, notice.url) == (ANA, f"{statement}#comment-{Comment.objects.get().pk}")


def test_who_said_it_takes_it_back_and_nobody_else(signed_in, statement):
    say(signed_in(SAM), statement, "A slip.")
    taken = f"/comments/take-back/{Comment.objects.get().pk}/"
    assert signed_in(ANA).post(taken).status_code == 403
    assert signed_in(SAM).post(taken).status_code == 302
    assert "A slip." not in signed_in(ANA).get(statement).content.decode()


def test_who_only_reads_may_say_something_and_others_are_not_there(signed_in, statement):
    assert say(signed_in(COLE), statement, "From outside").status_code == 302
    assert "From outside" in signed_in(NORA).get(statement).content.decode()
    assert say(signed_in(VERA), statement, "From elsewhere").status_code == 404
    number = Comment.objects.get().pk
    assert signed_in(VERA).post(f"/comments/resolve/{number}/", {"resolved": "yes"}).status_code == 404
    assert not Comment.objects.get().is_resolved


def test_a_field_that_is_not_there_and_a_thing_without_parts_take_none(signed_in, statement):
    assert say(signed_in(ANA), statement, "Of nothing", part="nothing").status_code == 403
    ask = {"f-ask": "Shade", "f-asked-on": "2026-09-01"}
    entry = signed_in(ANA).post("/registers/asks/new/", ask).url.strip("/").split("/")[-1]
    assert signed_in(ANA).post(f"/comments/entry/{entry}/", {"text": "A", "part": "ask"}).status_code == 403
    assert not Comment.objects.exists()


def test_what_was_said_of_the_whole_is_a_conversation_and_not_ticked_off(signed_in, statement):
    say(signed_in(ANA), statement, "Of the whole", part="")
    number = Comment.objects.get().pk
    assert "Of the whole" in signed_in(SAM).get(statement).content.decode().split('id="comments"')[1]
    assert signed_in(SAM).post(f"/comments/resolve/{number}/", {"resolved": "yes"}).status_code == 403
    with pytest.raises(DatabaseError), transaction.atomic():
        Comment.objects.filter(pk=number).update(resolved_at="2026-09-01T00:00:00Z")


def test_a_saved_field_answers_with_its_comments_and_they_leave_with_no_file(signed_in, statement):
    say(signed_in(SAM), statement, "Whose words are these?")
    answer = signed_in(ANA).post(
        f"{statement}fields/definition/",
        {"value": "Every child is taught.", "seen": 0},
        headers={"x-requested-with": "fetch"},
    )
    assert "Whose words are these?" in answer.json()["html"]["definition"]
