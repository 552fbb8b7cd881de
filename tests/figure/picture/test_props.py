import numpy as np
import pytest

from gluteus.body import Skeleton
from gluteus.body.joints import DEGREE_INDEX
from gluteus.catalogue.movement import Prop
from gluteus.figure.picture.props import Block, blocks_of, carried, held_of
from gluteus.movement import Camera, Rig, rest_angles
from gluteus.movement.contacts import SEAT_HALF_DEPTH_M, SEAT_TO_TOP_OF_BACK_M

HERE = np.zeros(3)
WOMAN = Skeleton("female", 1.68)


def corners(prop):
    return np.concatenate([block.corners for block in blocks_of((prop,), HERE)])


@pytest.mark.parametrize(("turn_deg", "back"), [(0, (0, -1)), (90, (-1, 0)), (180, (0, 1)), (-90, (1, 0))])
def test_the_back_of_a_chair_stands_behind_where_it_opens(turn_deg, back):
    chair = Prop("chair", (0.5, 0.3), 0.45, turn_deg)
    whole = corners(chair)
    high = whole[whole[:, 1] > 0.46]
    middle = high.mean(axis=0)[[0, 2]] - (0.5, 0.3)
    np.testing.assert_allclose(middle, np.array(back) * SEAT_HALF_DEPTH_M, atol=1e-6)
    assert high[:, 1].max() == pytest.approx(0.45 + SEAT_TO_TOP_OF_BACK_M)
    assert whole[:, 1].min() == pytest.approx(0)


@pytest.mark.parametrize(
    ("at_m", "turn_deg", "axis"),
    [((0, 0.6), 0, 2), ((0, -0.6), 0, 2), ((0.6, 0), 90, 0), ((-0.6, 0), -90, 0)],
)
def test_a_wall_stands_behind_the_plane_that_is_touched(at_m, turn_deg, axis):
    slab, skirting = blocks_of((Prop("wall", at_m, 0.0, turn_deg),), HERE)
    away = np.sign(at_m[axis // 2])
    assert (away * (slab.corners[:, axis]) >= 0.6 - 1e-9).all()
    assert (away * skirting.corners[:, axis]).min() == pytest.approx(0.588)
    assert [block.corners[:, 1].min() for block in (slab, skirting)] == pytest.approx([0, 0])


def test_each_hand_holds_a_dumbbell_of_three_boxes_that_goes_where_the_hand_goes():
    held = held_of((Prop("dumbbell"),), WOMAN)
    assert [joint for joint, _ in held] == ["hand_l"] * 3 + ["hand_r"] * 3
    angles = rest_angles(WOMAN)
    angles[0, DEGREE_INDEX["shoulder_r.flexion"]] = 90
    pose = Rig.of(WOMAN).pose(angles)
    blocks = carried(held, pose.positions_m[0], pose.rotations[0])
    grip = Rig.of(WOMAN).landmarks_m(pose)[0, Rig.of(WOMAN).index["grip_r"]]
    np.testing.assert_allclose(np.mean([block.middle_m for block in blocks[3:]], axis=0), grip)
    assert np.linalg.norm(blocks[3].axes, axis=0) == pytest.approx(1)


def test_what_is_held_does_not_stand_in_the_room():
    assert blocks_of((Prop("dumbbell"),), HERE) == ()


def test_a_turned_box_shows_the_faces_that_look_at_the_camera():
    camera = Camera(0, 0, HERE, 5.0)
    box = Block((0, 0, 0), (1, 1, 1), "#808080")
    half = np.sqrt(0.5)
    turned = Block(
        (0, 0, 0), (1, 1, 1), "#808080", axes=np.array([[half, 0, half], [0, 1, 0], [-half, 0, half]])
    )
    assert len(box.faces_seen(camera)) == 1
    assert len(turned.faces_seen(camera)) == 2
