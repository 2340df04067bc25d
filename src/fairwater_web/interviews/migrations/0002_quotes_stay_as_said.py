"""The database itself keeps quotes as they were said: words go away whole, when they are withdrawn, and never come back."""

from django.db import migrations

MESSAGE = "A quote is kept as it was said: its words are withdrawn or stay."
CHANGED = (
    "(NEW.text <> OLD.text AND NEW.text <> '') OR NEW.reach <> OLD.reach OR NEW.language <> OLD.language"
    " OR NEW.slip_id <> OLD.slip_id OR (OLD.withdrawn_on IS NOT NULL AND NEW.withdrawn_on IS NULL)"
)
SQLITE = f"""
CREATE TRIGGER interviews_quote_as_said BEFORE UPDATE ON interviews_quote WHEN {CHANGED}
BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END
"""
POSTGRESQL = (
    f"""
CREATE FUNCTION interviews_quote_refuse() RETURNS trigger LANGUAGE plpgsql AS $refuse$
BEGIN RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'restrict_violation'; END $refuse$
""",
    f"""
CREATE TRIGGER interviews_quote_as_said BEFORE UPDATE ON interviews_quote FOR EACH ROW
WHEN ({CHANGED}) EXECUTE FUNCTION interviews_quote_refuse()
""",
)
UNDONE = {
    "sqlite": ["DROP TRIGGER interviews_quote_as_said"],
    "postgresql": ["DROP FUNCTION interviews_quote_refuse() CASCADE"],
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

    dependencies = [("interviews", "0001_talks_and_quotes")]

    operations = [RunByVendor()]
