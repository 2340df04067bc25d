"""A framework is one file: read strictly, given back in the same form, and never changed once it is published."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fairwater.content import content_in
from fairwater.errors import BadInput
from fairwater.frameworks import content_of_framework, digest_of_framework, framework_of, shipped, with_own
from fairwater.frameworks.files import digest_of_crosswalk
from fairwater.frameworks.library import DATA, files_in, published_in
from fairwater.frameworks.model import ASSOCIATIONS, Framework, version_order
from fairwater.frameworks.toml_text import toml_text
from fairwater.vocabulary import EquityDimension
from fairwater.wording import pointed_at

FILE = """
id = "our-rubric"
version = "1"
title = { en = "Our rubric", es = "Nuestra rúbrica" }
languages = ["en", "es"]
licence = "CC BY 4.0"
source = "Newfield"
creator = "Newfield Schools"
dated = "2026-11-01"

[[levels]]
id = "1"
label = "Not yet"

[[levels]]
id = "2"
label = "Yes"

[[kinds]]
id = "domain"
label = "Domain"

[[terms]]
code = "A"
kind = "domain"
statement = { en = "Welcome", es = "Acogida" }

[[terms]]
code = "A1"
parent = "A"
statement = "Names are said rightly"
look_fors = ["The teacher asks"]
anchors = { 1 = "Some names", 2 = "Every name" }
"""
LANGUAGES = ("en", "es")


def framework_in(text: str) -> Framework:
    return framework_of(content_in(text.encode(), "our-rubric.toml"))


def refused(text: str) -> str:
    with pytest.raises(BadInput) as fault:
        framework_in(text)
    assert fault.value.sentence("es")
    return str(fault.value)


def own(folder: Path, text: str = FILE, name: str = "our-rubric.toml") -> Path:
    folder.joinpath(name).write_text(text, encoding="utf-8")
    return folder


class TestReading:
    def test_a_file_is_a_tree(self) -> None:
        framework = framework_in(FILE)
        assert [(depth, term.code) for depth, term in framework.tree()] == [(0, "A"), (1, "A1")]
        assert framework.by_code["A1"].anchor("2").said() == "Every name"
        assert framework.by_code["A"].statement.said("es") == "Acogida"
        assert [term.code for term in framework.ancestors("A1")] == ["A"]
        assert framework.names("es") == {"A": "Acogida", "A1": "Names are said rightly"}

    @pytest.mark.parametrize(
        ("old", "new", "says"),
        [
            ('code = "A1"', 'code = "A"', "has the code “A” twice"),
            ('parent = "A"', 'parent = "B"', "“A1” stands under “B”, and there is no such term"),
            ('kind = "domain"', 'kind = "domain"\nparent = "A1"', "in a loop: A › A1 › A"),
            ('code = "A1"', 'code = "A1"\nlookfors = []', "Did you mean “look_fors”?"),
            ('kind = "domain"', 'kind = "Domain"', "It is one of domain."),
            ("2 = ", "3 = ", "“3” cannot stand for “anchors”"),
            ('version = "1"', 'version = "1/2"', "“1/2” cannot stand for “version”"),
            ('dated = "2026-11-01"', 'dated = "today"', "“today” cannot stand for “dated”"),
            ('licence = "CC BY 4.0"', "", "lacks “licence”"),
            ('statement = "Names are said rightly"', "", "terms 2 (A1) lacks “statement”"),
            ('code = "A1"', 'code = "A/1"', "“A/1” cannot stand for “code”"),
            ('id = "2"', 'id = "1"', "“1” cannot stand for “id”"),
            ('code = "A1"', 'code = "A1"\nmarks = ["core"]', "“core” cannot stand for “marks”"),
            ('languages = ["en", "es"]', 'languages = ["English"]', "“English” cannot stand for “languages”"),
        ],
    )
    def test_what_is_wrong_is_said(self, old: str, new: str, says: str) -> None:
        sentence = refused(FILE.replace(old, new, 1))
        assert says in sentence and "“our-rubric.toml”" in sentence

    def test_a_long_loop_is_named_by_its_codes(self) -> None:
        more = "".join(f'\n[[terms]]\ncode = "L{n}"\nparent = "L{(n + 1) % 50}"\nstatement = "x"\n' for n in range(50))
        assert "in a loop: L0 › L1 ›" in refused(FILE + more)

    def test_a_variant_names_terms_that_are_there(self) -> None:
        variant = '\n[[variants]]\nid = "small"\nlabel = "Small"\nnot_applicable = ["A1"]\n'
        framework = framework_in(FILE + variant)
        assert (framework.applies("A1", "small"), framework.applies("A", "small")) == (False, True)
        assert framework.applies("A1", "")
        assert "names the code “A9”" in refused(FILE + variant.replace("A1", "A9"))

    def test_a_deep_tree_is_no_trouble(self) -> None:
        more = "".join(
            f'\n[[terms]]\ncode = "D{n}"\nparent = "{f"D{n - 1}" if n else "A"}"\nstatement = "x"\n'
            for n in range(3000)
        )
        assert max(depth for depth, _ in framework_in(FILE + more).tree()) == 3000

    def test_versions_are_in_the_order_of_their_numbers(self) -> None:
        assert sorted(["10", "2", "1.10", "1.9", "1"], key=version_order) == ["1", "1.9", "1.10", "2", "10"]

    def test_it_is_given_back_as_a_file(self) -> None:
        framework = framework_in(FILE)
        assert framework_in(toml_text(content_of_framework(framework))) == framework


def test_the_reference_shows_files_that_are_taken(tmp_path: Path) -> None:
    page = (Path(__file__).parents[3] / "docs/reference/frameworks.md").read_text(encoding="utf-8")
    framework, _, crosswalk = re.findall(r"^```toml\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    own(tmp_path, framework)
    (tmp_path / "crosswalks").mkdir()
    own(tmp_path / "crosswalks", crosswalk)
    library = with_own(tmp_path)
    assert library.faults == ()
    assert library.newest("welcome-rubric") and library.crosswalks[-1].id == "welcome-to-practices"
    assert {each.id for each in shipped().frameworks} <= set(re.findall(r"^\| `([a-z0-9-]+)`", page, re.MULTILINE))


class TestPublished:
    def test_the_digest_is_of_what_it_says(self) -> None:
        framework = framework_in(FILE)
        assert digest_of_framework(framework_in("# a remark\n" + FILE)) == digest_of_framework(framework)
        assert digest_of_framework(
            framework_in(FILE + '\n[[terms]]\ncode="B"\nstatement="b"\n')
        ) != digest_of_framework(framework)
        retired = framework_in('status = "retired"\n' + FILE)
        assert digest_of_framework(retired) == digest_of_framework(framework)

    def test_a_file_that_was_changed_after_it_was_published_is_refused(self, tmp_path: Path) -> None:
        digest = digest_of_framework(framework_in(FILE))
        folder = own(tmp_path)
        folder.joinpath("published.toml").write_text(f'[published]\n"our-rubric/1" = "{digest}"\n')
        assert with_own(folder).newest("our-rubric") is not None
        own(tmp_path, FILE.replace("Every name", "Most names"))
        library = with_own(folder)
        assert library.newest("our-rubric") is None
        (fault,) = library.faults
        assert "“our-rubric.toml” says something else than version 1" in str(fault)
        assert "give yours a new version" in str(fault)

    def test_a_digest_that_was_kept_elsewhere_holds_too(self, tmp_path: Path) -> None:
        assert with_own(own(tmp_path), {"our-rubric/1": "0"}).faults
        assert not with_own(own(tmp_path), {"our-rubric/2": "0"}).faults

    def test_a_draft_may_change(self, tmp_path: Path) -> None:
        assert not with_own(own(tmp_path, 'status = "draft"\n' + FILE), {"our-rubric/1": "0"}).faults

    def test_what_is_shipped_is_what_was_published(self) -> None:
        library = shipped()
        now = {f"{f.id}/{f.version}": digest_of_framework(f) for f in library.frameworks}
        now |= {f"{c.id}/{c.version}": digest_of_crosswalk(c) for c in library.crosswalks}
        assert published_in(DATA) == now


class TestFolder:
    def test_one_file_more_is_one_framework_more(self, tmp_path: Path) -> None:
        library = with_own(own(tmp_path))
        assert {each.id for each in library.newest_of_each()} == {each.id for each in shipped().frameworks} | {
            "our-rubric"
        }

    def test_a_bad_file_is_left_out_and_the_others_stay(self, tmp_path: Path) -> None:
        own(tmp_path, "id = ", "bad.toml")
        library = with_own(own(tmp_path))
        assert library.newest("our-rubric") and len(library.faults) == 1

    def test_a_version_that_is_there_already_is_refused(self, tmp_path: Path) -> None:
        (fault,) = with_own(own(tmp_path, FILE.replace("our-rubric", "ten-practices"))).faults
        assert "version 1 of “ten-practices” is there already" in str(fault)

    def test_versions_stand_newest_first(self, tmp_path: Path) -> None:
        for version in ("9", "10"):
            own(tmp_path, FILE.replace('version = "1"', f'version = "{version}"'), f"{version}.toml")
        own(tmp_path, 'status = "draft"\n' + FILE.replace('version = "1"', 'version = "11"'), "11.toml")
        library = with_own(tmp_path)
        assert [each.version for each in library.versions("our-rubric")] == ["11", "10", "9"]
        newest = library.newest("our-rubric")
        assert newest is not None and newest.version == "10"

    def test_a_crosswalk_names_what_is_there(self, tmp_path: Path) -> None:
        walk = """
id = "ours-to-practices"
version = "1"
title = "Ours and the ten"
origin = { framework = "our-rubric", version = "1" }
destination = { framework = "ten-practices", version = "1" }
source = "Newfield"
licence = "CC BY 4.0"
creator = "Newfield Schools"
dated = "2026-11-01"
pairs = [{ from = "A1", to = "7", association = "isPartOf" }]
"""
        own(tmp_path).joinpath("crosswalks").mkdir()
        file = tmp_path / "crosswalks" / "ours.toml"
        file.write_text(walk)
        library = with_own(tmp_path)
        assert [pair.association for pair in library.crosswalks[-1].pairs] == ["isPartOf"]
        for old, new, says in (
            ('to = "7"', 'to = "77"', "names the code “77”"),
            (
                'framework = "ten-practices", version = "1"',
                'framework = "ten-practices", version = "9"',
                "is not there",
            ),
            ("isPartOf", "isChildOf", "It is one of isRelatedTo"),
        ):
            file.write_text(walk.replace(old, new))
            (fault,) = with_own(tmp_path).faults
            assert says in str(fault)


class TestShipped:
    def test_everything_is_there(self) -> None:
        library = shipped()
        sizes = {each.id: len(each.terms) for each in library.frameworks}
        assert sizes["capability-model"] == 4 + 12 + 24
        assert sizes["ten-practices"] == 10
        assert set(sizes) == {
            *("capability-model", "ten-practices", "six-conditions", "equity-dimensions", "bele"),
            *("inclusive-innovation", "psel-3", "portrait-competencies", "leader-profile", "question-banks"),
            *("problems-of-practice", "reflection-prompts", "six-results"),
        }
        assert len(files_in(DATA)) == len(library.frameworks) + len(library.crosswalks)

    @pytest.mark.parametrize("framework", shipped().frameworks, ids=lambda each: "/".join(each.key))
    def test_every_word_is_in_both_languages(self, framework: Framework) -> None:
        assert framework.languages == LANGUAGES
        said = [framework.title, framework.source, framework.summary]
        said += [
            each.label
            for group in (framework.kinds, framework.marks, framework.levels, framework.variants)
            for each in group
        ]
        said += [level.descriptor for level in framework.levels]
        said += [option for each in framework.answers for option in each.options]
        for term in framework.terms:
            said += [
                term.statement,
                term.notes,
                *term.questions,
                *term.look_fors,
                *(words for _, words in term.anchors),
            ]
        assert [each for each in said if each and set(each.languages) != set(LANGUAGES)] == []
        same = [
            each for each in said if each and each.said("en") == each.said("es") and len(each.said("en").split()) > 2
        ]
        assert same == []

    def test_the_capability_model_has_anchors_for_every_capability_indicator(self) -> None:
        framework = shipped().newest("capability-model")
        assert framework is not None
        last = [term for term in framework.terms if term.kind == "capability-indicator"]
        assert len(last) == 24 and all(len(term.anchors) == 4 for term in last)
        assert not framework.applies("FE2", "elementary") and framework.applies("FE2", "high")
        assert all(level.descriptor for level in framework.levels)

    def test_the_first_three_practices_are_the_core(self) -> None:
        framework = shipped().newest("ten-practices")
        assert framework is not None
        assert [term.code for term in framework.terms if "core" in term.marks] == ["1", "2", "3"]
        assert all(term.questions and len(term.anchors) == 4 for term in framework.terms)

    def test_every_capability_indicator_answers_to_a_practice(self) -> None:
        walk = next(each for each in shipped().crosswalks if each.id == "capability-to-practices")
        pairs = {pair.origin: pair.destination for pair in walk.pairs}
        assert len(pairs) == 24
        assert (pairs["WL1"], pairs["NA1"], pairs["FE2"], pairs["IA1"]) == ("8", "4", "10", "9")
        assert {pair.association for pair in walk.pairs} <= set(ASSOCIATIONS)

    def test_the_portrait_says_more_of_the_same_competencies_and_the_earlier_version_stays(self) -> None:
        newest, earlier = shipped().versions("portrait-competencies")
        assert (newest.version, earlier.version) == ("2", "1")
        assert newest.levels == earlier.levels
        top = newest.children[""]
        assert [(each.code, each.statement) for each in top] == [(each.code, each.statement) for each in earlier.terms]
        for term in top:
            assert term.notes.said("en").startswith(earlier.by_code[term.code].notes.said("en"))
            kept = {look for each in newest.children[term.code] for look in each.look_fors}
            assert kept >= set(earlier.by_code[term.code].look_fors), term.code

    def test_a_competency_has_four_ages_a_criterion_of_students_and_one_of_adults(self) -> None:
        portrait = shipped().newest("portrait-competencies")
        assert portrait is not None and len(portrait.children[""]) == 8
        for term in portrait.children[""]:
            under = {each.code.removeprefix(f"{term.code}."): each for each in portrait.children[term.code]}
            kinds = [(name, each.kind, len(each.look_fors)) for name, each in under.items()]
            bands = [(name, "grade-band", 0) for name in ("k-2", "3-5", "6-8", "9-12")]
            assert kinds == [*bands, ("students", "student", 2), ("adults", "adult", 2)], term.code
            for name, *_ in bands:
                for language in LANGUAGES:
                    said = under[name].statement.said(language)
                    assert said.count(".") == 1 and said.endswith(".") and len(said.split()) <= 30, said

    def test_the_marks_of_competencies_are_the_dimensions_of_equity_and_none_is_left_out(self) -> None:
        portrait, dimensions = shipped().newest("portrait-competencies"), shipped().newest("equity-dimensions")
        assert portrait is not None and dimensions is not None
        names = {each.code: each.statement for each in dimensions.children[""]}
        assert {each.id: each.label for each in portrait.marks} == names
        assert all(each.marks for each in portrait.children[""])
        assert {mark for each in portrait.terms for mark in each.marks} == set(names) == set(EquityDimension)

    def test_a_leader_knows_and_does_in_each_of_seven_qualities(self) -> None:
        profile = shipped().newest("leader-profile")
        assert profile is not None
        qualities = profile.children[""]
        assert len(qualities) == 7 and all(each.kind == "quality" and each.notes for each in qualities)
        for quality in qualities:
            under = [(each.kind, each.code, len(each.look_fors)) for each in profile.children[quality.code]]
            assert under == [("knows", f"{quality.code}.knows", 0), ("does", f"{quality.code}.does", 2)]
        assert not profile.levels, "it describes the work and rates nobody"

    def test_what_could_not_be_verified_is_blank_and_marked(self) -> None:
        framework = shipped().newest("bele")
        assert framework is not None
        actions = [term for term in framework.terms if term.kind == "action"]
        assert len(actions) == 7 and [bool(term.statement) for term in actions] == [True] * 3 + [False] * 4
        assert all(term.to_verify for term in actions[3:])

    def test_items_of_question_banks_are_questions_with_five_answers(self) -> None:
        framework = shipped().newest("question-banks")
        assert framework is not None
        answers = {each.id: each for each in framework.answers}
        items = [term for term in framework.terms if term.kind == "item"]
        assert len([term for term in items if term.parent == "everyone-trust"]) == 2
        for item in items:
            assert all(item.statement.said(language).count("?") == 1 for language in LANGUAGES)
            assert answers[item.answers].several or len(answers[item.answers].options) == 5
            assert not re.search(r"\bagree\b|de acuerdo con", item.statement.said("en") + item.statement.said("es"))

    def test_six_problems_of_practice_ask_what_a_system_can_do_and_say_how_one_would_know(self) -> None:
        problems = shipped().newest("problems-of-practice")
        assert problems is not None and len(problems.children[""]) == 6
        for problem in problems.children[""]:
            assert problem.kind == "problem" and problem.notes and len(problem.questions) == 2
            english, spanish = (problem.statement.said(language) for language in LANGUAGES)
            assert english.startswith("How can ") and english.count("?") == 1
            assert spanish.startswith(("¿Cómo pueden ", "¿Cómo podemos "))
            under = [each.kind for each in problems.children[problem.code]]
            counts = [under.count(kind) for kind in ("lead-measure", "outcome", "pilot")]
            assert counts[0] >= 3 and counts[1] >= 1 and counts[2] == 2 and sum(counts) == len(under), problem.code

    def test_what_is_shipped_puts_no_lack_in_children_or_families(self) -> None:
        problems = shipped().newest("problems-of-practice")
        assert problems is not None
        for term in problems.terms:
            for said in (term.statement, term.notes, *term.questions):
                assert [each for code in LANGUAGES for each in pointed_at(said.said(code), code)] == []
