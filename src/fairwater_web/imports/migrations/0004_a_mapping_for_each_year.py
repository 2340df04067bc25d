"""What codes mean is confirmed for a school year. What was confirmed before is suggested, and looked at once more."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("imports", "0003_jobs"), ("organisations", "0002_teams")]
    operations = [
        migrations.RemoveConstraint(model_name="keptmapping", name="one_mapping_per_header"),
        migrations.AddField(
            model_name="keptmapping", name="school_year", field=models.CharField(blank=True, max_length=9)
        ),
        migrations.AddConstraint(
            model_name="keptmapping",
            constraint=models.UniqueConstraint(
                fields=("organisation", "table", "header", "school_year"), name="one_mapping_per_header_and_year"
            ),
        ),
    ]
