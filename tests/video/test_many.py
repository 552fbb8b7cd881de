import pytest

pytest.importorskip("mediapipe", reason="finding people needs the extra `video`")

from gluteus.errors import VideoError
from gluteus.video import FilmOutcome, Progress, Task, analyse_films
from gluteus.video.analysis import analyse
from video.films import sound_alone

LIFT = "standing_rear_leg_raise"


@pytest.fixture(scope="module")
def heard(lifts, nobody, tmp_path_factory):
    """All that is said of four films, two of which are none, on two cores."""
    folder = tmp_path_factory.mktemp("bad")
    empty = folder / "empty.mp4"
    empty.touch()
    films = (empty, lifts, sound_alone(folder / "sound.mp4"), nobody)
    return list(analyse_films([Task(film, LIFT) for film in films], cores=2))


def outcomes(heard):
    return {said.task.film.name: said for said in heard if isinstance(said, FilmOutcome)}


def test_a_bad_film_is_told_and_the_others_still_finish(heard, lifts):
    ended = outcomes(heard)
    assert sorted(ended) == ["empty.mp4", "nobody.mp4", "sound.mp4", lifts.name]
    assert [name for name, outcome in ended.items() if outcome.trouble == ""] == [lifts.name]


def test_other_processes_count_what_this_one_does(heard, lifts):
    assert outcomes(heard)[lifts.name].analysis == analyse(Task(lifts, LIFT))


def test_progress_goes_on_and_never_beyond_the_film(heard, lifts):
    told = [said for said in heard if isinstance(said, Progress) and said.task.film == lifts]
    done = [one.done for one in told]
    assert done == sorted(set(done))
    assert all(one.done <= one.pictures for one in told)


def test_without_films_nothing_is_done():
    assert list(analyse_films([])) == []


def test_a_cluster_counts_the_same(lifts, nobody):
    distributed = pytest.importorskip("distributed", reason="a cluster needs the extra `cluster`")
    tasks = [Task(lifts, LIFT), Task(nobody, LIFT)]
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster:
        ended = outcomes(analyse_films(tasks, scheduler=cluster.scheduler_address))
    assert ended[lifts.name].analysis == analyse(tasks[0])
    assert "nobody was found" in ended[nobody.name].trouble


def test_an_address_where_nobody_answers_is_told():
    pytest.importorskip("distributed", reason="a cluster needs the extra `cluster`")
    with pytest.raises(VideoError, match="No Dask scheduler answers at nonsense"):
        list(analyse_films([], scheduler="nonsense://nowhere"))
