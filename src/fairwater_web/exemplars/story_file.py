"""The story of an exemplar for the press and for families, as a DOCX or as one page of HTML."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from fairwater import words
from fairwater.documents.print_file import STYLE
from fairwater.documents.text import Block, blocks_of, html_of_blocks
from fairwater.takeaway import Bound, Chapter, Number, Part, bound_docx
from fairwater.takeaway.parts import lines_block, paragraph, quoted
from fairwater_web.exemplars.telling import ToldExemplar, facts_of, left_told

PARTS = ("does", "shows", "reached", "not-yet")


def number_line(number: Number) -> str:
    """Return a released number with its n, its interval and its day, as one line."""
    return f"{number.sentence.rstrip('.')} ({number.n}; {number.interval.rstrip('.')}; {number.day})."


def story_parts(told: ToldExemplar, language: str) -> list[Part]:
    """Return the parts of a story: what is seen, numbers, voices, what is not solved, who led it, what was left out."""

    def say(name: str) -> str:
        return words.text(name, language)

    found = [Part(say("story-what"), tuple(blocks_of(told.texts["does"])))]
    shown = [*blocks_of(told.texts["shows"]), *blocks_of(told.texts["reached"])]
    lines = tuple(number_line(each) for each in told.numbers)
    numbers: list[Block] = [lines_block(lines)] if lines else [paragraph(say("story-no-numbers"))]
    found.append(Part(say("story-shows"), (*shown, *numbers)))
    voices = tuple(block for each in told.voices for block in quoted(each))
    found.append(Part(say("story-voices"), voices or (paragraph(say("story-no-voices")),)))
    found.append(Part(say("story-not-yet"), tuple(blocks_of(told.texts["not-yet"]))))
    led = tuple(f"{each.role}: {each.name}" if each.name else each.role for each in told.led)
    if led:
        found.append(Part(say("story-led"), (lines_block(led),)))
    if told.ask:
        found.append(Part(say("story-ask"), (paragraph(told.ask),)))
    left = left_told(told, language)
    found.append(Part(say("story-left"), (lines_block(left) if left else paragraph(say("story-left-nothing")),)))
    return [each for each in found if each.pieces]


def story_docx(told: ToldExemplar, language: str, today: date) -> bytes:
    """Return the story as DOCX."""
    parts = tuple(story_parts(told, language))
    chapter = Chapter(words.text("story-title", language), (), parts)
    facts = facts_of(told, today, language)
    return bound_docx(Bound(told.title, told.place, language, facts, told.sentence, (chapter,)))


def story_html(told: ToldExemplar, language: str, today: date) -> bytes:
    """Return the story as one page that stands alone."""
    body = "".join(
        f"<section><h2>{escape(each.title)}</h2>{html_of_blocks(_blocks(each.pieces))}</section>"
        for each in story_parts(told, language)
    )
    facts = " · ".join(facts_of(told, today, language))
    page = (
        f'<!doctype html><html lang="{escape(language)}" dir="{words.direction(language)}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(told.title)}</title>'
        f"<style>{STYLE}</style></head><body><main><h1>{escape(told.title)}</h1>"
        f'<p class="small">{escape(facts)}</p><p><strong>{escape(told.sentence)}</strong></p>{body}</main></body></html>'
    )
    return page.encode()


def _blocks(pieces: Sequence[object]) -> list[Block]:
    return [each for each in pieces if isinstance(each, Block)]
