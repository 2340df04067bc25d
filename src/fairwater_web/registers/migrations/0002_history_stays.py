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


def guard(apps, schema_editor):
    postgresql = schema_editor.connection.vendor == "postgresql"
    for statement in POSTGRESQL if postgresql else (SQLITE,):
        schema_editor.execute(statement)


def let_go(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION registers_history_refuse() CASCADE")
    else:
        schema_editor.execute("DROP TRIGGER registers_entrychange_no_update")


class Migration(migrations.Migration):

    dependencies = [("registers", "0001_initial")]

    operations = [migrations.RunPython(guard, let_go)]
