"""The database itself keeps what was locked: entries and scores are added before, and nothing is changed."""

from django.db import migrations

from fairwater_web.common.triggers import ByVendor, never_changed

LOCKED = "It is locked: what was scored stays as it was."
STAYS = "What was written stays as it was written; something new is added."


def closed_by(table, parent, column):
    """Return the statements by which nothing is added to a row of another table, or taken from it, once that is locked."""
    locked = f"(SELECT locked_at FROM {parent} WHERE id = {{row}}.{column}) IS NOT NULL"
    sqlite, postgresql, undone = [], [], []
    for event, row in (("INSERT", "NEW"), ("DELETE", "OLD")):
        name = f"{table}_no_{event.lower()}"
        when = locked.format(row=row)
        sqlite.append(
            f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, '{LOCKED}'); END"
        )
        postgresql += [
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN "
            f"IF {when} THEN RAISE EXCEPTION '{LOCKED}' USING ERRCODE = 'restrict_violation'; END IF; "
            f"RETURN {row}; END $f$",
            f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
        ]
        undone.append(name)
    return (
        {"sqlite": sqlite, "postgresql": postgresql},
        {
            "sqlite": [f"DROP TRIGGER {name}" for name in undone],
            "postgresql": [f"DROP FUNCTION {name}() CASCADE" for name in undone],
        },
    )


def locked_once(table):
    """Return the statements by which what is locked is never opened again, nor locked at another moment."""
    name = f"{table}_stays_locked"
    sqlite = (
        f"CREATE TRIGGER {name} BEFORE UPDATE ON {table} WHEN OLD.locked_at IS NOT NULL "
        f"AND NEW.locked_at IS NOT OLD.locked_at BEGIN SELECT RAISE(ABORT, '{LOCKED}'); END"
    )
    function = (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN "
        f"RAISE EXCEPTION '{LOCKED}' USING ERRCODE = 'restrict_violation'; END $f$"
    )
    trigger = (
        f"CREATE TRIGGER {name} BEFORE UPDATE ON {table} FOR EACH ROW WHEN (OLD.locked_at IS NOT NULL "
        f"AND NEW.locked_at IS DISTINCT FROM OLD.locked_at) EXECUTE FUNCTION {name}()"
    )
    return (
        {"sqlite": [sqlite], "postgresql": [function, trigger]},
        {"sqlite": [f"DROP TRIGGER {name}"], "postgresql": [f"DROP FUNCTION {name}() CASCADE"]},
    )


class Migration(migrations.Migration):

    dependencies = [("observing", "0001_observing")]

    operations = [
        ByVendor(*never_changed("observing_rubricrow", STAYS)),
        ByVendor(*never_changed("observing_entry", STAYS)),
        ByVendor(*never_changed("observing_itemscore", STAYS)),
        ByVendor(*closed_by("observing_entry", "observing_observation", "observation_id")),
        ByVendor(*closed_by("observing_itemscore", "observing_rater", "rater_id")),
        ByVendor(*locked_once("observing_observation")),
        ByVendor(*locked_once("observing_rater")),
    ]
