"""Long work of the data feature, done by a worker."""

from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.data import actions


@work("sample")
def take_in_sample(_progress: Progress, name: str) -> None:
    """Take in one of the sample organisations, and have its first pages drawn."""
    actions.take_in_sample(name)
