"""What people make, and nothing else: no exercises. mapping.py turns rows into the domain's values."""

import uuid

from django.db import models

from gluteus.catalogue.vocabulary import LEVELS, SHAPES, SIDE_NAMES

EFFORTS = {"light": "Easy", "moderate": "Medium", "vigorous": "Hard"}


class Person(models.Model):
    """Somebody who trains on this server. Measures stay empty until they are told."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=60, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    welcomed = models.BooleanField(default=False)

    units = models.CharField(
        max_length=8, choices={"metric": "kg, cm", "imperial": "lb, ft"}, default="metric"
    )
    sex = models.CharField(max_length=6, choices={"female": "Female", "male": "Male"}, blank=True)
    birth_year = models.PositiveSmallIntegerField(null=True)
    mass_kg = models.FloatField(null=True)
    stature_m = models.FloatField(null=True)
    body_fat_percent = models.FloatField(null=True)

    health = models.JSONField(default=dict)  # planning.screening.HealthAnswers; empty until answered
    kit = models.JSONField(default=dict)  # catalogue.kit.Kit; empty until told
    level = models.CharField(max_length=12, choices=LEVELS, default="beginner")
    days = models.JSONField(default=list)  # weekdays wanted, 0 = Monday
    minutes = models.PositiveSmallIntegerField(default=40)

    look = models.JSONField(default=dict)  # figure.look.Look, of it what was chosen

    voice_mode = models.CharField(
        max_length=6, choices={"voice": "Voice", "beeps": "Beeps", "off": "Silent"}, default="voice"
    )
    voice_volume = models.FloatField(default=1.0)

    def __str__(self) -> str:
        return self.name or "You"


class Workout(models.Model):
    """A workout that was started: what was planned for it, for whom, and how it ended."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="workouts")
    routine = models.CharField(max_length=80)
    shape = models.CharField(max_length=10, choices=SHAPES)
    planned = models.JSONField()  # planning.workout.Workout
    trainee = models.JSONField()  # planning.Trainee of that day: later changes do not rewrite history
    checks_done = models.JSONField(default=list)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    ended = models.CharField(
        max_length=8, choices={"done": "Done", "stopped": "Ended early", "unwell": "Felt unwell"}, blank=True
    )
    effort = models.CharField(max_length=8, choices=EFFORTS, blank=True)
    totals = models.JSONField(null=True)  # what the history list shows; remade whenever a set changes

    class Meta:
        indexes = (models.Index(fields=["person", "-started_at"], name="workouts_of_a_person"),)

    def __str__(self) -> str:
        return f"{self.routine} {self.started_at:%Y-%m-%d %H:%M}"


class SetRow(models.Model):
    """One finished set of one side (tracking.SetRecord); the browser made its id, so it is stored once."""

    id = models.UUIDField(primary_key=True, editable=False)
    workout = models.ForeignKey(Workout, on_delete=models.CASCADE, related_name="sets")
    revision = models.PositiveIntegerField(default=1)  # an older one never overwrites a newer one
    item = models.PositiveSmallIntegerField()
    set_number = models.PositiveSmallIntegerField()
    side = models.CharField(max_length=5, choices=SIDE_NAMES)
    exercise = models.CharField(max_length=80)
    block = models.CharField(max_length=10)
    outcome = models.CharField(max_length=9, choices={w: w for w in ("done", "cut_short", "skipped")})
    started_at = models.DateTimeField()
    work_s = models.FloatField()
    rest_s = models.FloatField(default=0)
    reps = models.PositiveSmallIntegerField(null=True)
    rir = models.PositiveSmallIntegerField(null=True)
    reps_confirmed = models.BooleanField(default=False)
    load = models.JSONField(null=True)  # catalogue.kit.Load

    class Meta:
        ordering = ("item", "set_number", "started_at")

    def __str__(self) -> str:
        return f"{self.exercise} {self.side} {self.set_number}"
