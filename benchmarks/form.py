"""Form rules: how often an accusation is true and a mistake is found, each rule and all together."""

from gluteus.catalogue import open_catalogue
from gluteus.tracking.trial import RuleTrial, try_rules


def measure() -> None:
    every = [(slug, trial) for slug, one in open_catalogue().exercises.items() for trial in try_rules(one)]
    for slug, trial in every:
        _say(f"{slug}: {trial.says}", trial)
    numbers = zip(*((one.judged, one.found, one.unjudged, one.accused) for _, one in every), strict=True)
    _say("all", RuleTrial("all", *(sum(column) for column in numbers)))


def _say(what: str, trial: RuleTrial) -> None:
    print(
        f"{what:86} precision {trial.precision:.2f} recall {trial.recall:.2f} "
        f"({trial.judged} judged, {trial.unjudged} not)"
    )
