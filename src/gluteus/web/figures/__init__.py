"""The figure on pages: which baked pictures and clips there are, and at what address."""
