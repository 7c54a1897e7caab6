"""What is exported for Django, loaded into Django: its settings as they come to be in force, and the code beside them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import ModuleType, SimpleNamespace

import pytest
from hypothesis import given, settings

from simulator.interop.django import policy_of
from simulator.interop.losses import losses
from simulator.policy import Policy
from tests.fidelity.comparison import disagreements
from tests.fidelity.django_site.framework import DjangoApplication, Members
from tests.fidelity.django_site.project import configured
from tests.fidelity.drawing import traces
from tests.fidelity.exporting import (
    USERS,
    assert_cookie_says,
    exported_as,
    meant_by,
    policy_with,
    remedies_of,
    run,
)
from tests.fidelity.harness import Framework, Request, credentials
from tests.fidelity.stories import tell, telling


class SavedMembers(Members):
    """An account is closed through its model, as the admin of Django does it."""

    def set_active(self, user: str, active: bool) -> None:
        member = self._model.objects.get(username=user)
        member.is_active = active
        member.save()


@contextmanager
def signals_restored() -> Iterator[None]:
    """What code connects to Django's signals is gone afterwards."""
    from django.contrib.auth import signals
    from django.db.models.signals import post_save, pre_save

    kept = [signals.user_logged_in, signals.user_logged_out, signals.user_login_failed, pre_save, post_save]
    before = [list(signal.receivers) for signal in kept]
    try:
        yield
    finally:
        for signal, receivers in zip(kept, before, strict=True):
            signal.receivers = receivers
            signal.sender_receivers_cache.clear()


@dataclass(frozen=True)
class Exported(Framework):
    """Django with the settings, and the code, that a policy came to."""

    wanted: Policy

    @property
    def name(self) -> str:
        return "exported django"

    @property
    def limits_s(self) -> tuple[int, ...]:
        return ()

    @property
    def policy(self) -> Policy:
        return meant_by(exported_as("django", self.wanted))

    @contextmanager
    def serving(self, users):
        from django.core.handlers.wsgi import WSGIHandler
        from django.test.utils import override_settings

        export = exported_as("django", self.wanted)
        settings = {key: value for key, value in vars(run(export.text, "settings")).items() if key.isupper()}
        engine = settings.pop("SESSION_ENGINE").rpartition(".")[2]
        with configured(engine), signals_restored(), remedies_of(export) as modules:
            if "guard" in modules:
                settings["MIDDLEWARE"].append("exported_guard.Guard")
            if "no_store" in modules:
                settings["MIDDLEWARE"].append("exported_no_store.no_store")
            if "lockout" in modules:
                settings["AUTHENTICATION_BACKENDS"].insert(0, "exported_lockout.Lockout")
            with override_settings(**settings, ROOT_URLCONF=self._pages(modules.get("guard"))):
                accounts = SavedMembers()
                accounts.enter(users)
                application = DjangoApplication(WSGIHandler(), accounts)
                application.session_cookie = self.wanted.cookie.name
                yield application

    def _pages(self, guard):
        from django.urls import path

        from tests.fidelity.django_site import views

        def page(request):
            fresh = guard is not None and request.GET.get("fresh")
            return (guard.fresh_login_required(views.page) if fresh else views.page)(request)

        pages = ModuleType("pages")
        pages.urlpatterns = [path("page", page), *views.urlpatterns]
        return pages


POLICIES = [
    policy_with("owasp"),
    policy_with("pci"),
    policy_with("django"),
    policy_with("django-cached"),
    policy_with("django-cache"),
    policy_with("django-signed-cookies"),
    policy_with("wide-open"),
    policy_with("django", cookie__path="/page", cookie__same_site="strict", csrf__ttl="1h"),
]
each_policy = pytest.mark.parametrize(
    "policy", POLICIES, ids=[str(i) + policy.name for i, policy in enumerate(POLICIES)]
)


@each_policy
def test_the_settings_in_force_are_those_of_the_policy_but_for_the_losses(policy):
    from django.conf import UserSettingsHolder, global_settings

    export = exported_as("django", policy)
    in_force = UserSettingsHolder(global_settings)
    for key, value in vars(run(export.text, "settings")).items():
        if key.isupper():
            assert hasattr(global_settings, key), f"Django has no setting {key}"
            setattr(in_force, key, value)
    effective = policy_of({key: getattr(in_force, key) for key in dir(global_settings) if key in export.settings})
    assert losses(policy, effective) == export.losses


@each_policy
def test_the_cookie_that_django_sends_says_what_the_policy_does(policy):
    policy = policy.with_changes({"csrf.mode": "off", "csrf.origin_check": False})
    with Exported(policy).playback(USERS, 1_000_000_000) as playback:
        reply = playback.application.answer(Request("POST", "/login", form=credentials("u1")))
    [line] = [line for line in reply.set_cookies if line.startswith(f"{policy.cookie.name}=")]
    assert_cookie_says(policy, line)


@pytest.mark.parametrize("preset", ["django", "django-cached", "django-cache"])
@settings(max_examples=15, derandomize=True)
@given(trace=traces((1800,)))
def test_settings_alone_decide_as_the_policy_does(preset, trace):
    policy = policy_with(
        preset, time__idle="30m", time__renew="on_access", time__renew_cookie="on_access", cookie__persistent=False
    )
    assert exported_as("django", policy).losses == ()
    assert disagreements(Exported(policy), trace) == []


def test_the_idle_limit_is_in_force_to_the_second():
    policy = policy_with("django", time__idle="30m", time__renew="on_access", time__renew_cookie="on_access")
    tell(Exported(policy), "0 a login u1 yes; 1799 a visit yes; 3598 a visit yes; 5398 a visit no")


def test_a_session_ends_at_its_longest_life_however_busy():
    policy = policy_with(
        "django", time__absolute="1h", time__idle="30m", time__renew="on_access", time__renew_cookie="on_access"
    )
    tell(Exported(policy), "0 a login u1 yes; 1500 a visit yes; 3000 a visit yes; 3599 a visit yes; 3600 a visit no")


def test_one_log_in_too_many_ends_the_oldest_session():
    policy = policy_with("django", limit__max_sessions=2)
    tell(
        Exported(policy),
        """
        0  a  login u1  yes
        1  b  login u1  yes
        2  x  login u2  yes
        3  a  visit     yes
        4  c  login u1  yes
        5  a  visit     no
        5  b  visit     yes
        5  c  visit     yes
        5  x  visit     yes
        """,
    )


def test_a_closed_account_has_no_session_left_to_revive():
    policy = policy_with("django", auth__deactivation__effect="immediately", auth__deactivation__session="destroyed")
    tell(
        Exported(policy),
        "0 a login u1 yes; 1 - deactivate u1; 2 a visit no; 3 - reactivate u1; 4 a visit no; 5 a login u1 yes",
    )


def test_a_new_password_deletes_the_records_of_other_sessions_at_once():
    from django.contrib.sessions.models import Session

    policy = policy_with("django", auth__password_change__others="immediately")
    with telling(Exported(policy)) as told:
        told.tell("0 a login u1 yes; 1 b login u1 yes; 2 x login u2 yes")
        told.tell("3 a change_password yes")
        assert Session.objects.count() == 2
        told.tell("4 a visit yes; 4 b visit no; 4 x visit yes")


def test_failures_in_a_row_lock_an_account_for_a_while():
    policy = policy_with("django", login__max_failures=3, login__lockout="10m")
    tell(
        Exported(policy),
        """
        0    a  login u1 wrong  no
        1    a  login u1 wrong  no
        2    a  login u1        yes
        3    b  login u1 wrong  no
        4    b  login u1 wrong  no
        5    b  login u1 wrong  no
        6    b  login u1        no
        6    b  login u2        yes
        604  c  login u1        no
        605  c  login u1        yes
        """,
    )


def test_a_page_may_ask_for_a_fresh_log_in():
    policy = policy_with("django", auth__reauth_after="15m")
    tell(Exported(policy), "0 a login u1 yes; 900 a visit fresh yes; 901 a visit fresh no; 901 a visit yes")


@pytest.mark.parametrize(
    ("binding", "visit", "fresh"), [("end", "no", "no"), ("stale", "yes", "no"), ("report", "yes", "yes")]
)
def test_a_session_from_elsewhere_is_met_as_the_policy_says(binding, visit, fresh):
    policy = policy_with("django", binding__ip_ua=binding, auth__reauth_after="1d")
    story = f"0 a login u1 yes; 1 b copy_cookies a; 2 b visit {visit}; 3 b visit fresh {fresh}"
    tell(Exported(policy), story)


def test_an_id_changes_in_time_and_with_a_role():
    policy = policy_with("django", id__rotate_every="10m", id__rotate_on_privilege=True)
    with telling(Exported(policy)) as told:
        told.tell("0 a login u1 yes")
        first = told.cookies("a")["sessionid"]
        told.tell("600 a visit yes")
        assert told.cookies("a")["sessionid"] == first
        told.tell("601 a visit yes")
        second = told.cookies("a")["sessionid"]
        assert second != first
        told.tell("602 - set_role u1 admin; 603 a visit needs=admin yes")
        assert told.cookies("a")["sessionid"] != second


def test_no_copy_of_a_page_is_kept():
    policy = policy_with("django", transport__no_store=True)
    export = exported_as("django", policy)
    with remedies_of(export) as modules:
        response = modules["no_store"].no_store(lambda request: SimpleNamespace(headers={}))(None)
    assert response.headers == {"Cache-Control": "no-store"}


def test_a_csrf_token_does_not_outlive_log_out():
    policy = policy_with("django", csrf__rotate_on_logout=True)
    with telling(Exported(policy)) as told:
        told.tell("0 a login u1 yes")
        before = told.cookies("a")["csrftoken"]
        told.tell("1 a logout yes")
        assert told.cookies("a")["csrftoken"] != before
