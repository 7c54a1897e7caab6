"""What goes wrong by somebody's hand: bad input, told in one line."""


class CoatcheckError(Exception):
    """The base of every error that a person can mend; its text is one line."""


class InputError(CoatcheckError):
    """Input that was refused. The text says where it stands, which value it has, and what would be right."""

    def __init__(self, where: str, problem: str, remedy: str = "") -> None:
        self.where, self.problem, self.remedy = where, problem, remedy
        text = f"{where}: {problem}" + (f"; {remedy}" if remedy else "")
        super().__init__(" ".join(text.split()))


class RunFileError(CoatcheckError):
    """A run file that cannot be written, or that cannot be read as one."""


class DamagedFileError(RunFileError):
    """A run file that is damaged or cut off; what stands before the damage can be opened (`salvage`)."""
