"""Triggers in migrations: statements of the database at hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import migrations

Statements = Mapping[str, Sequence[str]]


def never_changed(table: str, message: str) -> tuple[Statements, Statements]:
    """Return the statements by which a database refuses to change a row of a table, and those that undo them."""
    sqlite = f"CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{message}'); END"
    function = f"""
CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $refuse$
BEGIN RAISE EXCEPTION '{message}' USING ERRCODE = 'restrict_violation'; END $refuse$
"""
    trigger = f"CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_refuse()"
    made = {"sqlite": [sqlite], "postgresql": [function, trigger]}
    undone = {"sqlite": [f"DROP TRIGGER {table}_stays"], "postgresql": [f"DROP FUNCTION {table}_refuse() CASCADE"]}
    return made, undone


class ByVendor(migrations.RunSQL):
    """Statements for each database: those that make something, and those that undo it."""

    def __init__(self, made: Statements, undone: Statements) -> None:
        super().__init__(migrations.RunSQL.noop, migrations.RunSQL.noop)
        self.made, self.undone = made, undone

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """Return how the operation is written down."""
        return (type(self).__name__, [self.made, self.undone], {})

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Make it."""
        self._run_sql(schema_editor, list(self.made[schema_editor.connection.vendor]))

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Undo it."""
        self._run_sql(schema_editor, list(self.undone[schema_editor.connection.vendor]))
