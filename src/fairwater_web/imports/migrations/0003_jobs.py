"""What the worker had before jobs were there is asked for as a job."""

from django.db import migrations


def ask(apps, schema_editor):
    for each in apps.get_model("imports", "Import").objects.filter(stage__in=("reading", "checking", "taking-in")):
        apps.get_model("jobs", "Job").objects.create(
            kind="import",
            arguments=[each.pk],
            key=f"import {each.pk}",
            lane=f"import {each.organisation.slug}",
            person_id=each.decided_by_id or each.made_by_id,
            organisation_id=each.organisation_id,
        )


class Migration(migrations.Migration):
    dependencies = [("imports", "0002_documents"), ("jobs", "0001_initial"), ("organisations", "0001_initial")]
    operations = [migrations.RunPython(ask, migrations.RunPython.noop)]
