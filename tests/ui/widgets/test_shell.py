"""Laws of the shell: it stands at once, in the colours that are on, and says what it is."""

from ui import theme
from ui.widgets.shell import Shell


def test_the_shell_draws_itself_at_any_size(qtbot):
    shell = Shell("Coatcheck")
    qtbot.addWidget(shell)
    assert shell.accessibleName() == "Coatcheck is loading"
    for size in ((1120, 640), (1920, 1080)):
        shell.resize(*size)
        picture = shell.grab().toImage()
        assert picture.pixelColor(52, 56) == theme.color("bg")
