"""The main job: a newcomer is led through everything that the article describes, at sixty times the pace."""

import pytest
from playwright.sync_api import expect

from e2e.led import lead_to_the_end, player_data, start, stored_sets

pytestmark = pytest.mark.browser

THE_EIGHT_OF_THE_ARTICLE = [
    "Downward dog leg raise",
    "Squat and kick back",
    "Standing rear leg raise",
    "Butt twister",
    "Swinging bridge",
    "Step-up kick back",
    "Assisted single-leg lunge",
    "Plié squat and upright row",
]


@pytest.mark.newcomer
def test_a_newcomer_is_led_through_the_whole_article_and_nothing_leaves_the_machine(phone):
    phone.welcome()
    page = phone.page
    start(page, phone.server.url, "full", speed=60)
    steps = player_data(page)["steps"]

    seen = lead_to_the_end(page)

    assert seen == [step["key"] for step in steps]
    work = [step for step in steps if step["kind"] == "work"]
    assert list(dict.fromkeys(step["block"] for step in work)) == ["warm_up", "main", "cardio", "cool_down"]
    main = [step for step in work if step["block"] == "main"]
    assert list(dict.fromkeys(step["name"] for step in main)) == THE_EIGHT_OF_THE_ARTICLE
    assert both_sides_of_every_one_sided(work) == []
    minutes = {
        block: sum(step["seconds"] or 0 for step in steps if step["block"] == block) / 60
        for block in ("warm_up", "cardio")
    }
    assert {block: 14 <= spent <= 17 for block, spent in minutes.items()} == {"warm_up": True, "cardio": True}

    page.locator("#finish").click()
    page.wait_for_url("**/summary/")
    stored = stored_sets(phone.server.home)
    assert [(s["item"], s["set_number"], s["side"]) for s in stored] == [
        (s["item"], s["set_number"], s["side"]) for s in work
    ]
    assert {s["outcome"] for s in stored} == {"done"}
    assert [s["reps"] for s in stored] == [s["reps"] for s in work]
    spent = sum(s["work_s"] + s["rest_s"] for s in stored) / 60
    planned = sum(step["seconds"] or 0 for step in steps) / 60
    assert spent == pytest.approx(planned, abs=1.5)
    shown = page.locator("main").inner_text()
    assert f"{round(spent)} min" in shown
    for step in main:
        assert step["name"] in shown
    assert phone.hosts == {f"localhost:{phone.server.port}"}
    assert phone.complaints == []

    phone.server.kill()
    phone.server.start()
    phone.go("/history/")
    page.get_by_role("link", name="glute eight").first.click()
    expect(page.locator("main")).to_have_text(shown, use_inner_text=True)  # and it is still there tomorrow


def both_sides_of_every_one_sided(work):
    """The items that were done on one side only."""
    sides = {}
    for step in work:
        sides.setdefault(step["item"], []).append(step["side"])
    return [
        item
        for item, done in sides.items()
        if "both" not in done and done.count("left") != done.count("right")
    ]
