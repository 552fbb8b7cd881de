"""Counting in films that nobody guided: the whole film is there and may be looked at again and again."""
