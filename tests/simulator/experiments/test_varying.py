import pytest

from simulator.errors import InputError
from simulator.experiments.varying import Axis, points_of, read_axis
from simulator.policy import Policy, policy_fields


def refusal(*arguments, of=read_axis):
    with pytest.raises(InputError) as caught:
        of(*arguments)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("time.idle=5m, 15m,off", ("5m", "15m", "off")),
        ("id.bits=64,128", (64, 128)),
        ("id.strict=true,false", (True, False)),
        ("limit.max_sessions=off,5", ("off", 5)),
        ("auth.roles=every_request,after 30m", ("every_request", "after 30m")),
        ("remember.dies_with=[],[logout,password]", ([], ["logout", "password"])),
        ("csrf.trusted_origins=[https://a.example]", (["https://a.example"],)),
        ("cookie.name=123,sid", ("123", "sid")),
        ("cookie.path=/,/app", ("/", "/app")),
    ],
)
def test_values_are_read_as_their_field_takes_them(text, values):
    assert read_axis(text) == Axis(text.partition("=")[0], values)


@pytest.mark.parametrize(("field", "info"), list(policy_fields()))
def test_every_field_can_be_varied(field, info):
    value = Policy().value_text(field)
    axis = read_axis(f"{field}={value}") if value else None
    assert axis is None or Policy().with_changes({field: axis.values[0]}) == Policy()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("time.idle", 'write it like "time.idle=5m,15m"'),
        ("time.idle=", "not a field with values"),
        ("time.idel=5m", "perhaps time.idle"),
        ("time=5m", "unknown field time"),
        ("time.idle=5", 'write a duration with its unit, such as "5s"'),
        ("time.idle=5m,", 'time.idle = "":'),
        ("time.idle=5m,5m", "5m comes twice"),
        ("id.bits=10", "write at least 16"),
        ("id.strict=1", "write true or false"),
        ("cookie.secure=sometimes", "'always'"),
    ],
)
def test_what_is_no_value_is_refused_by_name(text, told):
    assert told in refusal(text)
    assert refusal(text).startswith("--vary ")


def test_points_are_all_combinations_and_the_last_field_turns_fastest():
    points, refused = points_of(Policy(), [Axis("time.idle", ("5m", "1h")), Axis("id.bits", (64, 128))])
    assert [tuple(point.settings.values()) for point in points] == [("5m", 64), ("5m", 128), ("1h", 64), ("1h", 128)]
    assert [point.policy.time.idle for point in points] == [300_000, 300_000, 3_600_000, 3_600_000]
    assert refused == []


def test_what_contradicts_itself_is_left_out_and_told():
    axes = [Axis("time.idle", ("5m", "1h")), Axis("id.rotation_grace", ("off", "10m"))]
    points, refused = points_of(Policy(), axes)
    assert len(points) == 3
    assert [one.settings for one in refused] == [{"time.idle": "5m", "id.rotation_grace": "10m"}]
    assert "would outlive the pause" in refused[0].problem


@pytest.mark.parametrize(
    ("axes", "told"),
    [
        ([], "nothing is varied"),
        ([Axis("time.idle", ("5m",)), Axis("time.idle", ("1h",))], "time.idle is varied twice"),
        ([Axis("id.bits", tuple(range(16, 416))), Axis("login.max_failures", tuple(range(400)))], "160,000"),
        ([Axis("id.rotation_grace", ("1h", "2h"))], "no combination is a policy"),
    ],
)
def test_a_sweep_that_makes_no_sense_is_refused(axes, told):
    assert told in refusal(Policy(), axes, of=points_of)
