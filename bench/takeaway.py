"""What a take-away costs: a bound report of 60 pages as PDF and as DOCX, a deck, a brief. Prints JSON.

The reference of the report is a bare compilation by Typst of the same template on the same data, with the pictures drawn before:
what is over it is ours. No database: what a journey gathers is made here from the examples of the shipped kinds.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from fairwater.documents import document_kinds
from fairwater.documents.paper import Paper, sections_of
from fairwater.documents.text import Block, Span
from fairwater.publish import typeset
from fairwater.takeaway import Chapter, Part, Story, bound, bound_docx, bound_pdf, brief_pdf, deck_of
from fairwater.takeaway.drawn import graph_figure
from fairwater.takeaway.slides_file import deck_pptx

PAGES, RUNS = 60, 5
REACH = {"report_seconds": 10.0, "report_ratio": 2.0, "docx_seconds": 10.0, "deck_seconds": 3.0, "brief_seconds": 1.0}


def story() -> Story:
    """Return a journey of every shipped kind of document, with a run of figures, of 60 pages or more."""
    kinds = document_kinds()[0]
    theory = kinds["theory-of-action"]
    figure = graph_figure(theory, theory.example_in("en"), "From referral to repair", "en")
    chapters = []
    for kind in kinds.values():
        paper = Paper(kind, kind.id, "Riverbend", "en", kind.example_in("en"))
        parts = tuple(
            Part(
                section.title,
                tuple(
                    b for each in section.fields for b in (Block("heading", (Span(each.label),), level=1), *each.blocks)
                ),
            )
            for section in sections_of(paper)
        )
        own = graph_figure(kind, kind.example_in("en"), kind.id, "en")
        drawn = (Part("Drawn", (own,)),) if own is not None else ()
        chapters.append(Chapter(kind.title.said("en"), ("Signed",), (*parts, *drawn)))
    return Story(
        title="Interrupting over-suspension",
        place="Riverbend",
        language="en",
        facts=("For the board",),
        problem="How can we interrupt it?",
        learned=("A talk needs somebody who is free for it. " * 20,) * 8,
        asks=("Take it to three schools. " * 20,) * 8,
        theory_figure=figure,
        theory=("If we ask, then they stay.",),
        chapters=tuple(chapters),
    )


def seconds(act: Callable[[], Any]) -> float:
    """Return the median of some runs, after one that is not measured."""
    act()
    found = []
    for _ in range(RUNS):
        start = time.perf_counter()
        act()
        found.append(time.perf_counter() - start)
    return statistics.median(found)


def bare(whole: Story) -> Callable[[], bytes]:
    """Return the reference: Typst on the same data."""
    kept: list[Any] = []
    real = bound.pdf_of
    bound.pdf_of = lambda template, data, *, pictures: kept.append((template, data, pictures)) or b""
    bound_pdf(whole.bound())
    bound.pdf_of = real
    ((template, data, pictures),) = kept
    return lambda: typeset.pdf_of(template, data, pictures=pictures)


def main() -> None:
    """Measure, and print."""
    whole = story()
    pdf = bound_pdf(whole.bound())
    n = int(pdf.split(b"<xmpTPg:NPages>")[1].split(b"<")[0])
    while n < PAGES:
        whole = replace(whole, chapters=whole.chapters * 2)
        n = int(bound_pdf(whole.bound()).split(b"<xmpTPg:NPages>")[1].split(b"<")[0])
    report, reference = seconds(lambda: bound_pdf(whole.bound())), seconds(bare(whole))
    figures = {
        "pages": n,
        "report_seconds": report,
        "report_ratio": report / reference,
        "docx_seconds": seconds(lambda: bound_docx(whole.bound())),
        "deck_seconds": seconds(lambda: deck_pptx(deck_of(whole))),
        "brief_seconds": seconds(lambda: brief_pdf(whole)),
    }
    print(json.dumps({"figures": figures, "reach": REACH}))


if __name__ == "__main__":
    main()
