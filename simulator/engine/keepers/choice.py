"""Which keeper a policy's kind of store has."""

from simulator.engine.keepers.base import Keeper
from simulator.engine.keepers.codecs import Codec, EncryptedCodec, SignedCodec
from simulator.engine.keepers.jwt import JwtCodec
from simulator.engine.keepers.self_contained import SelfContainedKeeper
from simulator.engine.keepers.server import ServerKeeper
from simulator.engine.store.base import SessionStore
from simulator.entropy import TokenEntropy
from simulator.events import Reason
from simulator.limits import limits_of
from simulator.policy import ON_THE_SERVER, Policy, keeps_records


def keeper_of(policy: Policy, store: SessionStore, entropy: TokenEntropy, key: bytes, origin_s: int) -> Keeper:
    """The keeper that `store.kind` asks for. `key` signs what is in cookies; `origin_s` is when the clock's time
    began, in seconds since 1970."""
    kind = policy.store.kind
    if kind in ON_THE_SERVER:
        return ServerKeeper(store, entropy, policy.id.bits)
    fixed = kind == "jwt"
    codec: Codec
    if fixed:
        codec = JwtCodec(key, policy.token.access, origin_s)
    elif kind == "client_encrypted":
        codec = EncryptedCodec(key, entropy)
    else:
        codec = SignedCodec(key)
    return SelfContainedKeeper(
        store,
        entropy,
        codec,
        limits_of(policy),
        at_once=policy.time.setting_change == "at_once",
        fixed=fixed,
        reads_role=policy.auth.roles == "every_request",
        denylist=fixed and policy.token.revocation == "denylist",
        keeps_records=keeps_records(policy),
        ends_by=Reason.ABSOLUTE_TIMEOUT if fixed and policy.token.refresh is None else Reason.IDLE_TIMEOUT,
    )
