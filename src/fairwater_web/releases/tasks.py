"""Long work of releases, done by a worker."""

from fairwater_web.common.jobs.enums import State
from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.releases import actions


def over(state: State, release_id: int) -> None:
    """Leave a release whose proof was cancelled, or has failed for good."""
    actions.leave(state, release_id)


@work("release", over=over)
def prove_release(progress: Progress, release_id: int) -> None:
    """Prove a planned release."""
    actions.prove(release_id, progress)
