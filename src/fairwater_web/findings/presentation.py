"""A finding made ready for a template: its sentence, its recipe in words, and then beside now. Nothing is counted here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from fairwater import words
from fairwater.disclosure import Released, ReleasedMean, ReleasedMeans, ReleasedRow, kept, kept_means
from fairwater.measures.registry import AnyMeasure, MeanMeasure, Measure, mean_measures, measure_named
from fairwater.publish import numbers
from fairwater.publish.csv_file import reason_text
from fairwater.publish.mean_story import mean_focus, mean_said, range_said, tell_mean, unit_name
from fairwater.publish.names import crossed_name, dimension_name, group_name, words_of
from fairwater.publish.story import Story, reference_people, tell
from fairwater.statistics.proportions import wilson
from fairwater.vocabulary import Audience
from fairwater_web.findings.models import Conversation, Finding
from fairwater_web.findings.queries import newer_release, numbers_of
from fairwater_web.releases.presentation import ReleasePage
from fairwater_web.thread.queries import gone_out, thread_of


@dataclass(frozen=True)
class Line:
    """One group: what was found then, and beside it what an earlier or newer answer says."""

    name: str
    students: str
    counted: str
    share: str
    interval: str = ""
    gap: str = ""
    before: str = ""
    change: str = ""
    reason: str = ""


class FindingPage:
    """What every finding says of itself."""

    def __init__(self, finding: Finding, language: str) -> None:
        self.finding, self.language = finding, language
        self.measure = _measure(finding.measure)
        self.words = words_of(self.measure, language)

    @property
    def pinned_on(self) -> str:
        """Return the day on which it was pinned."""
        return numbers.day(self.finding.pinned_at.date().isoformat(), self.language)

    @property
    def withdrawn(self) -> str:
        """Return who withdrew it, when, and why; blank where nobody did."""
        if self.finding.withdrawn_at is None or self.finding.withdrawn_by is None:
            return ""
        return words.text(
            "finding-withdrawn",
            self.language,
            name=self.finding.withdrawn_by.name,
            day=numbers.day(self.finding.withdrawn_at.date().isoformat(), self.language),
            why=self.finding.why_withdrawn,
        )

    @property
    def withdrawn_outside(self) -> str:
        """Return when it was withdrawn, and why, as anybody reads it; blank where nobody did."""
        if self.finding.withdrawn_at is None:
            return ""
        day = numbers.day(self.finding.withdrawn_at.date().isoformat(), self.language)
        return words.text("finding-withdrawn-outside", self.language, day=day, why=self.finding.why_withdrawn)

    @property
    def counted_name(self) -> str:
        """Return the head of the column of students counted."""
        return self.words.did[:1].upper() + self.words.did[1:]

    def _percent(self, share: float | None) -> str:
        return "" if share is None else numbers.percent(share, self.language)

    def _whole(self, number: int | None) -> str:
        return "" if number is None else numbers.whole(number, self.language)


@dataclass(frozen=True)
class ConversationLine:
    """A conversation about a finding, as it is read."""

    number: int
    held: str
    took_part: str
    noticed: str
    decision: str
    due: str
    came_of_it: str
    followed_up: str


class InsideFinding(FindingPage):
    """A finding of staff, of either kind of measure: a sentence about the groups of one place and year."""

    public = False
    released: Released | ReleasedMeans
    """What was released then."""
    story: Story
    """The sentence as it was, in the reader's language."""

    @property
    def title(self) -> str:
        """Return the sentence as plain text."""
        return self.story.sentence

    @property
    def conversations(self) -> list[ConversationLine]:
        """Return what people said of it, the newest first."""
        return [self._conversation(each) for each in self.finding.conversations.select_related("followed_up_by")]

    def _conversation(self, held: Conversation) -> ConversationLine:
        day = numbers.day(held.follow_up_on.isoformat(), self.language)
        told = ""
        if held.followed_up_by is not None and held.followed_up_at is not None:
            on = numbers.day(held.followed_up_at.date().isoformat(), self.language)
            told = words.text("talk-followed-up", self.language, name=held.followed_up_by.name, day=on)
        return ConversationLine(
            number=held.pk,
            held=numbers.day(held.held_on.isoformat(), self.language),
            took_part=held.took_part,
            noticed=held.noticed,
            decision=held.decision,
            due=words.text("talk-due", self.language, name=held.owner, day=day),
            came_of_it=held.came_of_it,
            followed_up=told,
        )

    @property
    def recipe(self) -> list[tuple[str, str]]:
        """Return what was asked, in words."""
        question, asked = self.released.question, self.finding.recipe
        grouping = question.groupings[0]
        by = ", ".join(dimension_name(name, self.language) for name in grouping.dimensions)
        reference = reference_people(question.compared_with, grouping.dimensions, self.language)
        said = [
            ("finding-measure", self.words.label),
            ("finding-by", by),
            ("finding-compared", reference),
            ("finding-year", numbers.school_year(int(asked["year"]))),
            ("finding-place", asked["where"] or self.finding.organisation.name),
            ("finding-data", self.finding.snapshot),
            ("finding-policy", self.released.policy),
            ("finding-hash", self.released.hash),
        ]
        return [(words.text(message, self.language), value) for message, value in said]

    def name_of(self, row: ReleasedRow | ReleasedMean) -> str:
        """Return what the group of a row is called."""
        grouping = self.released.question.groupings[0]
        if grouping.overlapping:
            return group_name(row.group[0], "yes", self.language)
        return crossed_name(grouping.dimensions, row.group, self.language)


class StaffFinding(InsideFinding):
    """A finding of staff about shares."""

    measure: Measure
    of_means = False

    @cached_property
    def released(self) -> Released:
        """Return what was released then."""
        return kept(self.finding.content)

    @cached_property
    def story(self) -> Story:
        """Return the sentence as it was, in the reader's language."""
        return tell(self.released, self.measure, self.language)

    @cached_property
    def before(self) -> Released | None:
        """Return the earlier answer that this one was asked again of."""
        return kept(self.finding.earlier.content) if self.finding.earlier else None

    @property
    def lines(self) -> list[Line]:
        """Return the groups, each beside the earlier answer where there is one."""
        earlier = {row.group: row for row in self.before.rows} if self.before else {}
        return [self._line(row, earlier.get(row.group)) for row in self.released.rows]

    def _line(self, row: ReleasedRow, before: ReleasedRow | None) -> Line:
        then = before.share if before else None
        change = None if row.share is None or then is None else row.share - then
        return Line(
            name=self.name_of(row),
            students=self._whole(row.n_students),
            counted=self._whole(row.n_counted),
            share=self._percent(row.share),
            gap="" if row.gap is None else numbers.points(row.gap, self.language),
            before=self._percent(then),
            change="" if change is None else numbers.points(change, self.language),
            reason=reason_text(row, self.released, self.language),
        )


@dataclass(frozen=True)
class MeanLine:
    """One group: its mean then with its range, and beside it what an earlier answer says."""

    name: str
    students: str
    mean: str
    interval: str
    gap: str
    gap_interval: str
    before: str
    change: str
    reason: str


class MeanFinding(InsideFinding):
    """A finding of staff about means. People outside never read one."""

    measure: MeanMeasure
    of_means = True

    @cached_property
    def released(self) -> ReleasedMeans:
        """Return what was released then."""
        return kept_means(self.finding.content)

    @cached_property
    def story(self) -> Story:
        """Return the sentence as it was, in the reader's language."""
        return tell_mean(self.released, self.measure, self.language)

    @cached_property
    def before(self) -> ReleasedMeans | None:
        """Return the earlier answer that this one was asked again of."""
        return kept_means(self.finding.earlier.content) if self.finding.earlier else None

    @cached_property
    def focus(self) -> ReleasedMean | None:
        """Return the row that the sentence speaks of, else the first that has a mean."""
        told = mean_focus(self.released, self.measure.better)
        return told or next((row for row in self.released.rows if row.mean is not None), None)

    @property
    def unit(self) -> str:
        """Return the unit of the means."""
        return unit_name(self.measure, self.language)

    def said(self, value: float | None) -> str:
        """Return a mean in the decimals of the measure."""
        return mean_said(value, self.measure.digits, self.language)

    @property
    def lines(self) -> list[MeanLine]:
        """Return the groups, each beside the earlier answer where there is one."""
        earlier = {row.group: row.mean for row in self.before.rows} if self.before else {}
        return [self._line(row, earlier.get(row.group)) for row in self.released.rows]

    def _line(self, row: ReleasedMean, then: float | None) -> MeanLine:
        digits, language = self.measure.digits, self.language
        change = None if row.mean is None or then is None else row.mean - then
        return MeanLine(
            name=self.name_of(row),
            students=self._whole(row.n_students),
            mean=self.said(row.mean),
            interval=range_said(row.mean_low, row.mean_high, digits, language),
            gap="" if row.gap is None else numbers.signed(row.gap, digits, language),
            gap_interval=range_said(row.gap_low, row.gap_high, digits, language),
            before=self.said(then),
            change="" if change is None else numbers.signed(change, digits, language),
            reason=reason_text(row, self.released, language),
        )


class PublicFinding(FindingPage):
    """A finding that anybody may read: one group of a published release, and all students beside it."""

    public = True

    @cached_property
    def page(self) -> ReleasePage:
        """Return the release that it is part of."""
        assert self.finding.release is not None
        return ReleasePage(self.finding.release, self.language)

    @property
    def group(self) -> str:
        """Return what the group is called."""
        where = self.finding.recipe["where"]
        return self.page.name_of(where) if where else words.text("finding-everyone", self.language)

    @property
    def title(self) -> str:
        """Return the sentence."""
        line, *others = self.lines
        if not (line.students and line.counted):
            return words.text("finding-of", self.language, group=self.group, share=line.share or "–")
        told = {"group": self.group, "counted": line.counted, "students": line.students, "share": line.share}
        told["did"] = self.words.did
        if others and others[0].counted and others[0].students:
            told |= {"all_counted": others[0].counted, "all_students": others[0].students}
            return words.text("finding-sentence-all", self.language, **told, all_share=others[0].share)
        return words.text("finding-sentence", self.language, **told)

    @property
    def lines(self) -> list[Line]:
        """Return the group and all students, as they were released."""
        found = [self._told(self.group, self.finding.content)]
        if self.finding.recipe["where"] and self.finding.release is not None:
            everyone = numbers_of(self.finding.release, {})
            found += [self._told(words.text("finding-everyone", self.language), everyone)] if everyone else []
        return found

    @cached_property
    def newer(self) -> tuple[ReleasePage, Line] | None:
        """Return the newest release of the same question on other data, and what it says of the group."""
        release = newer_release(self.finding)
        if release is None:
            return None
        numbers_now = numbers_of(release, self.finding.recipe["where"])
        assert numbers_now is not None
        return ReleasePage(release, self.language), self._told(self.group, numbers_now, self.finding.content)

    def _told(self, name: str, said: dict[str, str], before: dict[str, str] | None = None) -> Line:
        share, then = _share(said), _share(before) if before else None
        change = None if share is None or then is None else share - then
        shown = self._percent(share)
        if share is None and said.get("share_low"):
            ends = (numbers.percent(float(said[f"share_{end}"]), self.language, 0) for end in ("low", "high"))
            shown = words.text("release-class", self.language, **dict(zip(("low", "high"), ends, strict=True)))
        return Line(
            name=name,
            students=self._whole(int(said["students_value"])) if said["students_value"] else "",
            counted=self._whole(int(said["counted_value"])) if said["counted_value"] else "",
            share=shown,
            interval=_interval(said, self.language),
            before=self._percent(then),
            change="" if change is None else numbers.points(change, self.language),
        )

    @property
    def recipe(self) -> list[tuple[str, str]]:
        """Return what was asked, in words."""
        said = [
            ("finding-measure", self.words.label),
            ("finding-by", self.page.by),
            ("finding-year", self.page.year),
            ("finding-policy", self.page.release.policy),
            ("finding-hash", self.page.release.content["hash"]),
        ]
        return [(words.text(message, self.language), value) for message, value in said]


def _interval(said: dict[str, str], language: str) -> str:
    """Return the interval of an exact share, from the released counts."""
    if not said.get("counted_value") or said.get("students_value") in ("", "0", None):
        return ""
    low, high = wilson(int(said["counted_value"]), int(said["students_value"]))
    return numbers.interval(float(low), float(high), language)


def _share(said: dict[str, str]) -> float | None:
    return float(said["share_value"]) if said.get("share_value") else None


def recall_list(finding: Finding, language: str) -> list[str]:
    """Return where a finding, and what rests on it, has gone out: from there it is to be recalled."""
    tenant, here = finding.organisation.tenant, ("finding", finding.pk)
    above = [each for each, level in thread_of(tenant, here).level.items() if level >= 0]
    return [
        words.text(
            "thread-gone-line",
            language,
            file=each.file,
            by=each.taken_by.name if each.taken_by else "blank",
            day=numbers.day(each.at.date().isoformat(), language),
        )
        for each in gone_out(tenant, above)
    ]


def finding_page(finding: Finding, language: str) -> StaffFinding | MeanFinding | PublicFinding:
    """Return a finding ready for its page."""
    if finding.audience != Audience.STAFF.value:
        return PublicFinding(finding, language)
    return (MeanFinding if finding.measure in mean_measures() else StaffFinding)(finding, language)


def _measure(measure_id: str) -> AnyMeasure:
    return mean_measures().get(measure_id) or measure_named(measure_id)
