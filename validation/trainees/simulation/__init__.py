"""Made-up trainees follow their plans for a year; a checker that shares no code with the planner looks on."""
