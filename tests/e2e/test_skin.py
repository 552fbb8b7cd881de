"""The moving figure's skin goes with its bones, in the browser's own arithmetic."""

import pytest

from e2e.test_moving_figure import EXERCISE

pytestmark = pytest.mark.browser

# Three corners on the floor, facing up: one goes with the first bone, one with the second, one with both.
FLOOR = {
    "index": [0, 1, 2],
    "places": [0, 0, 0, 0, 0, 1, 1, 0, 0],
    "bones": [0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0],
    "weights": [255, 0, 0, 0, 255, 0, 0, 0, 153, 102, 0, 0],
}
UNMOVED = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]
# Column after column, as three.js has them.
A_QUARTER_ROUND_AND_2_M_UP = [0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 1]
POSED = """
async ({ piece: { index, places, bones, weights }, matrices, lifts_m, dims }) => {
  const page = document.querySelector('script[src$="figure/page.js"]').src;
  const { Skin } = await import(new URL("skin.js", page));
  const skin = new Skin({
    index: new Uint16Array(index), places: new Float32Array(places),
    bones: new Uint8Array(bones), weights: new Uint8Array(weights),
  });
  skin.pose({ matrices, lifts_m, dims });
  const { position, normal, dimmed } = skin.geometry.attributes;
  return { position: [...position.array], normal: [...normal.array], dimmed: [...dimmed.array] };
}
"""


@pytest.fixture
def posed(desktop):
    desktop.go(EXERCISE)

    def pose(second=UNMOVED, lifts_m=(0, 0), dims=(0, 0)):
        told = {"piece": FLOOR, "matrices": [*UNMOVED, *second], "lifts_m": lifts_m, "dims": dims}
        return desktop.page.evaluate(POSED, told)

    return pose


def test_where_no_bone_moves_it_lies_as_it_was_made(posed):
    skin = posed()
    assert skin["position"] == FLOOR["places"]
    assert skin["normal"] == [0, 1, 0] * 3


def test_a_vertex_goes_with_its_bones_by_their_weights_and_so_does_its_normal(posed):
    skin = posed(A_QUARTER_ROUND_AND_2_M_UP)
    assert skin["position"] == pytest.approx([0, 0, 0, 0, 2, 1, 0.6, 0.4 * 3, 0])
    assert skin["normal"] == pytest.approx([0, 1, 0, -1, 0, 0, -0.4, 0.6, 0])


def test_a_breath_lifts_the_skin_outwards_where_the_chest_has_a_part_in_it(posed):
    assert posed(lifts_m=(0, 0.01))["position"] == pytest.approx([0, 0, 0, 0, 0.01, 1, 1, 0.004, 0])


def test_a_far_limb_dims_its_own_skin(posed):
    assert posed(dims=(0, 1))["dimmed"] == pytest.approx([0, 1, 0.4])
