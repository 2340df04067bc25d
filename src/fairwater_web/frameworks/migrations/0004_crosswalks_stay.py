"""The database refuses to change or to delete a crosswalk that was published."""

from django.db import migrations

from fairwater_web.common.triggers import ByVendor

MESSAGE = "A published crosswalk stays as it is."
TABLE = "frameworks_owncrosswalk"
MADE = {
    "sqlite": [
        f"""CREATE TRIGGER {TABLE}_no_delete BEFORE DELETE ON {TABLE}
    WHEN OLD.stage = 'published' BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END""",
        f"""CREATE TRIGGER {TABLE}_no_update BEFORE UPDATE ON {TABLE}
    WHEN OLD.stage = 'published' BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END""",
    ],
    "postgresql": [
        f"""CREATE FUNCTION {TABLE}_stay() RETURNS trigger LANGUAGE plpgsql AS $stay$
    BEGIN RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'restrict_violation'; END $stay$""",
        f"""CREATE TRIGGER {TABLE}_no_delete BEFORE DELETE ON {TABLE}
    FOR EACH ROW WHEN (OLD.stage = 'published') EXECUTE FUNCTION {TABLE}_stay()""",
        f"""CREATE TRIGGER {TABLE}_no_update BEFORE UPDATE ON {TABLE}
    FOR EACH ROW WHEN (OLD.stage = 'published') EXECUTE FUNCTION {TABLE}_stay()""",
    ],
}
UNDONE = {
    "sqlite": [f"DROP TRIGGER {TABLE}_no_delete", f"DROP TRIGGER {TABLE}_no_update"],
    "postgresql": [f"DROP FUNCTION {TABLE}_stay() CASCADE"],
}


class Migration(migrations.Migration):

    dependencies = [("frameworks", "0003_own_crosswalks")]

    operations = [ByVendor(MADE, UNDONE)]
