// What browsers are told of connections and copies, and where a plain connection leads: `app.use(headers)`.
'use strict'

const ONLY_HTTPS = false
const HSTS_S = 0 // how long browsers come by encrypted connections alone
const NO_STORE = false

function headers (req, res, next) {
  const secure = req.secure || req.socket.encrypted
  if (ONLY_HTTPS && !secure) {
    res.statusCode = 308
    res.setHeader('Location', `https://${req.headers.host}${req.url}`)
    return res.end()
  }
  if (HSTS_S && secure) res.setHeader('Strict-Transport-Security', `max-age=${HSTS_S}`)
  if (NO_STORE) res.setHeader('Cache-Control', 'no-store')
  next()
}

module.exports = headers
