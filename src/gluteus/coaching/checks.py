"""What a person looks at before a set that something else has to carry."""

CHECK_SPEECH = {"chair": "Before the next move, check your chair or step."}
CHECK_LINES = {
    "chair": (
        "No wheels, no folding frame, no swivel seat.",
        "All feet flat on a floor that does not slip, best with the back against a wall.",
        "Push it hard three times the way you will use it. It must not move.",
        "For stepping: the whole foot fits on it, and it carries you and what you hold.",
        "Shoes or bare feet, not socks.",
    ),
}
