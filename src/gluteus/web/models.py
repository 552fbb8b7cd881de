"""What people make, and nothing else: no exercises. mapping.py turns rows into the domain's values."""

import uuid
from datetime import time

from django.db import models

from gluteus.catalogue.vocabulary import LEVELS, SHAPES, SIDE_NAMES
from gluteus.exchange import APPS

FACINGS = {"side": "From the side", "back": "From behind", "front": "From the front"}
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
    per_week = models.PositiveSmallIntegerField(default=3)
    in_sequence = models.BooleanField(default=False)
    pauses = models.JSONField(default=list)  # [first, last] as ISO dates
    arranged = models.JSONField(default=list)  # planning.week.Arranged: weeks with days of their own

    calendar_key = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001  one of many NULLs
    calendar_at = models.TimeField(default=time(18))

    look = models.JSONField(default=dict)  # figure.look.Look, of it what was chosen

    voice_mode = models.CharField(
        max_length=6, choices={"voice": "Voice", "beeps": "Beeps", "off": "Silent"}, default="voice"
    )
    voice_volume = models.FloatField(default=1.0)

    def __str__(self) -> str:
        return self.name or "You"


class ImportRow(models.Model):
    """A file of another program: first looked at, then stored batch by batch. Deleting it undoes it.

    `told` is what the preview says (imports.preview). The workouts lie in a spool of so many bytes until all
    are stored.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="imports")
    app = models.CharField(max_length=10, choices=APPS)
    file_name = models.CharField(max_length=120, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    told = models.JSONField()
    spool_bytes = models.PositiveIntegerField()
    done_bytes = models.PositiveIntegerField(default=0)
    began_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.app} {self.file_name}"


class ExerciseName(models.Model):
    """What somebody says an exercise of another program is; an empty `exercise` is none of ours."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="exercise_names")
    name = models.CharField(max_length=80)
    exercise = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["person", "name"], name="one_meaning_a_name"),)

    def __str__(self) -> str:
        return f"{self.name}: {self.exercise}"


class Workout(models.Model):
    """A workout that was started: what was planned for it, for whom, and how it ended.

    One that was `imported` had no plan, of its trainee nothing is known, and its `routine` is the program.
    Where its end is not known it ends when it begins.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="workouts")
    routine = models.CharField(max_length=80)
    shape = models.CharField(max_length=10, choices=SHAPES, blank=True)
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
    imported = models.ForeignKey(ImportRow, on_delete=models.CASCADE, null=True, related_name="workouts")

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
    reach_percent = models.PositiveSmallIntegerField(null=True)  # None where no camera saw it
    said = models.JSONField(default=list)  # the sentences that the camera spoke during it
    logged_as = models.CharField(max_length=80, blank=True, default="")  # by the program it is imported from

    class Meta:
        ordering = ("item", "set_number", "started_at")

    def __str__(self) -> str:
        return f"{self.exercise} {self.side} {self.set_number}"


class TrainedWeek(models.Model):
    """What one ISO week came to (planning.monitoring.TrainingWeek); remade when a workout of it changes."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="trained_weeks")
    monday = models.DateField()
    workouts = models.PositiveSmallIntegerField()
    gluteus_maximus = models.FloatField()  # effective sets
    gluteus_medius = models.FloatField()
    gluteus_minimus = models.FloatField()
    low_kcal = models.FloatField()
    high_kcal = models.FloatField()
    moderate_min = models.FloatField()
    vigorous_min = models.FloatField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["person", "monday"], name="one_tally_a_week"),)

    def __str__(self) -> str:
        return f"{self.monday}"


class BestRow(models.Model):
    """A personal best (planning.monitoring.Best), and the workout in which it was reached."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="bests")
    workout = models.ForeignKey(Workout, on_delete=models.CASCADE, related_name="bests")
    exercise = models.CharField(max_length=80)
    kind = models.CharField(max_length=12)
    value = models.FloatField()
    reached_at = models.DateTimeField()
    reps = models.PositiveSmallIntegerField(null=True)
    load = models.JSONField(null=True)  # catalogue.kit.Load

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["person", "exercise", "kind"], name="one_best_a_kind"),
        )

    def __str__(self) -> str:
        return f"{self.exercise} {self.kind} {self.value:g}"


class FeltDay(models.Model):
    """How somebody felt on a day, as three taps on Today said it (planning.DayForm)."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="felt_days")
    on = models.DateField()
    sleep = models.CharField(max_length=4, default="ok")
    soreness = models.PositiveSmallIntegerField(default=0)
    energy = models.CharField(max_length=4, default="ok")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["person", "on"], name="one_form_a_day"),)

    def __str__(self) -> str:
        return f"{self.on}"


class PainRow(models.Model):
    """Pain in one exercise on a day, as the summary was told (planning.Pain)."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="pains")
    on = models.DateField()
    exercise = models.CharField(max_length=80)
    level = models.PositiveSmallIntegerField()
    sharp = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["person", "on", "exercise"], name="one_pain_a_day"),)

    def __str__(self) -> str:
        return f"{self.exercise} {self.on}"


class CalibrationRow(models.Model):
    """What a test set showed (planning.Calibration): how many were thought left, and how many there were."""

    set = models.OneToOneField(SetRow, on_delete=models.CASCADE, primary_key=True, related_name="calibration")
    thought_left = models.SmallIntegerField()
    were_left = models.SmallIntegerField()

    def __str__(self) -> str:
        return f"{self.thought_left} thought, {self.were_left} were left"

    @property
    def more_than_thought(self) -> int:
        """Repetitions beyond what was guessed; negative where there were fewer."""
        return self.were_left - self.thought_left


class PlanRow(models.Model):
    """What a person's plan was made from: it can be made anew from this and the records, and is the same.

    `made_on` is empty once something has changed; `standing` is that of the Monday of `made_on`, empty where
    the history before it has changed.
    """

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True, related_name="plan")
    version = models.PositiveSmallIntegerField()
    made_on = models.DateField(null=True)
    inputs = models.JSONField()
    standing = models.JSONField(null=True)

    def __str__(self) -> str:
        return f"{self.person} {self.made_on}"


class PlannedWeek(models.Model):
    """One week of the plan (planning.WeekPlan); a past one stays as it was last planned."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="planned_weeks")
    monday = models.DateField()
    planned = models.JSONField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["person", "monday"], name="one_plan_a_week"),)

    def __str__(self) -> str:
        return f"{self.monday}"


class MeasuredDay(models.Model):
    """What somebody measured of their body on a day (anthropometry.Measurement)."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="measured_days")
    on = models.DateField()
    mass_kg = models.FloatField(null=True)
    girths_m = models.JSONField(default=dict)  # by their name in anthropometry.GIRTHS

    class Meta:
        constraints = (models.UniqueConstraint(fields=["person", "on"], name="one_measured_day"),)

    def __str__(self) -> str:
        return f"{self.on}"


class BodyPhoto(models.Model):
    """A photo of that day; its files lie in the data folder (photos.folder) and go when this row goes."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    day = models.ForeignKey(MeasuredDay, on_delete=models.CASCADE, related_name="photos")
    facing = models.CharField(max_length=5, choices=FACINGS)

    def __str__(self) -> str:
        return f"{self.facing} {self.day}"
