"""What a journey is taken away as: a bound report, a deck, a brief; and a leader's report of their own path.

`slides_file` writes a deck as PPTX. It is imported where that is done: what it needs takes a third of a second to load.
"""

from fairwater.takeaway.bound import bound_docx, bound_pdf
from fairwater.takeaway.brief import brief_html, brief_pdf
from fairwater.takeaway.parts import Bound, Chapter, Figure, Number, Part, Story, Table, Voice, Withheld
from fairwater.takeaway.slides import Deck, Slide, deck_of

__all__ = [
    "Bound",
    "Chapter",
    "Deck",
    "Figure",
    "Number",
    "Part",
    "Slide",
    "Story",
    "Table",
    "Voice",
    "Withheld",
    "bound_docx",
    "bound_pdf",
    "brief_html",
    "brief_pdf",
    "deck_of",
]
