// What no option of express-session says of a session: a new id at log-in, its longest life, how many a user may have,
// where it comes from, how fresh its log-in is, and what log-out leaves in the browser.
//
// `app.use(guard)` below `app.use(session(...))`; `logIn(req, userId, done)` where people log in, `logOut(req, res, done)`
// where they log out, `newId(req, done)` where a role is granted or the own password changed, `endSessionsOf(req.sessionStore, userId, done)` where an account is closed or gets a new password,
// and `fresh` before handlers that ask for a fresh log-in. Counting and ending need a store with `all`.
'use strict'

const crypto = require('crypto')

const ABSOLUTE_MS = null // the longest life from log-in; null: no limit
const MAX_SESSIONS = null // of one user; one more, and the oldest ends; null: any number
const BINDING = 'off' // another address or client than at log-in: 'off', 'report', 'stale' (not fresh), 'end'
const REAUTH_AFTER_MS = null // how old a log-in may be where a fresh one is asked for
const ROTATE_EVERY_MS = null // a new id after that long; null: never
const NAME = 'connect.sid' // the cookie's
const ATTRIBUTES = '' // '; Secure' where the cookie has it: a browser would keep a __Host- cookie otherwise

function comesFrom (req) {
  const text = `${req.socket.remoteAddress} ${req.headers['user-agent']}`
  return crypto.createHash('sha256').update(text).digest('hex')
}

function sessionsOf (store, userId, done) {
  store.all((error, sessions) => {
    if (error) return done(error)
    const found = Object.entries(sessions).filter(([, data]) => data.guard && data.guard.user === String(userId))
    done(null, found.sort((a, b) => a[1].guard.loggedInAt - b[1].guard.loggedInAt).map(([id]) => id))
  })
}

function destroyAll (store, ids, done) {
  if (!ids.length) return done()
  store.destroy(ids[0], error => error ? done(error) : destroyAll(store, ids.slice(1), done))
}

function endSessionsOf (store, userId, done) {
  sessionsOf(store, userId, (error, ids) => error ? done(error) : destroyAll(store, ids, done))
}

function logIn (req, userId, done) {
  const open = error => {
    if (error) return done(error)
    req.session.regenerate(error => {
      if (error) return done(error)
      const now = Date.now()
      const from = comesFrom(req)
      req.session.guard = { user: String(userId), loggedInAt: now, freshSince: now, idSince: now, comesFrom: from }
      done()
    })
  }
  if (MAX_SESSIONS === null) return open()
  sessionsOf(req.sessionStore, userId, (error, ids) => {
    if (error) return done(error)
    const others = ids.filter(id => id !== req.sessionID)
    destroyAll(req.sessionStore, others.slice(0, Math.max(0, others.length + 1 - MAX_SESSIONS)), open)
  })
}

function logOut (req, res, done) {
  const { path, domain } = req.session.cookie
  req.session.destroy(error => {
    res.setHeader('Set-Cookie', `${NAME}=; Max-Age=0; Path=${path}` + (domain ? `; Domain=${domain}` : '') + ATTRIBUTES)
    done(error)
  })
}

function guard (req, res, next) {
  const noted = req.session.guard
  if (!noted) return next()
  const now = Date.now()
  const moved = noted.comesFrom !== comesFrom(req)
  const tooOld = ABSOLUTE_MS !== null && now - noted.loggedInAt >= ABSOLUTE_MS
  if (tooOld || (moved && BINDING === 'end')) return req.session.regenerate(next)
  if (moved && BINDING === 'report') console.warn(`a session of user ${noted.user} comes from elsewhere`)
  if (moved && BINDING === 'stale') noted.freshSince = 0
  if (ROTATE_EVERY_MS === null || now - noted.idSince <= ROTATE_EVERY_MS) return next()
  newId(req, next)
}

function newId (req, done) {
  const kept = { ...req.session, guard: { ...req.session.guard, idSince: Date.now() } }
  delete kept.cookie
  req.session.regenerate(error => {
    Object.assign(req.session, kept)
    done(error)
  })
}

function fresh (req, res, next) {
  const since = req.session.guard ? req.session.guard.freshSince : 0
  if (REAUTH_AFTER_MS === null || Date.now() - since <= REAUTH_AFTER_MS) return next()
  res.statusCode = 401
  res.end()
}

module.exports = { guard, fresh, logIn, logOut, newId, endSessionsOf }
