// Locks an account after failures in a row: ask `isLocked` before a password is checked, then tell how it went. What is
// counted belongs into your database: here it lasts as long as the process.
'use strict'

const MAX_FAILURES = 5
const LOCKOUT_MS = 900000 // null: until `unlock` is called

const failures = new Map()
const lockedAt = new Map()

function isLocked (name) {
  if (LOCKOUT_MS !== null && Date.now() - lockedAt.get(name) >= LOCKOUT_MS) unlock(name)
  return lockedAt.has(name)
}

function failed (name) {
  failures.set(name, (failures.get(name) || 0) + 1)
  if (failures.get(name) >= MAX_FAILURES) lockedAt.set(name, Date.now())
}

function loggedIn (name) {
  failures.delete(name)
}

function unlock (name) {
  lockedAt.delete(name)
  failures.delete(name)
}

module.exports = { isLocked, failed, loggedIn, unlock }
