"""Plausible names and devices, drawn from a seed."""

from math import gcd

from simulator.entropy import draw, stream_key

_FIRST = (
    "Ada Amara Anika Aylin Beatriz Bruno Carmen Chidi Chiara Daniel Dara Diego Emeka Emma Enzo Farah Felix Fatima Gita "
    "Greta Hana Hassan Helena Ibrahim Ines Ingrid Isaac Ivan Jana Jamal Jonas Julia Kaito Karim Katya Kofi Lars Layla "
    "Leah Liam Lina Luca Lucia Maja Malik Marco Marta Mateo Mei Mila Mina Nadia Naoko Niko Nina Noah Nora Olga Omar "
    "Oscar Paula Pedro Priya Rafael Rania Ravi Rosa Ruth Salma Samir Sara Sofia Stefan Sven Tariq Tess Theo Tomas Uma "
    "Vera Victor Wanda Yara Yuki Yusuf Zara Zoe"
).split()
_LAST = (
    "Abbasi Adeyemi Almeida Andersson Baker Banerjee Becker Bianchi Brandt Castro Chen Costa Dahl Delgado Diallo Dubois "
    "Eriksen Farkas Fischer Flores Fraser Garcia Gupta Haddad Hansen Hoffmann Horvat Ibarra Ito Jansen Kaya Keller Khan "
    "Kim Kowalski Kumar Larsen Laurent Lehmann Lin Lopez Marino Martin Mensah Meyer Moreau Moretti Mwangi Nakamura "
    "Navarro Nguyen Nielsen Novak Nowak Okafor Okoye Olsen Ortega Osman Park Patel Petrov Popescu Quint Rahman Ramos "
    "Reyes Ricci Rossi Ruiz Sato Schmidt Silva Singh Smit Soto Suzuki Tanaka Torres Vargas Vogel Wagner Walker Weber Wong "
    "Yamada Yilmaz Young Zhang Ziegler"
).split()

_CLIENTS = {
    "desktop": ("Chrome on Windows", "Firefox on Linux", "Safari on macOS", "Edge on Windows", "Chrome on macOS"),
    "phone": ("Safari on iOS", "Chrome on Android"),
    "kiosk": ("Chrome on ChromeOS",),
    "service": ("API client",),
}


def client_kinds() -> tuple[str, ...]:
    """The kinds of device that a scenario may name."""
    return tuple(_CLIENTS)


def client_of(seed: int, browser_name: str, kind: str) -> str:
    """Which browser on which system that device is."""
    choices = _CLIENTS[kind]
    return choices[draw(stream_key(seed, f"client/{browser_name}"), 1) % len(choices)]


def address_of(browser: int) -> str:
    """The address of a browser, different for each, in 10.0.0.0/8 (RFC 1918)."""
    return f"10.{browser >> 16 & 255}.{browser >> 8 & 255}.{browser & 255}"


def draw_names(seed: int, count: int, taken: set[str]) -> list[tuple[str, str]]:
    """`count` account names with their display names, none of them in `taken`."""
    total = len(_FIRST) * len(_LAST)
    key = stream_key(seed, "names")
    offset = draw(key, 1) % total
    # A stride without a common divisor walks through every pair once before any returns.
    stride = 2 * (draw(key, 2) % (total // 4)) + 1
    while gcd(stride, total) > 1:
        stride += 2
    names: list[tuple[str, str]] = []
    index = 0
    while len(names) < count:
        lap, place = divmod(index, total)
        pair = (offset + place * stride) % total
        index += 1
        first, last = _FIRST[pair % len(_FIRST)], _LAST[pair // len(_FIRST)]
        suffix = str(lap + 1) if lap else ""
        name = f"{first}.{last}{suffix}".lower()
        if name not in taken:
            names.append((name, f"{first} {last}" + (f" {suffix}" if suffix else "")))
    return names
