"""What the people of an attack do, by the words that its script uses."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from simulator import event_texts
from simulator.engine.answers import Answer
from simulator.events import Event, Flag, Kind
from simulator.roles import Role
from simulator.world.attacking.obstacles import ENCRYPTED, NO_COPY, NOTHING_TO_STEAL
from simulator.world.attacking.scene import Scene, served
from simulator.world.site import page_named
from simulator.world.web.elsewhere import FOREIGN_HOST
from simulator.world.web.html import Document, Form
from simulator.world.web.loading import Exchange
from simulator.world.web.navigation import Page, Tab

if TYPE_CHECKING:
    from simulator.world.attacking.plot import Plot

_REPORTED: Final = ("report", "end")
"""What `binding.ip_ua` must be for a change of address or client to be told; a session that is only no longer fresh
tells nobody."""

CHOSEN_ID: Final = "an-id-that-the-thief-has-chosen"


class Victim:
    """Whoever the attack is aimed at: does what people do."""

    def __init__(self, plot: "Plot") -> None:
        self._plot = plot

    def logs_in(self, *, remember: bool = False) -> None:
        """Opens the log-in form and submits name and password. Whoever cannot log in cannot be robbed.

        `remember` ticks the box that asks to be remembered, where there is one.
        """

        def act(scene: Scene) -> None:
            exchange = scene.log_in(scene.victim_browser, scene.victim, remember=remember)
            if not served(exchange):
                scene.stopped_on(exchange, for_good=True)

        self._plot.add("victim logs in" + (" to be remembered" if remember else ""), act)

    def visits(self, page: str = "home") -> None:
        """Opens a page of the site, whatever the answer."""
        path, _ = page_named(page)
        self._plot.add(f"victim visits {path}", lambda scene: _ignored(_typed(scene, path)))

    def submits(self, page: str) -> None:
        """Opens a page and submits its form."""
        path, _ = page_named(page)
        self._plot.add(f"victim submits {path}", lambda scene: _ignored(scene.post(scene.victim_browser, path)))

    def restores_window(self, *pages: str) -> None:
        """Restores a window whose tabs all ask at once, with the id that the browser has now. The first is given another
        id where that is due; where it is not, one of the tabs logs in again before the others are answered. What the race
        costs the victim is noted."""

        def act(scene: Scene) -> None:
            with scene.witness() as events:
                answers = _race(scene, pages)
            if not any(event.kind == Kind.SESSION_ROTATED and event.user == scene.victim.number for event in events):
                answers = _race(scene, pages, logging_in=True)
            refused = sum(answer.reason != 0 for answer in answers)
            if refused:
                lost_all = scene.session_of(scene.victim_browser) == 0
                lost = event_texts.RACE_LOST_ALL if lost_all else event_texts.RACE_LOST
                scene.attempt.note = lost.format(refused=refused, tabs=len(answers))

        self._plot.add(f"victim restores {len(pages)} tabs", act)

    def logs_out(self) -> None:
        """Presses log-out."""
        self._plot.add("victim logs out", lambda scene: _ignored(scene.post(scene.victim_browser, "/logout")))

    def closes_browser(self) -> None:
        """Closes the browser without logging out."""
        self._plot.add("victim closes browser", lambda scene: scene.stage.site.close_browser(scene.victim_browser))

    def changes_password(self) -> None:
        """Chooses another password, which is in force if the site accepted it."""

        def act(scene: Scene) -> None:
            scene.victim.passwords += 1
            exchange = scene.post(scene.victim_browser, "/account/password", password=scene.victim.password)
            if not served(exchange):
                scene.victim.passwords -= 1

        self._plot.add("victim changes password", act)

    def opens_foreign_page(self, document: Callable[[Scene], Document], *, judge: "Judge") -> None:
        """Opens a page of the attacker's own site, which does something; `judge` says what came of it."""
        self._opens("foreign page", lambda scene: f"https://{FOREIGN_HOST}/", document, judge)

    def opens_sibling_page(
        self,
        document: Callable[[Scene], Document],
        *,
        judge: "Judge",
        set_cookies: Callable[[Scene], tuple[str, ...]] = lambda scene: (),
    ) -> None:
        """Opens a page of the subdomain that the attacker holds, which may set cookies for the whole domain."""
        self._opens("sibling page", lambda scene: f"{scene.sibling_home}/", document, judge, set_cookies)

    def _opens(
        self,
        what: str,
        url: Callable[[Scene], str],
        document: Callable[[Scene], Document],
        judge: "Judge",
        set_cookies: Callable[[Scene], tuple[str, ...]] = lambda scene: (),
    ) -> None:
        def act(scene: Scene) -> None:
            for place in (scene.foreign, scene.sibling):
                place.offer(document(scene), set_cookies(scene))
            tab = scene.tab(scene.victim_browser)
            with scene.witness() as events:
                tab.type_address(url(scene))
            judge(scene, tab, events)

        self._plot.add(f"victim opens {what}", act)

    def opens_page_with_script(self, script: Callable[[Scene, Page], None]) -> None:
        """Opens a page of the site into which the attacker has smuggled a script."""

        def act(scene: Scene) -> None:
            tab = scene.tab(scene.victim_browser)
            tab.type_address(f"{scene.home}/")
            if tab.page is not None:
                script(scene, tab.page)

        self._plot.add("victim opens page with script", act)

    def follows_plain_bookmark(self, heard: Callable[[Scene, Exchange, str], None]) -> None:
        """Opens an old bookmark that begins with http:, where somebody listens; `heard` gets the `Cookie` headers."""

        def act(scene: Scene) -> None:
            listener = scene.listener(scene.victim_browser)
            tab = scene.tab(scene.victim_browser)
            tab.type_address(f"{scene.home.replace('https:', 'http:', 1)}/inbox")
            cookies = "; ".join(told.cookie for told in listener.heard if told.cookie)
            heard(scene, tab.exchanges[0], cookies)

        self._plot.add("victim follows plain bookmark", act)


Judge = Callable[[Scene, Tab, list[Event]], None]
"""Says what came of a page that the victim opened."""


class Thief:
    """The attacker: has an account, a browser and an address of his own."""

    def __init__(self, plot: "Plot") -> None:
        self._plot = plot

    def takes_all_cookies(self) -> None:
        """Copies the victim's cookies, as a program on the victim's machine or a stolen backup would."""

        def act(scene: Scene) -> None:
            if scene.session_cookie(scene.victim_browser) is None:
                scene.stopped(NOTHING_TO_STEAL, for_good=True)
                return
            scene.stage.site.copy_cookies(scene.thief_browser, scene.victim_browser)
            scene.stole()

        self._plot.add("thief takes all cookies", act)

    def reads(self, page: str, *, reaches_goal: bool = True) -> None:
        """Asks for a page with what was stolen."""
        path, _ = page_named(page)
        self._plot.add(f"thief reads {path}", lambda scene: _ignored(_uses(scene, path, reaches_goal=reaches_goal)))

    def keeps_reading(self, page: str, *, every: str, lasting: str) -> None:
        """Asks for a page again and again, so that the session stays alive; that alone is not the goal."""
        path, _ = page_named(page)
        self._plot.repeat(
            f"thief reads {path}", lambda scene: _uses(scene, path, reaches_goal=False), every=every, lasting=lasting
        )

    def gets_an_id(self) -> None:
        """Visits the site for an id that it gives to strangers; where it gives none, makes one up."""

        def act(scene: Scene) -> None:
            scene.tab(scene.thief_browser).type_address(f"{scene.home}/")
            if scene.session_cookie(scene.thief_browser) is None:
                scene.keep_value(CHOSEN_ID)

        self._plot.add("thief gets an id", act)

    def chooses_an_id(self) -> None:
        """Makes up an id."""
        self._plot.add("thief chooses an id", lambda scene: scene.keep_value(CHOSEN_ID))

    def sits_down(self) -> None:
        """Takes the chair before the victim's browser: from now on its cookies are his."""

        def act(scene: Scene) -> None:
            scene.stole()
            scene.attempt.thief_browser = scene.attempt.victim_browser
            scene.victim_browser.jar.keep_for_good()

        self._plot.add("thief sits down", act)

    def logs_in(self) -> None:
        """Logs in to his own account."""
        self._plot.add("thief logs in", lambda scene: _ignored(scene.log_in(scene.thief_browser, scene.thief)))

    def goes_back_to(self, page: str) -> None:
        """Presses Back until a page is there that the victim had read: a copy of it, or whatever the site answers now."""
        path, _ = page_named(page)

        def act(scene: Scene) -> None:
            with scene.witness() as events:
                exchange = scene.tab(scene.thief_browser).go_back_to(scene.home + path)
            event = scene.served_as_victim(events, scene.thief_browser)
            if exchange is None or event is not None:
                scene.achieved(event_texts.READ_LEFT.format(path=path, user=scene.victim.name), event)
            else:
                scene.stopped(NO_COPY)

        self._plot.add(f"thief goes back to {path}", act)

    def logs_in_as_victim(self) -> None:
        """Logs in with the victim's password."""

        def act(scene: Scene) -> None:
            exchange = scene.log_in(scene.thief_browser, scene.victim)
            if served(exchange):
                scene.stole(scene.session_of(scene.thief_browser))
            else:
                scene.stopped_on(exchange, for_good=True)

        self._plot.add("thief logs in as victim", act)

    def shares_password(self, people: int) -> None:
        """Logs in with the victim's password in so many browsers, and has a page read in each of them."""

        def act(scene: Scene) -> None:
            browsers = [scene.further_browser(number) for number in range(1, people + 1)]
            for browser in browsers:
                exchange = scene.log_in(browser, scene.victim)
                if not served(exchange):
                    scene.stopped_on(exchange, for_good=True)
                    return
            scene.stole(scene.session_of(browsers[-1]))
            for browser in browsers:
                exchange = scene.tab(browser).type_address(f"{scene.home}/inbox")
                if not served(exchange):
                    scene.stopped_on(exchange, for_good=True)
                    return
            scene.achieved(event_texts.READ_TOGETHER.format(people=people, user=scene.victim.name))

        self._plot.add(f"thief shares password with {people}", act)


class Administrator:
    """Somebody in charge, who does what an organisation expects to help."""

    def __init__(self, plot: "Plot") -> None:
        self._plot = plot

    def demotes(self, role: Role) -> None:
        """Gives the victim's account a lesser role."""

        def act(scene: Scene) -> None:
            account = scene.stage.engine.accounts.by_number[scene.victim.number]
            scene.administration.set_role(account, role, actor=event_texts.ADMINISTRATOR, why=event_texts.DEMOTED)

        self._plot.add(f"administrator demotes to {role.label}", act)

    def revokes(self) -> None:
        """Ends all of the victim's sessions."""

        def act(scene: Scene) -> None:
            account = scene.stage.engine.accounts.by_number[scene.victim.number]
            scene.administration.revoke_user(account, actor=event_texts.ADMINISTRATOR, why=event_texts.LAPTOP_LOST)

        self._plot.add("administrator revokes", act)

    def deactivates(self) -> None:
        """Closes the victim's account."""

        def act(scene: Scene) -> None:
            account = scene.stage.engine.accounts.by_number[scene.victim.number]
            scene.administration.deactivate(account, actor=event_texts.ADMINISTRATOR, why=event_texts.LEFT)

        self._plot.add("administrator deactivates", act)


def forged(scene: Scene, tab: Tab, events: list[Event], *, path: str, got: str) -> None:
    """Judges a request that the victim never meant: it worked if the site served it as the victim's act."""
    event = scene.served_as_victim([told for told in events if told.flags & Flag.POST], scene.victim_browser)
    if event is not None:
        scene.achieved(got, event)
        return
    url = scene.home + path
    tried = [exchange for exchange in tab.exchanges if exchange.request.url.startswith(url)]
    if tried:
        scene.stopped_on(tried[-1])


def form_to(scene: Scene, path: str, **fields: str) -> Form:
    """A form that submits itself to the site, out of sight."""
    return Form(scene.home + path, fields, in_frame=True, by_itself=True)


def stolen_value(scene: Scene, header: str) -> str:
    """The session id in a `Cookie` header or in what a script read; empty where there is none."""
    pairs = (pair.partition("=") for pair in header.split("; "))
    return next((value for name, _, value in pairs if name == scene.cookie_name), "")


def overheard(scene: Scene, exchange: Exchange, cookies: str) -> None:
    """Takes the session out of what was heard on the line."""
    value = stolen_value(scene, cookies)
    if value:
        scene.keep_value(value)
        scene.stole()
        return
    encrypted = exchange.request.context.secure
    if encrypted:
        scene.stopped(ENCRYPTED, for_good=True)
    else:
        scene.stopped_on(exchange, for_good=True)


def _race(scene: Scene, pages: Sequence[str], *, logging_in: bool = False) -> list[Answer]:
    """What tabs are answered that have asked before anything else, such as a log-in, comes back."""
    requests, browser = scene.stage.requests, scene.victim_browser
    sent = requests.send(browser, [scene.stage.site.page(*page_named(page)) for page in pages])
    if logging_in:
        scene.log_in(browser, scene.victim)
    return requests.arrive(browser, sent)


def _typed(scene: Scene, path: str) -> Exchange:
    return scene.tab(scene.victim_browser).type_address(scene.home + path)


def _uses(scene: Scene, path: str, *, reaches_goal: bool) -> bool:
    """The thief asks for a page; whether it was served as the victim's."""
    with scene.witness() as events:
        exchange = scene.tab(scene.thief_browser).type_address(scene.home + path)
    scene.thief_browser.jar.keep_for_good()
    scene.attempt.noticed = scene.attempt.noticed or any(map(_is_noticed, events))
    event = scene.served_as_victim(events, scene.thief_browser)
    if event is None:
        scene.stopped_on(exchange)
        return False
    scene.achieved(event_texts.READ.format(path=path, user=scene.victim.name), event, reaches_goal=reaches_goal)
    return True


def _is_noticed(event: Event) -> bool:
    """Whether an event tells an attentive administrator that something is wrong."""
    return event.kind == Kind.CLIENT_CHANGED and event.detail in _REPORTED


def _ignored(result: object) -> None:
    """An answer that the script does not act on."""
