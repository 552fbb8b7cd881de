"""What a person looks at before a set in which something else has to carry them (vocabulary.CHECKS)."""

CHECK_SPEECH = {
    "chair": "Before the next move, check your chair.",
    "step": "Before the next move, check your step.",
}
CHECK_LINES = {
    "chair": (
        "No wheels, no folding frame, no swivel seat.",
        "All feet flat on a floor that does not slip, best with the back against a wall.",
        "Push it hard three times the way you will lean on it. It must not move.",
    ),
    "step": (
        "Bench, chair, stair or box: it is solid, without wheels or folding parts.",
        "It stands flat on a floor that does not slip, a chair with its back against a wall.",
        "Push it hard three times the way you will step. It must not scoot.",
        "The whole foot fits on it, and it carries you and what you hold: try one slow step.",
        "Shoes or bare feet, not socks.",
    ),
}
