"""A brief of one page: the sentence, three numbers with n and interval, one quote with consent, what is to be decided.

It is set, its pages are counted, and where it is more than one the longest texts are cut shorter, at a sentence, until it is one.
"""

from __future__ import annotations

from html import escape
from typing import Any, Final

from fairwater import words
from fairwater.documents.print_file import STYLE, shown_letters
from fairwater.publish.typeset import pages_of, pdf_of, settable_in
from fairwater.takeaway.fitting import Room, fitted, fitted_list
from fairwater.takeaway.parts import Number, Story, row_line

WIDTH: Final = 500.0
"""Points between the margins of the page."""
MOST_NUMBERS = 3
SHORTER = (1.0, 0.85, 0.7, 0.55, 0.4)
"""Rooms, in parts of the whole ones, that are tried one after the other."""


def _rooms(part: float) -> dict[str, Room]:
    return {
        "title": Room(WIDTH, 52, 17, bold=True),
        "lead": Room(WIDTH, 100 * part, 13),
        "number": Room(WIDTH - 120, 48 * part, 10),
        "quote": Room(WIDTH - 30, 90 * part, 11.5),
        "lines": Room(WIDTH - 20, 90 * part, 10),
        "small": Room(WIDTH, 48 * part, 8.5),
    }


def brief_view(story: Story, part: float = 1.0) -> dict[str, Any]:
    """Return everything that a brief says, each text cut to its room; `part` is how much of the whole rooms there is."""
    rooms, language = _rooms(part), story.language

    def said(name: str) -> str:
        return words.text(f"takeaway-brief-{name}", language)

    voice = next(iter(story.voices), None)
    asks = fitted_list(story.asks, rooms["lines"], language, most=3)
    withheld = tuple(f"{each.what}: {each.why}" for each in story.withheld)
    return {
        "title": shown_letters(fitted(story.title, rooms["title"], language), story.place),
        "place": story.place,
        "language": language,
        "direction": words.direction(language),
        "facts": list(story.facts),
        "lead": fitted(story.sentence or story.problem, rooms["lead"], language),
        "question": fitted(story.problem, rooms["quote"], language) if story.sentence else "",
        "numbers": [_number(each, rooms["number"], language) for each in story.numbers[:MOST_NUMBERS]],
        "numbers_lack": "" if story.numbers else fitted(story.numbers_lack, rooms["lines"], language),
        "written": _written(story, rooms["lines"]),
        "quote": fitted(voice.text, rooms["quote"], language) if voice else "",
        "quote_language": voice.language if voice else language,
        "quote_by": fitted(f"{voice.by}. {voice.consent}", rooms["small"], language) if voice else story.voices_lack,
        "learned": list(fitted_list((*story.learned, *story.decided), rooms["lines"], language, most=2)),
        "asks": list(asks),
        "due": story.due,
        "withheld": list(fitted_list(withheld, rooms["small"], language, most=3)),
        "says": {
            name: said(name) for name in ("numbers", "voice", "learned", "asks", "asks-none", "withheld", "question")
        },
    }


def _written(story: Story, room: Room) -> list[str]:
    """Return what a signed document says of numbers, where none was released."""
    if story.numbers or story.written is None:
        return []
    head = words.text("takeaway-slide-written", story.language)
    return [head, *fitted_list([row_line(row) for row in story.written.rows], room, story.language, most=MOST_NUMBERS)]


def _number(number: Number, room: Room, language: str) -> dict[str, str]:
    told = {"value": number.value, "sentence": fitted(number.sentence or number.name, room, language)}
    return told | {"sure": " · ".join(each for each in (number.n, number.interval, number.day) if each)}


def brief_pdf(story: Story) -> bytes:
    """Return the brief as a PDF/UA of one page."""
    view: dict[str, Any] = {}
    for part in SHORTER:
        view = settable_in(brief_view(story, part), {})
        if pages_of("brief.typ", view) == 1:
            break
    return pdf_of("brief.typ", view)


def brief_html(story: Story) -> str:
    """Return the brief as one page that needs nothing beside it."""
    view = brief_view(story)
    said = view["says"]
    parts = [
        f"<h1>{escape(view['title'])}</h1>",
        f'<p class="small">{escape(" · ".join((view["place"], *view["facts"])))}</p>',
        f'<p class="lead">{escape(view["lead"])}</p>',
    ]
    if view["question"]:
        parts += [f"<h2>{escape(said['question'])}</h2>", f"<p>{escape(view['question'])}</p>"]
    parts.append(f"<h2>{escape(said['numbers'])}</h2>")
    parts += [
        f"<p><strong>{escape(each['value'])}</strong> {escape(each['sentence'])}<br>"
        f'<span class="small">{escape(each["sure"])}</span></p>'
        for each in view["numbers"]
    ]
    if view["numbers_lack"]:
        parts.append(f"<p>{escape(view['numbers_lack'])}</p>")
    if view["written"]:
        parts.append(f"<p>{escape(view['written'][0])}</p>")
        parts.append(f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in view['written'][1:])}</ul>")
    parts.append(f"<h2>{escape(said['voice'])}</h2>")
    if view["quote"]:
        parts.append(f'<blockquote lang="{view["quote_language"]}">{escape(view["quote"])}</blockquote>')
    parts.append(f'<p class="small">{escape(view["quote_by"])}</p>')
    parts += _list(said["learned"], view["learned"])
    parts += _list(said["asks"], view["asks"] or [said["asks-none"]])
    if view["due"]:
        parts.append(f"<p><strong>{escape(view['due'])}</strong></p>")
    parts += _list(said["withheld"], view["withheld"])
    return (
        f'<!doctype html><html lang="{view["language"]}" dir="{view["direction"]}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(view["title"])}</title>'
        f"<style>{STYLE}</style></head><body><main>{''.join(parts)}</main></body></html>"
    )


def _list(title: str, lines: list[str]) -> list[str]:
    if not lines:
        return []
    return [f"<h2>{escape(title)}</h2>", f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"]
