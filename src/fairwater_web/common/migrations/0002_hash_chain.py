"""Entries of the access log become chains: those that are there are numbered and hashed as they were written."""

import django.db.models.deletion
from django.db import migrations, models

from fairwater_web.common.chain import hash_of


def chain_what_is_there(apps, schema_editor):
    Entry, Chain = apps.get_model("common", "AccessEntry"), apps.get_model("common", "AccessChain")
    Organisation = apps.get_model("organisations", "Organisation")
    for organisation_id in Entry.objects.order_by().values_list("organisation_id", flat=True).distinct():
        name = Organisation.objects.get(pk=organisation_id).slug if organisation_id else ""
        number, last = 0, ""
        for entry in Entry.objects.filter(organisation_id=organisation_id).order_by("pk").iterator(2000):
            number += 1
            entry.number, entry.previous = number, last
            last = entry.hash = hash_of(entry, name)
            entry.save(update_fields=["number", "previous", "hash"])
        Chain.objects.create(organisation_id=organisation_id, name=name, n_entries=number, head=last)


class Migration(migrations.Migration):

    dependencies = [
        ("organisations", "0001_initial"),
        ("common", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="AccessChain",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=80, unique=True)),
                ("n_entries", models.PositiveBigIntegerField(default=0)),
                ("head", models.CharField(blank=True, max_length=64)),
                ("verified_at", models.DateTimeField(null=True)),
                ("verified_n", models.PositiveBigIntegerField(default=0)),
                ("fault", models.CharField(blank=True, max_length=20)),
                ("broken_at", models.DateTimeField(null=True)),
                (
                    "organisation",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
            ],
        ),
        migrations.AddField("accessentry", "number", models.PositiveBigIntegerField(default=0), preserve_default=False),
        migrations.AddField("accessentry", "download", models.CharField(blank=True, max_length=200, default=""), preserve_default=False),
        migrations.AddField("accessentry", "previous", models.CharField(blank=True, max_length=64, default=""), preserve_default=False),
        migrations.AddField("accessentry", "hash", models.CharField(max_length=64, default=""), preserve_default=False),
        migrations.AlterField("accessentry", "at", models.DateTimeField(db_index=True)),
        migrations.RunPython(chain_what_is_there, migrations.RunPython.noop),
    ]
