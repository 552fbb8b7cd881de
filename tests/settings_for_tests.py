"""Django's settings for tests and for mypy: a data folder of their own, never the user's."""

import home_for_tests  # noqa: F401  first: the settings make what it names
from gluteus.web.settings import *  # noqa: F403
