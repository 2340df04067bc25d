"""Take-aways made and recalled by a worker."""

from django.utils import timezone

from fairwater_web.common.jobs.enums import State
from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.releases.samples import are_settled
from fairwater_web.takeaways import actions
from fairwater_web.takeaways.samples import make_sample_take_aways


def _once_numbers_are_out() -> int | None:
    """Ask for the files when the sample district has published what they tell."""
    return make_sample_take_aways() if are_settled() else None


ask_for_sample_take_aways = made_by_a_worker("sample-take-aways", _once_numbers_are_out)


def over(state: State, number: int) -> None:
    """Leave a take-away whose job was cancelled, or has failed for good."""
    actions.leave(state, number)


@work("take-away", over=over)
def make_take_away(progress: Progress, number: int) -> None:
    """Make a take-away that somebody asked for."""
    actions.make(number, progress, timezone.localdate())


@work("take-away-recall")
def recall(_progress: Progress, mark: int) -> None:
    """Erase the files that hold what was withdrawn."""
    actions.recall(mark)
