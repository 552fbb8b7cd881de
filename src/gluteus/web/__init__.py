"""The pages, the API and the database: the only package that knows Django."""
