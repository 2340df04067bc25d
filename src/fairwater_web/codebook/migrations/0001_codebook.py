"""The themes of a round come from the talks, whose table they keep; open answers are read with them."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("interviews", "0002_quotes_stay_as_said"),
        ("listening", "0005_recordings"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    "ALTER TABLE interviews_theme RENAME TO codebook_theme",
                    "ALTER TABLE codebook_theme RENAME TO interviews_theme",
                )
            ],
            state_operations=[
                migrations.CreateModel(
                    name="Theme",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("slug", models.SlugField(max_length=60)),
                        ("title", models.CharField(max_length=120)),
                        ("about", models.CharField(blank=True, max_length=500)),
                        ("round", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="themes", to="listening.round")),
                    ],
                    options={
                        "ordering": ("title",),
                        "constraints": [models.UniqueConstraint(fields=("round", "slug"), name="one_theme_of_a_round")],
                    },
                )
            ],
        ),
    ]
