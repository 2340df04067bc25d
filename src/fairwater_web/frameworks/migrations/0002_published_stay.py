"""The database refuses to change or to delete a framework that was published. Whether it is open to all may change."""

from django.db import migrations

MESSAGE = "A published framework stays as it is."
SQLITE = [
    f"""CREATE TRIGGER frameworks_ownframework_no_delete BEFORE DELETE ON frameworks_ownframework
    WHEN OLD.stage = 'published' BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END""",
    f"""CREATE TRIGGER frameworks_ownframework_no_update BEFORE UPDATE ON frameworks_ownframework
    WHEN OLD.stage = 'published' AND (NEW.content IS NOT OLD.content OR NEW.digest IS NOT OLD.digest
        OR NEW.stage IS NOT OLD.stage OR NEW.version IS NOT OLD.version OR NEW.framework IS NOT OLD.framework
        OR NEW.organisation_id IS NOT OLD.organisation_id)
    BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END""",
]
POSTGRESQL = [
    f"""CREATE FUNCTION frameworks_published_stay() RETURNS trigger LANGUAGE plpgsql AS $stay$
    BEGIN RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'restrict_violation'; END $stay$""",
    """CREATE TRIGGER frameworks_ownframework_no_delete BEFORE DELETE ON frameworks_ownframework
    FOR EACH ROW WHEN (OLD.stage = 'published') EXECUTE FUNCTION frameworks_published_stay()""",
    """CREATE TRIGGER frameworks_ownframework_no_update BEFORE UPDATE ON frameworks_ownframework
    FOR EACH ROW WHEN (OLD.stage = 'published' AND (NEW.content::text IS DISTINCT FROM OLD.content::text
        OR NEW.digest IS DISTINCT FROM OLD.digest OR NEW.stage IS DISTINCT FROM OLD.stage
        OR NEW.version IS DISTINCT FROM OLD.version OR NEW.framework IS DISTINCT FROM OLD.framework
        OR NEW.organisation_id IS DISTINCT FROM OLD.organisation_id))
    EXECUTE FUNCTION frameworks_published_stay()""",
]
UNDONE = {
    "sqlite": [
        "DROP TRIGGER frameworks_ownframework_no_delete",
        "DROP TRIGGER frameworks_ownframework_no_update",
    ],
    "postgresql": ["DROP FUNCTION frameworks_published_stay() CASCADE"],
}


class RunByVendor(migrations.RunSQL):
    """SQL of the database at hand. A migration that rebuilds the table on SQLite runs it again."""

    def __init__(self):
        super().__init__(migrations.RunSQL.noop, migrations.RunSQL.noop)

    def deconstruct(self):
        return (type(self).__name__, [], {})

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        self._run_sql(schema_editor, POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        self._run_sql(schema_editor, UNDONE[schema_editor.connection.vendor])


class Migration(migrations.Migration):

    dependencies = [("frameworks", "0001_initial")]

    operations = [RunByVendor()]
