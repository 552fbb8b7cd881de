from hypothesis import settings

import home_for_tests  # noqa: F401  before any test opens the catalogue

# Nothing here is about time: a machine that is busy elsewhere must not fail a law.
settings.register_profile("without a clock", deadline=None)
settings.load_profile("without a clock")
