"""Where a trainee stands: what the weeks behind them add up to, and what that decides for the coming one."""

from gluteus.planning.standing.standing import Standing

__all__ = ["Standing"]
