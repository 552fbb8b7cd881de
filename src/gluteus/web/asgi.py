"""The server's entry: Django over WSGI in a pool of threads.

Under ASGI, Django makes a new thread and a new database connection for every request of a synchronous view;
a fixed pool keeps its connections open (docs/decisions/0002-wsgi-in-a-thread-pool.md).
"""

import os
from typing import Any

from a2wsgi import WSGIMiddleware
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gluteus.web.settings")

THREADS = 8

pages: Any = get_wsgi_application()  # Django and a2wsgi type the same protocol by different names
application = WSGIMiddleware(pages, workers=THREADS)
