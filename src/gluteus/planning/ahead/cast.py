"""Who does what in a week: the climb that each place stands on, what rests for pain, what stands in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from gluteus.planning.history import DayForm, History
from gluteus.planning.progression.climb import Climb, first_climb
from gluteus.planning.progression.pain import stopped_until
from gluteus.planning.reason import Reason
from gluteus.planning.standing.climbs import Climbs
from gluteus.planning.standing.decide import Week
from gluteus.planning.standing.setting import Setting, share_of, stand_in
from gluteus.planning.week.shares import Part, Share
from gluteus.planning.week.wishes import Wishes
from gluteus.planning.workout import LeftOut


@dataclass(frozen=True, slots=True)
class Asked:
    """What a plan is made from, as it stands today; `done_before` counts all workouts of this person."""

    history: History
    setting: Setting
    wishes: Wishes
    today: date
    done_before: int

    @property
    def form(self) -> DayForm | None:
        """How the person feels today, where it was told."""
        return next((day for day in reversed(self.history.days) if day.on == self.today), None)


@dataclass(frozen=True, slots=True)
class Role:
    """An exercise that a week may use: the climb it stands on, its share, and why it is there."""

    key: str
    climb: Climb
    share: Share
    why: Reason | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """The roles of a week by place, the accessory apart, and what is left out."""

    roles: Mapping[str, Role]
    accessory: Role | None
    left_out: tuple[LeftOut, ...]

    @property
    def shares(self) -> tuple[Share, ...]:
        return tuple(role.share for role in self.roles.values())

    @property
    def extra(self) -> Share | None:
        """The share of the accessory."""
        return self.accessory.share if self.accessory else None

    @property
    def credits(self) -> tuple[Mapping[str, float], ...]:
        """What the exercises bring, whoever they are."""
        return tuple(share.credits for share in self.shares)

    def role(self, place: str) -> Role:
        if self.accessory is not None and place == self.accessory.share.place:
            return self.accessory
        return self.roles[place]


def cast_of(climbs: Climbs, week: Week, on: date, asked: Asked) -> Cast:
    """Who does what this week: painful exercises rest, and where there is one, another stands in."""
    setting, pains = asked.setting, asked.history.pains
    roles, out = {}, list(setting.left_out)
    for place in setting.places:
        climb = climbs[place.place]
        until = stopped_until(climb.exercise, pains, on)
        if until is None:
            roles[place.place] = Role(place.place, climb, _share(place.place, place.half, climb, setting))
            continue
        name = setting.catalogue.exercise(climb.exercise).name
        facts = {"name": name, "until": f"{until:%d %B}".lstrip("0")}
        out.append(LeftOut(climb.exercise, Reason("stopped_for_pain", facts).sentence))
        hurting = {key for key, one in climbs.items() if stopped_until(one.exercise, pains, on)}
        taken = {role.climb.exercise for role in roles.values()} | {pain.exercise for pain in pains} | hurting
        other = stand_in(climb.exercise, setting, taken)
        if other is not None:
            begun = climbs.get(other) or first_climb(other, None, on, week.terms)
            share = _share(place.place, place.half, begun, setting)
            roles[place.place] = Role(other, begun, share, Reason("in_its_place", {"name": name}))
    return Cast(roles, _accessory(climbs, week, on, asked), tuple(out))


def _share(place: str, half: Part, climb: Climb, setting: Setting) -> Share:
    return share_of(place, half, climb.exercise, climb.rung, climb.amount, setting=setting)


def _accessory(climbs: Climbs, week: Week, on: date, asked: Asked) -> Role | None:
    slug = asked.setting.accessory
    if slug is None:
        return None
    climb = climbs.get(slug) or first_climb(slug, None, on, week.terms)
    if stopped_until(climb.exercise, asked.history.pains, on) is not None:
        return None
    return Role(slug, climb, _share(slug, "full", climb, asked.setting), Reason("accessory"))
