"""The cases there are, in the order in which they are measured."""

from benchmarks.case import Case, Figure, Goal, Round, Side, at_least, at_most

_PEOPLE = 10_000


def _ratio(title: str, dividend: tuple[str, str], divisor: tuple[str, str], goal: Goal) -> Figure:
    """How often a quantity of one side contains that of another; both are `(side, quantity)`."""

    def of(quantities: Round) -> float:
        return quantities[dividend[0]][dividend[1]] / quantities[divisor[0]][divisor[1]]

    return Figure(title, "×", of, goal)


def _quantity(title: str, unit: str, side: str, quantity: str, goal: Goal | None = None) -> Figure:
    return Figure(title, unit, lambda quantities: quantities[side][quantity], goal)


_REQUEST = Case(
    name="request",
    title="a recorded simulated request beside one through Django's test client",
    sides={
        "coatcheck": Side("recorded_requests", {"people": _PEOPLE, "events": 100_000}),
        "django": Side("django_requests", {"users": 200, "requests": 1_000}),
    },
    figures=(
        _ratio("faster than Django's test client", ("django", "cpu_us"), ("coatcheck", "cpu_us"), at_least(60)),
        _quantity("a recorded simulated request", "µs", "coatcheck", "cpu_us"),
        _quantity("a request through Django's test client", "µs", "django", "cpu_us"),
    ),
    note=(
        "ours is browser, cookies, engine, event, run file and checkpoints, among 10,000 people; Django's is a posted "
        "form, CSRF, role, absolute timeout and a session saved in SQLite (WAL), 200 users. Django also parses HTTP, "
        "routes and builds answers: what is compared is simulating traffic, not serving it."
    ),
)

_GROWTH = Case(
    name="growth",
    title="what more people cost",
    sides={
        "1,000": Side("recorded_requests", {"people": 1_000, "events": 100_000}),
        "10,000": Side("recorded_requests", {"people": 10_000, "events": 100_000}),
        "100,000": Side("recorded_requests", {"people": 100_000, "events": 1_000_000}),
    },
    figures=(
        _ratio(
            "a recorded request among 100,000 people over one among 1,000",
            ("100,000", "cpu_us"),
            ("1,000", "cpu_us"),
            at_most(2),
        ),
        _ratio("the same among 10,000", ("10,000", "cpu_us"), ("1,000", "cpu_us"), at_most(2)),
        _quantity("a recorded request among 1,000", "µs", "1,000", "cpu_us"),
        _quantity("a recorded request among 100,000", "µs", "100,000", "cpu_us"),
        _quantity("memory a person with a session, of 100,000", "bytes", "100,000", "bytes_a_person", at_most(4_000)),
    ),
)

_SCHEDULE = Case(
    name="schedule",
    title="the schedule beside SimPy, 10,000 actors",
    sides={
        "coatcheck": Side("scheduled", {"kernel": "own", "actors": _PEOPLE, "wakeups": 300_000}),
        "simpy": Side("scheduled", {"kernel": "simpy", "actors": _PEOPLE, "wakeups": 300_000}),
    },
    figures=(
        _ratio("faster than SimPy's processes", ("simpy", "cpu_us"), ("coatcheck", "cpu_us"), at_least(2)),
        _quantity("a wake-up of ours", "µs", "coatcheck", "cpu_us"),
        _quantity("a wake-up of SimPy's", "µs", "simpy", "cpu_us"),
    ),
)

_RECORDING = Case(
    name="recording",
    title="batches of events beside sqlite3.executemany",
    sides={
        "recorder": Side("written_events", {"writer": "recorder", "events": 300_000}),
        "executemany": Side("written_events", {"writer": "executemany", "events": 300_000}),
    },
    figures=(
        _ratio(
            "the speed of raw sqlite3.executemany", ("executemany", "cpu_us"), ("recorder", "cpu_us"), at_least(0.9)
        ),
        _quantity("an event in the file", "bytes", "recorder", "bytes_an_event", at_most(60)),
        _quantity("an event recorded", "µs", "recorder", "cpu_us"),
    ),
    note="the recorder also writes the column blocks that questions about a whole run are answered from.",
)

_MOMENTS = Case(
    name="moments",
    title="any moment of a run of 1,000,000 events with 10,000 people",
    sides={
        "run": Side("moments", {"people": _PEOPLE, "events": 1_000_000, "moments": 500}),
        "cost": Side("recording_cost", {"people": _PEOPLE, "events": 400_000}),
    },
    figures=(
        _quantity("a moment, 95th percentile", "ms", "run", "moment_p95_ms", at_most(25)),
        _quantity("maximum", "ms", "run", "moment_max_ms", at_most(50)),
        _quantity("median", "ms", "run", "moment_p50_ms"),
        _quantity("95th percentile, of the processor", "ms", "run", "moment_cpu_p95_ms"),
        _quantity("memory that 500 moments leave behind", "MB", "run", "held_mb", at_most(200)),
        _quantity("from opening the file to its overview and last moment", "ms", "run", "opened_ms", at_most(1_000)),
        _quantity("an event in the file", "bytes", "run", "event_bytes", at_most(60)),
        Figure(
            "frames and checkpoints for it",
            "bytes",
            lambda round_: round_["run"]["frame_bytes"] + round_["run"]["checkpoint_bytes"],
            at_most(60),
        ),
        Figure(
            "what recording adds to a run's time",
            "%",
            lambda round_: 100 * (round_["cost"]["recorded_s"] / round_["cost"]["plain_s"] - 1),
            at_most(25),
        ),
        _quantity("until a fork at the end plays on", "s", "run", "fork_s", at_most(1)),
        _quantity("of the processor", "s", "run", "fork_cpu_s"),
        _quantity("until one in the middle does", "s", "run", "fork_amid_s"),
        _quantity("of the processor", "s", "run", "fork_amid_cpu_s"),
    ),
    note=(
        "a moment is the snapshot, without its picture; an event's bytes are those of the file without frames and "
        "checkpoints. Recording is measured by two runs that play in turn in one process, one of them recorded."
    ),
)

_SECONDS = 6.0
_FRAME_NOTE = (
    "offscreen, 1600×1000, rush at 60×, the timer armed anew at each shot; paused is what Qt and the machine cost, and "
    "'without what others caused' counts of a delay at most the processor time that the process used meanwhile."
)

_LATENESS = Case(
    name="lateness",
    title="lateness of a 10 ms timer while the window plays",
    sides={
        "paused": Side("lateness", {"people": 2_000, "playing": False, "seconds": _SECONDS}),
        "2,000": Side("lateness", {"people": 2_000, "playing": True, "seconds": _SECONDS}),
        "10,000": Side("lateness", {"people": 10_000, "playing": True, "seconds": _SECONDS}),
    },
    figures=(
        _quantity("99th percentile with 2,000 live sessions", "ms", "2,000", "late_p99_ms", at_most(8)),
        _quantity("maximum", "ms", "2,000", "late_max_ms", at_most(33)),
        _quantity("99th percentile without what others caused", "ms", "2,000", "worked_p99_ms"),
        _quantity("maximum without", "ms", "2,000", "worked_max_ms"),
        _quantity("99th percentile with 10,000", "ms", "10,000", "late_p99_ms", at_most(8)),
        _quantity("maximum", "ms", "10,000", "late_max_ms", at_most(33)),
        _quantity("99th percentile without what others caused", "ms", "10,000", "worked_p99_ms"),
        _quantity("maximum without", "ms", "10,000", "worked_max_ms"),
        _quantity("99th percentile with 2,000, paused", "ms", "paused", "late_p99_ms"),
        _quantity("maximum", "ms", "paused", "late_max_ms"),
    ),
    note=_FRAME_NOTE,
)

_CROWD = Case(
    name="crowd",
    title="lateness of a 10 ms timer while the window plays a crowd",
    sides={"100,000": Side("lateness", {"people": 100_000, "playing": True, "seconds": _SECONDS})},
    figures=(
        _quantity("99th percentile with 100,000 live sessions", "ms", "100,000", "late_p99_ms", at_most(16)),
        _quantity("maximum", "ms", "100,000", "late_max_ms"),
        _quantity("99th percentile without what others caused", "ms", "100,000", "worked_p99_ms"),
        _quantity("maximum without", "ms", "100,000", "worked_max_ms"),
    ),
    note=_FRAME_NOTE,
)

_TIMELINE = Case(
    name="timeline",
    title="a frame of the timeline, 1400×600, every bar live",
    sides={
        "1,000": Side("timeline_frame", {"bars": 1_000, "lanes": 100}),
        "10,000": Side("timeline_frame", {"bars": 10_000, "lanes": 1_000}),
    },
    figures=(
        Figure("with 10,000 live bars", "ms", lambda round_: round_["10,000"]["cpu_us"] / 1000, at_most(4)),
        Figure("with 1,000", "ms", lambda round_: round_["1,000"]["cpu_us"] / 1000),
    ),
    note="offscreen; ten bars at a time in each lane, twenty marks in each bar, the window following now.",
)

_TABLE = Case(
    name="table",
    title="a tick of the table of sessions at 60×, everybody live",
    sides={
        "1,000": Side("table_tick", {"people": 1_000, "ahead": True}),
        "10,000": Side("table_tick", {"people": 10_000, "ahead": True}),
        "amid": Side("table_tick", {"people": 10_000, "ahead": False}),
    },
    figures=(
        _quantity("a tick with 10,000 live sessions", "ms", "10,000", "tick_ms", at_most(3)),
        _quantity("of it, bringing rows up to date", "ms", "10,000", "refresh_ms"),
        _quantity("of it, painting those in sight", "ms", "10,000", "paint_ms"),
        _quantity("a tick under a filter", "ms", "10,000", "filtered_tick_ms", at_most(3)),
        _quantity("reading a filter and evaluating it for the first time", "ms", "10,000", "filter_ms", at_most(10)),
        _quantity("a tick with 1,000", "ms", "1,000", "tick_ms"),
        _quantity("a tick with 10,000, amid the simulation", "ms", "amid", "tick_ms"),
    ),
    note=(
        "offscreen, 1226×420: every tick is 12 virtual seconds, in which rush sends some 2,000 requests and every row "
        "in sight becomes another. The events were simulated before and are folded in between; amid the simulation, "
        "each tick finds the processor's caches cold."
    ),
)

_FIRST_PAINT = Case(
    name="first-paint",
    title="from the start of a process to its first picture",
    sides={
        "bare": Side("first_paint", {"window": "bare"}),
        "coatcheck": Side("first_paint", {"window": "coatcheck"}),
    },
    figures=(
        _ratio("the shell over a bare PySide6 window", ("coatcheck", "painted_ms"), ("bare", "painted_ms"), at_most(3)),
        _quantity("the window with a run in it", "ms", "coatcheck", "data_ms", at_most(1_500)),
        _quantity("the shell", "ms", "coatcheck", "painted_ms"),
        _quantity("a bare window", "ms", "bare", "painted_ms"),
    ),
    note="real time, Python's own start included, with the files in the system's cache and the modules compiled.",
)

_KINDS = {"SQLite": "sqlite", "PostgreSQL": "postgresql"}
_RACERS = 4

_REVOCATION = Case(
    name="revocation",
    title="requests of four processes on one store racing revocations",
    sides={
        f"{name}{addition}": Side(
            "revocation_race", {"kind": kind, "requests": 10_000, "processes": _RACERS, "rotating": bool(addition)}
        )
        for name, kind in _KINDS.items()
        for addition in ("", ", ids exchanged")
    },
    figures=tuple(
        figure
        for name in _KINDS
        for side in (name, f"{name}, ids exchanged")
        for figure in (
            _quantity(f"requests, {side}", "", side, "requests", at_least(10_000)),
            _quantity("accepted after a revocation had returned", "", side, "accepted_after"),
            _quantity("revocations", "", side, "revocations"),
            _quantity("a revocation amid them", "ms", side, "revocation_ms"),
            _quantity("requests a second", "", side, "requests_per_s"),
        )
    ),
    note="a request that is accepted after a revocation had returned, in any round, fails the measurement.",
)

_ROTATION = Case(
    name="rotation",
    title="four processes on one store racing for the exchange of one id",
    sides={
        f"{name}, {'grace' if grace else 'no grace'}": Side(
            "rotation_race", {"kind": kind, "rotations": 500, "processes": _RACERS, "grace": grace}
        )
        for name, kind in _KINDS.items()
        for grace in (True, False)
    },
    figures=tuple(
        figure
        for name in _KINDS
        for side in (f"{name}, grace", f"{name}, no grace")
        for figure in (
            _quantity(f"exchanges, {side}", "", side, "rotations"),
            _quantity("sessions in the end", "", side, "sessions"),
            _quantity("requests served, of four an exchange", "", side, "served"),
            _quantity("requests a second", "", side, "requests_per_s"),
        )
    ),
    note="an exchange that gives out two ids, or none, in any round, fails the measurement.",
)

_REFRESHES = Case(
    name="refreshes",
    title="four processes on one store racing for the exchange of one refresh token",
    sides={
        name: Side("refresh_race", {"kind": kind, "exchanges": 500, "processes": _RACERS})
        for name, kind in _KINDS.items()
    },
    figures=tuple(
        figure
        for name in _KINDS
        for figure in (
            _quantity(f"exchanges, {name}", "", name, "exchanges"),
            _quantity("sessions in the end", "", name, "sessions"),
            _quantity("requests a second", "", name, "requests_per_s"),
        )
    ),
    note="a refresh token that is exchanged twice, or by nobody, in any round, fails the measurement.",
)

_KILLS = Case(
    name="kills",
    title="a writer killed at random points",
    sides={name: Side("killed_writer", {"kind": kind, "kills": 50}) for name, kind in _KINDS.items()},
    figures=tuple(
        figure
        for name in _KINDS
        for figure in (
            _quantity(f"kills after which the store opened and was whole, {name}", "", name, "kills", at_least(50)),
            _quantity("operations acknowledged and found", "", name, "operations"),
            _quantity("of them, done but not yet acknowledged", "", name, "in_flight"),
        )
    ),
    note="kill -9 of the process; an acknowledged operation that is missing, or half of one, fails the measurement.",
)

_SWEEP = Case(
    name="sweep",
    title="a sweep on two processes beside one",
    sides={"sweep": Side("swept", {"policies": 6, "seeds": 2})},
    figures=(
        _ratio(
            "as many runs a second on two processes as on one",
            ("sweep", "runs_per_s_2"),
            ("sweep", "runs_per_s_1"),
            at_least(1.8),
        ),
        _ratio(
            "the same where each process has a core to itself",
            ("sweep", "runs_per_cpu_s_2"),
            ("sweep", "runs_per_cpu_s_1"),
            at_least(1.8),
        ),
        _quantity("runs of an office day on one process", "/s", "sweep", "runs_per_s_1"),
        _quantity("runs of an office day on two", "/s", "sweep", "runs_per_s_2"),
    ),
    note=(
        "either pool is warm, and both take turns in one process. A run is the whole office day and every "
        "attack on the policy; on a machine of two cores the parent, which hands out and takes in, has no core to itself, nor "
        "has whatever else it runs. The second line is made of the processor time that the workers used."
    ),
)


_MOMENT = Case(
    name="moment",
    title="any moment of a run of 1,000,000 events with 10,000 people, from a drag",
    sides={"drag": Side("moment_shown", {"people": _PEOPLE, "events": 1_000_000})},
    figures=(
        _quantity("until it is painted, 95 of 100 times", "ms", "drag", "shown_p95_ms", at_most(50)),
        _quantity("at worst", "ms", "drag", "shown_worst_ms", at_most(100)),
        _quantity("of it, reading it and bringing all models up to date", "ms", "drag", "models_p95_ms"),
        _quantity("opening the file in the window until its first picture", "ms", "drag", "opened_ms", at_most(1_000)),
        _quantity("until a fork at its end plays on in the window", "s", "drag", "fork_s", at_most(1)),
    ),
    note=(
        "offscreen, 1440×900, processor time of the process: 200 instants drawn evenly from the whole run. Half of it is "
        "the snapshot out of the file, half the window."
    ),
)

_LENGTH = Case(
    name="length",
    title="the window's memory as a run of 2,000 people gets longer",
    sides={"window": Side("window_memory", {"people": 2_000, "fewer": 500_000, "more": 2_000_000})},
    figures=(
        Figure(
            "what 1,500,000 events more cost",
            "MB",
            lambda round_: round_["window"]["more_mb"] - round_["window"]["fewer_mb"],
            at_most(10),
        ),
        _quantity("memory of the process after 500,000", "MB", "window", "fewer_mb"),
        _quantity("after 2,000,000", "MB", "window", "more_mb"),
    ),
    note="offscreen, 1440×900, recorded as it plays; counted is what the process has for itself, not what a file has too.",
)


CASES = {
    case.name: case
    for case in (
        _REQUEST,
        _GROWTH,
        _SCHEDULE,
        _RECORDING,
        _MOMENTS,
        _LATENESS,
        _CROWD,
        _TIMELINE,
        _TABLE,
        _FIRST_PAINT,
        _REVOCATION,
        _ROTATION,
        _REFRESHES,
        _KILLS,
        _SWEEP,
        _MOMENT,
        _LENGTH,
    )
}
