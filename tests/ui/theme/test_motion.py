"""Laws of standing still: the wish is read where each system keeps it, and Qt's own stands still then."""

import pytest
from PySide6.QtCore import Qt

from ui.theme import motion


def nothing(place, key):
    return ""


def silent():
    return ""


@pytest.mark.parametrize(
    ("environment", "settings", "gnome", "platform", "none"),
    [
        ({"COATCHECK_MOTION": "none"}, {}, "", "linux", True),
        ({"COATCHECK_MOTION": "full"}, {"reduceMotion": "1"}, "", "darwin", False),
        ({}, {"reduceMotion": "1"}, "", "darwin", True),
        ({}, {"reduceMotion": "0"}, "", "darwin", False),
        ({}, {"MinAnimate": "0"}, "", "win32", True),
        ({}, {"MinAnimate": "1"}, "", "win32", False),
        ({"XDG_CURRENT_DESKTOP": "KDE"}, {"KDE/AnimationDurationFactor": "0"}, "", "linux", True),
        ({"XDG_CURRENT_DESKTOP": "KDE"}, {"KDE/AnimationDurationFactor": "1"}, "", "linux", False),
        ({"XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}, {}, "false\n", "linux", True),
        ({"XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}, {}, "true\n", "linux", False),
        ({"XDG_CURRENT_DESKTOP": "XFCE"}, {"Settings/gtk-enable-animations": "0"}, "", "linux", True),
        ({}, {}, "", "linux", False),
    ],
)
def test_the_wish_is_read_where_each_system_keeps_it(environment, settings, gnome, platform, none):
    asked = motion.wants_none(environment, lambda place, key: settings.get(key, ""), lambda: gnome, platform)
    assert asked is none


def test_this_system_can_be_asked(monkeypatch, tmp_path):
    for name in ("COATCHECK_MOTION", "XDG_CURRENT_DESKTOP"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert not motion.asked_for_none()
    (tmp_path / "gtk-3.0").mkdir()
    (tmp_path / "gtk-3.0" / "settings.ini").write_text("[Settings]\ngtk-enable-animations=0\n")
    assert motion.asked_for_none()


def test_what_is_qt_s_own_stands_still(qapp):
    before = qapp.cursorFlashTime()
    motion.stand_still(qapp)
    assert qapp.cursorFlashTime() == 0
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    qapp.setCursorFlashTime(before)
