"""What frameworks do that cannot run here, as their sources say: traces under their presets, and their surprises."""

import pytest

from simulator.presets import load_policy
from tests.fidelity.stories import retell

MINUTE_S = 60
YEARS_10_S = 315_360_000


def preset(name, **changes):
    return load_policy(name).with_changes({key.replace("__", "."): value for key, value in changes.items()})


@pytest.mark.parametrize(("idle", "thrown_out_min"), [("59m", None), ("60m", 40)])
def test_stamps_are_never_checked_in_traffic_that_renews_the_ticket_before(idle, thrown_out_min):
    """ASP.NET: renewal resets the instant that the 30 minutes count from (SecurityStampValidator, `IssuedUtc`)."""
    lines = ["0 a login u1 yes", "1 - set_password u1"]
    for minute in range(10, 601, 10):
        served = thrown_out_min is None or minute < thrown_out_min
        lines.append(f"{minute * MINUTE_S} a visit {'yes' if served else 'no'}")
    retell(preset("aspnet", time__idle=idle), "\n".join(lines))


def test_a_lock_out_does_not_log_out():
    """ASP.NET: SetLockoutEndDateAsync does not touch the security stamp (UserManager.cs)."""
    wrong = "\n".join(f"{second} b login u1 wrong no" for second in range(1, 6))
    retell(preset("aspnet"), f"0 a login u1 yes\n{wrong}\n6 b login u1 no\n3600 a visit yes")


def test_of_too_many_sessions_the_least_recently_used_is_expired():
    """Spring: ConcurrentSessionControlAuthenticationStrategy.java:106-160 sorts by the last request."""
    retell(
        preset("spring", limit__max_sessions=2),
        """
        0  a  login u1  yes
        1  b  login u1  yes
        2  a  visit     yes
        3  c  login u1  yes
        4  b  visit     no
        4  a  visit     yes
        4  c  visit     yes
        """,
    )


def test_with_prevention_the_log_in_is_refused_instead():
    """Spring: maxSessionsPreventsLogin(true)."""
    policy = preset("spring", limit__max_sessions=1, limit__on_exceed="deny")
    retell(policy, "0 a login u1 yes; 1 b login u1 no; 2 a logout yes; 3 b login u1 yes")


def test_roles_are_frozen_at_log_in():
    """Spring: the Authentication sits in the HttpSession (HttpSessionSecurityContextRepository)."""
    retell(
        preset("spring"),
        """
        0     a  login u1          yes
        1     -  set_role u1 user
        1000  a  visit needs=admin yes
        1001  a  login u1          yes
        1002  a  visit needs=admin no
        """,
        u1="admin",
    )


def test_being_remembered_switches_the_time_out_off():
    """Devise: hooks/timeoutable.rb:26."""
    policy = preset("devise", time__idle="30m", time__renew="on_access")
    retell(policy, "0 a login u1 yes; 1800 a visit no; 2000 a login u1 remember yes; 9000 a visit yes")


@pytest.mark.parametrize("name", ["devise", "laravel"])
def test_signing_out_one_device_forgets_all_and_leaves_the_sessions_of_the_others(name):
    """Devise: expire_all_remember_me_on_sign_out; Laravel: SessionGuard cycles the remember token."""
    retell(
        preset(name, cookie__persistent=False),
        """
        0  a  login u1 remember  yes
        0  b  login u1 remember  yes
        1  a  logout             yes
        2  b  visit              yes
        3  b  close_browser
        4  b  visit              no
        """,
    )


def test_cookies_have_no_end_and_a_copy_outlives_the_log_out():
    """Rails without expire_after: guides/source/security.md:300."""
    retell(preset("rails"), f"0 a login u1 yes; 1 b copy_cookies a; 2 a logout yes; {YEARS_10_S} b visit yes")


def test_the_oldest_session_is_the_least_recently_refreshed():
    """Keycloak: TERMINATE_OLDEST sorts by lastSessionRefresh; what was issued lives to its end."""
    retell(
        preset("keycloak", limit__max_sessions=2),
        """
        0    a  login u1  yes
        1    b  login u1  yes
        300  a  visit     yes
        300  c  login u1  yes
        300  b  visit     yes
        301  b  visit     no
        600  a  visit     yes
        """,
    )


def test_disabled_users_keep_their_access_token_to_its_end():
    """Keycloak: issue #14420."""
    retell(preset("keycloak"), "0 a login u1 yes; 1 - deactivate u1; 299 a visit yes; 300 a visit no")


@pytest.mark.parametrize(("at_s", "answer"), [(7200, "yes"), (7201, "no")])
def test_a_session_is_read_at_its_age_to_the_second(at_s, answer):
    """Laravel: DatabaseSessionHandler.php:122; a browser drops a cookie of that age at the limit."""
    retell(preset("laravel", cookie__persistent=False), f"0 a login u1 yes; {at_s} a visit {answer}")


def test_an_id_of_the_right_form_is_adopted():
    """Laravel: Store.php:701-714, and PHP without use_strict_mode; log-in gives another one in Laravel alone."""
    assert not preset("laravel").id.strict
    assert preset("laravel").id.rotate_on_login == "always"
    assert (preset("php").id.strict, preset("php").id.rotate_on_login) == (False, "never")


def test_a_file_is_served_however_old():
    """PHP: gc_maxlifetime says when a file may be collected, not when it is refused."""
    retell(preset("php"), "0 a login u1 yes; 864000 a visit yes; 864001 a logout yes; 864002 a visit no")
