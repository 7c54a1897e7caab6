"""What goes wrong by somebody's hand: bad input, told in one line."""

from simulator.messages import Message, as_message, message


def text_of(error: BaseException) -> Message:
    """The text of an error, the message that was given where it was one."""
    given = error.args[0] if error.args else ""
    return as_message(given if isinstance(given, str) and given else str(error))


def told_of(where: str, problem: str, remedy: str = "") -> Message:
    """What is wrong with something, and what would be right, in one line."""
    parts = {"where": _one_line(where), "problem": as_message(_one_line(problem))}
    if not remedy:
        return message("{where}: {problem}", **parts)
    return message("{where}: {problem}; {remedy}", **parts, remedy=as_message(_one_line(remedy)))


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return text if text == line else line


class CoatcheckError(Exception):
    """The base of every error that a person can mend; its text is one line."""


class InputError(CoatcheckError):
    """Input that was refused. The text says where it stands, which value it has, and what would be right."""

    def __init__(self, where: str, problem: str, remedy: str = "") -> None:
        self.where, self.problem, self.remedy = where, problem, remedy
        super().__init__(told_of(where, problem, remedy))


class RunFileError(CoatcheckError):
    """A run file that cannot be written, or that cannot be read as one."""


class DamagedFileError(RunFileError):
    """A run file that is damaged or cut off; what stands before the damage can be opened (`salvage`)."""
