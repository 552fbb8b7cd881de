from cli.running import in_a_shell, told
from gluteus.planning import plan_from_dict


def test_the_coming_weeks_are_told_day_by_day(capsys):
    said = told(capsys, "plan", "--weeks", 1, "--from", "2026-03-02", "--days", "mon,wed,fri").out
    assert "Week of 2 March 2026 (beginner)" in said
    assert [line.split()[0] for line in said.splitlines() if "minutes" in line] == ["Mon", "Wed", "Fri"]


def test_reasons_come_with_their_confidence(capsys):
    said = told(capsys, "plan", "--weeks", 1, "--from", "2026-03-02", "--reasons").out
    assert "New here: begin at 8 and stop while 4 more would still go well. (weak)" in said


def test_a_plan_as_json_can_be_read_again(capsys):
    said = told(capsys, "plan", "--weeks", 2, "--from", "2026-03-02", "--json").json
    assert len(plan_from_dict(said).weeks) == 2


def test_a_plan_as_json_tells_of_no_condition_unless_asked(capsys):
    wished = ("plan", "--weeks", 1, "--from", "2026-03-02", "--condition", "knee_pain", "--json")
    shared, private = (told(capsys, *wished, *more).json for more in ((), ("--with-health",)))
    assert (shared["conditions"], private["conditions"]) == ([], ["knee_pain"])
    days = [(one["on"], one["minutes"]) for one in shared["weeks"][0]["days"]]
    assert days == [(one["on"], one["minutes"]) for one in private["weeks"][0]["days"]]
    assert any(target["care"] for day in private["weeks"][0]["days"] for target in day["targets"])
    assert not any(target["care"] for day in shared["weeks"][0]["days"] for target in day["targets"])


def test_what_is_lacking_is_left_out_of_the_plan(capsys):
    said = told(capsys, "plan", "--weeks", 1, "--from", "2026-03-02", "--without", "step").out
    assert "Step-up" not in said


def test_a_day_that_does_not_exist_is_said(capsys):
    assert "no day" in told(capsys, "plan", "--days", "mon,xyz").error
    assert "no date" in told(capsys, "plan", "--from", "soon").error
    assert "1 to 52 weeks" in told(capsys, "plan", "--weeks", 0).error


def test_another_process_makes_the_same_plan():
    """Sets have another order in each process: nothing may depend on it."""
    wished = ("--weeks", 8, "--from", "2026-03-02", "--days", "mon,tue,thu,sat", "--per-week", 4, "--json")
    limits = ("--condition", "knee_pain", "--condition", "back_pain", "--without", "step", "--band", "light")
    one, two = (in_a_shell("plan", *wished, *limits, PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert one.status == 0
    assert one.out == two.out


def test_a_plan_of_a_file_is_shown_as_it_was_made(capsys, tmp_path):
    wished = ("--weeks", 2, "--from", "2026-03-02", "--per-week", 4)
    file = tmp_path / "plan.json"
    file.write_text(told(capsys, "plan", *wished, "--json").out, encoding="utf-8")
    assert told(capsys, "plan", "--file", file).out == told(capsys, "plan", *wished).out
    assert "cannot be read" in told(capsys, "plan", "--file", tmp_path / "none.json").error
