"""Themes are the codebook's, in the table that they had: here they are forgotten, and what was read leads there."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("codebook", "0001_codebook"), ("interviews", "0002_quotes_stay_as_said")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name="coding",
                    name="theme",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="codings", to="codebook.theme"
                    ),
                ),
                migrations.DeleteModel(name="Theme"),
            ]
        ),
    ]
