"""Files of documents, made by a worker."""

from django.utils import timezone

from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.documents.files import actions


@work("document-file")
def make_file(progress: Progress, export_id: int) -> None:
    """Make a file that somebody asked for."""
    actions.make(export_id, progress, timezone.localdate())
