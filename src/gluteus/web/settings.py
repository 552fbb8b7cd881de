"""Django's settings: zero are needed at home; the environment may change those that are read here."""

import os
from pathlib import Path

from gluteus.home import made_data_folder
from gluteus.web.server.home import digest_of, secret_key

HERE = Path(__file__).parent
DATA_FOLDER = made_data_folder()

SECRET_KEY = secret_key(DATA_FOLDER)
DEBUG = False
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *os.environ.get("GLUTEUS_HOSTS", "").split()]
ROOT_URLCONF = "gluteus.web.urls"
INSTALLED_APPS = ["gluteus.web"]

MIDDLEWARE = [
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "gluteus.web.middleware.content_security_policy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "gluteus.web.middleware.who_trains",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "OPTIONS": {
            "context_processors": ["gluteus.web.pages.context.every_page"],
            "builtins": ["django.templatetags.static", "gluteus.web.templatetags.show"],
        },
    }
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA_FOLDER / "gluteus.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # FULL: a stored set survives a power cut. IMMEDIATE: a write waits at its start, never half way.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
            "transaction_mode": "IMMEDIATE",
            "timeout": 5,
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The session names the person who trains on this device and nothing else: no query, no table.
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
SESSION_COOKIE_AGE = 400 * 24 * 3600
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "gluteus.web.views.trouble.wrong_token"

# The digest of all static files stands in their addresses: browsers keep them for ever, relative imports
# between modules work, and nothing has to be collected or copied before the first start.
STATIC_ROOT = HERE / "static"
STATIC_URL = f"/static/{digest_of(STATIC_ROOT)}/"
WHITENOISE_IMMUTABLE_FILE_TEST = r"."

# A photo is cleaned in memory: what a camera noted on it never touches a folder for temporary files.
FILE_UPLOAD_MAX_MEMORY_SIZE = 32 * 2**20

# Which pose model the browser runs: "lite", "full" (slower, steadier), or "auto", which measures the device.
POSE_MODEL = os.environ.get("GLUTEUS_POSE_MODEL", "auto")

LANGUAGE_CODE = "en-gb"
USE_TZ = True
TIME_ZONE = "UTC"  # what is stored; pages show the machine's own time zone (templatetags/show.py)
USE_I18N = False

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["console"], "level": "ERROR"}},
}
