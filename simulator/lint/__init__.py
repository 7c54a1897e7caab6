"""Standards as data, and what each of them says against a policy."""

from simulator.lint.linting import DEFAULT_STANDARDS as DEFAULT_STANDARDS
from simulator.lint.linting import Finding as Finding
from simulator.lint.linting import Question as Question
from simulator.lint.linting import Report as Report
from simulator.lint.linting import lint as lint
from simulator.lint.rules import FORCES as FORCES
from simulator.lint.rules import Conflict as Conflict
from simulator.lint.rules import Rule as Rule
from simulator.lint.rules import Standard as Standard
from simulator.lint.rules import find_standard as find_standard
from simulator.lint.rules import standard_names as standard_names
