"""Law 9: under a framework's settings the engine decides as the framework does. The same traces every time: `python -m
tests.fidelity` draws more, and others."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fidelity.comparison import disagreements
from tests.fidelity.configurations import in_node, in_this_process
from tests.fidelity.drawing import traces

EXAMPLES = 25
CONFIGURATIONS = in_this_process()


def assert_agreement(configurations, data):
    framework = data.draw(configurations)
    assert disagreements(framework, data.draw(traces(framework.limits_s))) == []


@pytest.mark.parametrize("name", CONFIGURATIONS)
@settings(max_examples=EXAMPLES, derandomize=True)
@given(st.data())
def test_the_engine_decides_as_the_framework_does(name, data):
    assert_agreement(CONFIGURATIONS[name], data)


@settings(max_examples=EXAMPLES, derandomize=True)
@given(st.data())
def test_the_engine_decides_as_express_does(node, data):
    assert_agreement(in_node(node)["express"], data)
