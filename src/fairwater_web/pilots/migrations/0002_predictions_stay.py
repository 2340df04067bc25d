"""The database itself keeps predictions and points as they were entered."""

from django.db import migrations

from fairwater_web.common.triggers import ByVendor, never_changed

PREDICTIONS = never_changed("pilots_prediction", "A prediction is kept as it was made, before the data.")
POINTS = never_changed("pilots_point", "A point stays as it was entered; another of its day takes its place.")


class Migration(migrations.Migration):

    dependencies = [("pilots", "0001_pilots")]

    operations = [ByVendor(*PREDICTIONS), ByVendor(*POINTS)]
