"""Mail that waited before jobs were there is asked for as a job."""

from django.db import migrations


def ask(apps, schema_editor):
    for each in apps.get_model("mail", "OutgoingMail").objects.filter(sent_at=None, tries__lt=12):
        key = f"mail {each.pk} {each.tries}"
        due = {"next_try": each.next_try_at} if each.next_try_at else {}
        apps.get_model("jobs", "Job").objects.create(kind="mail", arguments=[each.pk, each.tries], key=key, **due)


class Migration(migrations.Migration):
    dependencies = [("mail", "0001_initial"), ("jobs", "0001_initial")]
    operations = [migrations.RunPython(ask, migrations.RunPython.noop)]
