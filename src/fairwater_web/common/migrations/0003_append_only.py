"""No number stands twice in a chain, and the database refuses to change or delete what was written."""

from django.db import migrations, models

from fairwater_web.common.append_only import RunByVendor


class Migration(migrations.Migration):

    dependencies = [("common", "0002_hash_chain")]

    operations = [
        migrations.AddConstraint(
            "accessentry",
            models.UniqueConstraint(fields=("organisation", "number"), name="one_number_in_a_chain"),
        ),
        migrations.AddConstraint(
            "accessentry",
            models.UniqueConstraint(
                condition=models.Q(("organisation__isnull", True)),
                fields=("number",),
                name="one_number_in_the_chain_of_none",
            ),
        ),
        RunByVendor(),
    ]
