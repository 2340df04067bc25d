"""The database itself keeps placings, what was signed, and the signing log as they were written."""

from django.db import migrations

from fairwater_web.common.triggers import ByVendor, never_changed

LOG = "A signing log is append-only: its rows are neither changed nor deleted."
PLACINGS = never_changed("recognition_placing", "A placing stays as its assessor locked it.")
FILES = never_changed("recognition_signedfile", "What was signed stays as it was signed.")
ROWS = never_changed("recognition_signedrow", LOG)
GONE = (
    {
        "sqlite": [
            "CREATE TRIGGER recognition_signedrow_not_deleted BEFORE DELETE ON recognition_signedrow "
            f"BEGIN SELECT RAISE(ABORT, '{LOG}'); END"
        ],
        "postgresql": [
            "CREATE TRIGGER recognition_signedrow_not_deleted BEFORE DELETE ON recognition_signedrow "
            "FOR EACH ROW EXECUTE FUNCTION recognition_signedrow_refuse()"
        ],
    },
    {
        "sqlite": ["DROP TRIGGER recognition_signedrow_not_deleted"],
        "postgresql": ["DROP TRIGGER recognition_signedrow_not_deleted ON recognition_signedrow"],
    },
)


class Migration(migrations.Migration):

    dependencies = [("recognition", "0001_recognition")]

    operations = [ByVendor(*PLACINGS), ByVendor(*FILES), ByVendor(*ROWS), ByVendor(*GONE)]
