"""One thing at a time, what matters most first, and only what was seen more than once."""

from gluteus.coaching.advice import Advice, Adviser
from gluteus.tracking import Quality, Rep
from gluteus.tracking.judging.verdict import Fault, Verdict

LEAN = Fault("Leaning forward.", "Chest up.", "both", 20.0, "deg", 0.7)
BENT = Fault("Bending the knee.", "Long leg.", "right", 60.0, "deg", 0.9)
FURTHER = Advice("Go all the way: the last ones were not whole.")


def rep(*faults, momentum=False, stop_and_go=False):
    quality = Quality(1.0, 0.0, 1.0, 1.5, -1.7, momentum, stop_and_go)
    return Rep(0.0, 1.0, 2.0, 1.0, "full", "right", quality, Verdict(faults))


def after(*reps):
    adviser = Adviser()
    for one in reps:
        adviser.hear(one)
    return adviser


def test_one_bad_repetition_is_let_pass():
    assert after(rep(), rep(LEAN), rep()).advice is None


def test_two_of_three_call_for_it():
    assert after(rep(LEAN), rep(), rep(LEAN)).advice == Advice("Chest up.", "Leaning forward.")


def test_the_surer_mistake_comes_first_and_the_other_next():
    adviser = after(rep(LEAN, BENT), rep(LEAN, BENT))
    assert adviser.advice.text == "Long leg."
    adviser.give()
    assert adviser.advice is None
    for one in (rep(LEAN, BENT), rep(LEAN, BENT)):
        adviser.hear(one)
    assert adviser.advice.text == "Chest up."


def test_momentum_comes_before_form_and_stops_come_last():
    assert "without swinging" in after(*[rep(LEAN, momentum=True)] * 2).advice.text
    assert after(*[rep(LEAN, stop_and_go=True)] * 2).advice.text == "Chest up."
    assert "without stops" in after(*[rep(stop_and_go=True)] * 2).advice.text


def test_what_was_not_whole_asks_to_go_further():
    assert after(None, rep(), None).advice == FURTHER
