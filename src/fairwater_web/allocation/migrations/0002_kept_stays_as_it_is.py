"""The database itself keeps what decisions rest on: a kept allocation, and the counts it was made from, change no more."""

from django.db import migrations

MESSAGE = "A kept allocation stays as it is."
COLUMNS = ("title", "scheme", "what_if", "total", "received", "snapshot", "school_year", "result", "kept_by_id", "kept_at")
KEPT = "SELECT 1 FROM allocation_allocationschool s JOIN allocation_allocation a ON a.id = s.allocation_id"
SQLITE_CHANGED = " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in COLUMNS)
POSTGRESQL_CHANGED = " OR ".join(f"NEW.{name}::text IS DISTINCT FROM OLD.{name}::text" for name in COLUMNS)
SQLITE = (
    f"""
CREATE TRIGGER allocation_kept BEFORE UPDATE ON allocation_allocation
WHEN OLD.kept_by_id IS NOT NULL AND ({SQLITE_CHANGED})
BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END
""",
    f"""
CREATE TRIGGER allocation_kept_counts BEFORE UPDATE ON allocation_needcount
WHEN EXISTS ({KEPT} WHERE s.id = OLD.school_id AND a.kept_by_id IS NOT NULL)
BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END
""",
    f"""
CREATE TRIGGER allocation_kept_last_year BEFORE UPDATE OF name, last_year ON allocation_allocationschool
WHEN EXISTS (SELECT 1 FROM allocation_allocation a WHERE a.id = OLD.allocation_id AND a.kept_by_id IS NOT NULL)
BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END
""",
)
POSTGRESQL = (
    f"""
CREATE FUNCTION allocation_refuse() RETURNS trigger LANGUAGE plpgsql AS $refuse$
BEGIN RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'restrict_violation'; END $refuse$
""",
    f"""
CREATE TRIGGER allocation_kept BEFORE UPDATE ON allocation_allocation FOR EACH ROW
WHEN (OLD.kept_by_id IS NOT NULL AND ({POSTGRESQL_CHANGED})) EXECUTE FUNCTION allocation_refuse()
""",
    f"""
CREATE FUNCTION allocation_refuse_counts() RETURNS trigger LANGUAGE plpgsql AS $refuse$
BEGIN
IF EXISTS ({KEPT} WHERE s.id = OLD.school_id AND a.kept_by_id IS NOT NULL) THEN
RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'restrict_violation'; END IF;
RETURN NEW; END $refuse$
""",
    """
CREATE TRIGGER allocation_kept_counts BEFORE UPDATE ON allocation_needcount FOR EACH ROW
EXECUTE FUNCTION allocation_refuse_counts()
""",
    f"""
CREATE FUNCTION allocation_refuse_last_year() RETURNS trigger LANGUAGE plpgsql AS $refuse$
BEGIN
IF EXISTS (SELECT 1 FROM allocation_allocation a WHERE a.id = OLD.allocation_id AND a.kept_by_id IS NOT NULL) THEN
RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'restrict_violation'; END IF;
RETURN NEW; END $refuse$
""",
    """
CREATE TRIGGER allocation_kept_last_year BEFORE UPDATE OF name, last_year ON allocation_allocationschool FOR EACH ROW
EXECUTE FUNCTION allocation_refuse_last_year()
""",
)
UNDONE = {
    "sqlite": [
        "DROP TRIGGER allocation_kept",
        "DROP TRIGGER allocation_kept_counts",
        "DROP TRIGGER allocation_kept_last_year",
    ],
    "postgresql": [
        "DROP FUNCTION allocation_refuse() CASCADE",
        "DROP FUNCTION allocation_refuse_counts() CASCADE",
        "DROP FUNCTION allocation_refuse_last_year() CASCADE",
    ],
}
TRIGGERS = {"sqlite": list(SQLITE), "postgresql": list(POSTGRESQL)}


class RunByVendor(migrations.RunSQL):
    """SQL of the database at hand."""

    def __init__(self):
        super().__init__(migrations.RunSQL.noop, migrations.RunSQL.noop)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        self._run_sql(schema_editor, TRIGGERS[schema_editor.connection.vendor])

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        self._run_sql(schema_editor, UNDONE[schema_editor.connection.vendor])


class Migration(migrations.Migration):

    dependencies = [("allocation", "0001_allocations")]

    operations = [RunByVendor()]
