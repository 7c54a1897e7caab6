from simulator.engine.credentials import CrowdHasher


def test_a_password_is_verified_against_what_was_kept_of_it():
    hasher = CrowdHasher()
    kept = hasher.hash("open sesame", "ann")
    assert hasher.verify(kept, "open sesame", "ann")
    assert not hasher.verify(kept, "open sesame ", "ann")
    assert not hasher.verify(kept, "open sesame", "max")


def test_what_is_kept_does_not_hold_the_password():
    kept = CrowdHasher().hash("open sesame", "ann")
    assert b"sesame" not in kept
    assert len(kept) == 32


def test_two_people_with_one_password_share_nothing_that_is_kept():
    hasher = CrowdHasher()
    assert hasher.hash("same", "ann") != hasher.hash("same", "max")
