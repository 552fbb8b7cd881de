"""Who does what in a week: the climb that each place stands on, what rests for pain, what stands in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from gluteus.planning.history import DayForm, History
from gluteus.planning.progression.climb import Climb, first_climb
from gluteus.planning.reason import Reason
from gluteus.planning.standing.climbs import Climbs, day_of
from gluteus.planning.standing.decide import Week
from gluteus.planning.standing.setting import Place, Setting, share_of, stand_in
from gluteus.planning.standing.standing import Standing
from gluteus.planning.week.shares import Part, Share
from gluteus.planning.week.wishes import Wishes
from gluteus.planning.workout import LeftOut
from gluteus.tracking.record import WorkoutRecord

_WHY_ACCESSORY = Reason("accessory")


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
class Ahead:
    """A week before it is planned: the standing at its beginning, what of it is over, what rests for pain."""

    now: Standing
    performed: tuple[WorkoutRecord, ...]
    trained: tuple[date, ...]
    earliest: date
    resting: Mapping[str, date]
    forecast: bool

    @property
    def over(self) -> list[date]:
        return [day_of(workout) for workout in self.performed]


@dataclass(frozen=True, slots=True)
class Role:
    """An exercise that a week may use: the climb it stands on, its share, and why it is there."""

    key: str
    climb: Climb
    share: Share
    why: Reason | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """The roles of a week by place, the accessory's among them; shares of the places; what is left out."""

    roles: Mapping[str, Role]
    shares: tuple[Share, ...]
    accessory: Share | None
    left_out: tuple[LeftOut, ...]

    @property
    def credits(self) -> list[Mapping[str, float]]:
        """What the exercises bring, whoever they are."""
        return [share.credits for share in self.shares]


def cast_of(climbs: Climbs, week: Week, ahead: Ahead, asked: Asked) -> Cast:
    """Who does what this week: painful exercises rest, and where there is one, another stands in."""
    setting = asked.setting
    roles: dict[str, Role] = {}
    out = list(setting.left_out)
    for place in setting.places:
        climb = climbs[place.place]
        if climb.exercise not in ahead.resting:
            roles[place.place] = Role(place.place, climb, _share(place.place, place.half, climb, setting))
            continue
        out.append(_stopped(climb.exercise, ahead, setting))
        taken = _taken(roles.values(), climbs, ahead, asked)
        if (other := stand_in(climb.exercise, setting, taken)) is not None:
            own = _own_climb(other, climbs, week, ahead)
            roles[place.place] = _instead(other, own, place, climb.exercise, setting)
    shares = tuple(role.share for role in roles.values())
    accessory = _accessory(climbs, week, ahead, asked)
    if accessory is None:
        return Cast(roles, shares, None, tuple(out))
    return Cast({**roles, accessory.key: accessory}, shares, accessory.share, tuple(out))


def _stopped(slug: str, ahead: Ahead, setting: Setting) -> LeftOut:
    until = f"{ahead.resting[slug]:%d %B}".lstrip("0")
    facts = {"name": setting.catalogue.exercise(slug).name, "until": until}
    return LeftOut(slug, Reason("stopped_for_pain", facts).sentence)


def _instead(key: str, climb: Climb, place: Place, resting: str, setting: Setting) -> Role:
    """Another climb in this place while its exercise is resting."""
    why = Reason("in_its_place", {"name": setting.catalogue.exercise(resting).name})
    return Role(key, climb, _share(place.place, place.half, climb, setting), why)


def _own_climb(key: str, climbs: Climbs, week: Week, ahead: Ahead) -> Climb:
    """The climb of what has no place in the routine; it begins when it is first asked for."""
    return climbs.get(key) or first_climb(key, None, ahead.earliest, week.terms)


def _taken(roles: Iterable[Role], climbs: Climbs, ahead: Ahead, asked: Asked) -> set[str]:
    """What may stand in for nothing: what is done this week already, what ever hurt, whose own is resting."""
    done = {role.climb.exercise for role in roles}
    hurt = {pain.exercise for pain in asked.history.pains}
    return done | hurt | {key for key, climb in climbs.items() if climb.exercise in ahead.resting}


def _share(place: str, half: Part, climb: Climb, setting: Setting) -> Share:
    return share_of(place, half, climb.exercise, climb.rung, climb.amount, setting=setting)


def _accessory(climbs: Climbs, week: Week, ahead: Ahead, asked: Asked) -> Role | None:
    slug = asked.setting.accessory
    if slug is None:
        return None
    climb = _own_climb(slug, climbs, week, ahead)
    if climb.exercise in ahead.resting:
        return None
    return Role(slug, climb, _share(slug, "full", climb, asked.setting), _WHY_ACCESSORY)
