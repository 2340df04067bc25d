"""What the worker had before jobs were there is asked for as a job."""

from django.db import migrations


def ask(apps, schema_editor):
    for each in apps.get_model("releases", "Release").objects.filter(stage="proving").order_by("pk"):
        apps.get_model("jobs", "Job").objects.create(
            kind="release",
            arguments=[each.pk],
            key=f"release {each.pk}",
            lane=f"release {each.organisation.slug}",
            person_id=each.made_by_id,
            organisation_id=each.organisation_id,
        )


class Migration(migrations.Migration):
    dependencies = [("releases", "0005_documents"), ("jobs", "0001_initial"), ("organisations", "0001_initial")]
    operations = [migrations.RunPython(ask, migrations.RunPython.noop)]
