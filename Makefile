# make run: opens the dashboard.  make test: everything that is tested.  make bench: the measurements.
# Each sets up a virtual environment first, and again only when pyproject.toml has changed.
# Other interpreter or place:  make run PYTHON=python3.12 VENV=/some/folder

PYTHON ?= python3
VENV   ?= .venv
# As many workers as there are cores; `make test PYTEST_ARGS=tests/laws` takes one, for a few tests.
PYTEST_ARGS ?= --numprocesses auto --dist worksteal
PY     := $(VENV)/bin/python
PIP    := $(PY) -m pip --disable-pip-version-check --quiet

.DELETE_ON_ERROR:
.PHONY: run test bench picture words clean

run: $(VENV)/.ready
	@$(PY) main.py

# Where Qt's libraries are missing, pytest's Qt plugin dies before any test or conftest runs; the preflight says which.
test: $(VENV)/.ready-test
	@QT_QPA_PLATFORM=offscreen $(PY) -m ui.preflight
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest $(PYTEST_ARGS)

bench: $(VENV)/.ready-test
	@$(PY) -m benchmarks

# The pictures in the README.
picture: $(VENV)/.ready
	@$(PY) resources/pictures/draw.py

# The texts of the window, for translators.
words: $(VENV)/.ready
	@$(PY) resources/translations/extract.py

# A failed `python -m venv` leaves a folder with a python in it, so no rule may depend on that python: stamps tell
# what has succeeded. Without ensurepip (bare Debian) the folder would have no pip, so that is asked first.
$(VENV)/.base:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Coatcheck needs Python 3.11 or newer; $(PYTHON) is " + sys.version.split()[0] + ". Try: make $(firstword $(MAKECMDGOALS) run) PYTHON=python3.12")'
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo "$(PYTHON) cannot make virtual environments. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

# Tools are called as `python -m …`: scripts in bin/ hold absolute paths and break when the checkout is moved.
$(VENV)/.ready: pyproject.toml | $(VENV)/.base
	@echo "Installing Coatcheck into $(VENV) …"
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.ready-test: pyproject.toml | $(VENV)/.base
	@echo "Installing Coatcheck and what its tests need into $(VENV) …"
	@$(PIP) install --editable '.[test]'
	@touch $@ $(VENV)/.ready

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find simulator ui resources tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
