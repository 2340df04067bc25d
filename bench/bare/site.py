"""A bare Django site in one file: Django's usual middleware, one base template, a table of 50 rows with a join and a count."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template import Context, Engine
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

ROWS, SCHOOLS = 50, 10
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.gzip.GZipMiddleware",
]
settings.configure(
    SECRET_KEY="a key of the bench alone, which is long enough for it",
    ALLOWED_HOSTS=["localhost"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions"],
    MIDDLEWARE=MIDDLEWARE,
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": Path(os.environ["FAIRWATER_DATA"]) / "bare.sqlite3",
            "CONN_MAX_AGE": 60,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
            },
        }
    },
)
django.setup()

from django.contrib.auth.models import Group, User  # noqa: E402 - after the settings
from django.db.models import Count  # noqa: E402

PAGES = Engine(
    loaders=[
        (
            "django.template.loaders.locmem.Loader",
            {
                "base.html": "<!doctype html><html lang=en><head><title>{% block title %}{% endblock %}</title></head>"
                "<body><main>{% block main %}{% endblock %}</main></body></html>",
                "table.html": "{% extends 'base.html' %}{% block title %}Rows{% endblock %}{% block main %}<table>"
                "{% for row in rows %}<tr><td>{{ row.username }}</td><td>{{ row.first_name }}</td>"
                "<td>{{ row.date_joined|date:'Y-m-d' }}</td><td>{{ row.n_groups }}</td></tr>{% endfor %}</table>"
                "<p>{{ count }}</p>{% endblock %}",
            },
        )
    ]
)
TABLE = PAGES.get_template("table.html")


def table(request: HttpRequest) -> HttpResponse:
    """Show the rows."""
    rows = User.objects.annotate(n_groups=Count("groups")).order_by("username")[:ROWS]
    return HttpResponse(TABLE.render(Context({"rows": rows, "count": User.objects.count()})))


@csrf_exempt
def take(request: HttpRequest) -> JsonResponse:
    """Keep a form as it came."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO taken (answers) VALUES (%s)", [json.dumps(dict(request.POST.lists()))])
    return JsonResponse({"outcome": "kept"})


urlpatterns = [path("", table), path("take/", take)]
application = get_wsgi_application()


def prepare() -> None:
    """Make the tables and the rows."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE taken (id INTEGER PRIMARY KEY, answers TEXT NOT NULL)")
    groups = [Group.objects.create(name=f"School {n}") for n in range(SCHOOLS)]
    for n in range(ROWS):
        User.objects.create(username=f"person{n:03d}", first_name=f"Name {n}").groups.set(groups[: n % SCHOOLS])


if __name__ == "__main__" and sys.argv[1:] == ["prepare"]:
    prepare()
