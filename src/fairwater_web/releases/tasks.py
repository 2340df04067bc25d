"""Long work of releases, done by a worker."""

from fairwater_web.common.jobs.enums import State
from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.releases import actions
from fairwater_web.releases.samples import make_sample_releases

ask_for_sample_releases = made_by_a_worker("sample-releases", make_sample_releases)


def over(state: State, release_id: int) -> None:
    """Leave a release whose proof was cancelled, or has failed for good."""
    actions.leave(state, release_id)


@work("release", over=over)
def prove_release(progress: Progress, release_id: int) -> None:
    """Prove a planned release."""
    actions.prove(release_id, progress)
