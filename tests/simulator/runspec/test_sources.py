from pathlib import Path

import pytest

from simulator.errors import InputError
from simulator.runspec.sources import read_traffic

ACTION = b'{"at": 1, "do": "visit", "browser": "b1"}\n'
REQUEST = b'192.0.2.1 - - [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 203\n'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "traffic"


def refusal(path):
    with pytest.raises(InputError) as caught:
        read_traffic(path)
    text = str(caught.value)
    assert "\n" not in text
    return text.removeprefix(f"{path}: ")


@pytest.mark.parametrize("prefix", [b"", b"\n  ", b"\xef\xbb\xbf"])
def test_what_starts_with_a_brace_is_a_trace(path, prefix):
    path.write_bytes(prefix + ACTION)
    trace = read_traffic(path)
    assert (trace.relogin, trace.actions[0].browser, trace.name) == (False, "b1", "traffic")


@pytest.mark.parametrize("prefix", [b"", b"\n", b"\xef\xbb\xbf"])
def test_anything_else_is_an_access_log(path, prefix):
    path.write_bytes(prefix + REQUEST)
    trace = read_traffic(path)
    assert (trace.relogin, trace.actions[0].browser, trace.name) == (True, "192.0.2.1", "traffic")


def test_stray_bytes_in_a_log_are_replaced(path):
    path.write_bytes(REQUEST.replace(b"/ ", b"/caf\xe9 "))
    assert read_traffic(path).actions[0].path == "/caf\ufffd"


def test_only_people_are_read_where_asked_for(path):
    path.write_bytes(REQUEST + REQUEST.replace(b"/ ", b"/a.css "))
    assert len(read_traffic(path, people=True).actions) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"\x1f\x8b\x08\x00\xff",
        REQUEST.decode().encode("utf-16"),
        bytes(range(256)),
    ],
)
def test_a_binary_file_is_refused_in_one_line(path, data):
    path.write_bytes(data)
    assert refusal(path) == "not a text file; give an access log, unpacked, or a trace"


def test_a_trace_in_another_encoding_is_refused(path):
    path.write_bytes(ACTION.replace(b"b1", b"caf\xe9"))
    assert refusal(path) == "not a text file; give a file in UTF-8"


def test_a_folder_and_an_absent_file_are_refused(path):
    assert refusal(path) == "no such file"
    path.mkdir()
    assert refusal(path) == "is a folder; give a file"
