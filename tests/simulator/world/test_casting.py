"""From a scenario's file to everybody and everything in it."""

import pytest

from simulator.errors import InputError
from simulator.roles import Role
from simulator.world.casting import (
    DEFAULT_SCENARIO,
    Casting,
    attack_scenario_names,
    check_cast,
    load_scenario,
    scenario_names,
)

HEAD = 'name = "mine"\ntitle = "Mine"\ndate = 2026-03-02\nstart = "08:00"\nend = "18:00"\n'
PERSON = '[[person]]\nname = "ann"\ndisplay = "Ann"\nrole = "user"\npersona = "manager"\n'
PHONE = {"persona": "phone", "client": "phone"}


@pytest.fixture
def write(tmp_path):
    def write(text):
        path = tmp_path / "mine.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def refusal(source):
    with pytest.raises(InputError) as caught:
        load_scenario(source)
    assert "\n" not in str(caught.value)
    return str(caught.value).removeprefix(f"{source}: ")


# --- files


def test_the_default_is_the_first_of_the_scenarios():
    assert scenario_names()[0] == DEFAULT_SCENARIO == "office-day"
    assert set(scenario_names()) >= {"office-day", "first-session", "rush"}


@pytest.mark.parametrize("name", [*scenario_names(), *attack_scenario_names()])
def test_a_scenario_is_called_as_its_file(name):
    scenario = load_scenario(name)
    assert scenario.name == name.rpartition("/")[2]
    assert scenario.description.endswith(".")


def test_a_scenario_is_read_from_a_file(write):
    path = write(HEAD + PERSON)
    assert load_scenario(path) == load_scenario(str(path))
    assert load_scenario(path).persons[0].persona == "manager"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the scenario is empty; it needs name, title, date, start, end and somebody in it"),
        ("# nothing\n", "the scenario is empty; it needs name, title, date, start, end and somebody in it"),
        (HEAD, "nobody is in it; add a [[crowd]] or a [[person]]"),
        (
            HEAD + PERSON.replace('"user"', '"boss"'),
            "person.0.role = \"boss\": unknown role 'boss'; roles are user, manager, admin, service",
        ),
        (HEAD.replace("18:00", "07:00") + PERSON, "end 07:00:00 is not after start 08:00:00"),
        (
            HEAD + PERSON + 'client = "toaster"\n',
            'person.0.client = "toaster": unknown device; devices are desktop, phone, kiosk, service',
        ),
        (
            HEAD + PERSON + "habits = { arrive = 8 }\n",
            'person.0: habits.arrive = 8: write a value such as "08:20"',
        ),
        (
            HEAD + PERSON + '[[person.device]]\npersona = "phone"\nhabits = { sings = true }\n',
            "person.0.device.0: phone has no habit 'sings'; its habits are first, last, pause",
        ),
        (
            HEAD
            + PERSON
            + '[[person]]\nname = "eva"\ndisplay = "Eva"\nrole = "user"\npersona = "phone"\nbrowser = "ann"\n',
            'person.1.browser = "ann": that is the name of a person\'s own browser; give another name',
        ),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(write, text, said):
    assert refusal(write(text)) == said


def test_an_unknown_persona_is_refused_with_those_there_are(write):
    text = refusal(write(HEAD + PERSON.replace('"manager"', '"pirate"')))
    assert text.startswith("person.0: unknown persona 'pirate'; personas are administrator, ")


def test_what_is_no_scenario_at_all_is_refused(tmp_path, write):
    assert refusal("office-dya").startswith("no such scenario; give a TOML file or one of office-day, ")
    assert refusal(tmp_path) == "is a folder; give a file"
    assert "not valid TOML" in refusal(write("start ="))
    (tmp_path / "mine.toml").write_bytes(b"\x89PNG\r\n\xff")
    assert refusal(tmp_path / "mine.toml") == "not a text file; give a file in UTF-8"


# --- the cast


def cast_of(scenario, seed=1):
    return Casting(scenario, seed).run()


def test_persons_come_first_and_crowds_after_them_with_names_of_their_own(scenario_of, person_of):
    crowd = {"persona": "phone", "role": "manager", "people": 5}
    cast = cast_of(scenario_of(person_of("ann"), person_of("max", role="admin"), crowds=[crowd]))
    assert [person.number for person in cast.people] == [1, 2, 3, 4, 5, 6, 7]
    assert [person.name for person in cast.people[:2]] == ["ann", "max"]
    assert [person.role for person in cast.people] == [Role.USER, Role.ADMIN, *[Role.MANAGER] * 5]
    assert len({person.name for person in cast.people}) == 7


def test_everybody_has_a_browser_called_after_them(scenario_of, person_of):
    cast = cast_of(scenario_of(person_of("ann"), person_of("max", device=[PHONE])))
    assert [browser.name for browser in cast.browsers] == ["ann", "max", "max/phone"]
    assert [(actor.person, actor.browser) for actor in cast.actors] == [(0, 0), (1, 1), (1, 2)]


def test_two_devices_of_one_kind_have_names_and_lives_of_their_own(scenario_of, person_of):
    cast = cast_of(scenario_of(person_of("ann", device=[PHONE, PHONE, PHONE])))
    assert [browser.name for browser in cast.browsers] == ["ann", "ann/phone", "ann/phone-2", "ann/phone-3"]
    assert len({actor.key for actor in cast.actors}) == 4


def test_people_at_a_shared_browser_share_it(scenario_of, person_of):
    crowd = {"persona": "kiosk_visitor", "role": "user", "people": 3, "browser": "kiosk", "client": "kiosk"}
    cast = cast_of(scenario_of(person_of("ann", browser="kiosk"), person_of("max"), crowds=[crowd]))
    assert [browser.name for browser in cast.browsers] == ["kiosk", "max"]
    assert [actor.browser for actor in cast.actors] == [0, 1, 0, 0, 0]


def test_a_share_of_a_crowd_has_the_device(scenario_of):
    crowd = {"persona": "manager", "role": "user", "people": 1_000}
    counts = {}
    for share in (0.0, 0.3, 1.0):
        cast = cast_of(scenario_of(crowds=[{**crowd, "device": [{**PHONE, "share": share}]}]))
        counts[share] = sum(browser.name.endswith("/phone") for browser in cast.browsers)
    assert (counts[0.0], counts[1.0]) == (0, 1_000)
    assert 240 < counts[0.3] < 360


def test_one_program_is_written_for_all_who_live_alike(scenario_of, person_of):
    cast = cast_of(
        scenario_of(
            person_of("ann", "manager"),
            person_of("max", "manager"),
            person_of("eva", "manager", habits={"leave": "17:00"}),
            person_of("ida", "phone"),
        )
    )
    assert [actor.program for actor in cast.actors] == [0, 0, 1, 2]


def test_another_person_moves_nobody_s_dice(scenario_of, person_of):
    small = cast_of(scenario_of(person_of("ann"), person_of("max")))
    large = cast_of(scenario_of(person_of("eva"), person_of("max"), person_of("ann")))
    assert {actor.key for actor in small.actors} < {actor.key for actor in large.actors}


def test_a_cast_is_a_function_of_scenario_and_seed(scenario_of):
    scenario = scenario_of(crowds=[{"persona": "phone", "role": "user", "people": 20}])
    assert cast_of(scenario).people == cast_of(scenario).people
    assert cast_of(scenario).people != cast_of(scenario, seed=2).people


def test_a_scenario_with_an_attack_that_does_not_exist_is_refused(scenario_of, person_of):
    command = {"at": "09:00", "do": "attack", "attack": "magic", "user": "ann"}
    scenario = scenario_of(person_of("ann"), commands=[command])
    with pytest.raises(InputError) as caught:
        check_cast(scenario, "tiny")
    assert str(caught.value).startswith(
        'tiny: command.0.attack = "magic": unknown attack; attacks are csrf_by_double_submit, '
    )


def test_how_a_browser_treats_cookies_is_cast_with_it(scenario_of, person_of):
    scenario = scenario_of(person_of("ann", browser_policy="legacy"), person_of("max"))
    assert [browser.treatment for browser in Casting(scenario, 1).run().browsers] == ["legacy", "lax-default"]
