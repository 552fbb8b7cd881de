"""A test set goes on to the last clean repetition, whatever was planned, and ends where the person says."""

import pytest
from playwright.sync_api import expect

from e2e.led import pause_at, player_data, start

pytestmark = pytest.mark.browser
PLANNED = """
() => {
  const data = document.querySelector("#player-data");
  const told = JSON.parse(data.textContent);
  told.steps.find((step) => step.kind === "work" && step.reps).to_the_end = true;
  data.textContent = JSON.stringify(told);
}
"""


def test_a_test_set_counts_beyond_the_plan_until_done_is_pressed(phone):
    page = phone.page
    page.add_init_script(f"addEventListener('readystatechange', {PLANNED}, {{ capture: true, once: true }})")
    start(page, phone.server.url, "short", speed=60)
    test = next(step for step in player_data(page)["steps"] if step["to_the_end"])
    beyond = test["reps"] + 2
    pause_at(page, test["key"], rep=beyond + 1)
    expect(page.locator("#of")).to_have_text("")
    with page.expect_request(lambda sent: is_of(sent, test)) as sent:
        page.locator("#done").click()
    told = sent.value.post_data_json
    assert told["outcome"] == "done"
    assert told["reps"] >= beyond


def is_of(request, step):
    """Whether a request tells the server about the set of this step."""
    return request.method == "PUT" and request.post_data_json["item"] == step["item"]
