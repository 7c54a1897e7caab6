"""The settings under study: sections of described fields, and what they say together."""

from simulator.policy.browsers import CookiePolicy as CookiePolicy
from simulator.policy.browsers import CsrfPolicy as CsrfPolicy
from simulator.policy.browsers import TransportPolicy as TransportPolicy
from simulator.policy.checks import FINDS_NO_SESSION as FINDS_NO_SESSION
from simulator.policy.checks import IN_A_COOKIE as IN_A_COOKIE
from simulator.policy.checks import ON_THE_SERVER as ON_THE_SERVER
from simulator.policy.checks import Note as Note
from simulator.policy.checks import dates_revocations as dates_revocations
from simulator.policy.checks import finds_users as finds_users
from simulator.policy.checks import keeps_records as keeps_records
from simulator.policy.checks import overruled as overruled
from simulator.policy.policy import Policy as Policy
from simulator.policy.policy import policy_fields as policy_fields
from simulator.policy.sessions import TokenPolicy as TokenPolicy
from simulator.policy.settings import Setting as Setting
from simulator.policy.settings import setting as setting
from simulator.policy.values import AFTER as AFTER
from simulator.policy.values import OFF as OFF
from simulator.policy.values import recheck_after_ms as recheck_after_ms
