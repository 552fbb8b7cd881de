"""The process around the pages: its database before the first request, its secret, what tells files apart."""
