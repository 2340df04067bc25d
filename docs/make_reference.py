"""Write docs/reference/ from the registries; `--check` only says whether it is up to date."""

from __future__ import annotations

import inspect
import sys
from dataclasses import fields
from pathlib import Path

from fairwater.disclosure import ReleaseProof, preset_names
from fairwater.measures.registry import AnyMeasure, mean_measures, measures
from fairwater.publish.csv_file import COLUMNS
from fairwater.publish.names import lists_of_others
from fairwater.releases import KEYS
from fairwater.releases import NEEDED as NEEDED_FIELDS
from fairwater.tables import TABLES
from fairwater.tables.joined import FIELDS as ROLL_UP_FIELDS
from fairwater.vocabulary import Reason
from fairwater.words import DEFAULT_LANGUAGE, text

NOT_OF_A_COMPARISON = (Reason.NONE, Reason.ONE_SCHOOL, Reason.NO_SPREAD, Reason.FEW_SCHOOLS)
NEEDED = {True: "required", False: "optional"}
HERE = Path(__file__).parent / "reference"
MEANING = {
    "outcome": "The column of the file, or the measure.",
    "within": "The place: `column=value;column=value`; empty = everyone.",
    "by": "The columns crossed, with commas.",
    "group": "The group's values, joined by `; `.",
    "n_students": "Students with the outcome reported.",
    "n_counted": "Of these, the students with the outcome 1.",
    "share": "n_counted / n_students.",
    "share_low": "Lower limit of Wilson's 95 % interval.",
    "share_high": "Its upper limit.",
    "compared_with": "The stated reference.",
    "compared_share": "The reference's share.",
    "gap": "share − compared_share.",
    "gap_low": "Lower limit of Newcombe's hybrid score interval (for a target, Wilson's).",
    "gap_high": "Its upper limit.",
    "ratio": "share / compared_share; empty where it is undefined.",
    "ratio_low": "Lower limit: Katz, or Koopman where a count of cases is under 10.",
    "ratio_high": "Its upper limit.",
    "students_to_parity": "The fewest students whose outcome would have to differ to reach the reference, held fixed.",
    "q_value": "Benjamini-Hochberg over all calculated rows, from the two-sided score test of the gap.",
    "status": "`released`, `not-calculated` or, for an audience outside, `withheld`.",
    "reason": "Why something is not calculated.",
}


PLAN = {
    "file": "The student-level file.",
    "outcome": "Its column of 0/1.",
    "better": "`higher` or `lower`.",
    "group_bys": "The crossings to show, each a list of columns; `[]` is everyone.",
    "audience": "`public` (usual) or `families`.",
    "preset": "The policy: " + ", ".join(f"`{name}`" for name in preset_names()) + "; usually `strict`.",
    "min_n": "A larger smallest group than the policy's.",
    "rates": "`false` leaves out shares, and with them the classes.",
    "student": "The columns that name a student; else each row is one.",
    "ledger": "The ledger to prove against and to append to.",
    "population": "Whose numbers these are; releases of one population are proven together.",
    "known_empty": "Crossings whose empty cells everyone knows, such as school and grade.",
    "roll_up": "Columns that the plan makes by joining small categories; see below.",
    "time_limit": "Seconds that the proof may take; usually 600.",
}
ROLL_UP = {
    "of": "The column of the file whose categories are joined.",
    "together": "Lists of two or more categories; those of one list become one. Blank is `(not reported)`.",
    "smaller_than": "Instead: all categories with fewer students than this in the whole file, whether or not their "
    "outcome is reported; one alone is joined with the next smallest. `(not reported)` is left as it is. "
    "At least the smallest group of the policy.",
}
PROOF = {
    "cells": "Groups asked for that have students.",
    "small_cells": "Of these, with fewer students than the policy shows.",
    "withheld": "Of the groups, those whose number of students is withheld.",
    "rolled_up": "Sets of groups that are shown together.",
    "unsafe": "Small numbers that could be worked out: 0, or nothing is released.",
    "seconds": "How long the proof took.",
    "policy": "The policy and its version.",
    "ledger_entries": "Intervals in the ledger, this release included.",
    "small_numbers": "Small numbers of all crossings of the plan's columns, asked for or not.",
    "programmes": "Linear programmes solved.",
    "told_by_others": "Small numbers that could be told before, with what others published: no longer ours to keep.",
}


def release_page() -> str:
    """Return the page of the fields of a plan and of a proof."""
    assert set(PLAN) == set(KEYS)
    assert set(ROLL_UP) == set(ROLL_UP_FIELDS)
    assert set(PROOF) == {each.name for each in fields(ReleaseProof)}
    plan = "\n".join(
        f"| `{name}` | {'required' if name in NEEDED_FIELDS else 'optional'} | {PLAN[name]} |" for name in KEYS
    )
    roll_up = "\n".join(f"| `{name}` | {meaning} |" for name, meaning in ROLL_UP.items())
    proof = "\n".join(f"| `{name}` | {meaning} |" for name, meaning in PROOF.items())
    return (
        "# `fairwater release`: the plan, and what it writes\n\n"
        f"## The plan\n\n| field | | meaning |\n|---|---|---|\n{plan}\n\n"
        "### `[roll_up.NAME]`\n\nA table for each column that the plan makes; NAME is then a column like any other. Joined "
        "categories are called by their names with “ or ” between them, in alphabetical order; all others keep theirs.\n\n"
        f"| field | meaning |\n|---|---|\n{roll_up}\n\n"
        "## `cells.csv`\n\nOne column for each column of the plan (empty = all), then `stat` (`students`, `counted`, "
        "`share`), `value`, `low`, `high` (for a class) and `status` (`released` or "
        "`withheld`). Every crossing of the values is listed.\n\n"
        f"## `proof.json`\n\n| field | meaning |\n|---|---|\n{proof}\n"
    )


def measure_part(measure: AnyMeasure, unit: str, worked: str) -> str:
    """Return the part of one measure; `unit` is empty for a share."""
    example = "\n".join(line.strip() for line in measure.example.rows.strip().splitlines())
    return (
        f"## {measure.label} (`{measure.id}`)\n\n"
        f"{measure.why_it_matters}\n\n"
        f"- Table: `{measure.table}`, with {', '.join(f'`{name}`' for name in measure.columns)}. {unit}Better: "
        f"{measure.better}. Equity dimension: {measure.dimension}.\n"
        f"- In the lists of others: {' '.join(lists_of_others(measure, DEFAULT_LANGUAGE))}\n"
        f"- Who counts: {inspect.getdoc(measure.who_counts)}\n"
        f"- What it does not say: {measure.limits}\n"
        f"- Source: {measure.source}. Reviewed on {measure.reviewed_on}.\n\n"
        f"Worked by hand: {worked}.\n\n"
        f"```text\n{example}\n```\n"
    )


def measures_page() -> str:
    """Return the page of all measures, shares and then means."""
    parts = [
        "# Measures\n\nMade from `src/fairwater/measures/`, one file each. *Monitoring Educational Equity* (2019) is by the "
        "National Academies of Sciences, Engineering, and Medicine. The Education-to-Workforce framework (2022) is by "
        "Mathematica with the Gates Foundation, <https://educationtoworkforce.org>; it names its measures and gives them no "
        "codes: our numbers are their places in its list of 99, as the Urban Institute’s data tool counts them.\n"
    ]
    for measure in measures().values():
        parts.append(measure_part(measure, "", f"{measure.example.n_counted} of {measure.example.n_students}"))
    parts.append(
        "# Means\n\nMeasures that are the mean of a number per student, for staff alone: `fairwater.disclosure.release_means`. "
        "Numbers count in hundredths. Each group is compared with all others by Welch's method, and by Hedges' g. Where all "
        "students of a school have one number, range and test are cluster-robust by school.\n"
    )
    for mean in mean_measures().values():
        worked = f"a mean of {float(mean.example.mean):.10g} over {mean.example.n_students} students"
        parts.append(measure_part(mean, f"Unit: {mean.unit}. ", worked))
    return "\n".join(parts)


def tables_page() -> str:
    """Return the page of all tables and their columns."""
    parts = ["# Tables\n\nMade from `src/fairwater/tables/`.\n"]
    for table in TABLES.values():
        lines = "\n".join(
            f"| `{c.name}` | {c.kind} | {NEEDED[c.required]} | {c.meaning} | {c.sensitivity} | {c.standard} |"
            for c in table.columns
        )
        head = "| column | holds | | meaning | may it leave | standard element |\n|---|---|---|---|---|---|"
        parts.append(f"## {table.id}\n\n{table.meaning}\n\n{head}\n{lines}\n")
    return "\n".join(parts)


def compare_page() -> str:
    """Return the page of the columns of a comparison."""
    lines = "\n".join(f"| `{name}` | {MEANING[name]} |" for name in COLUMNS)
    reasons = "\n".join(f"- {text(reason, min_n=10)}" for reason in Reason if reason not in NOT_OF_A_COMPARISON)
    return (
        "# `fairwater compare`: the columns of its answer\n\n"
        "In this order; an empty field is not given; rows are sorted by within, by, group; numbers in full precision.\n\n"
        f"| column | meaning |\n|---|---|\n{lines}\n\n## Reasons\n\n{reasons}\n"
    )


PAGES = {"measures.md": measures_page, "tables.md": tables_page, "compare.md": compare_page, "release.md": release_page}


def main() -> int:
    """Write the pages, or say which differ."""
    stale = []
    for name, make in PAGES.items():
        path, content = HERE / name, make()
        if "--check" in sys.argv and (not path.is_file() or path.read_text(encoding="utf-8") != content):
            stale.append(name)
        elif "--check" not in sys.argv:
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8")
    if stale:
        print(f"docs/reference is behind the code: {', '.join(stale)}. Run `make docs`.")
    return bool(stale)


if __name__ == "__main__":
    sys.exit(main())
