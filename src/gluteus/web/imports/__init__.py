"""A past from another program: what its preview says, the spool in which it waits, its rows."""
