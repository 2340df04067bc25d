"""Which layout rows seem to have, with the reason; a person takes the proposal or another."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from fairwater.errors import BadInput
from fairwater.instruments.outside import google_forms, limesurvey, qualtrics, wide
from fairwater.instruments.outside.brought import Brought, Header, Layout
from fairwater.instruments.outside.personal import is_address
from fairwater.instruments.outside.sheet import Rows, clean_header, even_sheet, filled
from fairwater.words import DEFAULT_LANGUAGE, text

NUMBER = re.compile(r"[-+]?[\d.,]+%?")
LOOKED_AT = 200
"""So many rows are looked at to tell the layout."""


@dataclass(frozen=True)
class Proposal:
    """A layout that the rows seem to have, None where nothing can be proposed, and why: a message id with its values."""

    layout: Layout | None
    header: Header
    message_id: str
    values: Mapping[str, object] = field(default_factory=dict)

    def reason(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Return the reason as a sentence in `language`."""
        return text(self.message_id, language, **self.values)


def which_layout(rows: Rows, *, file: str) -> Proposal:
    """Return the layout that the rows seem to have and the reason. Raises BadInput where there are no rows at all.

    Signs that only one program leaves come first: the ImportIds of Qualtrics, the columns of LimeSurvey, the timestamp of
    Google Forms. Else it is a plain table, if its first row looks like names; if it does not, nothing is proposed.
    """
    found = filled(rows[:LOOKED_AT])
    if not found:
        raise BadInput("survey-file-empty", file=file)
    if qualtrics.has_import_ids(rows):
        return Proposal(Layout.QUALTRICS, Header.ONE, "survey-layout-qualtrics")
    top = [clean_header(cell) for cell in found[0][1]]
    if limesurvey.has_its_columns(top):
        return Proposal(Layout.LIMESURVEY, Header.ONE, "survey-layout-limesurvey", {"column": top[0]})
    cells = [cell for cell in found[0][1] if cell]
    values = [cell for cell in cells if NUMBER.fullmatch(cell) or is_address(cell)]
    if values:
        return Proposal(None, Header.ONE, "survey-layout-no-names", {"n": len(values), "row": found[0][0]})
    body = [row for _, row in found[1:]]
    if body and _begins_with_moments(rows[:LOOKED_AT], file):
        return Proposal(Layout.GOOGLE_FORMS, Header.ONE, "survey-layout-google-forms", {"column": top[0]})
    return _plain(found[0][1], body)


def _begins_with_moments(rows: Rows, file: str) -> bool:
    try:
        return google_forms.begins_with_moments(even_sheet(rows, 1, file))
    except BadInput:
        return False


def _plain(top: Sequence[str], body: Sequence[Sequence[str]]) -> Proposal:
    """Return which header a plain table seems to have: two rows where one is of codes and the other of sentences."""
    if len(body) > 1:
        second = body[0]
        if _are_codes(top) and _are_sentences(second, body[1:]):
            return Proposal(Layout.WIDE, Header.CODES_THEN_TEXT, "survey-layout-codes-then-text")
        if _are_sentences(top, body[1:]) and _are_codes(second) and not _occur_below(second, body[1:]):
            return Proposal(Layout.WIDE, Header.TEXT_THEN_CODES, "survey-layout-text-then-codes")
    return Proposal(Layout.WIDE, Header.ONE, "survey-layout-one-row")


def _are_codes(row: Sequence[str]) -> bool:
    cells = [cell for cell in row if cell]
    return len(cells) > 1 and len(set(cells)) == len(cells) and all(map(wide.looks_like_a_code, cells))


def _are_sentences(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Say whether a row reads like questions: most cells have several words, and none stands below in its column."""
    cells = [cell for cell in row if cell]
    several = sum(len(cell.split()) > 2 for cell in cells)
    return len(cells) > 1 and 2 * several > len(cells) and not _occur_below(row, below)


def _occur_below(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    return any(
        cell and place < len(other) and other[place] == cell for other in below for place, cell in enumerate(row)
    )


def brought_from(rows: Rows, proposal: Proposal, *, file: str) -> Brought:
    """Return what is brought of rows laid out as the proposal says. Raises BadInput where they are not, or none was made."""
    if proposal.layout is None:
        raise BadInput("survey-file-no-layout", file=file)
    if proposal.layout is Layout.WIDE:
        return wide.read(rows, header=proposal.header, file=file)
    readers = {
        Layout.GOOGLE_FORMS: google_forms.read,
        Layout.QUALTRICS: qualtrics.read,
        Layout.LIMESURVEY: limesurvey.read,
    }
    return readers[proposal.layout](rows, file=file)
