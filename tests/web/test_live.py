"""The live channel: who may open it, what it answers, and that nothing a browser sends breaks it."""

import json
from uuid import UUID, uuid4

import numpy as np
import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from gluteus.body import Skeleton
from gluteus.catalogue import open_catalogue
from gluteus.movement import solve_clip
from gluteus.tracking.packet import pack
from gluteus.tracking.synthetic import Shot, film, performance
from gluteus.web import live
from gluteus.web.live import Connection
from web.pages import page_of
from web.people import finish, put, told_of, work_steps

BEGIN = json.dumps({"begin": {"id": "1", "exercise": "half_squat", "aspect": 1.5}})
END = json.dumps({"end": {}})
SOMEBODY = [0.5] * 132


class Socket:
    """A browser that says some things and leaves."""

    def __init__(self, path, *, cookie="", origin="http://localhost:8000", says=()):
        headers = [(b"host", b"localhost:8000"), (b"origin", origin.encode()), (b"cookie", cookie.encode())]
        self.scope = {"type": "websocket", "path": path, "headers": headers}
        heard = [
            {"type": "websocket.receive", **({"bytes": one} if isinstance(one, bytes) else {"text": one})}
            for one in says
        ]
        self._says = iter([{"type": "websocket.connect"}, *heard, {"type": "websocket.disconnect"}])
        self.answers = []

    async def receive(self):
        return next(self._says)

    async def send(self, answer):
        self.answers.append(answer)

    def run(self):
        async def ask(question, *about):
            return question(*about)

        async def connected():
            await live.live(self.scope, self.receive, self.send, ask)

        # Queries run in this thread, where the test's database is; the loop waits for them.
        coroutine = connected()
        try:
            while True:
                coroutine.send(None)
        except StopIteration:
            return [json.loads(one["text"]) if "text" in one else one for one in self.answers]


def cookie_of(client):
    return f"sessionid={client.cookies['sessionid'].value}"


def test_the_owner_of_a_workout_is_heard(owner_client, running):
    socket = Socket(
        f"/live/{running.pk}/", cookie=cookie_of(owner_client), says=[BEGIN, pack(0.0, None), END]
    )
    accepted, begun, sight, ended = socket.run()
    assert accepted == {"type": "websocket.accept"}
    assert begun == {"begun": {"id": "1"}}
    assert sight["sight"]["hint"] == "Nobody in the picture."
    assert (ended["ended"]["id"], ended["ended"]["reps"]) == ("1", 0)


def test_a_partner_and_a_stranger_hear_that_it_is_not_theirs(partner_client, running):
    refused = [
        {"type": "websocket.accept"},
        {"trouble": "This workout is not yours, or is not there any more."},
        {"type": "websocket.close", "code": 4404},
    ]
    path = f"/live/{running.pk}/"
    assert Socket(path, cookie=cookie_of(partner_client), says=[BEGIN]).run() == refused
    assert Socket(path, says=[BEGIN]).run() == refused
    assert Socket(path, cookie="sessionid=forged", says=[BEGIN]).run() == refused


@pytest.mark.parametrize("path", ["/live/", "/live/nonsense/", "/", f"/live/{UUID(int=7)}/"])
def test_another_address_has_no_workout(owner_client, running, path):
    assert Socket(path, cookie=cookie_of(owner_client)).run()[-1] == {"type": "websocket.close", "code": 4404}


@pytest.mark.parametrize("origin", ["http://evil.example", "http://localhost:9000", "null", ""])
def test_a_page_of_another_site_is_refused_before_anything_is_accepted(owner_client, running, origin):
    socket = Socket(f"/live/{running.pk}/", cookie=cookie_of(owner_client), origin=origin)
    assert socket.run() == [{"type": "websocket.close"}]


def test_a_name_that_is_not_ours_is_refused(owner_client, running):
    socket = Socket(f"/live/{running.pk}/", cookie=cookie_of(owner_client), origin="http://rebound.example")
    socket.scope["headers"][0] = (b"host", b"rebound.example")
    assert socket.run() == [{"type": "websocket.close"}]


@given(
    st.one_of(
        st.binary(max_size=3000),
        st.text(max_size=200),
        st.just(BEGIN),
        st.just(END),
        st.just(pack(1.0, SOMEBODY)),
    ).flatmap(lambda one: st.lists(st.just(one), min_size=1, max_size=3))
)
def test_nothing_that_is_sent_breaks_it(messages):
    connection = Connection()
    for one in messages:
        told = connection.hear(one, None) if isinstance(one, bytes) else connection.hear(None, one)
        assert all(len(answer) == 1 for answer in told)
    assert connection.hear(None, BEGIN) == [{"begun": {"id": "1"}}]


def test_every_kind_of_trouble_is_told_once_a_set():
    connection = Connection()
    early = connection.hear(pack(0.0, None), None)
    assert early == [{"trouble": "Frames came before a set has begun."}]
    connection.hear(None, BEGIN)
    first, *others = (connection.hear(b"too short", None) for _ in range(5))
    assert len(first) == 1
    assert others == [[]] * 4


def test_late_and_doubled_frames_are_passed_over():
    connection = Connection()
    connection.hear(None, BEGIN)
    connection.hear(pack(5.0, SOMEBODY), None)
    assert connection.hear(pack(5.0, SOMEBODY) + pack(1.0, SOMEBODY), None) == []


@pytest.mark.parametrize(
    ("begin", "sentence"),
    [
        ({"id": "1", "exercise": "half_squat", "aspect": 0}, "The aspect must be"),
        ({"id": "1", "exercise": "supine_rest", "aspect": 1}, "has no"),
        ({"id": "1", "exercise": "nothing_like_it", "aspect": 1}, "nothing_like_it"),
        ({"id": 1, "exercise": "half_squat"}, "A message must be JSON"),
    ],
)
def test_a_set_that_cannot_be_watched_is_refused_with_a_sentence(begin, sentence):
    (told,) = Connection().hear(None, json.dumps({"begin": begin}))
    assert sentence in told["trouble"]


def test_a_set_that_is_over_tells_what_was_said_in_it():
    connection = Connection()
    connection.hear(None, BEGIN)
    for second in range(10):
        connection.hear(pack(float(second), None), None)
    (answer,) = connection.hear(None, END)
    assert answer["ended"]["said"] == [{"text": "Not counting. Nobody in the picture.", "why": ""}]


def watched(exercise, ranges, azimuth_deg):
    """What a connection says of a set that a camera saw."""
    body, connection = Skeleton("female", 1.68), Connection()
    shot = Shot(azimuth_deg=azimuth_deg, noise=0.01, fps=20, seed=1)
    seen = film(performance(solve_clip(open_catalogue().exercise(exercise), body), ranges), body, shot)
    connection.hear(None, json.dumps({"begin": {"id": "1", "exercise": exercise, "aspect": seen.aspect}}))
    for time_s, marks in zip(seen.times_s.tolist(), np.insert(seen.landmarks, 2, 0.0, axis=2), strict=True):
        connection.hear(pack(time_s, marks.ravel().tolist()), None)
    (answer,) = connection.hear(None, END)
    return answer["ended"]


def test_how_far_a_set_went_is_kept_as_far_as_progress(owner_client, running):
    step = next(step for step in work_steps(running) if step.exercise == "plie_squat_upright_row")
    came = watched(step.exercise, [1.0] * 4, azimuth_deg=5)
    seen = {name: came[name] for name in ("reps", "reach_percent")}
    put(owner_client, uuid4(), told_of(step, running, **seen))
    finish(owner_client, running)
    assert 90 <= seen["reach_percent"] <= 105
    assert f"{seen['reach_percent']} % fullest range" in page_of(owner_client.get(reverse("progress"))).text


def test_from_the_wrong_side_nobody_says_how_far_a_set_went():
    assert watched("half_squat", [1.0] * 4, azimuth_deg=0)["reach_percent"] is None


def test_who_sends_more_than_a_camera_can_see_is_shut_out(owner_client, running):
    flood = [pack(0.0, None) * 90] * 500
    socket = Socket(f"/live/{running.pk}/", cookie=cookie_of(owner_client), says=[BEGIN, *flood])
    *_, trouble, closed = socket.run()
    assert "more than a camera can see" in trouble["trouble"]
    assert closed == {"type": "websocket.close", "code": 4429}
