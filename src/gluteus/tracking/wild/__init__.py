"""Counting in films that nobody guided: the whole film is there, so it may be looked at as often as it takes."""
