"""An equity audit put into words: the four equity dimensions side by side, for a page or a file, in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fairwater import words
from fairwater.disclosure import Released, ReleasedRow
from fairwater.measures.registry import Measure
from fairwater.publish import charts, numbers
from fairwater.publish.audit import Audit, AuditView, Card, DimensionView, MeasurePart, Part, StandsOut
from fairwater.publish.audit_means import concern, mean_card
from fairwater.publish.audit_places import asides
from fairwater.publish.audit_ratios import ratios_asides
from fairwater.publish.csv_file import reason_text
from fairwater.publish.disproportionality import INFORMS, told
from fairwater.publish.mean_story import mean_gaps
from fairwater.publish.names import crossed_name, dimension_name, label_of, measure_words, table_label
from fairwater.publish.places import Band, PlaceRate
from fairwater.publish.story import can_be_told, is_behind, is_told_apart, tell
from fairwater.tables.sources import Note
from fairwater.vocabulary import Audience, Better, EquityDimension

QUESTIONS = 2
"""Questions to think about beside each dimension."""
MOST_STANDING_OUT = 10
MOST_BRIGHT = 5
FIXED = (
    *("measure", "groups", "students", "counted", "share", "gap", "to-parity", "why-not"),
    *(
        "stands-out",
        "stands-out-none",
        "bright",
        "bright-note",
        "bright-none",
        "missing",
        "missing-note",
        "missing-none",
    ),
    *(
        "furthest",
        "idea",
        "limits",
        "source-label",
        "think",
        "not-measured",
        "tables",
        "about",
        "method",
        "method-means",
        "promise",
        "dimensions",
    ),
)
"""The headings and other fixed texts, by the last part of their message ids."""
TABLE = (
    *("audit-groups", "audit-students", "audit-counted", "audit-share"),
    *("column-interval", "audit-gap", "audit-to-parity", "audit-why-not"),
)
"""The heads of a table of shares."""


def audit_view(audit: Audit, language: str) -> AuditView:
    """Return an audit as it is read in a language."""
    return AuditView(
        language=language,
        title=words.text("audit-title", language),
        place=audit.place,
        facts=tuple(_facts(audit, language)),
        lead=words.text("audit-lead", language, n=len(audit.parts) + len(audit.means), gaps=_n_with_gap(audit)),
        dimensions=tuple(_dimension(audit, dimension, language) for dimension in EquityDimension),
        stands_out=tuple(_standing_out(audit, language)),
        furthest=tuple(_furthest(audit, language)),
        furthest_note=_furthest_note(audit, language),
        asides=(*ratios_asides(audit, language), *asides(audit, language)),
        idea=tuple(_idea(audit, language)),
        bright=tuple(_bright(audit, language)),
        missing=tuple(_missing(audit, language)),
        notes=(
            *(words.text(message, language, **dict(values)) for message, values in _notes(audit)),
            *_kept_inside(audit, language),
        ),
        with_means=bool(audit.means),
        says={name: words.text(f"audit-{name}", language) for name in FIXED}
        | {"interval": words.text("column-interval", language)},
    )


def _facts(audit: Audit, language: str) -> Iterator[str]:
    yield words.text("audit-as-of", language, day=numbers.day(audit.as_of, language))
    yield words.text("audit-for", language, audience=words.text(f"audit-for-{audit.audience.value}", language))
    yield words.text("audit-source", language, source=audit.source)
    yield words.text("audit-policy", language, policy=audit.policy)
    if audit.audience is not Audience.STAFF:
        yield words.text("audit-noted", language)


def _notes(audit: Audit) -> Iterator[Note]:
    said: dict[Note, None] = dict.fromkeys(audit.notes)
    for released in (*(part.released for part in audit.parts), *(part.released for part in audit.means)):
        if released is not None:
            said.update(dict.fromkeys(released.notes))
    yield from said


def _kept_inside(audit: Audit, language: str) -> Iterator[str]:
    """Say which measures only staff may see, though there are data for them."""
    if audit.for_staff:
        named = ", ".join(label_of(measure, language) for measure in audit.for_staff)
        yield words.text("audit-for-staff-alone", language, measures=named)


def _gaps(part: MeasurePart) -> list[ReleasedRow]:
    """Return the rows of a measure that are behind by more than chance would make it."""
    if part.released is None:
        return []
    return [row for row in part.released.rows if is_behind(row, part.measure.better) and is_told_apart(row)]


def _n_with_gap(audit: Audit) -> int:
    return sum(bool(_gaps(part)) for part in audit.parts) + sum(
        bool(mean_gaps(part.released, part.measure.better)) for part in audit.means
    )


def _dimension(audit: Audit, dimension: EquityDimension, language: str) -> DimensionView:
    parts = sorted((part for part in audit.parts if part.measure.dimension is dimension), key=_concern, reverse=True)
    means = sorted((part for part in audit.means if part.measure.dimension is dimension), key=concern, reverse=True)
    cards = [*(_card(part, language) for part in parts), *(mean_card(part, language) for part in means)]
    missing = [label_of(each.measure, language) for each in audit.missing if each.measure.dimension is dimension]
    return DimensionView(
        id=dimension.value,
        name=words.text(f"dimension-{dimension.value}-name", language),
        about=words.text(f"dimension-{dimension.value}-question", language),
        cards=tuple(cards),
        questions=tuple(
            words.text(f"audit-question-{dimension.value}-{place}", language) for place in range(1, QUESTIONS + 1)
        ),
        missing=tuple(missing),
        how=words.text(f"dimension-{dimension.value}-how", language),
        more=words.text("home-more-measures", language, n=max(1, len(cards) - 3)),
    )


def _concern(part: MeasurePart) -> int:
    """Return how many students the widest gap of a measure comes to: what concerns most stands first."""
    return max((row.students_to_parity or 0 for row in _gaps(part) if can_be_told(row)), default=0)


def _card(part: MeasurePart, language: str) -> Card:
    said = measure_words(part.measure, language)
    released = part.released
    story = tell(released, part.measure, language) if released is not None else None
    untold = released is not None and _nothing_to_compare(released)
    refused = part.refused.sentence(language) if part.refused is not None else ""
    by = story.focus.by if story is not None and story.focus is not None else "race_ethnicity"
    chart, narrow, title, told = _picture(part, by, said.label, language)
    return Card(
        id=part.measure.id,
        label=said.label,
        year=words.text("facts-year", language, year=numbers.school_year(part.year)),
        sentence=() if story is None or untold else story.parts,
        how_sure="" if story is None or untold else story.how_sure,
        why=said.why_it_matters,
        limits=said.limits,
        source=part.measure.source,
        chart=chart,
        narrow_chart=narrow,
        chart_title=title,
        chart_told=told,
        parts=tuple(_parts(released, language)) if released is not None else (),
        refused=words.text("audit-untold", language) if untold else refused,
    )


def _nothing_to_compare(released: Released) -> bool:
    """Say whether too little could be shown to people outside for any comparison."""
    return released.audience is not Audience.STAFF and all(row.gap is None for row in released.rows)


def _picture(part: MeasurePart, by: str, label: str, language: str) -> tuple[str, str, str, str]:
    """Return the groups of one column as dots, wide and narrow, the picture's title, and what it says in words."""
    rows = (
        [] if part.released is None else [row for row in part.released.rows if row.by == by and row.share is not None]
    )
    dots = [dot for row in rows if (dot := _dot(row, language)) is not None]
    if len(dots) < 2:
        return "", "", "", ""
    dots.sort(key=lambda dot: dot.share, reverse=part.measure.better is Better.LOWER)
    title = words.text("release-picture", language, measure=label, columns=dimension_name(by, language))
    told = "; ".join(words.text("chart-groups-told", language, name=dot.name, share=dot.told) for dot in dots)
    wide, narrow = (
        charts.draw_svg(charts.dot_chart(dots, wide=form), title=title, description=f"{told}.")
        for form in (True, False)
    )
    return wide, narrow, title, f"{told}."


def _dot(row: ReleasedRow, language: str) -> charts.Dot | None:
    if row.share is None or row.share_low is None or row.share_high is None:
        return None
    return charts.Dot(
        name=_group(row, language),
        share=row.share,
        low=row.share_low,
        high=row.share_high,
        told=numbers.percent(row.share, language),
        reference=row.compared_share,
    )


def _group(row: ReleasedRow, language: str) -> str:
    return crossed_name(tuple(row.by.split(",")), row.group, language)


def _parts(released: Released, language: str) -> Iterator[Part]:
    head = tuple(words.text(name, language) for name in TABLE)
    columns: dict[str, list[tuple[str, ...]]] = {}
    for row in released.rows:
        columns.setdefault(row.by, []).append(_row(row, released, language))
    for by, rows in columns.items():
        title = " × ".join(dimension_name(name, language) for name in by.split(","))
        yield Part(title[:1].upper() + title[1:], head, tuple(rows))


def _row(row: ReleasedRow, released: Released, language: str) -> tuple[str, ...]:
    interval = ""
    if row.share_low is not None and row.share_high is not None:
        interval = numbers.interval(row.share_low, row.share_high, language)
    behind = row.students_to_parity if is_behind(row, released.question.better) else None
    return (
        _group(row, language),
        "" if row.n_students is None else numbers.whole(row.n_students, language),
        "" if row.n_counted is None else numbers.whole(row.n_counted, language),
        "" if row.share is None else numbers.percent(row.share, language),
        interval,
        "" if row.gap is None else numbers.points(row.gap, language),
        "" if behind is None else numbers.whole(behind, language),
        reason_text(row, released, language),
    )


def _standing_out(audit: Audit, language: str) -> Iterator[StandsOut]:
    """Yield the gaps that concern most students, over all measures; small or unnamed groups are never singled out."""
    found = [(row, part) for part in audit.parts for row in _gaps(part) if can_be_told(row)]
    found.sort(key=lambda each: -(each[0].students_to_parity or 0))
    for row, part in found[:MOST_STANDING_OUT]:
        yield _line(row, part.measure, language)


def _line(row: ReleasedRow, measure: Measure, language: str) -> StandsOut:
    told = words.text(
        "audit-stands-out-line",
        language,
        group=_group(row, language),
        share=numbers.percent(row.share or 0.0, language),
        others=numbers.percent(row.compared_share or 0.0, language),
    )
    students = numbers.whole(row.students_to_parity or 0, language)
    return StandsOut(measure_words(measure, language).label, told, students)


def _furthest(audit: Audit, language: str) -> Iterator[StandsOut]:
    """Yield the crossings furthest from opportunity over all measures, most students to parity first."""
    found = [
        (crossing.row, part) for part in audit.parts if part.furthest is not None for crossing in part.furthest.found
    ]
    found = [each for each in found if "," in each[0].by and "no" not in each[0].group and can_be_told(each[0])]
    found.sort(key=lambda each: -(each[0].students_to_parity or 0))
    for row, part in found[:MOST_STANDING_OUT]:
        yield _line(row, part.measure, language)


def _furthest_note(audit: Audit, language: str) -> str:
    looked_at = sum(part.furthest.looked_at for part in audit.parts if part.furthest is not None)
    return words.text("audit-furthest-note", language, n=looked_at) if looked_at else ""


def _idea(audit: Audit, language: str) -> Iterator[str]:
    if audit.standings:
        yield from told(audit.standings, audit.not_told, language, audit.idea_notes)
        yield words.text(INFORMS, language)


def _bright(audit: Audit, language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield for each measure the schools that do better than their kind by more than chance, never in an order of merit."""
    for part in audit.parts:
        good = Band.BELOW if part.measure.better is Better.LOWER else Band.ABOVE
        found = [place for place in part.places if place.band is good]
        found.sort(key=lambda place: audit.school_names.get(place.row.group[0], place.row.group[0]))
        lines = [_bright_line(place, audit.school_names, language) for place in found[:MOST_BRIGHT]]
        if lines:
            yield measure_words(part.measure, language).label, tuple(lines)


def _bright_line(place: PlaceRate, names: Mapping[str, str], language: str) -> str:
    school = place.row.group[0]
    return words.text(
        "audit-bright-line",
        language,
        school=names.get(school, school),
        share=numbers.percent(place.share, language),
        interval=numbers.interval(place.low, place.high, language),
        kind=numbers.percent(place.yardstick, language),
    )


def _missing(audit: Audit, language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield for each table that would help the measures that it gives."""
    found: dict[str, list[str]] = {}
    for each in audit.missing:
        found.setdefault(table_label(each.table, language), []).append(label_of(each.measure, language))
    for table, labels in found.items():
        yield table, tuple(labels)
