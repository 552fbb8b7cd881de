"""Every rule held against what was planned and done; it shares no code with the planner."""

from gluteus.catalogue import Catalogue
from simulation import amounts, health, steps
from simulation.rules import RULES
from simulation.year import Diary


def broken_rules(diary: Diary, catalogue: Catalogue) -> list[tuple[str, str]]:
    """The rule and what broke it, for every breach."""
    checks = (
        health.screening,
        health.readiness,
        health.pain,
        health.rest,
        amounts.ceilings,
        amounts.raises,
        amounts.weeks,
        steps.progression,
        amounts.wishes,
        steps.reasons,
    )
    found = [breach for check in checks for breach in check(diary, catalogue)]
    assert {rule for rule, _ in found} <= set(RULES)
    return found
