"""The language in which days are written, and the actors that live them."""

import msgspec
import pytest

from simulator.events import Kind
from simulator.roles import Role
from simulator.world.actor import Actor, Day

MINUTE_MS = 60_000


def fingerprint(write):
    day = Day()
    write(day)
    return day.program().fingerprint


# --- pauses


def looks(day, pause):
    for _ in range(3):
        pause(day)
        day.look("home")


def test_a_wait_is_exactly_as_long_as_written(theatre):
    played = theatre(lambda day: looks(day, lambda day: day.wait("90s"))).play()
    assert played.times == [90_000, 180_000, 270_000]


def test_about_waits_until_a_clock_time_give_or_take_its_spread(theatre):
    played = theatre(lambda day: (day.about("09:00", spread="20m"), day.look("home")), people=200).play()
    offsets = [time - 60 * MINUTE_MS for time in played.times]
    assert -20 * MINUTE_MS < min(offsets) < -12 * MINUTE_MS
    assert 12 * MINUTE_MS < max(offsets) < 20 * MINUTE_MS
    assert abs(sum(offsets)) / 200 < MINUTE_MS


def test_about_without_spread_is_exact_and_a_time_gone_by_is_now(theatre):
    played = theatre(lambda day: (day.about("09:00"), day.look("home"), day.about("08:30"), day.look("home"))).play()
    assert played.times == [60 * MINUTE_MS] * 2


def test_within_is_any_time_of_the_span(theatre):
    times = theatre(lambda day: (day.within("10m"), day.look("home")), people=300).play().times
    assert 0 <= min(times) < MINUTE_MS
    assert 9 * MINUTE_MS < max(times) < 10 * MINUTE_MS


def test_a_thought_takes_a_second_and_the_mean_time_on_average(theatre):
    times = theatre(lambda day: (day.think("60s"), day.look("home")), people=2_000).play().times
    assert min(times) >= 1_000
    assert max(times) < 1_000 + 8 * 60_000
    assert sum(times) / 2_000 == pytest.approx(61_000, rel=0.06)


def test_whoever_is_away_comes_back_about_in_time(theatre):
    times = theatre(lambda day: (day.away("40m"), day.look("home")), people=300).play().times
    assert 30 * MINUTE_MS <= min(times) < 33 * MINUTE_MS
    assert 47 * MINUTE_MS < max(times) <= 50 * MINUTE_MS


def test_a_wait_of_nothing_is_refused_since_a_day_would_never_go_on():
    with pytest.raises(ValueError, match="at least 1s"):
        Day().wait("0s")
    Day().wait("1s")


# --- what people do


def test_a_day_is_lived_in_the_order_in_which_it_is_written(theatre):
    def write(day):
        day.look("inbox")
        day.log_in()
        day.look("inbox")
        day.post("reports")
        day.look("team")
        day.close_browser()
        day.look("inbox")
        day.log_in()
        day.log_out()
        day.look("inbox")

    assert theatre(write).play().story == [
        "no_session /inbox",
        "login",
        "read /inbox",
        "post /reports",
        "forbidden /team",
        "browser_closed",
        "no_session /inbox",
        "login",
        "logout",
        "no_session /inbox",
    ]


def test_whoever_is_sent_to_the_log_in_form_logs_in_and_asks_again(theatre):
    assert theatre(lambda day: day.read("inbox")).play().story == ["no_session /inbox", "login", "read /inbox"]
    assert theatre(lambda day: day.submit("reports")).play().story == ["no_session /reports", "login", "post /reports"]


def test_it_takes_a_moment_to_type_a_password(theatre):
    refused, logged_in, served = theatre(lambda day: day.read("inbox")).play().times
    assert refused == 0
    assert 1_000 <= logged_in == served


def test_whoever_is_forbidden_a_page_does_not_log_in_for_it(theatre):
    story = theatre(lambda day: (day.log_in(), day.read("team"), day.read("inbox"))).play().story
    assert story == ["login", "forbidden /team", "read /inbox"]


def test_a_mistyped_password_is_a_failed_log_in(theatre):
    assert theatre(lambda day: (day.mistype_password(), day.log_in())).play().story == ["bad_credentials", "login"]


def test_whoever_is_locked_out_tries_again_later(theatre):
    played = theatre(lambda day: (day.mistype_password(), day.log_in()), login__max_failures=1).play()
    assert played.story[:2] == ["bad_credentials", "locked_out"]
    assert set(played.story[1:-1]) == {"locked_out"}
    assert played.story[-1] == "login"
    assert played.times[-1] >= 15 * MINUTE_MS


def test_whoever_is_refused_for_good_goes_home(theatre):
    played = theatre(lambda day: (day.wait("1m"), day.log_in(), day.look("home")))
    played.stage.engine.accounts.named("p1").active = False
    assert played.play().story == ["inactive_user"]


def test_a_changed_password_is_the_one_that_is_typed_from_then_on(theatre):
    def write(day):
        day.log_in()
        day.change_password()
        day.log_out()
        day.log_in()

    played = theatre(write).play()
    assert played.story == ["login", "post /account/password", "password_changed", "logout", "login"]
    assert played.stage.people[0].passwords == 2


def test_a_password_that_the_site_did_not_accept_is_forgotten(theatre):
    played = theatre(lambda day: (day.change_password(), day.log_in())).play()
    assert played.story == ["no_session /account/password", "login"]


def test_other_devices_sessions_are_ended(theatre):
    played = theatre(lambda day: (day.log_in(), day.end_others()))
    played.stage.site.log_in(played.stage.add_browser("tablet", "phone", ""), "p1", "p1/1")
    assert [event.browser for event in played.play("08:01").events(Kind.SESSION_ENDED)] == [2]


def test_a_page_that_does_not_exist_is_refused_with_those_that_do():
    with pytest.raises(ValueError, match="there is no page 'intranet'; pages are home, inbox, "):
        Day().read("intranet")


# --- loops and chances


def test_until_repeats_what_is_inside_until_the_time_has_come(theatre):
    def write(day):
        with day.until("08:10"):
            day.wait("3m")
            day.look("home")
        day.look("inbox")

    played = theatre(write).play()
    assert played.times == [minutes * MINUTE_MS for minutes in (3, 6, 9, 12, 12)]
    assert played.story[-1] == "no_session /inbox"


def test_until_a_time_gone_by_does_nothing(theatre):
    def write(day):
        with day.until("07:00"):
            day.look("home")
        day.look("inbox")

    assert theatre(write).play().story == ["no_session /inbox"]


def test_forever_repeats_as_long_as_the_run_lasts(theatre):
    def write(day):
        with day.forever():
            day.wait("1h")
            day.look("home")

    assert len(theatre(write).play("18:00").times) == 10


def test_sometimes_happens_with_its_chance_and_otherwise_the_other_side(theatre):
    def write(day):
        with day.sometimes(0.3):
            day.look("documents")
        with day.otherwise():
            day.look("inbox")
        day.look("team")

    story = theatre(write, people=1_000).play().story
    assert story.count("no_session /documents") + story.count("no_session /inbox") == 1_000
    assert 250 < story.count("no_session /documents") < 350
    assert story.count("no_session /team") == 1_000


@pytest.mark.parametrize(("chance", "count"), [(0, 0), (0.0, 0), (1, 50), (1.0, 50)])
def test_never_and_always_are_chances_too(theatre, chance, count):
    def write(day):
        with day.sometimes(chance):
            day.look("documents")

    assert len(theatre(write, people=50).play().story) == count


@pytest.mark.parametrize("chance", [-0.1, 1.1, float("nan"), float("inf")])
def test_what_is_no_chance_is_refused(chance):
    with pytest.raises(ValueError, match="a chance is a number from 0 to 1"), Day().sometimes(chance):
        pass


def test_sometimes_within_until_is_drawn_anew_each_time(theatre):
    def write(day):
        with day.until("10:00"):
            day.wait("1m")
            with day.sometimes(0.5):
                day.look("documents")
            with day.otherwise():
                day.look("inbox")

    story = theatre(write).play().story
    assert len(story) == 120
    assert 40 < story.count("no_session /documents") < 80


def test_otherwise_must_follow_sometimes_directly():
    day = Day()
    with pytest.raises(TypeError, match="'otherwise' must follow 'sometimes' directly"), day.otherwise():
        pass
    with day.sometimes(0.5):
        day.log_in()
    day.log_out()
    with pytest.raises(TypeError, match="'otherwise' must follow 'sometimes' directly"), day.otherwise():
        pass


def test_a_day_cannot_be_asked_since_it_is_written_for_everybody():
    with pytest.raises(TypeError, match="a day is written once, for everybody"):
        bool(Day())


def test_a_day_has_an_end():
    def write(day):
        for _ in range(1_000_000_000):
            day.log_in()

    with pytest.raises(ValueError, match="a day has at most 10000 steps"):
        write(Day())


# --- actors are a few numbers


def test_an_actor_goes_on_from_what_was_saved_of_it(theatre):
    def write(day):
        day.log_in()
        with day.until("12:00"):
            day.read("inbox")
            day.think("2m")
            with day.sometimes(0.3):
                day.submit("reports")
        day.log_out()

    whole = theatre(write, people=3).play()
    parts = theatre(write, people=3).play("09:17")
    parts.actors[:] = msgspec.msgpack.decode(msgspec.msgpack.encode(parts.actors), type=list[Actor])
    assert parts.play().events() == whole.events()


def test_an_actor_s_draws_are_its_own(theatre):
    def write(day):
        day.think("5m")
        day.look("home")

    alone, crowded = theatre(write, people=1).play(), theatre(write, people=5).play()
    assert alone.times[0] in crowded.times


def test_a_fingerprint_tells_days_apart_and_the_same_day_is_the_same():
    def written(day, *, pause="1m", page="inbox", chance=0.5):
        day.log_in()
        with day.until("12:00"):
            day.think(pause)
            day.read(page)
            with day.sometimes(chance):
                day.log_out()

    prints = {
        fingerprint(written),
        fingerprint(lambda day: written(day, pause="2m")),
        fingerprint(lambda day: written(day, page="home")),
        fingerprint(lambda day: written(day, chance=0.4)),
        fingerprint(lambda day: (written(day), day.log_out())),
    }
    assert len(prints) == 5
    assert fingerprint(written) in prints
    assert len(fingerprint(written)) == 16


def test_where_a_loop_ends_is_part_of_the_fingerprint():
    def inside(day):
        with day.until("12:00"):
            day.log_in()
            day.log_out()

    def outside(day):
        with day.until("12:00"):
            day.log_in()
        day.log_out()

    assert fingerprint(inside) != fingerprint(outside)


def test_where_a_chance_and_its_other_side_end_is_part_of_the_fingerprint():
    def written(day, inside, otherwise):
        with day.sometimes(0.5):
            for _ in range(inside):
                day.log_in()
        if otherwise is not None:
            with day.otherwise():
                for _ in range(otherwise):
                    day.log_in()
        for _ in range(3 - inside - (otherwise or 0)):
            day.log_in()

    shapes = [(0, None), (1, None), (2, None), (1, 0), (1, 1), (1, 2)]
    assert len({fingerprint(lambda day, shape=shape: written(day, *shape)) for shape in shapes}) == len(shapes)


def test_roles_decide_what_a_page_tells(theatre):
    def write(day):
        day.log_in()
        for page in ("inbox", "team", "accounts", "feed"):
            day.look(page)

    told = {role: theatre(write, role=role).play().story[1:] for role in Role}
    denied = {role.label: [word.split()[0] == "forbidden" for word in words] for role, words in told.items()}
    assert denied == {
        "user": [False, True, True, True],
        "manager": [False, False, True, True],
        "admin": [False, False, False, True],
        "service": [True, True, True, False],
    }
