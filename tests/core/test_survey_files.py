"""Results of surveys from other programs: each layout with its quirks, and nobody's address in what is brought."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.errors import BadInput
from fairwater.instruments.outside import (
    Brought,
    Header,
    Layout,
    LeftBehind,
    Proposal,
    Remark,
    Why,
    brought_from,
    google_forms,
    limesurvey,
    qualtrics,
    which_layout,
    wide,
)
from fairwater.instruments.outside.days import days_of
from fairwater.instruments.outside.personal import why_by_answer, why_by_name
from fairwater.words import COMPLETE

FILE = "climate.csv"
PERSONAL = (
    "ana@riverbend.example",
    "10.0.13.7",
    "2001:db8::7",
    "555-010-4477",
    "Ana Rivera",
    "38.8951, -77.0364",
    "08:31",
)

GOOGLE = [
    ["\ufeffTimestamp", "Email Address", "I feel safe\nat school.", "What helps you?", "I feel safe at school.", ""],
    ["2026/03/04 08:31:07 AM EST", "ana@riverbend.example", " Agree ", "Art;Music", "Agree", ""],
    ["", "", "", "", "", ""],
    ["2026/03/05 09:02:55 PM EST", "ben@riverbend.example", "", "Music", "Disagree", ""],
    ["2026/03/05 09:03:10 PM EST", "chi@riverbend.example", "Agree", "", "write to ben@riverbend.example", ""],
]
QUALTRICS = [
    ["StartDate", "Status", "IPAddress", "Progress", "Duration (in seconds)", "Finished", "RecordedDate", "ResponseId"]
    + ["RecipientLastName", "RecipientEmail", "LocationLatitude", "UserLanguage", "Q1_1", "Q2", "Q2_First Click"],
    ["Start Date", "Response Type", "IP Address", "Progress", "Duration (in seconds)", "Finished", "Recorded Date"]
    + ["Response ID", "Recipient Last Name", "Recipient Email", "Location Latitude", "User Language"]
    + ["<p>Adults here&nbsp;listen to me.</p> - Teachers", "Choose all that apply", "Timing - First Click"],
    [f'{{"ImportId":"QID{place}","timeZone":"America/Denver"}}' for place in range(15)],
    ["2026-03-04 08:30:11", "IP Address", "10.0.13.7", "100", "81", "True", "2026-03-04 08:31:32", "R_1x"]
    + ["Rivera", "ana@riverbend.example", "38.8951", "EN", "Agree", "Art,Music", "1.204"],
    ["2026-03-04 08:40:11", "Survey Preview", "10.0.13.9", "100", "12", "True", "2026-03-04 08:41:32", "R_2x"]
    + ["", "", "38.8951", "EN", "Disagree", "Art", "0.8"],
    ["2026-03-06 10:00:00", "IP Address", "10.0.13.8", "48", "30", "False", "2026-03-13 10:00:00", "R_3x"]
    + ["", "", "38.8951", "ES", "", "Music", ""],
]
LIMESURVEY = [
    ["id", "submitdate", "lastpage", "startlanguage", "seed", "token", "startdate", "datestamp", "ipaddr"]
    + ["Q1[SQ001]. My teachers care. [Adults]", "Q1[SQ002]. My teachers care. [Peers]", "G02Q03. Why?", "groupTime12"],
    ["7", "2026-03-04 08:31:07", "3", "en", "811", "k7Jq", "2026-03-04 08:30:00", "2026-03-04 08:31:07", "10.0.13.7"]
    + ["A2", "N/A", "They ask.", "12.3"],
    ["8", "", "1", "es", "812", "p2Lm", "2026-03-04 09:30:00", "2026-03-04 09:31:07", "10.0.13.8", "A1", "", "", "4.0"],
]
CODES_FIRST = [
    ["Q1", "Q2", "Name"],
    ["I can be myself at school.", "Adults here listen to me.", "What is your name?"],
    ["4", "5", "Ana Rivera"],
    ["2", "", "Ben Osei"],
]
ALL = {
    Layout.GOOGLE_FORMS: GOOGLE,
    Layout.QUALTRICS: QUALTRICS,
    Layout.LIMESURVEY: LIMESURVEY,
    Layout.WIDE: CODES_FIRST,
}


def brought(rows: list[list[str]]) -> Brought:
    return brought_from(rows, which_layout(rows, file=FILE), file=FILE)


def said(found: Brought) -> str:
    """Everything that came along, and everything that is said of it."""
    parts = [words for q in found.questions for words in (q.code, q.text)] + [
        cell for row in found.answers for cell in row if cell
    ]
    parts += [each.sentence() for each in (*found.left_behind, *found.remarks)]
    return "\n".join(parts + [str(day) for day in found.days])


def whys(found: Brought) -> set[tuple[str, Why]]:
    return {(left.column, left.why) for left in found.left_behind}


# Google Forms


def test_google_forms() -> None:
    found = brought(GOOGLE)
    assert found.layout is Layout.GOOGLE_FORMS
    assert [(q.code, q.text, q.separator) for q in found.questions] == [
        ("Q2", "I feel safe at school.", ""),
        ("Q3", "What helps you?", ";"),
        ("Q4", "I feel safe at school.", ""),
    ]
    assert found.answers == (("Agree", "Art;Music", "Agree"), (None, "Music", "Disagree"), ("Agree", None, None))
    assert (found.rows, found.finished) == ((2, 4, 5), (True, True, True))
    assert found.days == (date(2026, 3, 4), date(2026, 3, 5), date(2026, 3, 5))
    assert whys(found) == {
        ("Timestamp", Why.TIME),
        ("Email Address", Why.MAIL_ADDRESS),
        ("I feel safe at school.", Why.MAIL_ADDRESS),
    }
    assert LeftBehind("I feel safe at school.", Why.MAIL_ADDRESS, 1, whole=False) in found.left_behind


def test_checkboxes_of_a_sheet_are_told_from_commas_in_sentences() -> None:
    header = ["Timestamp", "What helps you?", "Why?"]
    rows = [
        ["3/4/2026 8:31:07", "Art, Music", "I like it, mostly."],
        ["3/5/2026 8:31:07", "Music", "No, not me"],
        ["3/6/2026 8:31:07", "Sports, Art", "It is loud, and cold"],
        ["3/7/2026 8:31:07", "Sports", ""],
    ]
    found = brought([header, *rows])
    assert [question.separator for question in found.questions] == [", ", ""]
    assert found.days[0] == date(2026, 3, 4) and found.remarks == (Remark("survey-remark-month-first"),)


def test_a_form_in_spanish() -> None:
    found = brought(
        [["Marca temporal", "¿Cuál es su nombre?", "Me escuchan"], ["13/3/2026 8:31:07", "Ana Rivera", "Sí"]]
    )
    assert found.layout is Layout.GOOGLE_FORMS
    assert (found.answers, found.days, found.remarks) == ((("Sí",),), (date(2026, 3, 13),), ())


# Qualtrics


def test_qualtrics() -> None:
    found = brought(QUALTRICS)
    assert found.layout is Layout.QUALTRICS
    assert [(q.code, q.text, q.separator) for q in found.questions] == [
        ("Q1_1", "Adults here listen to me. - Teachers", ""),
        ("Q2", "Choose all that apply", ","),
    ]
    assert found.answers == (("Agree", "Art,Music"), (None, "Music"))
    assert (found.rows, found.finished) == ((4, 6), (True, False))
    assert found.days == (date(2026, 3, 4), date(2026, 3, 13))
    assert LeftBehind("Status", Why.PREVIEW, 1) in found.left_behind
    assert found.remarks == (Remark("survey-remark-unfinished", {"n": 1}),)
    assert {left.column for left in found.left_behind} == set(QUALTRICS[0]) - {"Q1_1", "Q2"}


def test_qualtrics_with_numbers_for_words_and_without_finished() -> None:
    top = [["Status", "Progress", "Q1"], ["Response Type", "Progress", "Do you feel safe?"], ['{"ImportId":"a"}'] * 3]
    found = brought([*top, ["0", "100", "4"], ["1", "100", "5"], ["0", "48", "2"], ["0", "", "1"]])
    assert (found.answers, found.finished) == ((("4",), ("2",), ("1",)), (True, False, None))
    with pytest.raises(BadInput, match="preview"):
        brought([*top, ["1", "100", "4"]])


# LimeSurvey


def test_limesurvey() -> None:
    found = brought(LIMESURVEY)
    assert found.layout is Layout.LIMESURVEY
    assert [(q.code, q.text) for q in found.questions] == [
        ("Q1[SQ001]", "My teachers care. [Adults]"),
        ("Q1[SQ002]", "My teachers care. [Peers]"),
        ("G02Q03", "Why?"),
    ]
    assert found.answers == (("A2", None, "They ask."), ("A1", None, None))
    assert (found.finished, found.days) == ((True, False), (date(2026, 3, 4), None))
    assert [remark.message_id for remark in found.remarks] == ["survey-remark-not-shown", "survey-remark-unfinished"]
    assert {left.column for left in found.left_behind} == {*LIMESURVEY[0][:9], "groupTime12"}


def test_limesurvey_with_codes_or_texts_alone_and_without_days() -> None:
    codes = brought([["id", "submitdate", "Q1[SQ001]", "Why"], ["1", "1980-01-01 00:00:00", "A1", "x"]])
    texts = brought([["Response ID", "Date submitted", "Do they care?"], ["1", "1980-01-01 00:00:00", "A1"]])
    assert [q.code for q in codes.questions] == ["Q1[SQ001]", "Why"]
    assert [(q.code, q.text) for q in texts.questions] == [("Q3", "Do they care?")]
    assert codes.days == texts.days == (None,) and codes.finished == texts.finished == (True,)


# A plain table


def test_codes_above_texts() -> None:
    found = brought(CODES_FIRST)
    assert [(q.code, q.text) for q in found.questions] == [
        ("Q1", "I can be myself at school."),
        ("Q2", "Adults here listen to me."),
    ]
    assert (found.answers, found.rows) == ((("4", "5"), ("2", None)), (3, 4))
    assert (found.finished, found.days) == ((None, None), (None, None))


def test_texts_above_codes_are_the_same() -> None:
    turned = [CODES_FIRST[1], CODES_FIRST[0], *CODES_FIRST[2:]]
    assert which_layout(turned, file=FILE).header is Header.TEXT_THEN_CODES
    assert brought(turned) == brought(CODES_FIRST)


def test_one_row_of_names() -> None:
    rows = [["Grade", "belong_1", "How do you get to school?", "End Date"], ["9", "4", "By bus", "2026-03-04"]]
    assert which_layout(rows, file=FILE).header is Header.ONE
    found = brought(rows)
    assert [(q.code, q.text) for q in found.questions] == [
        ("Grade", "Grade"),
        ("belong_1", "belong_1"),
        ("Q3", "How do you get to school?"),
    ]
    assert (found.answers, found.days) == ((("9", "4", "By bus"),), (date(2026, 3, 4),))


def test_codes_that_stand_twice_are_told_apart() -> None:
    found = wide.read([["Q1", "Q1", "Q1_2", "Q1"], ["a", "b", "c", "d"]], header=Header.ONE, file=FILE)
    assert [question.code for question in found.questions] == ["Q1", "Q1_3", "Q1_2", "Q1_4"]
    assert found.answers == (("a", "b", "c", "d"),)
    assert found.remarks[0] == Remark("survey-remark-doubled-code", {"code": "Q1", "own": "Q1_3"})


def test_answers_without_a_question_stay_behind() -> None:
    found = wide.read([["Q1", "", "Q3"], ["a", "", "c"], ["a", "secret", "c"]], header=Header.ONE, file=FILE)
    assert found.answers == (("a", "c"), ("a", "c"))
    assert found.left_behind == (LeftBehind("", Why.UNNAMED, 1),)
    assert "secret" not in said(found)


# Who answered


@pytest.mark.parametrize("layout", Layout)
def test_nobody_can_be_told_from_what_is_brought(layout: Layout) -> None:
    found = brought(ALL[layout])
    assert found.layout is layout
    assert [each for each in PERSONAL if each in said(found)] == []


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Email", Why.MAIL_ADDRESS),
        ("Please enter your e-mail address:", Why.MAIL_ADDRESS),
        ("RecipientFirstName", Why.NAME),
        ("What is your child's full name? (optional)", Why.NAME),
        ("Nombre y apellido", Why.NAME),
        ("student_id", Why.IDENTIFIER),
        ("IPAddress", Why.INTERNET_ADDRESS),
        ("Your date of birth", Why.BIRTH),
        ("Home address", Why.HOME),
        ("Cell phone number", Why.PHONE),
        ("Location Longitude", Why.PLACE),
        ("Completion time", Why.TIME),
        ("My teacher knows my name", None),
        ("School name", None),
        ("I have an adult I can email", None),
        ("How much time do you spend on homework?", None),
        ("", None),
    ],
)
def test_a_name_of_a_column_tells_who_answered_only_where_it_is_nothing_else(name: str, why: Why | None) -> None:
    assert why_by_name(name) is why


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("mail me: ana@riverbend.example!", Why.MAIL_ADDRESS),
        ("10.0.13.7:8080", Why.INTERNET_ADDRESS),
        ("from 10.0.13.7.", Why.INTERNET_ADDRESS),
        ("[2001:db8::7]", Why.INTERNET_ADDRESS),
        ("fe80::1%eth0", Why.INTERNET_ADDRESS),
        ("call (555) 010-4477", Why.PHONE),
        ("+1 555.010.4477", Why.PHONE),
        ("38.8951,-77.0364", Why.PLACE),
        ("At 7:30, or 07:30:15", None),
        ("see 1.2.3 @ school", None),
        ("3.5", None),
        ("::", None),
        ("f" * 100_000, None),
        ("a:" * 50_000, None),
        ("x@" * 50_000, Why.MAIL_ADDRESS),
    ],
)
def test_an_answer_that_tells_where_a_person_can_be_found(answer: str, why: Why | None) -> None:
    assert why_by_answer(answer) is why


def test_a_column_of_addresses_or_moments_is_left_behind_whatever_its_name() -> None:
    rows = [["Q1", "Q2", "Q3", "Q4"], ["4", "ana@riverbend.example", "10.0.13.7", "2026-03-04 08:31"]]
    rows += [["5", "", "10.0.13.8", "2026-03-04T09:31"], ["5", "none", "", ""]]
    found = brought(rows)
    assert [question.code for question in found.questions] == ["Q1"]
    assert {left.why for left in found.left_behind} == {Why.MAIL_ADDRESS, Why.INTERNET_ADDRESS, Why.TIME}


def test_an_address_in_the_text_of_a_question_is_not_brought() -> None:
    found = brought([["Do you feel safe? Ask help@riverbend.example or 10.0.13.7.", "Grade"], ["Yes", "9"]])
    assert found.questions[0].text == "Do you feel safe? Ask … or …."


# Days


def test_days_are_read_as_they_are_written() -> None:
    assert days_of(["2026-03-04 08:31", "2026/3/4", "3/4/2026", "3/4/26", "x", "2026-13-04", "1/2/1980"]) == (
        (date(2026, 3, 4),) * 4 + (None,) * 3,
        True,
    )
    assert days_of(["3/4/2026", "25/12/2026"]) == ((date(2026, 4, 3), date(2026, 12, 25)), False)
    assert days_of(["3/4/2026", "12/25/2026"]) == ((date(2026, 3, 4), date(2026, 12, 25)), False)


# What cannot be brought


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([], "survey-file-empty"),
        ([["", " \ufeff"], []], "survey-file-empty"),
        ([["Grade", "Q1"]], "survey-file-no-answers"),
        ([["Grade", "Q1"], ["9", "4", "", "more"]], "survey-file-odd-row"),
        ([["Name", "Email"], ["Ana Rivera", "ana@riverbend.example"]], "survey-file-no-questions"),
        ([["9", "ana@riverbend.example"], ["8", "ben@riverbend.example"]], "survey-file-no-layout"),
    ],
)
@pytest.mark.parametrize("language", COMPLETE)
def test_what_cannot_be_brought_is_said(rows: list[list[str]], message: str, language: str) -> None:
    with pytest.raises(BadInput) as refusal:
        brought(rows)
    assert refusal.value.message_id == message
    assert FILE in refusal.value.sentence(language)


@pytest.mark.parametrize("read", [google_forms.read, qualtrics.read, limesurvey.read])
def test_a_layout_that_is_not_the_files_is_refused(read) -> None:
    with pytest.raises(BadInput) as refusal:
        read(CODES_FIRST, file=FILE)
    assert refusal.value.message_id.startswith("survey-file-not-")


def test_a_first_row_with_somebodys_address_is_refused_whoever_asks() -> None:
    with pytest.raises(BadInput, match="column 2"):
        wide.read([["Ana", "ana@riverbend.example"], ["Ben", "ben@riverbend.example"]], header=Header.ONE, file=FILE)


@pytest.mark.parametrize("language", COMPLETE)
def test_every_proposal_and_everything_said_of_a_file_is_a_sentence(language: str) -> None:
    rows = [*ALL.values(), [["9", "8"], ["1", "2"]], [["Grade", "Sex"], ["9", "x"]]]
    for each in rows:
        assert which_layout(each, file=FILE).reason(language).endswith(".")
    for why in Why:
        assert LeftBehind("Column", why, 2).sentence(language).endswith(".")
    for found in map(brought, ALL.values()):
        assert all(each.sentence(language) for each in (*found.left_behind, *found.remarks))


# Any rows at all

CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            *("Timestamp", "id", "submitdate", "Status", "Survey Preview", "Finished", "N/A", "Q1", "Q1[SQ001]. Why?"),
            *(
                '{"ImportId":"QID1"}',
                "2026-03-04 08:31",
                "13/13/2026 1:00",
                "ana@riverbend.example",
                "10.0.13.7",
                "::1",
            ),
            *(
                "",
                "4",
                "Agree",
                "a, b",
                "a;b",
                "I can be myself.",
                "\ufeff",
                "<p>",
                "&#0;",
                "\x00",
                "9" * 400,
                "1/1/9999",
            ),
        ]
    ),
)
ROWS = st.lists(st.lists(CELLS, max_size=6), max_size=8)
PROPOSALS = st.sampled_from([Proposal(layout, header, "") for layout in [*Layout, None] for header in Header])
quick = settings(max_examples=250, deadline=None)


@quick
@given(ROWS, PROPOSALS)
def test_any_rows_are_brought_or_refused_with_a_sentence(rows: list[list[str]], proposal: Proposal) -> None:
    try:
        proposed = which_layout(rows, file=FILE)
        assert all(proposed.reason(language) for language in COMPLETE)
        for each in (proposed, proposal):
            found = brought_from(rows, each, file=FILE)
            assert len(found.answers) == len(found.rows) == len(found.days) == len(found.finished) > 0
            assert {len(row) for row in found.answers} == {len(found.questions)}
            assert len({question.code for question in found.questions}) == len(found.questions)
            assert not re.search(r"\w@\w|10\.0\.13\.7", said(found))
    except BadInput as refusal:
        assert all(FILE in refusal.sentence(language) for language in COMPLETE)


@st.composite
def planted(draw):
    """A file of any layout with one more column, in which most people are somebody."""
    layout, rows = draw(st.sampled_from(list(ALL.items())))
    n_headers = {Layout.QUALTRICS: 3, Layout.WIDE: 2}.get(layout, 1)
    width = max(map(len, rows))
    place = draw(st.integers(1, width))
    person = draw(st.sampled_from(["{n}.osei@riverbend.example", "10.20.30.{n}", "2001:db8::{n}", "+1 555-010-44{n}"]))
    name = draw(st.sampled_from(["Contact", "Q99", "How can we help you?"]))
    above = {1: [name], 2: ["Q99", name], 3: ["Q99", name, '{"ImportId":"QID99"}']}[n_headers]
    cells = above + [person.format(n=10 + number) for number in range(len(rows) - n_headers)]
    padded = [(row + [""] * width)[:width] if any(row) else row for row in rows]
    return [[*row[:place], cell, *row[place:]] if any(row) else row for row, cell in zip(padded, cells, strict=True)]


@quick
@given(planted())
def test_a_planted_column_of_addresses_never_survives(rows: list[list[str]]) -> None:
    found = brought(rows)
    assert "Q99" not in {question.code for question in found.questions}
    assert not re.search(r"osei|10\.20\.30|2001:db8|555-010", said(found))
