"""Takes a person's place: what somebody at the dashboard does with a browser of their own, while the crowd goes on."""

from simulator import event_texts
from simulator.commands import Command, Do
from simulator.engine.administration import Administration
from simulator.engine.credentials import KeptBy
from simulator.roles import parse_role
from simulator.world.browser import Browser
from simulator.world.people import address_of, client_of
from simulator.world.site import page_named
from simulator.world.stage import Stage


class Hands:
    """Carries out what is done by hand. What makes no sense is rejected by an event."""

    def __init__(self, stage: Stage, acts: Administration) -> None:
        self._stage = stage
        self._acts = acts

    def carry_out(self, command: Command) -> None:
        """Does what `command` says, now."""
        if command.do is Do.ADD_PERSON:
            self._add_person(command)
        elif command.do is Do.LOG_IN:
            self._log_in(command)
        else:
            browser = self._stage.browser(command.browser or "")
            if browser is None:
                self._reject(command, event_texts.NO_BROWSER.format(browser=command.browser))
            else:
                self._use(command, browser)

    def _reject(self, command: Command, why: str) -> None:
        self._acts.reject(command.do.value, why, command.actor)

    def _add_person(self, command: Command) -> None:
        name = command.user or ""
        if self._stage.person(name) is not None:
            self._reject(command, event_texts.THERE_ALREADY.format(user=name))
        else:
            role = parse_role(command.role or "")
            self._stage.add_person(name, command.display or name, role, KeptBy.ARGON2ID)

    def _log_in(self, command: Command) -> None:
        stage, name = self._stage, command.browser or ""
        person = stage.person(command.user or "")
        if person is None:
            self._reject(command, event_texts.NO_USER.format(user=command.user))
            return
        browser = stage.browser(name)
        if browser is None:
            client = client_of(stage.entropy.seed, name, "desktop")
            browser = stage.add_browser(name, client, address_of(len(stage.browsers) + 1))
        stage.site.log_in(browser, person.name, person.password)

    def _use(self, command: Command, browser: Browser) -> None:
        site = self._stage.site
        if command.do is Do.LOG_OUT:
            site.log_out(browser)
        elif command.do is Do.CLOSE_BROWSER:
            site.close_browser(browser)
        else:
            try:
                page = site.page(*page_named(command.page or ""))
            except ValueError as error:
                self._reject(command, str(error))
            else:
                self._stage.requests.ask(browser, page, post=command.do is Do.SUBMIT)
