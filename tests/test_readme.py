"""The README's Python runs as it stands there."""

import re
from pathlib import Path

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def test_the_python_of_the_readme_runs(capsys):
    (code,) = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out.endswith(" steps\n")


def test_the_exercise_of_the_readme_says_what_its_file_says():
    (shown,) = re.findall(r"```toml\n# (\S+), shortened\n(.*?)```", README, flags=re.DOTALL)
    file = (Path(__file__).parents[1] / shown[0]).read_text(encoding="utf-8")
    squeezed = [re.sub(r"\s+", " ", line) for line in file.splitlines()]
    for line in filter(None, shown[1].splitlines()):
        assert re.sub(r"\s+", " ", line) in squeezed
