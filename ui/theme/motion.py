"""Whether somebody has asked the system for no motion, and what of Qt's own stands still then.

Qt knows the wish under no system yet (6.11), so it is read where each keeps it. `COATCHECK_MOTION` (`none` or `full`)
decides for all.
"""

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QProcess, QSettings, Qt
from PySide6.QtWidgets import QApplication

_ASK_MS = 400
_MOVING = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
_NO = ("0", "false", "off")

ReadSetting = Callable[[str, str], str]
"""The value under a key of a file of settings, or of a registry; empty where there is none."""


def wants_none(environment: Mapping[str, str], read: ReadSetting, ask_gnome: Callable[[], str], platform: str) -> bool:
    """Whether the system was asked for no motion, as far as it can be read."""
    stated = environment.get("COATCHECK_MOTION", "").lower()
    if stated:
        return stated == "none"
    if platform == "darwin":
        return read("com.apple.universalaccess", "reduceMotion").lower() in ("1", "true")
    if platform == "win32":
        return read(r"HKEY_CURRENT_USER\Control Panel\Desktop\WindowMetrics", "MinAnimate") == "0"
    desktop = environment.get("XDG_CURRENT_DESKTOP", "").upper()
    config = Path(environment.get("XDG_CONFIG_HOME") or Path(environment.get("HOME", "/"), ".config"))
    if "KDE" in desktop:
        return read(str(config / "kdeglobals"), "KDE/AnimationDurationFactor") == "0"
    if "GNOME" in desktop and (told := ask_gnome()):
        return told.strip().lower() in _NO
    return read(str(config / "gtk-3.0" / "settings.ini"), "Settings/gtk-enable-animations").lower() in _NO


def asked_for_none() -> bool:
    """Whether this system was asked for no motion."""
    return wants_none(os.environ, _read, _ask_gnome, sys.platform)


def stand_still(app: QApplication) -> None:
    """Lets nothing of Qt's own move by itself: menus and tips are there at once, and the cursor does not blink."""
    for effect in _MOVING:
        app.setEffectEnabled(effect, False)
    app.setCursorFlashTime(0)


def _read(place: str, key: str) -> str:
    is_file = "/" in place
    if is_file and not Path(place).is_file():
        return ""
    settings = QSettings(place, QSettings.Format.IniFormat if is_file else QSettings.Format.NativeFormat)
    return str(settings.value(key, ""))


def _ask_gnome() -> str:
    program = shutil.which("gsettings")
    if program is None:
        return ""
    asking = QProcess()
    asking.start(program, ["get", "org.gnome.desktop.interface", "enable-animations"])
    if not asking.waitForFinished(_ASK_MS):
        asking.kill()
        asking.waitForFinished(_ASK_MS)
        return ""
    return bytes(asking.readAllStandardOutput().data()).decode(errors="replace")
