"""The packed pose models: what is served is what was tried, and it computes nothing that nobody asks for."""

import hashlib
import sys
import zipfile

import pytest

from markdown_pages import ROOT

sys.path.insert(0, str(ROOT / "tools"))
from flatbuffer import Table
from pose_model import DIGESTS
from pose_network import MAGIC, OPERATORS, OUTPUTS, PRESENCE, SUBGRAPHS, needed, without_mask

PACKED = ROOT / "src/gluteus/web/static/vendor/mediapipe"
pytestmark = pytest.mark.skipif(not PACKED.exists(), reason="the browser's parts were not fetched")


@pytest.fixture(params=DIGESTS)
def packed(request):
    return PACKED / f"pose_landmarker_{request.param}.task"


@pytest.fixture
def network(packed):
    with zipfile.ZipFile(packed) as task:
        return task.read("pose_landmarks_detector.tflite")


def test_the_model_is_the_one_that_was_tried(packed):
    assert hashlib.sha256(packed.read_bytes()).hexdigest() == DIGESTS[packed.stem.rpartition("_")[2]], (
        "fetch it anew: python hatch_build.py"
    )


def test_every_operator_serves_an_output_that_is_asked_for(network):
    [graph] = Table.root(network, MAGIC).tables(SUBGRAPHS)
    outputs = graph.numbers(OUTPUTS)
    assert needed(graph) == graph.tables(OPERATORS)
    assert outputs.count(outputs[PRESENCE]) == 2  # once in the mask's place


def test_taking_the_mask_out_twice_changes_nothing_more(network):
    assert without_mask(network) == network


def test_another_kind_of_file_is_refused():
    with pytest.raises(OSError, match="TFL3"):
        without_mask(b"\0" * 64)
