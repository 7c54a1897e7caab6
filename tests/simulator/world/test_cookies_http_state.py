"""The parser suite of the http-state working group, in the revision that follows RFC 6265bis."""

from pathlib import Path
from urllib.parse import urljoin

import pytest

from simulator.world.cookies import CookieJar

VECTORS = Path(__file__).resolve().parents[3] / "../shared/data/cookies/http-state/parser"
NOW_S = 1_780_000_000

# Where the suite and the text of the standard differ, the text decides.
BY_THE_TEXT = {
    # Paths are compared octet for octet (section 5.1.4), so %6F is not o.
    "disabled-path0029": "",
    # The last Domain counts (section 5.7 step 7), and an empty one makes the cookie host-only (step 10).
    "optional-domain0042": "foo=bar",
}

pytestmark = pytest.mark.skipif(
    not VECTORS.is_dir(), reason="the http-state vectors are not here: ../shared/data, beside the repository"
)


def _fields(path: Path, name: str) -> list[str]:
    fields = [line.partition(":") for line in path.read_bytes().decode("latin-1").split("\n")]
    return [value.removeprefix(" ") for field, _, value in fields if field == name]


def test_the_suite_is_complete():
    assert len(list(VECTORS.glob("*-test"))) == len(list(VECTORS.glob("*-expected"))) == 162


@pytest.mark.parametrize("vector", sorted(path.name.removesuffix("-test") for path in VECTORS.glob("*-test")))
def test_a_vector_gives_the_cookie_header_that_it_expects(vector):
    given, expected = VECTORS / f"{vector}-test", VECTORS / f"{vector}-expected"
    request = f"http://home.example.org:8888/cookie-parser?{vector}"
    jar = CookieJar(clock=lambda: NOW_S)
    for line in _fields(given, "Set-Cookie"):
        jar.store(line, request)
    location = _fields(given, "Location") or [f"/cookie-parser-result?{vector}"]
    header = jar.header(urljoin(request, location[0]))
    wanted = (_fields(expected, "Cookie") or [""])[0]
    assert header.encode("latin-1") == BY_THE_TEXT.get(vector, wanted).encode("latin-1")
    if vector in BY_THE_TEXT:
        assert header != wanted, "an exception that is none any more"
