"""The real frameworks that are compared, each with its settings drawn: a row of the comparison each."""

from hypothesis import strategies as st

from tests.fidelity.django_site.framework import Django
from tests.fidelity.django_site.project import ENGINES
from tests.fidelity.express_site import Express, Node
from tests.fidelity.flask_login_site import FlaskLogin
from tests.fidelity.flask_session_site import FlaskSession
from tests.fidelity.flask_site import Flask
from tests.fidelity.harness import Framework
from tests.fidelity.starlette_site import Starlette

Configurations = dict[str, st.SearchStrategy[Framework]]

_lives_s = st.sampled_from([10, 300, 1800])
_switch = st.booleans()


def in_this_process() -> Configurations:
    """The frameworks that Python itself runs, by the names that their `Framework.name` gives."""
    return _django() | _flask() | _flask_login() | _flask_session() | {Starlette().name: st.builds(Starlette, _lives_s)}


def in_node(node: Node) -> Configurations:
    """The framework that Node runs. `resave` is off: what it brings back, only overlapping requests see."""
    return {"express": st.builds(Express, st.just(node), st.none() | _lives_s, _switch)}


def _django() -> Configurations:
    return {f"django {engine}": st.builds(Django, st.just(engine), _lives_s, _switch, _switch) for engine in ENGINES}


def _flask() -> Configurations:
    return {"flask": st.builds(Flask, _switch, _lives_s, _switch)}


def _flask_login() -> Configurations:
    return {
        f"flask-login {protection}": st.builds(
            FlaskLogin,
            session_protection=st.just(protection),
            remember_cookie_duration=st.sampled_from([60, 3600]),
            remember_cookie_refresh_each_request=_switch,
            alternative_id=_switch,
            permanent=_switch,
            permanent_session_lifetime=_lives_s,
            session_refresh_each_request=_switch,
        )
        for protection in ("basic", "strong", None)
    }


def _flask_session() -> Configurations:
    return {
        f"flask-session {store}": st.builds(FlaskSession, st.just(store), _switch, _lives_s, _switch)
        for store in ("memory", "filesystem", "sqlalchemy")
    }
