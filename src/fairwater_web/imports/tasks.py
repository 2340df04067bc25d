"""Long work of imports, done by the worker."""

from django_tasks import task

from fairwater_web.imports import actions


@task()
def read_import(import_id: int) -> None:
    """Read a file, and check it at once where its mapping was confirmed before."""
    if actions.read(import_id):
        actions.check(import_id)


@task()
def check_import(import_id: int) -> None:
    """Make the dry run of a file."""
    actions.check(import_id)


@task()
def take_import(import_id: int) -> None:
    """Take a file in."""
    actions.take(import_id)
