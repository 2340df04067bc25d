"""Work that a worker does ahead, so that the first reader of a page does not wait for it."""

from fairwater.measures.applied import leading
from fairwater.words import COMPLETE
from fairwater_web.analysis.kinds import page_of
from fairwater_web.analysis.presentation import MeasurePage
from fairwater_web.analysis.queries import Choices, all_measures_of, any_query, measure_query, measures_of
from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.organisations.models import Organisation


@work("first-pages")
def draw_first_pages(progress: Progress, slug: str) -> None:
    """Count what Home and each column need, and draw each measure as it first opens, in every complete language."""
    organisation = Organisation.objects.get(slug=slug)
    allowed = measures_of(organisation)
    means = all_measures_of(organisation)[len(allowed) :]
    led = leading(allowed)
    of = len(allowed) + len(means)
    for measure in led:  # what Home asks, before anything is drawn
        asked = measure_query(organisation, measure.id, Choices())
        _ = asked.every_grouping, asked.over_years
    for done, measure in enumerate((*led, *(each for each in allowed if each not in led))):
        progress.report(done, of)
        first = measure_query(organisation, measure.id, Choices())
        _ = first.every_grouping
        for language in COMPLETE:
            _ = MeasurePage(first, language).pictures
        for by in first.groupings:
            _ = measure_query(organisation, measure.id, Choices(by=by)).over_years
    for done, mean in enumerate(means, len(allowed)):
        progress.report(done, of)
        first_mean = any_query(organisation, mean.id, Choices())
        for language in COMPLETE:
            _ = page_of(first_mean, language).pictures
