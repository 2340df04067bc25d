"""One settings file, read from the environment. It refuses to start with a sentence that says how to mend it.

FAIRWATER_DATA          folder for the database, the snapshots and the caches (default: ./var)
FAIRWATER_CONTENT       folder of frameworks, documents and registers of one's own (default: `content` in the data folder)
FAIRWATER_DATABASE      postgres://name:password@host:5432/database (default: SQLite in the data folder)
FAIRWATER_SECRET_KEY    a long random text; default: the file `secret-key` in the data folder, which `serve` makes
FAIRWATER_HOSTS         host names it answers to, with commas (default: localhost,127.0.0.1); any other than those two
                        is a public one, which is served over HTTPS alone
FAIRWATER_PROXY_HEADER  the header in which a proxy says https, such as X-Forwarded-Proto (default: none, no proxy)
FAIRWATER_MOST_MEGABYTES  the largest file or form that it takes at once (default: 2048)
FAIRWATER_MAIL          the mail server, smtp://user:password@host:587 (default: none; links are then handed over by hand)
FAIRWATER_MAIL_FROM     the address that mail comes from (default: fairwater@localhost)
FAIRWATER_SITE          the address that links in mail begin with (default: http://localhost:8000, or its PORT)
FAIRWATER_DEBUG         1 for development
FAIRWATER_PLAIN_COOKIES 1 for a browser that keeps no secure cookie from http://localhost (Safari); on this machine alone
FAIRWATER_PROXIES       how many proxies of your own stand before it (default: 0)
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote, urlsplit

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from fairwater_web.common.databases import database_of
from fairwater_web.common.deployment import megabytes_of, proxy_header_of

DATA = Path(os.environ.get("FAIRWATER_DATA", "var")).resolve()
FAIRWATER_CONTENT = Path(os.environ.get("FAIRWATER_CONTENT", "") or DATA / "content").resolve()
DEBUG = os.environ.get("FAIRWATER_DEBUG") == "1"
ALLOWED_HOSTS = [host.strip() for host in os.environ.get("FAIRWATER_HOSTS", "localhost,127.0.0.1").split(",")]
LOOPBACK = {"localhost", "127.0.0.1", "[::1]", "testserver"}
PUBLIC = not set(ALLOWED_HOSTS) <= LOOPBACK
"""Whether it answers to others than this machine: then over HTTPS alone."""


def loopback_only(hosts: Sequence[str]) -> bool:
    """Say whether nobody but this machine can ask for any of these hosts."""
    return bool(hosts) and set(hosts) <= {"localhost", "127.0.0.1", "[::1]"}


LOOPBACK_ONLY = loopback_only(ALLOWED_HOSTS)
"""On such a server sample people need no second factor."""


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
    *("gallery", "home", "search", "takeaways", "journeys", "pilots", "supports"),
    *("practice", "profiles", "observing", "coaching", "journal"),
    *("recognition", "rewards", "exemplars", "cohorts", "network", "documents"),
    *("analysis", "findings", "audits", "allocation", "releases", "imports"),
    *("listening", "codebook", "conversations", "interviews", "definitions", "registers", "frameworks", "data"),
    *("accounts", "invitations", "access", "comments", "thread", "notices", "people", "mail", "organisations"),
)
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "fairwater_web.common",
    "fairwater_web.common.jobs",
    *(f"fairwater_web.{name}" for name in reversed(FEATURES)),
]
MIDDLEWARE = [
    "fairwater_web.listening.intake.quickly.take_quickly",  # goes round all others, and keeps to what they guard
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
    "fairwater_web.common.middleware.say_headers",
    "fairwater_web.common.middleware.choose_language",
    "fairwater_web.common.middleware.limit_uploads",
    "allauth.account.middleware.AccountMiddleware",
    "fairwater_web.people.middleware.join_actor",
    "fairwater_web.accounts.middleware.keep_session",
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
DATABASES = {"default": database_of(os.environ.get("FAIRWATER_DATABASE", ""), DATA)}
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "charts": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA / "charts",
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": 20000},
    },
}

FAIRWATER_MAIL = os.environ.get("FAIRWATER_MAIL", "")
FAIRWATER_SITE = os.environ.get("FAIRWATER_SITE", f"http://localhost:{os.environ.get('PORT') or 8000}").rstrip("/")
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
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.ScryptPasswordHasher",  # older passwords, made anew when their owner signs in
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_RESET_TIMEOUT = 60 * 60
LOGIN_URL = "accounts:sign-in"
LOGIN_REDIRECT_URL = "home:home"
LOGOUT_REDIRECT_URL = "accounts:sign-in"

ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
MFA_ADAPTER = "fairwater_web.accounts.adapter.Adapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_RECOVERY_CODE_DIGITS = 10
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = False
"""Passkeys are taken over https, and over http from localhost alone."""
TRUSTED_PROXIES = int(os.environ.get("FAIRWATER_PROXIES", "0"))
"""So many of the last addresses of X-Forwarded-For are our own; with 0 the header is not read."""
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MOST_MEGABYTES = megabytes_of(os.environ.get("FAIRWATER_MOST_MEGABYTES", ""))
FILE_UPLOAD_PERMISSIONS = 0o600
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

PLAIN_COOKIES = os.environ.get("FAIRWATER_PLAIN_COOKIES") == "1"
if PLAIN_COOKIES and not LOOPBACK_ONLY:
    raise ImproperlyConfigured(
        "FAIRWATER_PLAIN_COOKIES=1 is for this machine alone. Take it away, and let people reach Fairwater by https."
    )
SESSION_LIMIT = timedelta(hours=8)
SESSION_IDLE_LIMIT = timedelta(minutes=60)
"""Of people who hold a permission that needs a second factor."""
SESSION_COOKIE_AGE = int((SESSION_LIMIT + SESSION_IDLE_LIMIT).total_seconds())
"""Longer than a session, so that who comes back late can be told why it ended."""
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not PLAIN_COOKIES
SESSION_COOKIE_NAME = "sessionid" if PLAIN_COOKIES else "__Host-sessionid"
CSRF_COOKIE_NAME = "csrftoken" if PLAIN_COOKIES else "__Host-csrftoken"
"""A cookie with this prefix cannot be set by another host or over plain http. Browsers trust http://localhost too."""
SECURE_SSL_REDIRECT = PUBLIC
SECURE_PROXY_SSL_HEADER = proxy_header_of(os.environ.get("FAIRWATER_PROXY_HEADER", ""))
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if PUBLIC else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PUBLIC
SILENCED_SYSTEM_CHECKS = ["security.W021"]
"""Preloading binds a whole domain in every browser for years: that is its owner's decision, not ours."""
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
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
