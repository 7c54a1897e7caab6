"""Draws the pictures of the README anew: `make picture`, or `python resources/pictures/draw.py why.png` for one of them.

Each is a scene: a run, a moment and what somebody would do then to see it. The window is driven by its object names, as
a UI test does it.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent
COLOURS = 256
SMALLEST_FILE = 0
"""The quality of a PNG file, in Qt's words: it costs time and loses nothing."""

Act = Callable[["Stage"], None]


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture: `act` is done at `at` in the run of `source`, before it is taken."""

    file: str
    act: Act
    source: str = "office-day"
    at: str = "14:30"
    theme: str = "light"
    size_px: tuple[int, int] = (1440, 900)


class Stage:
    """A window that is driven by the names of its parts."""

    def __init__(self, window):
        self.window = window
        self.workspace = window.workspace

    def find(self, name: str):
        """The part of this object name."""
        from PySide6.QtWidgets import QWidget

        found = self.window.findChild(QWidget, name)
        assert found is not None, f"nothing in the window is called {name}"
        return found

    def click(self, name: str) -> None:
        """Clicks a button."""
        self.find(name).click()

    def trigger(self, name: str) -> None:
        """Does what an action does."""
        self.window.actions_by_name[name].trigger()

    def wait_until(self, true: Callable[[], bool]) -> None:
        """Lets the window work until something is true."""
        from PySide6.QtWidgets import QApplication

        while not true():
            QApplication.processEvents()

    def last_event(self, kind: int, reason: int = 0):
        """The last event of a kind, and of a reason."""
        seq = self.workspace.snapshot.seq
        return next(e for e in reversed(self.workspace.events(1, seq)) if (e.kind, e.reason) == (kind, reason))

    def ask_about(self, event) -> None:
        """Chooses a request, and the session that it is of."""
        self.workspace.select(event.session)
        self.workspace.ask_about(event.seq)


def monitor(stage: Stage) -> None:
    """The dashboard with the session on top of the table in the inspector."""
    stage.window.select_first()


def why(stage: Stage) -> None:
    """Why a request was refused, and the smallest change of policy that would have let it through."""
    from simulator.events import Kind, Reason

    stage.ask_about(stage.last_event(Kind.REQUEST_DENIED, Reason.IDLE_TIMEOUT))
    stage.trigger("whyAction")
    view = stage.find("whyView")
    stage.wait_until(lambda: view.explanation is not None)
    stage.click("findChangeButton")
    stage.wait_until(lambda: not stage.find("stopSearchButton").isVisible())


def wire(stage: Stage) -> None:
    """A log-in on the wire, with the cookie that it sets."""
    from simulator.events import Kind

    stage.ask_about(stage.last_event(Kind.LOGIN))
    stage.trigger("wirePageAction")
    page = stage.find("wirePage")
    stage.wait_until(lambda: page.exchange is not None)


def lesson(stage: Stage) -> None:
    """A prediction of the lesson on time limits, after the room has answered."""
    from simulator.lessons.reading import lesson_named

    given = lesson_named("05-time-limits")
    step = given.steps[1]
    stage.window.controller.start_lesson(given.name)
    for _ in given.steps[:2]:
        stage.click("lessonNextButton")
    stage.click(f"lessonAnswer{step.right}")
    stage.wait_until(lambda: stage.workspace.now_ms == step.last_ms and not stage.workspace.pace.seeking)


def sweep(stage: Stage) -> None:
    """What idle and absolute limits cost people, and leave to attackers."""
    stage.trigger("sweepPageAction")
    stage.find("sweepSeedsField").set_value(1)
    stage.find("sweepPeopleField").set_value(40)
    stage.click("sweepStartButton")
    stage.wait_until(lambda: stage.find("sweepCount").text().endswith("done."))


def attack_lab(stage: Stage) -> None:
    """An attack inside the day, and the same again with a defence turned."""
    stage.window.pages.show_page("attacks")
    stage.window.pages.show_at(stage.workspace.now_ms)
    stage.wait_until(lambda: not stage.window.pages.busy)
    stage.click("defence.time.idle")
    stage.click("runAgainButton")
    stage.wait_until(lambda: not stage.window.pages.busy)


SCENES = (
    Scene("dashboard.png", monitor, size_px=(1600, 1000)),
    Scene("lesson.png", lesson),
    Scene("why.png", why, theme="dark", size_px=(1440, 1080)),
    Scene("wire.png", wire),
    Scene("attacks.png", attack_lab, source="attacks/kiosk", at="12:00", theme="dark"),
    Scene("sweep.png", sweep),
)


def draw(scene: Scene, folder: Path = FOLDER) -> Path:
    """Draws a scene into its file."""
    from PySide6.QtWidgets import QApplication

    from ui import theme
    from ui.application import build_window
    from ui.player.sources import spec_of

    app = QApplication.instance() or QApplication(["coatcheck"])
    theme.apply(app, scene.theme)
    window = build_window(spec_of(scene.source))
    window.resize(*scene.size_px)
    window.show()
    window.go_to(scene.at)
    scene.act(Stage(window))
    app.processEvents()
    path = folder / scene.file
    saved = in_few_colours(window.grab().toImage()).save(str(path), "PNG", SMALLEST_FILE)
    window.close()
    assert saved, f"{path} cannot be written"
    return path


def in_few_colours(image):
    """The picture in the colours that are seen most in it: a third of the bytes, and no difference to the eye."""
    import numpy as np
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32)
    colours, counts = np.unique(pixels, return_counts=True)
    most = colours[np.argsort(-counts, kind="stable")[:COLOURS]]
    plain = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return image.convertToFormat(QImage.Format.Format_Indexed8, most.tolist(), plain)


def main(names: list[str]) -> None:
    """Draws the scenes of these files, or all of them."""
    for scene in SCENES:
        if not names or scene.file in names:
            path = draw(scene)
            print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    main(sys.argv[1:])
