"""A profile as a file: every cell with its three sides, the dimensions, and only then the number with its range."""

from __future__ import annotations

import csv
import io

from fairwater import words
from fairwater.publish.csv_file import safe_text
from fairwater_web.profiles.models import CapabilityProfile
from fairwater_web.profiles.presentation import said_level
from fairwater_web.profiles.queries import model_of, profile_now, statements_of

COLUMNS = ("row", "code", "what", "evidenced", "self", "voice", "evidence", "low", "high")
PLAIN = "en"
"""A file for machines has points in its numbers, in every language."""


def profile_file(profile: CapabilityProfile, language: str) -> str:
    """Return a whole profile as CSV: statements, cells, dimensions, and the number where there is one, on 0 to 100."""
    statements, model = statements_of(profile), model_of(profile)
    now, names = profile_now(profile, statements), model.names(words.written_in(language))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*COLUMNS, "place", "variant"])
    end = [safe_text(profile.organisation.name), profile.variant]
    for each in statements.values():
        levels = each.levels
        sides = ["" if level is None else level for level in (levels.evidenced, levels.self_rated, levels.voiced)]
        kinds = " ".join(sorted({piece.kind for piece in each.pieces}))
        writer.writerow(["statement", each.term.code, safe_text(names[each.term.code]), *sides, kinds, "", "", *end])
    for dimension in now.dimensions:
        for cell in dimension.cells:
            sides = [said_level(level, PLAIN) for level in (cell.evidenced, cell.self_rated, cell.voiced)]
            row = "cell" if cell.applies else "cell, not applicable"
            writer.writerow([row, cell.practice, safe_text(names[cell.practice]), *sides, "", "", "", *end])
        level = said_level(dimension.level, PLAIN)
        writer.writerow(["dimension", dimension.slug, safe_text(names[dimension.slug]), level, *[""] * 5, *end])
    if now.quotient is not None:
        ends = [said_level(each, PLAIN) for each in (now.quotient.value, now.quotient.low, now.quotient.high)]
        writer.writerow(["number", "", "0 to 100", ends[0], "", "", "", *ends[1:], *end])
    return out.getvalue()
