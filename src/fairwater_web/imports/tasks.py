"""Long work of imports, done by a worker."""

from fairwater_web.common.jobs.enums import State
from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.imports import actions


def over(state: State, import_id: int) -> None:
    """Leave a file whose work was cancelled, or has failed for good."""
    actions.leave(state, import_id)


@work("import", over=over)
def go_on_with_import(progress: Progress, import_id: int) -> None:
    """Read, check or take in a file: whatever comes next."""
    actions.go_on(import_id, progress)
