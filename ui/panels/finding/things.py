"""Everything that can be gone to in the window."""

from collections.abc import Iterator
from functools import partial

from simulator.policy import Policy, policy_fields
from ui.actions import PAGES, TABLE, Actions
from ui.controller import Controller
from ui.models.finder import Sort, Thing
from ui.models.lesson_progress import all_lessons
from ui.models.words import role_name
from ui.words import tr
from ui.workspace import Workspace

_NOT_LISTED = frozenset({"paletteAction"})
_MOST_SESSIONS = 20_000


def things_in(workspace: Workspace, controller: Controller, actions: Actions) -> list[Thing]:
    """What there is to find at this moment; pages and actions first, which are offered before anything is typed."""
    return [
        *_of_actions(actions),
        *_of_lessons(controller),
        *_of_scenarios(controller),
        *_of_people(workspace, controller),
        *_of_sessions(workspace, controller),
        *_of_settings(workspace, controller),
    ]


def _of_actions(actions: Actions) -> Iterator[Thing]:
    pages = {entry.name for entry in PAGES}
    for entry in sorted(TABLE, key=lambda entry: entry.name not in pages):
        action = actions[entry.name]
        if entry.name not in _NOT_LISTED and action.isEnabled():
            sort = Sort.PAGE if entry.name in pages else Sort.ACTION
            keys = entry.keys[0] if entry.keys else ""
            yield Thing(sort, tr(entry.text), tr(entry.tip), entry.icon, action.trigger, keys)


def _of_lessons(controller: Controller) -> Iterator[Thing]:
    for lesson in all_lessons():
        go = partial(controller.start_lesson, lesson.name)
        yield Thing(Sort.LESSON, tr(lesson.title), tr(lesson.goal), "graduation-cap", go)


def _of_scenarios(controller: Controller) -> Iterator[Thing]:
    for name, title in controller.scenario_titles.items():
        yield Thing(Sort.SCENARIO, title, name, "users-three", partial(_play, controller, name))


def _play(controller: Controller, scenario: str) -> None:
    controller.choose_scenario(scenario)
    controller.show_page("monitor")


def _of_people(workspace: Workspace, controller: Controller) -> Iterator[Thing]:
    for user in workspace.snapshot.users.values():
        hint = " · ".join((user.name, role_name(user.role), *(() if user.active else (tr("deactivated"),))))
        yield Thing(Sort.PERSON, user.display, hint, "user", partial(_show_person, workspace, controller, user.name))


def _show_person(workspace: Workspace, controller: Controller, name: str) -> None:
    """The youngest live session of a person is selected, if there is one, and the lists show theirs alone."""
    controller.show_page("monitor")
    workspace.set_filter(f'user:"{name}"')
    numbers = [user.number for user in workspace.snapshot.users.values() if user.name == name]
    if sessions := [session for number in numbers for session in workspace.snapshot.sessions_of(number)]:
        workspace.select(sessions[-1].key)


def _of_sessions(workspace: Workspace, controller: Controller) -> Iterator[Thing]:
    snapshot = workspace.snapshot
    for key in list(snapshot.live)[:_MOST_SESSIONS]:
        user = snapshot.users.get(snapshot.live[key].user)
        go = partial(_show_session, workspace, controller, key)
        yield Thing(Sort.SESSION, snapshot.handle(key), user.display if user else tr("nobody"), "ticket", go)


def _show_session(workspace: Workspace, controller: Controller, key: int) -> None:
    controller.show_page("monitor")
    workspace.select(key)


def _of_settings(workspace: Workspace, controller: Controller) -> Iterator[Thing]:
    policy = workspace.snapshot.policy
    for field, info in policy_fields(Policy):
        hint = f"{policy.value_text(field) or tr('empty')} · {tr(info.description or '')}"
        yield Thing(Sort.SETTING, field, hint, "sliders-horizontal", partial(controller.show_setting, field))
