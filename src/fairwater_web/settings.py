"""One settings file, read from the environment. It refuses to start with a sentence that says how to mend it.

FAIRWATER_DATA          folder for the database, the snapshots and the caches (default: ./var)
FAIRWATER_SECRET_KEY    a long random text; default: the file `secret-key` in the data folder, which `serve` makes
FAIRWATER_HOSTS         host names it answers to, with commas (default: localhost,127.0.0.1)
FAIRWATER_MAIL          the mail server, smtp://user:password@host:587 (default: none; links are then handed over by hand)
FAIRWATER_MAIL_FROM     the address that mail comes from (default: fairwater@localhost)
FAIRWATER_DEBUG         1 for development
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

DATA = Path(os.environ.get("FAIRWATER_DATA", "var")).resolve()
DEBUG = os.environ.get("FAIRWATER_DEBUG") == "1"
ALLOWED_HOSTS = [host.strip() for host in os.environ.get("FAIRWATER_HOSTS", "localhost,127.0.0.1").split(",")]


def _secret_key() -> str:
    key, kept = os.environ.get("FAIRWATER_SECRET_KEY", ""), DATA / "secret-key"
    if not key and kept.is_file():
        key = kept.read_text(encoding="ascii").strip()
    if len(key) < 32:
        raise ImproperlyConfigured(
            "Fairwater needs a secret key of 32 characters or more. Start it with `make run`, which makes one, "
            "or set FAIRWATER_SECRET_KEY."
        )
    return key


SECRET_KEY = _secret_key()

FEATURES = (
    "gallery",
    "home",
    "analysis",
    "findings",
    "audits",
    "releases",
    "imports",
    "data",
    "invitations",
    "thread",
    "people",
    "mail",
    "organisations",
)
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "fairwater_web.common",
    *(f"fairwater_web.{name}" for name in reversed(FEATURES)),
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "fairwater_web.common.middleware.choose_language",
    "fairwater_web.people.middleware.join_actor",
    "fairwater_web.common.middleware.say_refusals",
]
ROOT_URLCONF = "fairwater_web.urls"
WSGI_APPLICATION = "fairwater_web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "fairwater_web.common.context.page",
            ],
            "builtins": ["fairwater_web.common.templatetags.words"],
        },
    }
]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA / "fairwater.sqlite3",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }
}
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "charts": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA / "charts",
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": 20000},
    },
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

FAIRWATER_MAIL = os.environ.get("FAIRWATER_MAIL", "")
DEFAULT_FROM_EMAIL = os.environ.get("FAIRWATER_MAIL_FROM", "fairwater@localhost")
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_TIMEOUT = 20
if FAIRWATER_MAIL:
    _server = urlsplit(FAIRWATER_MAIL)
    if _server.scheme not in ("smtp", "smtps") or not _server.hostname:
        raise ImproperlyConfigured(
            "FAIRWATER_MAIL is no mail server. Write it as smtp://user:password@host:587, or smtps:// for a server that "
            "encrypts from the first byte."
        )
    EMAIL_HOST, EMAIL_PORT = _server.hostname, _server.port or (465 if _server.scheme == "smtps" else 587)
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = unquote(_server.username or ""), unquote(_server.password or "")
    EMAIL_USE_SSL, EMAIL_USE_TLS = _server.scheme == "smtps", _server.scheme == "smtp" and EMAIL_PORT != 25

AUTH_USER_MODEL = "people.Person"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "people:sign-in"
LOGIN_REDIRECT_URL = "home:home"
LOGOUT_REDIRECT_URL = "people:sign-in"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
"""The form of a mapping has two fields for each code of a file."""

USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
USE_I18N = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 8 * 60 * 60
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
