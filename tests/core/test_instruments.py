"""Instruments: the files that come with Fairwater, what a file of one's own is refused for, what of an answer is kept."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from fairwater.content import Part, Said, content_in, digest_of
from fairwater.errors import BadInput
from fairwater.frameworks.library import Library, shipped
from fairwater.instruments import (
    AskedOf,
    Instrument,
    ItemKind,
    Kind,
    Protected,
    Sensitive,
    Weight,
    answers_in,
    checks_of,
    content_of_instrument,
    instrument_in,
    instruments_of,
    is_asked,
    needs_consent,
    shipped_instruments,
)
from fairwater.instruments.kinds import Condition

SHIPPED = sorted(shipped_instruments())

HEAD = """
id = "ours"
kind = "survey"
version = "1"
title = { en = "Our survey", es = "Nuestra encuesta" }
asked_of = "families"
languages = ["en", "es"]
minutes = 3
bank = "question-banks"
"""
ENGAGEMENT = """
[[sections]]
id = "engagement"
scale = "families-engagement"
dimension = "power"
"""
WAY = """
[[sections]]
id = "way"
title = { en = "The way", es = "El camino" }

[[sections.items]]
id = "bus"
question = { en = "How does your child come to school?", es = "¿Cómo llega su hijo a la escuela?" }
favourable = ["walks"]
options = [
    { id = "walks", label = { en = "On foot", es = "A pie" } },
    { id = "bus", label = { en = "By bus", es = "En autobús" } },
]

[[sections.items]]
id = "wait"
question = { en = "How long is the wait?", es = "¿Cuánto dura la espera?" }
asked_if = { item = "bus", is = ["bus"] }
"""
TRUST = """
[[sections]]
id = "trust"
scale = "everyone-trust"
"""
WHOLE = HEAD + ENGAGEMENT + WAY + TRUST


def read(text: str) -> Instrument:
    return instrument_in(content_in(text.encode(), "ours.toml"), shipped())


def changed(old: str, new: str) -> str:
    assert WHOLE.count(old) == 1, old
    return WHOLE.replace(old, new)


@pytest.fixture(scope="module")
def ours() -> Instrument:
    return read(WHOLE)


# What is shipped


def test_those_asked_are_students_families_staff_and_leaders() -> None:
    found = shipped_instruments()
    assert {each.asked_of for each in found.values()} >= {AskedOf.STUDENTS, AskedOf.FAMILIES, AskedOf.STAFF}
    assert {each.kind for each in found.values()} == {Kind.SURVEY, Kind.NOMINATION}


@pytest.mark.parametrize("slug", SHIPPED)
def test_a_shipped_instrument_is_complete_in_each_language_it_names(slug: str) -> None:
    instrument = shipped_instruments()[slug]
    assert "en" in instrument.languages and len(instrument.languages) >= 2
    for language in instrument.languages:
        assert instrument.title.said(language).strip()
        missing = {item.id: item.missing_in(language) for item in instrument.items() if item.missing_in(language)}
        assert not missing, (language, missing)
        for item in instrument.items():
            labels = [option.label.said(language).strip() for option in item.options]
            assert all(labels) and len(set(labels)) == len(labels), (item.id, language)
        for section in instrument.sections:
            assert language in section.title.languages, (section.id, language)


@pytest.mark.parametrize("slug", SHIPPED)
def test_a_shipped_instrument_may_be_launched(slug: str) -> None:
    instrument = shipped_instruments()[slug]
    found = checks_of(instrument, instrument.languages)
    assert [each for each in found if each.weight is Weight.BLOCKS] == []


@pytest.mark.parametrize("slug", SHIPPED)
def test_ids_and_options_of_a_shipped_instrument_are_unique(slug: str) -> None:
    instrument = shipped_instruments()[slug]
    ids = [item.id for item in instrument.items()]
    assert len(set(ids)) == len(ids) > 0
    sections = [section.id for section in instrument.sections]
    assert len(set(sections)) == len(sections)
    for item in instrument.items():
        options = [option.id for option in item.options]
        assert len(set(options)) == len(options)
        assert (item.kind is ItemKind.TEXT) == (not options and not item.options_from), item.id


@pytest.mark.parametrize("slug", [each for each in SHIPPED if shipped_instruments()[each].kind is Kind.SURVEY])
def test_a_shipped_scale_is_asked_with_five_options_of_which_the_two_best_are_favourable(slug: str) -> None:
    """The youngest have three, of which the best is."""
    options, favourable = (("1", "2", "3"), ("3",)) if slug == "students-k-2" else (tuple("12345"), ("4", "5"))
    scales = shipped_instruments()[slug].scales
    assert scales
    for scale in scales:
        assert scale.dimension is not None, scale.id
        assert len(scale.scored) == len(scale.items) >= 3
        for item in scale.scored:
            assert tuple(option.id for option in item.options) == options
            assert item.favourable == favourable


@pytest.mark.parametrize("slug", SHIPPED)
def test_the_copy_that_a_launch_keeps_is_the_instrument_itself(slug: str) -> None:
    instrument = shipped_instruments()[slug]
    content = content_of_instrument(instrument)
    again = instrument_in(Part(content, "the survey"), Library())
    assert again == replace(instrument, bank="")
    assert digest_of(content_of_instrument(again)) == digest_of(content)


def test_the_copy_keeps_the_places_of_its_round() -> None:
    nomination = shipped_instruments()["nomination"].with_places({"place-3": "Harbor High", "place-4": "=Eastside"})
    again = instrument_in(Part(content_of_instrument(nomination), "the survey"), Library())
    assert [option.label.said("es") for option in again.by_id["schools"].options] == ["Harbor High", "=Eastside"]
    assert again == nomination


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_whether_people_understand_is_asked_of_everybody_in_plain_questions(language: str) -> None:
    found = shipped_instruments()["comprehension"]
    assert found.asked_of is AskedOf.EVERYBODY and found.asked_of.may_be_students and not found.protected
    assert [each.id for each in found.by_id["role"].options] == ["student", "family", "staff", "community"]
    asked = [item for section in found.sections for item in section.items]
    assert len(asked) == 9 and len([item for item in asked if item.kind is ItemKind.TEXT]) == 2
    for item in asked:
        assert sum(item.question.said(language).count(mark) for mark in "?؟") == 1, item.id
        assert item.kind is ItemKind.TEXT or len(item.options) == 5, item.id
    assert {each.dimension.value for each in found.sections if each.dimension} == {"access", "identity", "power"}
    assert checks_of(found, [language]) == []


# Grids


ALIKE = """
[[sections]]
id = "alike"
scale = "staff-self-efficacy"
layout = "grid"
"""


def test_questions_alike_share_a_grid_and_any_other_parts_it() -> None:
    section = read(HEAD + ALIKE + TRUST).sections[0]
    one, two, three = section.items
    assert section.grids == ((one, two, three),)
    other = replace(two, id="other", options=two.options[:4])
    assert replace(section, items=(one, two, other, three)).grids == ((one, two),), "one alone is no grid"
    assert replace(section, items=(one, other, two, three)).grids == ((two, three),)
    branch = replace(other, options=two.options, condition=Condition(one.id, ("1",)))
    assert replace(section, items=(one, two, branch, three)).grids == ((one, two),), "who is not on the branch skips it"
    several = replace(three, kind=ItemKind.SEVERAL)
    assert replace(section, items=(one, several, two)).grids == ()
    many = tuple(
        replace(each, options=each.options + tuple(replace(o, id=f"{o.id}x") for o in each.options))
        for each in (one, two)
    )
    assert replace(section, items=many).grids == (), "ten columns do not stand beside a question"


def test_a_section_is_a_list_unless_its_file_says_otherwise() -> None:
    listed = read(HEAD + ALIKE.replace('layout = "grid"\n', "") + TRUST).sections[0]
    assert listed.grids == () and listed == read(HEAD + ALIKE + TRUST).sections[0], "it asks the same"


def test_a_grid_is_refused_where_nothing_can_stand_in_it() -> None:
    with pytest.raises(BadInput) as fault:
        read(HEAD + ALIKE.replace("staff-self-efficacy", "staff-all-means-all") + TRUST)
    assert fault.value.message_id == "content-grid" and "sections 1 (alike)" in fault.value.sentence("en")


def test_the_copy_of_a_launch_keeps_its_grid_and_one_that_lost_its_questions_is_still_read() -> None:
    whole = read(HEAD + ALIKE + TRUST)
    again = instrument_in(Part(content_of_instrument(whole), "the survey"), Library())
    assert again.sections[0].grids == whole.sections[0].grids != ()
    alone = replace(whole.sections[0], items=whole.sections[0].items[:1], is_scale=False)
    copy = content_of_instrument(replace(whole, sections=(alone, *whole.sections[1:])))
    assert instrument_in(Part(copy, "the survey"), Library()).sections[0].grids == ()


# A file of one's own


def test_a_file_of_ones_own_stands_beside_the_shipped_ones_and_a_bad_one_keeps_none_away(tmp_path) -> None:
    (tmp_path / "a.toml").write_text(changed('version = "1"', 'versoin = "1"'))
    (tmp_path / "b.toml").write_text(WHOLE)
    (tmp_path / "c.toml").write_text(changed('id = "ours"', 'id = "staff"'))
    found = instruments_of(tmp_path, shipped())
    assert set(found.found) == {*SHIPPED, "ours"}
    assert found.found["staff"].title.said() == "Our survey"
    assert [fault.values["file"] for fault in found.faults] == ["a.toml"]


def test_words_come_from_the_bank_and_the_file_adds_a_language(ours: Instrument) -> None:
    assert ours.section("engagement").title.said("es") != ours.section("engagement").title.said("en")
    assert len(ours.section("engagement").items) == 3
    more = changed('languages = ["en", "es"]', 'languages = ["en", "es", "fr"]')
    assert read(more).by_id["families-engagement-1"].missing_in("fr")[0] == "question"
    translated = more + '\n[translations.fr]\nfamilies-engagement-1 = "Combien de fois ?"\n'
    item = read(translated).by_id["families-engagement-1"]
    assert "question" not in item.missing_in("fr") and "1" in item.missing_in("fr")
    assert item.question.said("fr") == "Combien de fois ?"


REFUSED = {
    "an unknown key": (changed('minutes = 3', 'minutes = 3\nminuets = 4'), "content-key-unknown", "minuets"),
    "an unknown key of an item": (
        changed('favourable = ["walks"]', 'favorable = ["walks"]'), "content-key-unknown", "favorable",
    ),
    "an unknown key of an option": (
        changed('{ id = "walks", label', '{ id = "walks", colour = "red", label'), "content-key-unknown", "colour",
    ),
    "no version": (changed('version = "1"\n', ""), "content-key-missing", "version"),
    "no sections": (HEAD, "content-key-missing", "sections"),
    "no languages": (changed('languages = ["en", "es"]', "languages = []"), "content-key-missing", "languages"),
    "a section that asks nothing": (
        WHOLE + '\n[[sections]]\nid = "empty"\ntitle = "Empty"\n', "content-key-missing", "items",
    ),
    "a term that the bank lacks": (
        changed('scale = "families-engagement"', 'scale = "families-enragement"'), "content-value", "scale",
    ),
    "a bank that is not there": (changed('bank = "question-banks"', 'bank = "no-bank"'), "content-value", "bank"),
    "a condition on a later item": (
        changed('id = "bus"\n', 'id = "bus"\nasked_if = { item = "wait", is = ["bus"] }\n'), "content-value", "asked_if",
    ),
    "a condition on itself": (
        changed('item = "bus", is = ["bus"]', 'item = "wait", is = ["bus"]'), "content-value", "asked_if",
    ),
    "a condition on an option that is not there": (
        changed('item = "bus", is = ["bus"]', 'item = "bus", is = ["bike"]'), "content-value", "asked_if",
    ),
    "a translation of something not asked": (
        WHOLE + '\n[translations.ar]\nfamilies-safety-1 = "?"\n', "content-value", "translations",
    ),
    "a favourable option that does not exist": (
        changed('favourable = ["walks"]', 'favourable = ["runs"]'), "content-value", "favourable",
    ),
    "an item twice": (changed('id = "wait"', 'id = "bus"'), "content-value", "items"),
    "an option twice": (changed('id = "bus", label', 'id = "walks", label'), "content-value", "options"),
    "a protected area that the law does not name": (
        changed('favourable = ["walks"]', 'protected = ["sports"]'), "content-value", "protected",
    ),
    "options in one's own words": (changed('favourable = ["walks"]', 'kind = "text"'), "content-value", "kind"),
    "a number of minutes that nobody has": (changed("minutes = 3", "minutes = 0"), "content-value", "minutes"),
    "minutes in words": (changed("minutes = 3", 'minutes = "three"'), "content-value", "minutes"),
    "a kind that is none": (changed('kind = "survey"', 'kind = "quiz"'), "content-value", "kind"),
}  # fmt: skip


@pytest.mark.parametrize("text,message,key", REFUSED.values(), ids=list(REFUSED))
def test_what_does_not_go_together_is_refused_with_its_file_and_key(text: str, message: str, key: str) -> None:
    with pytest.raises(BadInput) as refused:
        read(text)
    assert (refused.value.message_id, refused.value.values["file"], refused.value.values["key"]) == (
        message, "ours.toml", key,
    )  # fmt: skip
    for language in ("en", "es"):
        sentence = refused.value.sentence(language)
        assert "ours.toml" in sentence and key in sentence


def way_of(*favourable: str, is_scale: str = "") -> str:
    """Return an instrument with a section of own questions of five options, whose favourable ones are given."""
    options = ", ".join(f'{{ id = "{n}", label = "Option {n}" }}' for n in range(1, 6))
    items = "".join(
        f'[[sections.items]]\nid = "q{at}"\nquestion = "How is it?"\nfavourable = [{each}]\noptions = [{options}]\n'
        for at, each in enumerate(favourable)
    )
    return HEAD + f'[[sections]]\nid = "way"\ntitle = "Way"\n{is_scale}\n{items}' + TRUST


TOP, LOW, ONE = '"4", "5"', '"1", "2"', '"5"'


@pytest.mark.parametrize(
    "favourable,is_scale", [((TOP,) * 3, True), ((TOP,) * 2, False), ((TOP, TOP, LOW), False), ((LOW,) * 3, False)]
)
def test_questions_are_scored_together_where_they_point_the_same_way(favourable, is_scale: bool) -> None:
    """The mean of places says nothing where the first options of a question are the favourable ones."""
    assert read(way_of(*favourable)).section("way").is_scale is is_scale


@pytest.mark.parametrize("favourable", [(TOP, TOP, LOW), (LOW, LOW, LOW), (TOP, TOP, ONE), ("", "", "")])
def test_a_scale_that_does_not_point_one_way_is_refused(favourable) -> None:
    with pytest.raises(BadInput) as refused:
        read(way_of(*favourable, is_scale="is_scale = true"))
    assert (refused.value.values["file"], refused.value.values["key"]) == ("ours.toml", "is_scale")
    assert not read(way_of(*favourable, is_scale="is_scale = false")).section("way").is_scale
    assert read(way_of(TOP, TOP, is_scale="is_scale = true")).section("way").is_scale


# Checks


def slugs(text: str, languages: tuple[str, ...] = ("en", "es")) -> set[tuple[str, str, str]]:
    return {(each.slug, each.where, each.weight.value) for each in checks_of(read(text), languages)}


QUESTION = "How does your child come to school?"


def test_two_options_are_few_and_nothing_else_is_said(ours: Instrument) -> None:
    assert {(each.slug, each.where) for each in checks_of(ours, ("en", "es"))} == {("few-options", "bus")}


@pytest.mark.parametrize(
    "wording,slug",
    [
        ("My child comes to school on foot", "no-question"),
        ("Do you agree that walking is safe?", "agree-disagree"),
        ("Would you strongly disagree that walking is safe?", "agree-disagree"),
        ("Is the way not safe?", "negative-wording"),
        ("Is the way safe as well as short?", "two-ideas"),
    ],
)
def test_a_question_that_is_none_is_advised_against(wording: str, slug: str) -> None:
    assert (slug, "bus", "advises") in slugs(changed(QUESTION, wording))


@pytest.mark.parametrize("wording", ["Is the way safe for those who never drive?", "How well do you get on?"])
def test_a_good_question_is_left_alone(wording: str) -> None:
    assert {each[0] for each in slugs(changed(QUESTION, wording))} == {"few-options"}


def test_agreement_in_the_options_is_advised_against() -> None:
    assert ("agree-disagree", "bus", "advises") in slugs(changed('en = "On foot"', 'en = "Strongly agree"'))


@pytest.mark.parametrize("n,few", [(4, True), (5, False)])
def test_four_options_are_few_and_five_are_not(n: int, few: bool) -> None:
    options = ",\n".join(f'{{ id = "o{i}", label = {{ en = "Option {i}", es = "Opción {i}" }} }}' for i in range(n))
    text = re.sub(r"options = \[.*?\n\]", f"options = [\n{options}\n]", WHOLE, flags=re.DOTALL)
    text = text.replace('favourable = ["walks"]', 'favourable = ["o1"]').replace('is = ["bus"]', 'is = ["o0"]')
    assert (("few-options", "bus", "advises") in slugs(text)) is few


def test_a_survey_without_the_items_on_trust_is_not_launched() -> None:
    assert ("no-trust-items", "", "blocks") in slugs(HEAD + ENGAGEMENT + WAY)
    one = (
        HEAD
        + ENGAGEMENT
        + '\n[[sections]]\nid = "trust"\ntitle = "Trust"\n[[sections.items]]\nterm = "everyone-trust-1"\n'
    )
    assert ("no-trust-items", "", "blocks") in slugs(one)
    assert shipped_instruments()["nomination"].section("trust") is None
    assert not checks_of(shipped_instruments()["nomination"], ("en",)), "names need none"


def test_one_option_missing_in_one_language_blocks_that_language_alone() -> None:
    text = changed('{ en = "By bus", es = "En autobús" }', '{ en = "By bus" }')
    assert ("option-missing", "bus", "blocks") in slugs(text, ("en", "es"))
    assert not [each for each in slugs(text, ("en",)) if each[2] == "blocks"]
    found = [each for each in checks_of(read(text), ("en", "es")) if each.weight is Weight.BLOCKS]
    assert [(each.language, each.what) for each in found] == [("es", "bus")]
    assert checks_of(read(text), ("en", "es"))[0].weight is Weight.BLOCKS, "what blocks stands first"


def test_a_question_missing_in_one_language_blocks_it() -> None:
    text = changed('{ en = "How long is the wait?", es = "¿Cuánto dura la espera?" }', '"How long is the wait?"')
    assert ("question-missing", "wait", "blocks") in slugs(text)


# Branching, and what may be kept of an answer


def test_a_branch_is_asked_of_those_who_took_it(ours: Instrument) -> None:
    wait = ours.by_id["wait"]
    assert is_asked(wait, {"bus": "bus"}) and not is_asked(wait, {"bus": "walks"}) and not is_asked(wait, {})
    several = shipped_instruments()["families"].by_id["barrier-language"]
    assert is_asked(several, {"families-barriers-1": ["1", "4"]})
    assert not is_asked(several, {"families-barriers-1": ["1", "2"]})


def test_what_was_answered_off_the_branch_is_left_out(ours: Instrument) -> None:
    assert answers_in(ours, {"bus": ["walks"], "wait": ["An hour"]}) == {"bus": "walks"}
    assert answers_in(ours, {"wait": ["An hour"], "bus": ["bus"]}) == {"bus": "bus", "wait": "An hour"}
    assert answers_in(ours, {"wait": ["An hour"]}) == {}
    assert answers_in(ours, {"bus": [" "], "wait": [""]}) == {}


@pytest.mark.parametrize(
    "given,message",
    [
        ({"no-such-item": ["1"]}, "answer-item-unknown"),
        ({"no-such-item": [""]}, "answer-item-unknown"),
        ({"bus": ["bike"]}, "answer-option-unknown"),
        ({"bus": ["bus", "walks"]}, "answer-one-only"),
        ({"families-engagement-1": ["6"]}, "answer-option-unknown"),
        ({"families-engagement-1": ["0"]}, "answer-option-unknown"),
    ],
)
def test_what_the_survey_does_not_have_is_refused(ours: Instrument, given, message: str) -> None:
    with pytest.raises(BadInput) as refused:
        answers_in(ours, given)
    assert refused.value.message_id == message
    assert refused.value.sentence("es") != refused.value.sentence("en")


def test_three_schools_may_be_named_and_no_fourth() -> None:
    places = {f"place-{n}": f"School {n}" for n in range(5)}
    nomination = shipped_instruments()["nomination"].with_places(places)
    named = ["place-3", "place-1", "place-3", "place-0"]
    assert answers_in(nomination, {"schools": named}) == {"schools": ["place-0", "place-1", "place-3"]}
    with pytest.raises(BadInput, match="3") as refused:
        answers_in(nomination, {"schools": [*named, "place-4"]})
    assert refused.value.message_id == "answer-too-many"
    with pytest.raises(BadInput):
        answers_in(shipped_instruments()["nomination"], {"schools": ["place-1"]})


# What stays off


def test_what_is_sensitive_stays_off_with_all_that_only_it_leads_to() -> None:
    branch = """
[[profile]]
id = "faith"
question = { en = "Do you have a faith?", es = "¿Tiene una fe?" }
sensitive = "belief"
protected = ["religion"]
options = [{ id = "yes", label = { en = "Yes", es = "Sí" } }, { id = "no", label = { en = "No", es = "No" } }]

[[profile]]
id = "which-faith"
question = { en = "Which?", es = "¿Cuál?" }
asked_if = { item = "faith", is = ["yes"] }
options = [{ id = "one", label = { en = "One", es = "Una" } }, { id = "two", label = { en = "Two", es = "Dos" } }]

[[profile]]
id = "days-off"
question = { en = "On which days do you rest?", es = "¿Qué días descansa?" }
asked_if = { item = "which-faith", is = ["two"] }

[[profile]]
id = "children"
question = { en = "How many children?", es = "¿Cuántos hijos?" }
"""
    instrument = read(WHOLE + branch)
    assert instrument.protected == (Protected.RELIGION,)
    off = instrument.without_sensitive(frozenset())
    assert [each.id for each in off.profile] == ["children"] and off.protected == ()
    assert off.sections == instrument.sections
    other = instrument.without_sensitive(frozenset({Sensitive.ORIENTATION}))
    assert other == off
    on = instrument.without_sensitive(frozenset({Sensitive.BELIEF}))
    assert [each.id for each in on.profile] == ["faith", "which-faith", "days-off", "children"]


def test_students_are_asked_about_a_protected_area_only_with_consent() -> None:
    students = shipped_instruments()["students-6-12"]
    assert needs_consent(students) and not needs_consent(students.without_sensitive(frozenset()))
    assert not needs_consent(shipped_instruments()["families"])
    assert not needs_consent(replace(students, asked_of=AskedOf.FAMILIES))


def test_a_section_of_which_everything_stays_off_is_gone() -> None:
    text = changed('id = "bus"\n', 'id = "bus"\nsensitive = "identity"\n')
    assert [each.id for each in read(text).without_sensitive(frozenset()).sections] == ["engagement", "trust"]
    assert isinstance(read(text).section("way").title, Said)
