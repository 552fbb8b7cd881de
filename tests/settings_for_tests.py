"""Django's settings for tests and for mypy: a data folder of their own, never the user's."""

import os
import tempfile

os.environ["GLUTEUS_HOME"] = tempfile.mkdtemp(prefix="gluteus-test-")

from gluteus.web.settings import *  # noqa: F403
