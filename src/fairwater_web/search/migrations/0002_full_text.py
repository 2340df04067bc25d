"""The full text beside the lines: a table kept by triggers on SQLite, an index on PostgreSQL."""

from django.db import migrations

SQLITE = (
    """CREATE VIRTUAL TABLE search_text USING fts5(text, content='search_indexline', content_rowid='id',
       tokenize="unicode61 remove_diacritics 2")""",
    """CREATE TRIGGER search_line_added AFTER INSERT ON search_indexline BEGIN
       INSERT INTO search_text(rowid, text) VALUES (new.id, new.text); END""",
    """CREATE TRIGGER search_line_gone AFTER DELETE ON search_indexline BEGIN
       INSERT INTO search_text(search_text, rowid, text) VALUES ('delete', old.id, old.text); END""",
    """CREATE TRIGGER search_line_changed AFTER UPDATE ON search_indexline BEGIN
       INSERT INTO search_text(search_text, rowid, text) VALUES ('delete', old.id, old.text);
       INSERT INTO search_text(rowid, text) VALUES (new.id, new.text); END""",
)
SQLITE_BACK = (
    "DROP TRIGGER search_line_added",
    "DROP TRIGGER search_line_gone",
    "DROP TRIGGER search_line_changed",
    "DROP TABLE search_text",
)
POSTGRES = ("CREATE INDEX search_text ON search_indexline USING gin (to_tsvector('simple', text))",)
POSTGRES_BACK = ("DROP INDEX search_text",)


def run(sqlite, postgres):
    def step(apps, schema_editor):
        for statement in postgres if schema_editor.connection.vendor == "postgresql" else sqlite:
            schema_editor.execute(statement)

    return step


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(run(SQLITE, POSTGRES), run(SQLITE_BACK, POSTGRES_BACK))]
