"""The database itself keeps the history of entries as it was written: a line goes only together with its entry."""

from django.db import migrations

MESSAGE = "The history of an entry is append-only: its lines are not changed."
SQLITE = f"""
CREATE TRIGGER registers_entrychange_no_update BEFORE UPDATE ON registers_entrychange
BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END
"""
POSTGRESQL = (
    f"""
CREATE FUNCTION registers_history_refuse() RETURNS trigger LANGUAGE plpgsql AS $refuse$
BEGIN RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'restrict_violation'; END $refuse$
""",
    """
CREATE TRIGGER registers_entrychange_no_update BEFORE UPDATE ON registers_entrychange
FOR EACH STATEMENT EXECUTE FUNCTION registers_history_refuse()
""",
)


UNDONE = {
    "sqlite": ["DROP TRIGGER registers_entrychange_no_update"],
    "postgresql": ["DROP FUNCTION registers_history_refuse() CASCADE"],
}
TRIGGERS = {"sqlite": [SQLITE], "postgresql": list(POSTGRESQL)}


class RunByVendor(migrations.RunSQL):
    """SQL of the database at hand."""

    def __init__(self):
        super().__init__(migrations.RunSQL.noop, migrations.RunSQL.noop)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        self._run_sql(schema_editor, TRIGGERS[schema_editor.connection.vendor])

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        self._run_sql(schema_editor, UNDONE[schema_editor.connection.vendor])


class Migration(migrations.Migration):

    dependencies = [("registers", "0001_initial")]

    operations = [RunByVendor()]
