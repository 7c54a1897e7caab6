"""Which keeper a policy's kind of store has."""

from simulator.engine.keepers.base import Keeper
from simulator.engine.keepers.server import ServerKeeper
from simulator.engine.store.base import SessionStore
from simulator.entropy import TokenEntropy
from simulator.policy import Policy


def keeper_of(policy: Policy, store: SessionStore, entropy: TokenEntropy) -> Keeper:
    """The keeper that `store.kind` asks for."""
    return ServerKeeper(store, entropy, policy.id.bits)
