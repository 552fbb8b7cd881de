"""Gluteus: a home glute coach. Start with docs/architecture.md, or `gluteus.catalogue.open_catalogue()`."""
