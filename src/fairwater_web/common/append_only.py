"""The database itself keeps the access log as it was written: no entry is changed or taken away, no chain grows shorter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import migrations

MESSAGE = "The access log is append-only: its entries are neither changed nor deleted."

_SQLITE_ENTRIES = """
CREATE TRIGGER common_accessentry_no_{event} BEFORE {EVENT} ON common_accessentry
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
_SQLITE_CHAIN = """
CREATE TRIGGER common_accesschain_no_delete BEFORE DELETE ON common_accesschain
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
_SQLITE_CHAIN_GROWS = """
CREATE TRIGGER common_accesschain_grows BEFORE UPDATE ON common_accesschain
WHEN NEW.n_entries < OLD.n_entries OR NEW.name <> OLD.name OR NEW.organisation_id IS NOT OLD.organisation_id
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
_POSTGRESQL_REFUSE = """
CREATE FUNCTION common_access_log_refuse() RETURNS trigger LANGUAGE plpgsql AS $refuse$
BEGIN RAISE EXCEPTION '{message}' USING ERRCODE = 'restrict_violation'; END $refuse$
"""
_POSTGRESQL_ENTRIES = """
CREATE TRIGGER common_accessentry_no_{event} BEFORE {EVENT} ON common_accessentry
FOR EACH STATEMENT EXECUTE FUNCTION common_access_log_refuse()
"""
_POSTGRESQL_CHAIN = """
CREATE TRIGGER common_accesschain_no_delete BEFORE DELETE ON common_accesschain
FOR EACH ROW EXECUTE FUNCTION common_access_log_refuse()
"""
_POSTGRESQL_CHAIN_GROWS = """
CREATE TRIGGER common_accesschain_grows BEFORE UPDATE ON common_accesschain FOR EACH ROW
WHEN (NEW.n_entries < OLD.n_entries OR NEW.name <> OLD.name
      OR NEW.organisation_id IS DISTINCT FROM OLD.organisation_id)
EXECUTE FUNCTION common_access_log_refuse()
"""


def _each(template: str, events: Sequence[str]) -> list[str]:
    return [template.format(event=event.lower(), EVENT=event, message=MESSAGE) for event in events]


TRIGGERS: Mapping[str, Sequence[str]] = {
    "sqlite": [
        *_each(_SQLITE_ENTRIES, ("UPDATE", "DELETE")),
        _SQLITE_CHAIN.format(message=MESSAGE),
        _SQLITE_CHAIN_GROWS.format(message=MESSAGE),
    ],
    "postgresql": [
        _POSTGRESQL_REFUSE.format(message=MESSAGE),
        *_each(_POSTGRESQL_ENTRIES, ("UPDATE", "DELETE", "TRUNCATE")),
        _POSTGRESQL_CHAIN,
        _POSTGRESQL_CHAIN_GROWS,
    ],
}
UNDONE: Mapping[str, Sequence[str]] = {
    "sqlite": [
        "DROP TRIGGER common_accessentry_no_update",
        "DROP TRIGGER common_accessentry_no_delete",
        "DROP TRIGGER common_accesschain_no_delete",
        "DROP TRIGGER common_accesschain_grows",
    ],
    "postgresql": [
        "DROP FUNCTION common_access_log_refuse() CASCADE",
    ],
}


class RunByVendor(migrations.RunSQL):
    """SQL of the database at hand; a migration that rebuilds one of the tables runs it again."""

    def __init__(self) -> None:
        super().__init__(migrations.RunSQL.noop, migrations.RunSQL.noop)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """Return how the operation is written down."""
        return (type(self).__name__, [], {})

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Make the triggers."""
        self._run_sql(schema_editor, list(TRIGGERS[schema_editor.connection.vendor]))

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Take them away again."""
        self._run_sql(schema_editor, list(UNDONE[schema_editor.connection.vendor]))
