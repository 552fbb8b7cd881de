"""What the body may say in a workout, and what then. No diagnosis: when in doubt, the stricter group."""

STOP_SIGNALS = {
    "help": (
        "Pressure or pain in the chest, jaw or arm",
        "Fainting, or a breathlessness you do not know from training",
        "An irregular heartbeat and feeling ill with it",
        "A sudden severe headache, loss of sight, or weakness or numbness of one side",
        "New loss of control over bladder or bowel, or numbness around the saddle",
        "A calf that hurts and swells, or a joint that gives way and swells",
        "Days after training: dark urine with extreme muscle pain",
    ),
    "today": (
        "Sharp pain in a joint, or one that catches",
        "Pain above 3 of 10, or rising from set to set",
        "Pain that runs down a leg",
        "Dizziness",
        "Heaviness of the pelvic floor, or leaking",
    ),
    "normal": (
        "Burning muscles during a set",
        "Breathlessness that settles within two minutes",
        "Sore muscles for up to three days",
    ),
}
