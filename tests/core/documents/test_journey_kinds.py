"""The kinds of the journey: what their margins say of documents whose answer is known, and that their examples tell one story."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from fairwater.documents import Written, document_kinds, remarks
from fairwater.documents.checks import CheckKind, Level
from fairwater.fields import Field, FieldKind
from fairwater.frameworks import shipped
from fairwater.statistics.ratios import risk_ratio

LANGUAGES = ("en", "es")
KINDS, _ = document_kinds()
JOURNEY = (
    *("district-dossier", "equity-use-case", "root-causes", "conditions-map", "design-studio", "prototype"),
    *("pilot-plan", "iteration", "final-design", "interim-report", "summative-report", "case-study", "after-action"),
)
SIX = ("policies", "practices", "resource-flows", "relationships", "power", "mental-models")
STRUCTURAL, OTHERS = SIX[:3], SIX[3:]
every_kind = pytest.mark.parametrize("slug", JOURNEY)


def said(slug: str, values: dict[str, Any], evidence: dict[str, list[str]] | None = None) -> list[str]:
    """What the margin of a document says, in English."""
    kind = KINDS[slug]
    written = Written({field.id: field for field in kind.fields}, values, evidence or {})
    return [remark.says for remark in remarks(kind.checks, written, "en")]


def of_example(slug: str, **changed: Any) -> list[str]:
    """What the margin says of the example with some fields changed, every field of it resting on enough evidence."""
    cited = {
        field: list(check.values or ["finding"]) * check.least
        for check in KINDS[slug].checks
        if check.kind is CheckKind.CITES
        for field in check.fields
    }
    return said(
        slug, KINDS[slug].example_in("en") | {key.replace("_", "-"): each for key, each in changed.items()}, cited
    )


def rows_of(slug: str, field: str) -> list[dict[str, Any]]:
    return list(KINDS[slug].example_in("en")[field])


def term_columns() -> list[tuple[str, Field]]:
    return [
        (slug, field)
        for slug in JOURNEY
        for each in KINDS[slug].fields
        for field in (each, *each.columns)
        if field.terms
    ]


@every_kind
def test_an_example_that_rests_on_evidence_is_left_in_peace(slug: str) -> None:
    assert of_example(slug) == []


@every_kind
def test_an_empty_one_is_told_what_is_missing_and_what_deserves_a_thought(slug: str) -> None:
    kind = KINDS[slug]
    levels = [
        each.level for each in remarks(kind.checks, Written({each.id: each for each in kind.fields}, {}, {}), "en")
    ]
    assert set(levels) == set(Level) and len(levels) >= 8


@every_kind
def test_text_is_prompted_where_it_is_long_to_begin(slug: str) -> None:
    kind = KINDS[slug]
    asked = [field for field in kind.fields if field.kind in (FieldKind.TEXT, FieldKind.ROWS)]
    assert sum(bool(field.prompt) for field in asked) >= len(asked) / 3


def test_terms_that_are_chosen_from_are_there_and_checks_name_no_other() -> None:
    assert {field.terms for _, field in term_columns()} == {"six-conditions", "inclusive-innovation"}
    for slug, field in term_columns():
        framework = shipped().newest(field.terms)
        assert framework is not None
        codes = {term.code for term in framework.terms if term.kind == field.terms_kind}
        assert len(codes) in (3, 6)
        for check in KINDS[slug].checks:
            if check.column == field.id:
                assert set(check.values) <= codes, (slug, check)
    conditions = shipped().newest("six-conditions")
    assert conditions is not None
    assert {code for code in SIX if conditions.by_code[code].parent == "structural"} == set(STRUCTURAL)


class TestConditionsMap:
    """At most 70 percent of the entries are structural; somebody whom it touches has said something."""

    TOO_MANY = "More than 70 percent of the entries"
    UNHEARD = "Nothing on the map was said by students or families"
    EMPTY = "One of the six conditions is still empty"

    def entries(self, n_structural: int, n: int, voiced_by: tuple[str, ...] = ("teachers",)) -> list[dict[str, Any]]:
        conditions = [STRUCTURAL[place % 3] for place in range(n_structural)]
        conditions += [OTHERS[place % 3] for place in range(n - n_structural)]
        return [{"condition": each, "voiced-by": list(voiced_by), "scope": "internal"} for each in conditions]

    def says(self, entries: list[dict[str, Any]], words: str) -> bool:
        return any(each.startswith(words) for each in said("conditions-map", {"entries": entries}))

    @pytest.mark.parametrize(
        ("n_structural", "n", "spoken"),
        [(9, 11, True), (8, 11, True), (7, 10, False), (9, 13, False), (9, 12, True), (9, 14, False), (1, 1, True)],
    )
    def test_seven_of_ten_may_be_structural_and_nine_of_eleven_may_not(
        self, n_structural: int, n: int, spoken: bool
    ) -> None:
        assert self.says(self.entries(n_structural, n), self.TOO_MANY) is spoken

    def test_the_sample_without_what_students_added_is_remarked_on_and_with_it_is_not(self) -> None:
        entries = rows_of("conditions-map", "entries")
        first = entries[:11]
        assert sum(each["condition"] in STRUCTURAL for each in first) == 9
        assert self.says(first, self.TOO_MANY) and self.says(first, self.EMPTY)
        assert not self.says(entries, self.TOO_MANY) and not self.says(entries, self.EMPTY)
        assert {each["condition"] for each in entries[11:]} == {"power", "mental-models"}
        assert all("students" in each["voiced-by"] for each in entries[11:])
        assert sum(each["condition"] == "power" for each in entries) == 2

    def test_one_entry_of_students_or_of_families_is_enough_to_have_heard_somebody(self) -> None:
        others = self.entries(30, 60, ("teachers", "leaders", "records"))
        assert self.says(others, self.UNHEARD)
        for role in ("students", "families"):
            assert not self.says([*others[:20], {"condition": "power", "voiced-by": [role]}], self.UNHEARD)

    @pytest.mark.parametrize("condition", SIX)
    def test_a_condition_that_is_left_out_is_missed(self, condition: str) -> None:
        left = [each for each in rows_of("conditions-map", "entries") if each["condition"] != condition]
        assert self.EMPTY in " ".join(of_example("conditions-map", entries=left))

    @pytest.mark.parametrize("column", ["statement", "shift", "leverage", "rests-on"])
    def test_an_entry_that_lacks_a_part_is_remarked_on_once(self, column: str) -> None:
        entries = rows_of("conditions-map", "entries")
        found = of_example("conditions-map", entries=[{**entries[0], column: ""}, *entries[1:]])
        assert len(found) == 1 and found[0].startswith("An entry")

    def test_a_map_of_what_surrounds_us_alone_is_half_a_map(self) -> None:
        entries = [each for each in rows_of("conditions-map", "entries") if each["scope"] == "internal"]
        assert any(
            "only around us or only at ourselves" in each for each in of_example("conditions-map", entries=entries)
        )


class TestDossier:
    def test_each_test_of_the_problem_of_practice_speaks_on_its_own(self) -> None:
        marks = KINDS["district-dossier"].example_in("en")["aloud"]
        assert len(marks) == 5
        found = [of_example("district-dossier", aloud=[each for each in marks if each != left]) for left in marks]
        assert [len(each) for each in found] == [1] * 5 and len({each[0] for each in found}) == 5
        assert "carry its own answer" in found[marks.index("open")][0]

    @pytest.mark.parametrize("field", ["furthest", "grades", "places", "since", "pattern", "question"])
    def test_who_where_since_when_and_what_are_missed(self, field: str) -> None:
        assert [each[:15] for each in of_example("district-dossier", **{field: ""})] == ["Not said yet. A"]

    def test_a_sentence_that_was_never_said_in_another_way_is_remarked_on(self) -> None:
        assert "never said in another way" in of_example("district-dossier", earlier=[])[0]

    def test_five_initiatives_that_are_all_kept_leave_no_room(self) -> None:
        tried = [{"verdict": "keep", "shows": "x"}] * 5
        assert "What makes room" in of_example("district-dossier", tried=tried)[0]
        assert of_example("district-dossier", tried=[*tried[:4], {"verdict": "stop", "shows": "x"}]) == []

    def test_a_snapshot_of_achievement_alone_is_remarked_on(self) -> None:
        alone = [{"measure": "On track", "dimension": "achievement"}]
        assert "Achievement is never alone" in of_example("district-dossier", snapshot=alone)[0]


class TestUseCase:
    @pytest.mark.parametrize(("n", "spoken"), [(0, True), (2, True), (3, False), (5, False)])
    def test_a_claim_on_fewer_than_three_quotes_is_advised_against(self, n: int, spoken: bool) -> None:
        cited = {field: ["quote"] * n for field in ("strengths", "classroom", "system")}
        found = said("equity-use-case", KINDS["equity-use-case"].example_in("en"), cited)
        assert (
            found == ["Fewer than three quotes stand behind this. One person is a story, not a composite."] * 3 * spoken
        )

    def test_a_finding_is_no_interview(self) -> None:
        cited = {field: ["quote", "quote", "finding"] for field in ("strengths", "classroom", "system")}
        assert len(said("equity-use-case", KINDS["equity-use-case"].example_in("en"), cited)) == 3

    def test_both_the_room_and_the_system_are_looked_at(self) -> None:
        assert "Look at both" in " ".join(of_example("equity-use-case", system=[]))
        assert "Look at both" in " ".join(of_example("equity-use-case", classroom=[]))

    def test_strengths_come_in_full_sentences(self) -> None:
        assert of_example("equity-use-case", strengths="Good at mathematics") == [
            "Strengths come first, and in full sentences."
        ]


class TestRootCauses:
    def test_asking_goes_on_until_an_answer_passes_the_test(self) -> None:
        whys = rows_of("root-causes", "whys")
        still = [{**each, "stop": "partly"} for each in whys]
        assert [each[:9] for each in of_example("root-causes", whys=still)] == ["No answer"]
        assert [each[:10] for each in of_example("root-causes", whys=whys[1:])] == ["Fewer than"]

    @pytest.mark.parametrize("condition", SIX)
    def test_a_bone_without_a_cause_is_missed(self, condition: str) -> None:
        bones = [each for each in rows_of("root-causes", "fishbone") if each["condition"] != condition]
        assert [each[:15] for each in of_example("root-causes", fishbone=bones)] == ["A bone is empty"]

    def test_agreement_of_one_group_is_not_agreement(self) -> None:
        assert len(of_example("root-causes", poll=rows_of("root-causes", "poll")[:1])) == 1


class TestStudio:
    @pytest.mark.parametrize("role", ["students", "families"])
    def test_a_studio_without_students_or_families_is_remarked_on(self, role: str) -> None:
        attendance = [each for each in rows_of("design-studio", "attendance") if each["role"] != role]
        assert [each[:25] for each in of_example("design-studio", attendance=attendance)] == [
            "No students or no familie"
        ]

    def test_causes_come_before_ideas(self) -> None:
        assert "The causes were not agreed on" in " ".join(of_example("design-studio", aligned=[]))

    def test_ideas_of_staff_alone_are_remarked_on(self) -> None:
        ideas = [{**each, "by": "leaders"} for each in rows_of("design-studio", "ideas")]
        assert "Most ideas came from staff" in " ".join(of_example("design-studio", ideas=ideas))

    def test_the_sample_counts_its_room(self) -> None:
        values = KINDS["design-studio"].example_in("en")
        came = sum(int(each["came"]) for each in values["attendance"])
        assert came == int(values["all"]) and round(100 * int(values["touched"]) / came) == 58


class TestPilot:
    @pytest.mark.parametrize(
        ("kind", "says"),
        [
            ("balancing", "No balancing measure"),
            ("voice", "No measure of voice"),
            ("outcome", "An outcome, a driver and a process"),
            ("driver", "An outcome, a driver and a process"),
            ("process", "An outcome, a driver and a process"),
        ],
    )
    def test_a_pilot_without_a_kind_of_measure_is_remarked_on(self, kind: str, says: str) -> None:
        measures = [each for each in rows_of("pilot-plan", "measures") if each["kind"] != kind]
        (found,) = of_example("pilot-plan", measures=measures)
        assert found.startswith(says)

    def test_an_aim_says_how_much_of_what_for_whom_and_by_when(self) -> None:
        for field in ("much", "of", "aim-whom", "by"):
            (found,) = of_example("pilot-plan", **{field: ""})
            assert found.startswith("The aim lacks a part")

    def test_one_promise_about_data_that_does_not_hold_is_enough_to_speak(self) -> None:
        marks = KINDS["pilot-plan"].example_in("en")["data"]
        for left in marks:
            (found,) = of_example("pilot-plan", data=[each for each in marks if each != left])
            assert found.startswith("Not everything about data")

    def test_a_pilot_with_nothing_to_compare_with_is_remarked_on(self) -> None:
        sites = [each for each in rows_of("pilot-plan", "sites") if each["part"] != "comparison"]
        assert len(of_example("pilot-plan", sites=sites)) == 1


class TestIteration:
    def test_a_cycle_without_a_prediction_a_decision_or_a_learning_lacks_something(self) -> None:
        kind = KINDS["iteration"]
        for field in ("prediction", "decision", "reason", "learned", "benefited", "not-yet"):
            values = kind.example_in("en") | {field: ""}
            written = Written({each.id: each for each in kind.fields}, values, {"result": ["finding"]})
            assert [each.level for each in remarks(kind.checks, written, "en")] == [Level.MISSING], field

    def test_one_way_out_of_four_is_chosen(self) -> None:
        decision = KINDS["iteration"].field("decision")
        assert decision is not None
        assert [each.id for each in decision.options] == ["adopt", "adapt", "abandon", "scale"]

    def test_reach_is_told_of_at_least_two_groups(self) -> None:
        (found,) = of_example("iteration", reach=rows_of("iteration", "reach")[:1])
        assert "fewer than two groups" in found

    def test_the_sample_reached_two_in_five(self) -> None:
        reach = rows_of("iteration", "reach")
        reached, of = (sum(int(each[column]) for each in reach) for column in ("reached", "of"))
        assert 100 * reached / of == float(KINDS["iteration"].example_in("en")["fidelity"]) == 40


class TestReports:
    @pytest.mark.parametrize("slug", ["interim-report", "summative-report"])
    def test_a_report_in_which_everything_changed_for_the_better_is_remarked_on(self, slug: str) -> None:
        results = [{**each, "reading": "changed"} for each in rows_of(slug, "results")]
        (found,) = of_example(slug, results=results)
        assert found == "Everything changed for the better? Tell also what stood still."

    def test_a_report_of_rules_and_money_alone_is_remarked_on(self) -> None:
        shifts = [{**each, "condition": "policies"} for each in rows_of("summative-report", "shifts")]
        (found,) = of_example("summative-report", shifts=shifts)
        assert "Did power or beliefs move?" in found

    def test_a_case_told_by_leaders_alone_is_remarked_on(self) -> None:
        quotes = [{**each, "role": "leaders"} for each in rows_of("case-study", "quotes")]
        assert len(of_example("case-study", quotes=quotes)) == 2

    def test_the_sample_turned_after_19_days(self) -> None:
        values = KINDS["after-action"].example_in("en")
        began, turned = (date.fromisoformat(values[field]) for field in ("began-on", "turned-on"))
        assert (turned - began).days == int(values["days"]) == 19


# One story


def texts_of(value: Any) -> str:
    if isinstance(value, dict | list):
        return " ".join(texts_of(each) for each in (value.values() if isinstance(value, dict) else value))
    return str(value)


@every_kind
@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_are_those_of_the_sample_district_in_both_languages(slug: str, language: str) -> None:
    """Wherever an example counts the suspended of a group, it is a count of the story, and numbers agree across languages."""
    text = texts_of(KINDS[slug].example_in(language))
    counted = set(re.findall(r"\b(\d+) (?:of|de) (4\d\d|39\d|1,[56]\d\d)\b", text))
    story = {("60", "400"), ("90", "1,600"), ("46", "395"), ("89", "1,590"), ("34", "390"), ("88", "1,580")}
    assert counted <= story | {("118", "400"), ("682", "1,600")}, counted - story


@every_kind
def test_an_example_has_the_same_figures_in_english_and_in_spanish(slug: str) -> None:
    english, spanish = (KINDS[slug].example_in(language) for language in LANGUAGES)
    for field in english:
        one, other = (sorted(re.findall(r"\d[\d,.]*\d|\d", texts_of(each[field]))) for each in (english, spanish))
        assert one == other, field


@pytest.mark.parametrize(
    ("slug", "field", "row", "counts"),
    [
        ("district-dossier", "snapshot", 0, (60, 400, 90, 1600)),
        ("interim-report", "results", 0, (46, 395, 89, 1590)),
        ("summative-report", "results", 0, (34, 390, 88, 1580)),
    ],
)
def test_the_ratio_and_its_range_that_an_example_tells_follow_from_its_counts(
    slug: str, field: str, row: int, counts: tuple[int, int, int, int]
) -> None:
    text = texts_of(rows_of(slug, field)[row])
    ratio, low, high = (f"{each:.1f}" for each in risk_ratio(*counts))
    assert ratio in text and re.search(rf"[Bb]etween {low} and {high}", text), text
    assert f"{counts[0]} of {counts[1]}" in text and f"{counts[2]} of {counts[3]:,}" in text


def kinds_with(public: bool) -> set[str]:
    return {slug for slug in JOURNEY if KINDS[slug].public is public}


def test_a_family_may_read_all_but_what_is_still_being_worked_out() -> None:
    assert kinds_with(public=False) == {"equity-use-case", "root-causes", "iteration"}
