"""How an audit puts into words what lies over schools: students apart, who teaches beside who learns, and money. For staff."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fairwater import words
from fairwater.disclosure import ClassesApart, MoneyOverSchools, Separation, TeachersBesideStudents
from fairwater.publish import numbers
from fairwater.publish.audit import Aside, Audit, Side
from fairwater.publish.names import crossed_name, dimension_name

APART_HEAD = ("audit-groups", "audit-students", "audit-apart-above", "column-interval", "audit-apart-isolation")
BESIDE_HEAD = ("audit-groups", "audit-students", "beside-of-students", "beside-teachers", "beside-of-teachers")
MONEY_HEAD = ("money-what", "money-value")


def asides(audit: Audit, language: str) -> Iterator[Aside]:
    """Yield what lies over schools, a section each; none where nothing of it is known."""
    apart = [side for each in audit.apart for side in (_apart(each, language), *_meets(each, language))]
    apart += [_classes(audit.classes, language)] if audit.classes is not None else []
    resources = [_beside(audit.teachers, language)] if audit.teachers is not None else []
    resources += [_money(each, language) for each in audit.money]
    for name, parts in (("apart", apart), ("resources", resources)):
        if parts:
            note = words.text(f"aside-{name}-note", language)
            yield Aside(name, words.text(f"aside-{name}", language), note, tuple(parts))


def _head(names: tuple[str, ...], language: str) -> tuple[str, ...]:
    return tuple(words.text(name, language) for name in names)


def _apart(separation: Separation, language: str) -> Side:
    column = dimension_name(separation.column, language)
    whole = separation.theil_h
    told = words.text(
        "audit-apart-told",
        language,
        column=column,
        schools=separation.n_schools,
        h="blank" if whole.corrected is None else numbers.decimals(whole.corrected, 3, language),
    )
    rows = tuple(
        (
            crossed_name((separation.column,), (each.group,), language),
            numbers.whole(each.n_students, language),
            "" if each.corrected is None else numbers.decimals(each.corrected, 2, language),
            ""
            if each.low is None or each.high is None
            else " – ".join(numbers.decimals(end, 2, language) for end in (each.low, each.high)),
            ""
            if each.isolation is None
            else f"{numbers.percent(each.isolation, language)} / {numbers.percent(each.share, language)}",
        )
        for each in separation.groups
    )
    return Side(column[:1].upper() + column[1:], told, _head(APART_HEAD, language), rows)


def _meets(separation: Separation, language: str) -> Iterator[Side]:
    """Yield whom the average student of each group meets at school, beside what it would be were all spread alike."""
    told = [each for each in separation.groups if each.meets is not None]
    if not told:
        return
    names = [crossed_name((separation.column,), (each.group,), language) for each in separation.groups]
    rows = [
        (crossed_name((separation.column,), (each.group,), language), *_percents(each.meets or (), language))
        for each in told
    ]
    everybody = (words.text("meets-everybody", language), *_percents([e.share for e in separation.groups], language))
    column = dimension_name(separation.column, language)
    title = words.text("meets", language, column=column)
    head = (words.text("audit-groups", language), *names)
    yield Side(title, words.text("meets-told", language), head, (*rows, everybody))


def _percents(shares: Iterable[float], language: str) -> Iterator[str]:
    return (numbers.percent(share, language) for share in shares)


def _classes(found: ClassesApart, language: str) -> Side:
    told = words.text(
        "classes-apart-told",
        language,
        classes=numbers.whole(found.n_classes, language),
        year=numbers.school_year(found.school_year),
        more="yes" if found.within > 1.1 * found.by_chance else "no",
    )
    parts = (
        ("classes-apart-between", found.between),
        ("classes-apart-within", found.within),
        ("classes-apart-chance", found.by_chance),
    )
    rows = tuple((words.text(name, language), numbers.decimals(value, 3, language)) for name, value in parts)
    return Side(words.text("classes-apart", language), told, _head(("money-what", "classes-apart-h"), language), rows)


def _beside(found: TeachersBesideStudents, language: str) -> Side:
    told = words.text(
        "beside-told",
        language,
        year=numbers.school_year(found.school_year),
        n=found.teachers_not_reported,
    )
    rows = tuple(
        (
            crossed_name(("race_ethnicity",), (each.group,), language),
            numbers.whole(each.n_students, language),
            numbers.percent(each.share_of_students, language),
            numbers.whole(each.n_teachers, language),
            numbers.percent(each.share_of_teachers, language),
        )
        for each in found.groups
    )
    return Side(words.text("beside", language), told, _head(BESIDE_HEAD, language), rows)


def _money(found: MoneyOverSchools, language: str) -> Side:
    name = "money-weighed" if found.weighed else "money"
    told = words.text(
        "money-told",
        language,
        schools=found.n_schools,
        left_out=found.left_out,
        year=numbers.school_year(found.school_year),
        mean=numbers.whole(round(found.mean), language),
        high="blank" if found.high_need is None else numbers.decimals(found.high_need, 2, language),
    )
    measured = (
        ("money-lowest", numbers.whole(round(found.lowest), language)),
        ("money-highest", numbers.whole(round(found.highest), language)),
        ("money-variation", _decimals(found.variation, language)),
        ("money-gini", _decimals(found.gini, language)),
        ("money-mcloone", _decimals(found.mcloone, language)),
        ("money-range", _decimals(found.range_ratio, language)),
        ("money-high-need", _decimals(found.high_need, language)),
    )
    rows = tuple((words.text(label, language), value) for label, value in measured if value)
    return Side(words.text(name, language), told, _head(MONEY_HEAD, language), rows)


def _decimals(value: float | None, language: str) -> str:
    return "" if value is None else numbers.decimals(value, 3, language)
