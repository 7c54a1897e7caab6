// Refuses a form without the token of its session, or from another origin: `app.use(csrf)` below `app.use(session(...))`.
// A form sends `token(req)` in the header X-CSRF-Token. A new id brings a new token, at log-in and at log-out.
'use strict'

const crypto = require('crypto')

const TOKEN = true
const ORIGIN_CHECK = true
const TRUSTED_ORIGINS = []
const SAFE = ['GET', 'HEAD', 'OPTIONS', 'TRACE']

function token (req) {
  req.session.csrf = req.session.csrf || crypto.randomBytes(32).toString('base64url')
  return req.session.csrf
}

function matches (origin, trusted) {
  const [scheme, host] = trusted.split('://*.')
  return origin === trusted || (host && origin.startsWith(`${scheme}://`) && origin.endsWith(`.${host}`))
}

function csrf (req, res, next) {
  if (SAFE.includes(req.method)) return next()
  const origin = req.headers.origin
  const own = origin && new URL(origin).host === req.headers.host
  const foreign = ORIGIN_CHECK && origin && !own && !TRUSTED_ORIGINS.some(trusted => matches(origin, trusted))
  const wanted = Buffer.from(req.session.csrf || '')
  const sent = Buffer.from(req.headers['x-csrf-token'] || '')
  const meant = !TOKEN || (wanted.length && wanted.length === sent.length && crypto.timingSafeEqual(wanted, sent))
  if (!foreign && meant) return next()
  res.statusCode = 403
  res.end()
}

module.exports = { csrf, token }
