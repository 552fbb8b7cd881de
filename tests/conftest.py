import home_for_tests  # noqa: F401  before any test opens the catalogue
