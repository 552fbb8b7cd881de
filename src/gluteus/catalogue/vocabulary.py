"""Every closed list of the catalogue: the word that a file uses, and how a person reads it.

The loader checks files against these lists; the layers above implement the words.
"""

from typing import Annotated

from gluteus.body.joints import angle_names
from gluteus.catalogue.rules import OneOf


def _each_side(*names: str) -> dict[str, str]:
    ends = {"r": "right", "l": "left"}
    return {
        f"{name}_{end}": f"{side} {name.replace('_', ' ')}" for name in names for end, side in ends.items()
    }


def _each_side_and_both(*names: str) -> dict[str, str]:
    return {name: name.replace("_", " ") for name in names} | _each_side(*names)


CATEGORIES = {
    "strength": "Strength",
    "cardio": "Cardio",
    "mobility": "Mobility",
    "stretch": "Stretch",
}
# Substitutes share a pattern.
PATTERNS = {
    "leg_lift": "leg lift",
    "squat": "squat",
    "lunge": "lunge",
    "step": "step-up",
    "bridge": "bridge",
    "hinge": "hip hinge",
    "abduction": "leg to the side",
    "march": "march",
    "side_step": "side step",
    "jack": "jack",
    "run": "run on the spot",
    "swing": "swing",
    "push": "push",
    "pull": "pull",
    "arm_raise": "arm raise",
    "curl_up": "curl-up",
    "spine": "spine",
    "hip_stretch": "hip stretch",
    "thigh_stretch": "thigh stretch",
    "calf_stretch": "calf stretch",
    "rest": "rest",
}
SIDES = {
    "none": "both sides at once",
    "each": "one side, then the other",
    "alternating": "left and right in turn",
}
SIDE_NAMES = {"both": "both sides", "left": "left", "right": "right"}
MEASURES = {"reps": "repetitions", "seconds": "seconds"}
IMPACTS = {"none": "none", "low": "low", "moderate": "moderate", "high": "high"}
LEVELS = {"beginner": "Beginner", "novice": "Novice", "intermediate": "Intermediate"}
MUSCLES = {
    "gluteus_maximus": "Gluteus maximus",
    "gluteus_medius": "Gluteus medius",
    "gluteus_minimus": "Gluteus minimus",
    "quadriceps": "Quadriceps (front of the thigh)",
    "hamstrings": "Hamstrings (back of the thigh)",
    "adductors": "Adductors (inside of the thigh)",
    "hip_flexors": "Hip flexors",
    "deep_rotators": "Deep hip rotators",
    "calves": "Calves",
    "core": "Core",
    "erector_spinae": "Lower back",
    "deltoids": "Shoulders",
    "trapezius": "Upper back and neck",
    "latissimus": "Broad back muscle",
    "pectorals": "Chest",
    "biceps": "Biceps (front of the upper arm)",
    "triceps": "Triceps (back of the upper arm)",
}
GLUTEALS = ("gluteus_maximus", "gluteus_medius", "gluteus_minimus")
ROLES = {"main": "main work", "helps": "helps", "steadies": "steadies"}

# What a person may have at hand. `step` is anything solid to step on: bench, chair, stair or box.
KIT = {
    "mat": "Mat or towel",
    "chair": "Sturdy chair",
    "step": "Step, bench or stair",
    "wall": "Free wall",
    "strap": "Strap, belt or towel to pull on",
    "bar": "Pull-up bar",
}
LOADS = {
    "dumbbell": "Dumbbells",
    "household": "Cans or bottles",
    "band": "Band",
    "ball": "Medicine ball",
    "backpack": "Backpack",
    "ankle_weight": "Ankle weights",
}
BAND_LEVELS = {"light": "light", "medium": "medium", "heavy": "heavy"}
# What has to be looked at, by the person, before something carries them.
CHECKS = {"chair": "Chair check", "step": "Step check"}

# What the health check may ask about; `cautions` in an exercise file answer to these.
CONDITIONS = {
    "eye_pressure": "Glaucoma, a retina problem or recent eye surgery",
    "high_blood_pressure": "High blood pressure that is not well controlled",
    "knee_pain": "Knee pain",
    "back_pain": "Lower back pain",
    "wrist_shoulder_pain": "Wrist or shoulder pain",
    "hip_pain": "Pain deep in the hip or groin",
    "lateral_hip_pain": "Pain at the side of the hip",
    "pregnancy": "Pregnancy",
    "postpartum": "Birth in the last six months, or leaking or heaviness of the pelvic floor",
    "osteoporosis": "Osteoporosis",
    "balance": "Poor balance or falls",
    "recent_injury": "A recent injury or operation, a hip replacement, or very mobile joints",
}
CAUTION_DEEDS = {
    "avoid": "left out or replaced",
    "limit": "kept, done more carefully",
    "adapt": "done in another form",
}

# What a movement is made of. Names with a side end in _r or _l; without one they mean both.
JOINT_WORDS = {
    **{name: name for name in ("trunk", "lumbar", "thorax", "neck")},
    **_each_side_and_both("scapula", "shoulder", "elbow", "forearm", "wrist", "hip", "knee", "ankle", "toe"),
}
DIRECTIONS = {
    direction: direction.replace("_", " ")
    for direction in dict.fromkeys(angle.split(".")[1] for angle in angle_names())
}
# What can rest on something: each is a group of points of the skin (movement/contacts.py).
BODY_PARTS = {
    **_each_side_and_both(
        "foot",
        "toes",
        "heel",
        "instep",
        "knee",
        "hand",
        "fingers",
        "forearm",
        "ankle",
        "shank",
        "hip_side",
        "shoulder_side",
    ),
    **{
        part: part.replace("_", " ")
        for part in ("upper_back", "head", "forehead", "sacrum", "buttocks", "sit_bones", "seat")
    },
}
SURFACES = {
    "floor": "floor",
    "step": "step",
    "seat": "seat of the chair",
    "chair_back": "back of the chair",
    "wall": "wall",
    "bar": "bar overhead",
    **_each_side("thigh", "outer_thigh", "inner_thigh", "knee", "shin", "ankle"),
}
PROP_OF_SURFACE = {"step": "step", "seat": "chair", "chair_back": "chair", "wall": "wall", "bar": "bar"}
LOOSE_ENDS = _each_side_and_both("toe", "heel", "knee", "hand")
BALANCES = {
    "between": "between all that carries",
    "foot_r": "over the right foot",
    "foot_l": "over the left foot",
    "free": "not asked for",
}
PROPS = {
    "mat": "mat",
    "step": "step",
    "chair": "chair",
    "wall": "wall",
    "bar": "bar overhead",
    "dumbbell": "dumbbell in each hand",
}
HELD_PROPS = ("dumbbell",)  # one in each hand, where the hand goes
HAND_SHAPES = {"flat": "flat", "relaxed": "relaxed", "loose": "loosely closed", "grip": "gripping"}
MOVEMENT_PHASES = {"eccentric": "lowering", "concentric": "lifting"}

# What the camera follows (tracking/signal/channels.py), and where it should stand.
CHANNELS = {
    "knee_angle.min": "the more bent knee",
    "knee_angle.mean": "both knees",
    "knee_angle.max": "the straighter knee",
    "hip_angle.min": "the more bent hip",
    "hip_angle.mean": "both hips",
    "hip_angle.max": "the straighter hip",
    "hip_extension.signed": "the thigh that goes furthest behind the trunk",
    "hip_height": "the hips above the lower foot",
    "foot_height": "one foot above the other",
    "leg_lateral": "the feet apart, sideways in the picture",
    "knee_height.max": "the higher knee above its hip",
    "shoulder_height": "the shoulders in the picture",
    "trunk_lean": "the trunk against the vertical",
    "wrist_height.mean": "the wrists above the shoulders",
    "wrist_height.max": "the higher wrist above its shoulder",
    "wrist_reach.mean": "the wrists away from the shoulders",
    "elbow_angle.min": "the more bent elbow",
    "elbow_angle.mean": "both elbows",
    "shoulder_angle.mean": "both upper arms away from the trunk",
    "shoulder_angle.max": "the upper arm that is further from the trunk",
}
CAMERA_SIDES = {"side": "from the side", "front": "from the front", "oblique": "from the front and side"}
# How the camera sees a mistake (tracking/judging/readings.py), and the view from which it can. What no view
# shows in 33 points has no rule: the lower back, the neck, the heels, knees that fall in.
FORM_RULES = {
    "joint_angle": "a joint is more or less bent",
    "lean": "the trunk leans forwards or backwards",
    "side_lean": "the trunk leans sideways",
    "hips_in_line": "the hips leave the line from the shoulders to a knee",
    "elbows_high": "the elbows are too high",
}
VIEW_OF_RULE = {
    "joint_angle": "side",
    "lean": "side",
    "side_lean": "front",
    "hips_in_line": "side",
    "elbows_high": "front",
}
RULES_IN_DEGREES = ("joint_angle", "lean", "side_lean", "hips_in_line")
JOINTS_OF_RULE = {"joint_angle": ("knee", "hip", "elbow", "shoulder"), "hips_in_line": ("hip",)}

BLOCKS = {"warm_up": "Warm-up", "main": "Main part", "cardio": "Cardio", "cool_down": "Cool-down"}
HALVES = {"A": "first half", "B": "second half"}
SHAPES = {"full": "Full", "standard": "Standard", "short": "Short"}
ROUTINE_KINDS = {
    "workout": "Workout",
    "warm_up": "Warm-up",
    "cardio": "Cardio",
    "stretch": "Stretch routine",
}
CONFIDENCE = {"strong": "strong", "moderate": "moderate", "weak": "weak"}
COMPENDIUM_EDITIONS = {2011: "2011", 2024: "2024"}

Category = Annotated[str, OneOf("category", CATEGORIES)]
Pattern = Annotated[str, OneOf("pattern", PATTERNS)]
Sides = Annotated[str, OneOf("sides", SIDES)]
Measure = Annotated[str, OneOf("measure", MEASURES)]
Impact = Annotated[str, OneOf("impact", IMPACTS)]
Level = Annotated[str, OneOf("level", LEVELS)]
Muscle = Annotated[str, OneOf("muscle", MUSCLES)]
Role = Annotated[str, OneOf("role", ROLES)]
KitWord = Annotated[str, OneOf("kit", KIT)]
LoadWord = Annotated[str, OneOf("load", LOADS)]
Check = Annotated[str, OneOf("check", CHECKS)]
Condition = Annotated[str, OneOf("condition", CONDITIONS)]
CautionDeed = Annotated[str, OneOf("deed", CAUTION_DEEDS)]
JointWord = Annotated[str, OneOf("joint", JOINT_WORDS)]
Direction = Annotated[str, OneOf("direction", DIRECTIONS)]
BodyPart = Annotated[str, OneOf("part", BODY_PARTS)]
Surface = Annotated[str, OneOf("surface", SURFACES)]
LooseEnd = Annotated[str, OneOf("end", LOOSE_ENDS)]
Balance = Annotated[str, OneOf("balance", BALANCES)]
PropKind = Annotated[str, OneOf("prop", PROPS)]
HandShape = Annotated[str, OneOf("hand shape", HAND_SHAPES)]
MovementPhase = Annotated[str, OneOf("phase", MOVEMENT_PHASES)]
ChannelWord = Annotated[str, OneOf("channel", CHANNELS)]
CameraSide = Annotated[str, OneOf("camera side", CAMERA_SIDES)]
FormRule = Annotated[str, OneOf("form rule", FORM_RULES)]
BlockKind = Annotated[str, OneOf("block", BLOCKS)]
Half = Annotated[str, OneOf("half", HALVES)]
Shape = Annotated[str, OneOf("shape", SHAPES)]
RoutineKind = Annotated[str, OneOf("routine kind", ROUTINE_KINDS)]
Confidence = Annotated[str, OneOf("confidence", CONFIDENCE)]
CompendiumEdition = Annotated[int, OneOf("edition", COMPENDIUM_EDITIONS)]
