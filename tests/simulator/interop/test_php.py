"""PHP's session directives, as they are read and as they are meant."""

import pytest

from simulator.errors import InputError
from simulator.interop.php import policy_of, read
from simulator.presets import load_policy


def test_without_directives_it_is_php_as_it_ships():
    assert policy_of({}) == load_policy("php")


def test_the_life_before_collection_is_no_limit():
    assert policy_of({"session.gc_maxlifetime": 1440}).time.idle is None


def test_a_store_that_expires_by_itself_makes_it_one():
    policy = policy_of({"session.gc_maxlifetime": 1440, "session.save_handler": "redis"})
    assert (policy.store.kind, policy.time.idle) == ("server_cache", 1_440_000)


def test_the_cookie_has_a_life_of_its_own():
    policy = policy_of({"session.cookie_lifetime": 3600})
    assert (policy.cookie.persistent, policy.cookie.max_age, policy.time.idle) == (True, 3_600_000, None)
    assert not policy_of({"session.cookie_lifetime": 0}).cookie.persistent


@pytest.mark.parametrize("on", [1, True, "1", "On"])
def test_a_switch_may_be_written_as_a_number(on):
    policy = policy_of({"session.use_strict_mode": on, "session.cookie_httponly": on, "session.cookie_secure": on})
    assert (policy.id.strict, policy.cookie.http_only, policy.cookie.secure) == (True, True, "always")


def test_the_entropy_of_an_id_is_its_length_times_its_bits():
    assert policy_of({"session.sid_length": 48, "session.sid_bits_per_character": 6}).id.bits == 288
    assert policy_of({"session.sid_length": 48}).id.bits == 192


def test_minutes_of_an_http_cache_are_no_life():
    assert policy_of({"session.cache_expire": 180}) == load_policy("php")


def test_a_length_that_php_does_not_take_is_refused():
    with pytest.raises(InputError, match=r"session.sid_length is not a whole number from 22 to 256"):
        policy_of({"session.sid_length": 8})


def test_directives_are_read_from_an_ini_file():
    text = '[PHP]\nmemory_limit = 128M\n; session.name = X\n[Session]\nsession.name = "SID" ; ours\nsession.cookie_secure = On\n'
    found = [(setting.key, setting.value, setting.line) for setting in read(text, "php.ini")]
    assert found == [("session.name", "SID", 5), ("session.cookie_secure", True, 6)]


def test_directives_are_read_from_a_script():
    text = """<html><?php
$hour = 60 * 60;
ini_set('session.gc_maxlifetime', (string) (2 * $hour));
session_name("SID");
session_set_cookie_params(['lifetime' => $hour, 'samesite' => 'Strict']);
session_start(['use_strict_mode' => 1]); ?>
<p>It's fine</p>
"""
    found = {setting.key: setting.value for setting in read(text, "index.php")}
    assert found == {
        "session.gc_maxlifetime": 7200,
        "session.name": "SID",
        "session.cookie_lifetime": 3600,
        "session.cookie_samesite": "Strict",
        "session.use_strict_mode": 1,
    }


def test_parameters_may_stand_in_their_order():
    [life, path] = read("<?php session_set_cookie_params(600, '/app');", "a.php")
    assert (life.key, life.value, path.key, path.value) == (
        "session.cookie_lifetime",
        600,
        "session.cookie_path",
        "/app",
    )
