"""Statistics of agreement: published answers, real ratings, every reason for which one is undefined, and statsmodels."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Callable
from math import nan
from pathlib import Path

import numpy as np
import pytest
from statsmodels.stats.inter_rater import aggregate_raters, cohens_kappa
from statsmodels.stats.inter_rater import fleiss_kappa as fleiss_kappa_of_counts

from fairwater.statistics.agreement import (
    Weights,
    adjacent_agreement,
    cohen_kappa,
    exact_agreement,
    fleiss_kappa,
    gwet_ac1,
    gwet_ac2,
    mean_bias,
    rater_biases,
    smallest_step,
)
from fairwater.statistics.alpha import krippendorff_alpha
from fairwater.statistics.intraclass import Intraclass, intraclass_correlation
from fairwater.statistics.ratings import MOST_LEVELS, Ratings, Scale, Statistic, WhyUndefined
from fairwater.statistics.side_by_side import ORDER, side_by_side, takes

NOT_SHIPPED = Path(__file__).resolve().parents[3] / "shared" / "data" / "multi_rater"
here = pytest.mark.skipif(
    not NOT_SHIPPED.is_dir(), reason="The ratings are not beside this repository under shared/data."
)


def value(statistic: Statistic) -> float:
    assert statistic.undefined is None
    assert statistic.value is not None
    return statistic.value


def two(first: list[float], second: list[float], levels: tuple[float, ...] = (1, 2, 3, 4)) -> Ratings:
    return Ratings.from_matrix(np.array([first, second], dtype=float).T, levels)


MASTER = [3, 2, 4, 1, 3, 3, 2, 4, 2, 3]
NEAR_IT = two(MASTER, [3, 2, 3, 1, 3, 4, 2, 4, 1, 3])
FAR_OFF = two(MASTER, [4, 3, 3, 3, 3, 4, 2, 4, 3, 1])
RUBRIC = Ratings.from_table([[8, 3, 0, 0], [2, 12, 4, 0], [0, 3, 14, 2], [0, 0, 2, 10]])
KRIPPENDORFF_C = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, nan, nan, nan],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nan, 3],
        [nan, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nan],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nan],
    ]
).T
"""Krippendorff's data C, 12 units by 4 raters."""
C = Ratings.from_matrix(KRIPPENDORFF_C)
SHROUT_FLEISS = np.array([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]])

# Known answers


@pytest.mark.parametrize(
    ("scale", "alpha"), [(Scale.NOMINAL, 0.743), (Scale.ORDINAL, 0.815), (Scale.INTERVAL, 0.849), (Scale.RATIO, 0.797)]
)
def test_alpha_of_krippendorffs_data_c(scale: Scale, alpha: float) -> None:
    found = krippendorff_alpha(C, scale)
    assert value(found) == pytest.approx(alpha, abs=5e-4)
    assert (found.units, found.raters, found.ratings, found.left_out) == (11, 4, 40, 1)


def test_data_c_by_gwet() -> None:
    """The same data in Gwet's handbook, with ratings missing."""
    assert value(gwet_ac1(C)) == pytest.approx(0.77544, abs=5e-6)
    assert value(fleiss_kappa(C)) == pytest.approx(0.76117, abs=5e-6)
    assert exact_agreement(C).value == pytest.approx(0.81818, abs=5e-6)
    assert (gwet_ac1(C).units, gwet_ac1(C).ratings) == (12, 41)


def test_cohens_kappa_of_two_by_two() -> None:
    found = cohen_kappa(Ratings.from_table([[20, 5], [10, 15]]))
    assert value(found) == pytest.approx(0.40, abs=1e-12)
    assert found.by_chance == pytest.approx(0.5, abs=1e-12)
    assert found.agreement == pytest.approx(0.7, abs=1e-12)


def test_kappa_falls_where_ratings_bunch_and_ac1_does_not() -> None:
    """Gwet's example: 118 of 125 units are rated alike, and kappa is under 0."""
    bunched = Ratings.from_table([[118, 5], [2, 0]])
    assert exact_agreement(bunched).value == pytest.approx(0.944)
    assert value(cohen_kappa(bunched)) == pytest.approx(-0.0234, abs=5e-5)
    assert value(gwet_ac1(bunched)) == pytest.approx(0.9408, abs=5e-5)


@pytest.mark.parametrize(
    ("ratings", "exact", "adjacent", "bias", "kappas", "alpha"),
    [
        (RUBRIC, 0.7333, 1.0, 0.0333, (0.6366, 0.7593, 0.8664), 0.8670),
        (NEAR_IT, 0.70, 1.0, -0.10, (0.5833, 0.7170, 0.8387), 0.8620),
        (FAR_OFF, 0.30, 0.80, 0.30, (0.0, 0.10, 0.2353), 0.3360),
    ],
)
def test_two_observers_of_lessons(
    ratings: Ratings, exact: float, adjacent: float, bias: float, kappas: tuple[float, ...], alpha: float
) -> None:
    assert exact_agreement(ratings).value == pytest.approx(exact, abs=5e-5)
    assert adjacent_agreement(ratings).value == pytest.approx(adjacent, abs=5e-5)
    assert mean_bias(ratings).value == pytest.approx(bias, abs=5e-5)
    weights = (Weights.IDENTITY, Weights.LINEAR, Weights.QUADRATIC)
    assert [value(cohen_kappa(ratings, each)) for each in weights] == pytest.approx(kappas, abs=5e-5)
    assert value(krippendorff_alpha(ratings, Scale.ORDINAL)) == pytest.approx(alpha, abs=5e-5)


def test_icc_of_shrout_and_fleiss() -> None:
    ratings = Ratings.from_matrix(SHROUT_FLEISS)
    found = [value(intraclass_correlation(ratings, form)) for form in Intraclass]
    assert found == pytest.approx([0.29, 0.62, 0.71], abs=5e-3)
    limits = [(each.low, each.high) for each in (intraclass_correlation(ratings, form) for form in Intraclass)]
    for limit, theirs in zip(limits, [(0.019, 0.76), (0.071, 0.93), (0.342, 0.95)], strict=True):
        assert limit == pytest.approx(theirs, abs=5e-3)  # as the package psych of R prints them


@pytest.mark.parametrize("rows", [[[0, 0], [1, 0], [0, 1]], [[0, 0], [0, 1], [1, 0]], [[1, 0], [0, 1], [0, 0]]])
def test_an_icc_over_nothing_is_undefined_and_no_huge_number(rows: list[list[int]]) -> None:
    """Mean squares 1/6 between units, 0 between raters, 1/2 left: for the mean of two raters 1/6 + (0 - 1/2) / 3 is 0."""
    found = intraclass_correlation(Ratings.from_matrix(rows), Intraclass.ICC_2_K)
    assert (found.value, found.undefined) == (None, WhyUndefined.NO_VARIANCE)


def test_kappa_and_fleiss_are_those_of_statsmodels() -> None:
    table = [[8, 3, 0, 0], [2, 12, 4, 0], [0, 3, 14, 2], [0, 0, 2, 10]]
    for weights, theirs in ((Weights.IDENTITY, None), (Weights.LINEAR, "linear"), (Weights.QUADRATIC, "quadratic")):
        assert value(cohen_kappa(RUBRIC, weights)) == pytest.approx(cohens_kappa(table, wt=theirs).kappa, abs=1e-12)
    rng = np.random.default_rng(4)
    matrix = rng.integers(1, 6, size=(40, 5))
    counts, _ = aggregate_raters(matrix)
    assert value(fleiss_kappa(Ratings.from_matrix(matrix))) == pytest.approx(fleiss_kappa_of_counts(counts), abs=1e-12)


# Real ratings


def rows_of(name: str) -> list[dict[str, str]]:
    with gzip.open(NOT_SHIPPED / f"{name}.csv.gz", "rt", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def wide(name: str, read: Callable[[str], object] = float) -> Ratings:
    return Ratings.from_rows(
        (row["subject"], rater, read(said))
        for row in rows_of(name)
        for rater, said in row.items()
        if rater.startswith("rater")
    )


@here
def test_diagnoses() -> None:
    ratings = wide("irr_diagnoses", str)
    assert value(fleiss_kappa(ratings)) == pytest.approx(0.4302, abs=5e-5)
    assert value(krippendorff_alpha(ratings, Scale.NOMINAL)) == pytest.approx(0.4334, abs=5e-5)
    assert value(cohen_kappa(ratings.of_raters("rater1", "rater2"))) == pytest.approx(0.6512, abs=5e-5)


@here
def test_anxiety_and_its_interval() -> None:
    ratings = wide("irr_anxiety")
    found = [intraclass_correlation(ratings, form) for form in Intraclass]
    assert [value(each) for each in found] == pytest.approx([0.1980, 0.4255, 0.2160], abs=5e-5)
    assert (found[0].low, found[0].high) == pytest.approx((-0.039, 0.494), abs=5e-4)  # as the manual of irr prints it
    alphas = [value(krippendorff_alpha(ratings, scale)) for scale in (Scale.ORDINAL, Scale.INTERVAL)]
    assert alphas == pytest.approx([0.2284, 0.1701], abs=5e-5)


@here
def test_video() -> None:
    ratings = wide("irr_video")
    assert value(intraclass_correlation(ratings, Intraclass.ICC_2_1)) == pytest.approx(0.1569, abs=5e-5)
    assert value(krippendorff_alpha(ratings, Scale.ORDINAL)) == pytest.approx(0.1195, abs=5e-5)


@here
@pytest.mark.parametrize(
    ("name", "alphas"),
    [
        ("sirt_data_ratings1", {"k1": 0.583, "k2": 0.705, "k3": 0.638, "k4": 0.718, "k5": 0.697}),
        ("sirt_data_ratings3", {"crit2": 0.544, "crit3": 0.463, "crit4": 0.640, "crit6": 0.732}),
    ],
)
def test_written_work_that_few_raters_saw(name: str, alphas: dict[str, float]) -> None:
    rows = rows_of(name)
    for criterion, alpha in alphas.items():
        said = [
            (row["idstud"], row["rater"], float(row[criterion])) for row in rows if row[criterion] not in ("", "NA")
        ]
        found = krippendorff_alpha(Ratings.from_rows(said), Scale.ORDINAL)
        assert value(found) == pytest.approx(alpha, abs=5e-4), criterion


@here
def test_seventy_thousand_ratings_of_lecturers() -> None:
    ratings = Ratings.from_rows((row["d"], row["s"], float(row["y"])) for row in rows_of("lme4_InstEval"))
    assert (len(ratings), ratings.n_units, ratings.n_raters) == (73_421, 1_128, 2_972)
    assert ratings.positions[ratings.level].mean() == pytest.approx(3.2057, abs=5e-5)
    found = krippendorff_alpha(ratings, Scale.INTERVAL, np.random.default_rng(1), draws=50)
    # alpha from the sums of squares within and between, by hand
    said = ratings.positions[ratings.level]
    size, total = np.bincount(ratings.unit), np.bincount(ratings.unit, said)
    within = np.bincount(ratings.unit, (said - (total / size)[ratings.unit]) ** 2)
    kept = size > 1
    assert kept.all()
    alpha = 1 - (size * within / (size - 1)).sum() / (said.size * said.var()) * (said.size - 1) / said.size
    assert value(found) == pytest.approx(alpha, abs=1e-10)
    assert found.low is not None and found.high is not None
    assert alpha - 0.05 < found.low < alpha < found.high < alpha + 0.05


# Undefined, and why

NOBODY = Ratings.from_rows([])
ONE_RATER = Ratings.from_rows([("a", "Ana", 1), ("b", "Ana", 2)])
APART = Ratings.from_rows([("a", "Ana", 1), ("b", "Ben", 2)])
ONE_UNIT = Ratings.from_rows([("a", "Ana", 1), ("a", "Ben", 2), ("b", "Ben", 2)])
ALL_ALIKE = two([2, 2, 2], [2, 2, 2])
ALIKE_AND_NO_SCALE = Ratings.from_rows([(unit, rater, "x") for unit in "ab" for rater in ("Ana", "Ben")])
NAMES = Ratings.from_rows([("a", "Ana", "x"), ("a", "Ben", "y"), ("b", "Ana", "x"), ("b", "Ben", "x")])
NAMES_IN_ORDER = Ratings.from_rows(
    [("a", "Ana", "low"), ("a", "Ben", "high"), ("b", "Ana", "low"), ("b", "Ben", "low")], ["low", "middle", "high"]
)
BELOW_ZERO = Ratings.from_matrix([[-1, 1], [1, 2]])
MEASURED = Ratings.from_matrix(np.arange(2.0 * (MOST_LEVELS + 2)).reshape(-1, 2))
CIRCLE = Ratings.from_rows([(1, "A", 1), (1, "B", 2), (2, "B", 1), (2, "C", 2), (3, "C", 1), (3, "A", 2)])


def nominal_alpha(ratings: Ratings) -> Statistic:
    return krippendorff_alpha(ratings, Scale.NOMINAL)


def icc(ratings: Ratings) -> Statistic:
    return intraclass_correlation(ratings, Intraclass.ICC_2_1)


@pytest.mark.parametrize(
    ("of", "ratings", "why"),
    [
        *((of, NOBODY, WhyUndefined.TOO_FEW_RATERS) for of in (exact_agreement, cohen_kappa, gwet_ac1, nominal_alpha)),
        *((of, ONE_RATER, WhyUndefined.TOO_FEW_RATERS) for of in (exact_agreement, cohen_kappa, fleiss_kappa, icc)),
        (adjacent_agreement, ONE_RATER, WhyUndefined.TOO_FEW_RATERS),
        (mean_bias, ONE_RATER, WhyUndefined.TOO_FEW_RATERS),
        (mean_bias, APART, WhyUndefined.NO_SHARED_UNIT),
        *((of, APART, WhyUndefined.NO_SHARED_UNIT) for of in (exact_agreement, cohen_kappa, gwet_ac1, nominal_alpha)),
        *((of, ONE_UNIT, WhyUndefined.ONE_SHARED_UNIT) for of in (cohen_kappa, fleiss_kappa, gwet_ac1, nominal_alpha)),
        (icc, ONE_UNIT, WhyUndefined.TOO_FEW_COMPLETE_UNITS),
        (icc, CIRCLE, WhyUndefined.TOO_FEW_COMPLETE_UNITS),
        (cohen_kappa, C, WhyUndefined.NOT_TWO_RATERS),
        (mean_bias, C, WhyUndefined.NOT_TWO_RATERS),
        *((of, ALL_ALIKE, WhyUndefined.ONE_LEVEL) for of in (cohen_kappa, fleiss_kappa, nominal_alpha)),
        (gwet_ac1, ALIKE_AND_NO_SCALE, WhyUndefined.SCALE_OF_ONE_LEVEL),
        (icc, ALL_ALIKE, WhyUndefined.NO_VARIANCE),
        *((of, NAMES, WhyUndefined.NO_ORDER) for of in (adjacent_agreement, gwet_ac2)),
        (lambda ratings: cohen_kappa(ratings, Weights.LINEAR), NAMES, WhyUndefined.NO_ORDER),
        (lambda ratings: krippendorff_alpha(ratings, Scale.ORDINAL), NAMES, WhyUndefined.NO_ORDER),
        (lambda ratings: krippendorff_alpha(ratings, Scale.INTERVAL), NAMES_IN_ORDER, WhyUndefined.NOT_NUMBERS),
        *((of, NAMES_IN_ORDER, WhyUndefined.NOT_NUMBERS) for of in (mean_bias, icc)),
        (lambda ratings: krippendorff_alpha(ratings, Scale.RATIO), BELOW_ZERO, WhyUndefined.BELOW_ZERO),
        (lambda ratings: krippendorff_alpha(ratings, Scale.RATIO), MEASURED, WhyUndefined.TOO_MANY_LEVELS),
        *((of, MEASURED, WhyUndefined.TOO_MANY_LEVELS) for of in (cohen_kappa, fleiss_kappa, gwet_ac2)),
    ],
)
def test_what_is_undefined_says_why(of: Callable[[Ratings], Statistic], ratings: Ratings, why: WhyUndefined) -> None:
    found = of(ratings)
    assert (found.value, found.undefined, found.low, found.high) == (None, why, None, None)


def test_one_shared_unit_has_a_percent_agreement_and_no_more() -> None:
    assert exact_agreement(ONE_UNIT).value == 0.0
    assert (mean_bias(ONE_UNIT).value, mean_bias(ONE_UNIT).units) == (1.0, 1)
    assert cohen_kappa(ONE_UNIT).agreement == 0.0


def test_all_alike_on_a_known_scale() -> None:
    """Kappa cannot tell this from raters who never look; AC1, which asks how hard units are, says 1."""
    assert (exact_agreement(ALL_ALIKE).value, value(gwet_ac1(ALL_ALIKE)), value(gwet_ac2(ALL_ALIKE))) == (1, 1, 1)
    assert cohen_kappa(ALL_ALIKE).agreement == 1.0


def test_a_rater_who_always_says_the_same_has_kappa_0() -> None:
    assert value(cohen_kappa(two([2, 2, 2, 2], [1, 2, 3, 2]))) == 0.0


# Intervals


def test_the_bootstrap_draws_whole_units() -> None:
    """Again by hand: the same draws of units, each copied, and alpha of the copies by itself."""
    rng, again = np.random.default_rng(11), np.random.default_rng(11)
    for scale in Scale:
        found = krippendorff_alpha(C, scale, rng, draws=40, coverage=0.9)
        units = KRIPPENDORFF_C[(~np.isnan(KRIPPENDORFF_C)).sum(axis=1) > 1]
        drawn = []
        for _ in range(40):
            copies = np.bincount(again.integers(11, size=11), minlength=11)
            drawn.append(value(krippendorff_alpha(Ratings.from_matrix(np.repeat(units, copies, axis=0)), scale)))
        assert (found.low, found.high) == pytest.approx(tuple(np.quantile(drawn, (0.05, 0.95))), abs=1e-12)


def test_the_same_seed_gives_the_same_interval() -> None:
    first, second, other = (krippendorff_alpha(RUBRIC, Scale.ORDINAL, np.random.default_rng(s)) for s in (3, 3, 4))
    assert first == second != other
    assert first.low is not None and first.high is not None and first.value is not None
    assert 0.7 < first.low < first.value < first.high < 1.0


def test_perfect_agreement_has_no_interval_of_a_point() -> None:
    perfect = two([1, 2, 3, 4], [1, 2, 3, 4])
    found = [
        krippendorff_alpha(perfect, Scale.ORDINAL, np.random.default_rng(1)),
        *(intraclass_correlation(perfect, form) for form in Intraclass),
    ]
    assert [value(each) for each in found] == [1.0] * 4
    assert {(each.low, each.high, each.no_interval) for each in found} == {(None, None, WhyUndefined.NO_DISAGREEMENT)}


def test_draws_of_one_level_are_too_many_for_an_interval() -> None:
    rare = Ratings.from_table([[30, 1], [0, 0]])
    found = krippendorff_alpha(rare, Scale.NOMINAL, np.random.default_rng(1), draws=200)
    assert found.value is not None
    assert (found.low, found.no_interval) == (None, WhyUndefined.DRAWS_OF_ONE_LEVEL)


def test_a_constant_difference_counts_for_agreement_alone() -> None:
    shifted = two([1, 2, 3, 1], [2, 3, 4, 2])
    agreement, _, consistency = (intraclass_correlation(shifted, form) for form in Intraclass)
    assert value(consistency) == pytest.approx(1.0) and consistency.no_interval is WhyUndefined.NO_DISAGREEMENT
    assert value(agreement) < 0.8
    assert (
        agreement.low is not None and agreement.high is not None and agreement.low < value(agreement) < agreement.high
    )


def test_a_lower_limit_without_end_is_not_given() -> None:
    opposite = Ratings.from_matrix([[1, 2], [2, 1], [1, 2], [2, 2]])
    found = intraclass_correlation(opposite, Intraclass.ICC_2_K)
    assert value(found) == pytest.approx(-8.0)
    assert (found.low, found.high, found.no_interval) == (None, None, WhyUndefined.NO_LIMIT)
    assert intraclass_correlation(opposite, Intraclass.ICC_2_1).low is not None


def test_limits_that_leave_the_value_out_are_not_given() -> None:
    """With two units and a value under 0 the degrees of freedom of the approximation are under 1."""
    found = intraclass_correlation(Ratings.from_matrix([[0, 2, 4], [0, 0, 7]]), Intraclass.ICC_2_1)
    assert value(found) == pytest.approx(-0.1091, abs=5e-5)
    assert (found.low, found.no_interval) == (None, WhyUndefined.NO_LIMIT)


def test_units_that_not_every_rater_rated_are_left_out_of_icc_and_counted() -> None:
    found = intraclass_correlation(C, Intraclass.ICC_3_1)
    whole = Ratings.from_matrix(KRIPPENDORFF_C[~np.isnan(KRIPPENDORFF_C).any(axis=1)])
    assert (found.units, found.left_out, found.ratings) == (8, 4, 32)
    assert found.value == intraclass_correlation(whole, Intraclass.ICC_3_1).value


# Steps and biases


def test_a_step_is_the_smallest_between_two_levels() -> None:
    quarters = Ratings.from_matrix([[0, 25], [50, 100], [75, 75], [25, 100]])
    assert smallest_step(quarters) == 25.0
    assert adjacent_agreement(quarters).value == 0.5
    assert adjacent_agreement(quarters, step=50).value == 0.75
    assert adjacent_agreement(two([1], [3], levels=(1, 3))).value == 1.0
    assert adjacent_agreement(two([1], [3])).value == 0.0
    tenths = Ratings.from_matrix([[0.1, 0.2], [0.2, 0.3]])
    assert adjacent_agreement(tenths).value == 1.0
    assert adjacent_agreement(NAMES_IN_ORDER).value == 0.5


def test_biases_are_against_the_others_of_the_same_units() -> None:
    said = [("a", "Ana", 4), ("a", "Ben", 2), ("a", "Cem", 3), ("b", "Ana", 4), ("b", "Ben", 3), ("c", "Cem", 1)]
    found = {each.rater: (each.value, each.units) for each in rater_biases(Ratings.from_rows(said))}
    assert found == {"Ana": (1.25, 2), "Ben": (-1.25, 2), "Cem": (0.0, 1)}
    assert rater_biases(NAMES) == ()
    assert [each.value for each in rater_biases(FAR_OFF)] == pytest.approx([-0.3, 0.3])


# Ratings


def test_ratings_of_rows() -> None:
    found = Ratings.from_rows(
        [("b", "Ana", 2), ("a", "Ana", 10), ("b", "Ben", None), ("b", "Cem", nan), ("b", "Dee", 2.0)]
    )
    assert (found.units, found.raters, found.levels) == (("b", "a"), ("Ana", "Dee"), ("2", "10"))
    assert found.ordered and found.values is not None
    np.testing.assert_array_equal(found.matrix(), [[2.0, 2.0], [10.0, nan]])
    names = Ratings.from_rows([("a", "Ana", "b"), ("a", "Ben", "a")])
    assert (names.levels, names.ordered, names.values) == (("a", "b"), False, None)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Ratings.from_rows([("a", "Ana", 1), ("a", "Ana", 2)]), "twice"),
        (lambda: Ratings.from_rows([("a", "Ana", 5)], [1, 2]), "among the levels"),
        (lambda: Ratings.from_rows([("a", "Ana", 1)], [1, 1]), "among the levels"),
        (lambda: Ratings.from_matrix([1, 2]), "axes"),
        (lambda: Ratings.from_matrix([[1, 5]], [1, 2]), "among the levels"),
        (lambda: Ratings.from_matrix([[1, 1]], [1, 1]), "among the levels"),
        (lambda: Ratings.from_table([[1, 2]]), "square"),
        (lambda: Ratings.from_table([[1, -2], [0, 1]]), "counts"),
        (lambda: Ratings.from_table([[1, 0.5], [0, 1]]), "counts"),
        (lambda: Ratings.from_table([[1, 2], [0, 1]], [1]), "values"),
        (lambda: C.of_raters("nobody"), "nobody|tuple"),
    ],
)
def test_what_are_no_ratings(make: Callable[[], Ratings], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        make()


# Side by side


def test_side_by_side_has_what_the_scale_allows() -> None:
    rng = np.random.default_rng(1)
    nominal, ordinal, interval = (
        list(side_by_side(C, s, rng, draws=5)) for s in (Scale.NOMINAL, Scale.ORDINAL, Scale.INTERVAL)
    )
    assert nominal == ["exact_agreement", "cohen_kappa", "fleiss_kappa", "ac1", "alpha_nominal"]
    assert interval == list(ORDER)
    assert ordinal == [key for key in ORDER if key != "alpha_interval"]
    assert [takes(key) for key in ("ac1", "ac2_ordinal", "ac2_linear", "alpha_ordinal", "icc_2_1")] == [
        *(Scale.NOMINAL, Scale.ORDINAL, Scale.INTERVAL, Scale.ORDINAL, Scale.INTERVAL)
    ]


def test_side_by_side_gives_each_key_its_own_statistic() -> None:
    found = side_by_side(NEAR_IT, Scale.INTERVAL, np.random.default_rng(1), draws=50)
    by_itself = {
        "exact_agreement": exact_agreement(NEAR_IT),
        "adjacent_agreement": adjacent_agreement(NEAR_IT),
        "mean_bias": mean_bias(NEAR_IT),
        "cohen_kappa": cohen_kappa(NEAR_IT),
        "cohen_kappa_linear": cohen_kappa(NEAR_IT, Weights.LINEAR),
        "cohen_kappa_quadratic": cohen_kappa(NEAR_IT, Weights.QUADRATIC),
        "fleiss_kappa": fleiss_kappa(NEAR_IT),
        "ac1": gwet_ac1(NEAR_IT),
        "ac2_ordinal": gwet_ac2(NEAR_IT, Weights.ORDINAL),
        "ac2_linear": gwet_ac2(NEAR_IT, Weights.LINEAR),
        "ac2_quadratic": gwet_ac2(NEAR_IT, Weights.QUADRATIC),
        "alpha_nominal": krippendorff_alpha(NEAR_IT, Scale.NOMINAL),
        "alpha_ordinal": krippendorff_alpha(NEAR_IT, Scale.ORDINAL),
        "alpha_interval": krippendorff_alpha(NEAR_IT, Scale.INTERVAL),
        "icc_2_1": intraclass_correlation(NEAR_IT, Intraclass.ICC_2_1),
        "icc_2_k": intraclass_correlation(NEAR_IT, Intraclass.ICC_2_K),
        "icc_3_1": intraclass_correlation(NEAR_IT, Intraclass.ICC_3_1),
    }
    assert {key: each.value for key, each in found.items()} == {key: each.value for key, each in by_itself.items()}
    assert all(each.agreement == 0.7 for each in found.values())
    assert all(each.low is not None for key, each in found.items() if key.startswith(("alpha", "icc")))
