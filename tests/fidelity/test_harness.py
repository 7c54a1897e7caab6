"""The harness itself: one answer for each action that is told one, the same every time, and no fault taken for a no."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.runspec.trace import ANSWERED_ACTIONS
from tests.fidelity.configurations import in_node, in_this_process
from tests.fidelity.django_site.framework import Django
from tests.fidelity.drawing import traces
from tests.fidelity.flask_site import Flask
from tests.fidelity.harness import UnexpectedReplyError
from tests.fidelity.stories import tell, telling

EXAMPLES = 12
"""Each is a trace played twice; what is compared in earnest, is compared elsewhere and oftener."""

CONFIGURATIONS = in_this_process()


def assert_played_alike(configurations, data):
    framework = data.draw(configurations)
    trace = data.draw(traces(framework.limits_s))
    told = framework.play(trace)
    assert len(told) == sum(action.do in ANSWERED_ACTIONS for action in trace.actions)
    assert framework.play(trace) == told


@pytest.mark.parametrize("name", CONFIGURATIONS)
@settings(max_examples=EXAMPLES)
@given(st.data())
def test_any_trace_gets_its_answers_and_the_same_ones_again(name, data):
    assert_played_alike(CONFIGURATIONS[name], data)


@settings(max_examples=EXAMPLES)
@given(st.data())
def test_any_trace_gets_its_answers_from_node_and_the_same_ones_again(node, data):
    assert_played_alike(in_node(node)["express"], data)


@pytest.mark.parametrize("name", CONFIGURATIONS)
@settings(max_examples=3)
@given(st.data())
def test_a_configuration_goes_by_the_name_of_its_framework(name, data):
    assert data.draw(CONFIGURATIONS[name]).name == name


@pytest.mark.parametrize("framework", [Django("db"), Flask()])
def test_a_page_that_fails_is_never_taken_for_a_refusal(framework, monkeypatch):
    with telling(framework) as it:
        it.tell("0 a login u1 yes")
        answer = it.application.answer
        monkeypatch.setattr(it.application, "answer", lambda request: answer(request)._replace(status=500))
        with pytest.raises(UnexpectedReplyError, match="500"):
            it.tell("1 a visit no")


def test_a_cookie_that_a_browser_would_refuse_is_a_fault(monkeypatch):
    with telling(Flask()) as it:
        it.application.flask.config["SESSION_COOKIE_DOMAIN"] = "elsewhere.example"
        with pytest.raises(UnexpectedReplyError, match="elsewhere"):
            it.tell("0 a login u1 yes")


def test_a_form_without_its_csrf_token_is_a_fault(monkeypatch):
    with telling(Django("db")) as it:
        monkeypatch.setattr(type(it.application), "form_token", None)
        with pytest.raises(UnexpectedReplyError, match="CSRF"):
            it.tell("0 a login u1 yes")


def test_a_story_that_the_framework_tells_otherwise_fails_with_both():
    with pytest.raises(AssertionError, match=r"- 0 a login u1 no\n(.*\n)*\+ 0 a login u1 yes"):
        tell(Flask(), "0 a login u1 no")


def test_pages_are_for_a_role_and_those_above_it():
    tell(
        Flask(),
        """
        0  a  login u1               yes
        1  a  visit needs=user       yes
        1  a  visit needs=manager    yes
        1  a  visit needs=admin      no
        1  a  visit needs=service    no
        2  b  login u2               yes
        3  b  visit needs=service    yes
        3  b  visit needs=user       no
        3  b  visit                  yes
        """,
        u1="manager",
        u2="service",
    )


def test_setting_django_up_changes_nothing_for_others_in_the_process():
    program = """
import logging, os, sys, warnings
def state():
    return dict(os.environ), list(logging.root.handlers), logging.root.level, list(warnings.filters), sys.excepthook
before = state()
from tests.fidelity.django_site.framework import Django
from tests.fidelity.stories import tell
tell(Django("db"), "0 a login u1 yes; 1 a visit yes")
assert state() == before
"""
    subprocess.run([sys.executable, "-W", "error", "-c", program], cwd=Path(__file__).parents[2], check=True)
