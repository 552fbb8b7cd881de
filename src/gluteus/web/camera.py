"""The camera in the player: what it can count, from where, and whether its parts are there."""

from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings

from gluteus.catalogue import open_catalogue

MODEL = Path(settings.STATIC_ROOT) / "vendor" / "mediapipe" / "pose_landmarker_lite.task"


def of_player(workout: UUID) -> dict[str, Any] | None:
    """What the panel needs (js/camera/panel.js), None where the model was not fetched (hatch_build.py)."""
    if not MODEL.exists():
        return None
    exercises = open_catalogue().exercises.values()
    views = {exercise.slug: exercise.count.view for exercise in exercises if exercise.count}
    return {"url": f"/live/{workout}/", "model": settings.POSE_MODEL, "views": views}
