// What was exported for express-session, behind Node's own HTTP server: `POST /-/start` brings the text of the settings
// and of the code beside it, which is evaluated here as an application would load it. A request brings its time in the
// header `x-now-ms`, and comes by an encrypted connection unless `x-plain` says otherwise.
'use strict'

const http = require('http')

const RealDate = Date
let nowMs = RealDate.now()
global.Date = class extends RealDate {
  constructor (...parts) {
    super(...(parts.length ? parts : [nowMs]))
  }

  static now () {
    return nowMs
  }
}
process.env.SESSION_SECRET = 'the key that the cookies of these applications are signed with'

let accounts, chain, code, store

function load (text, app) {
  const module = { exports: {} }
  new Function('require', 'module', 'app', text)(require, module, app) // eslint-disable-line no-new-func
  return module.exports
}

const open = (req, account, done) => {
  const note = error => {
    if (error) throw error
    req.session.userId = account.id
    req.session.writes = (req.session.writes || 0) + 1
    done()
  }
  return code.guard ? code.guard.logIn(req, account.id, note) : note()
}

const pages = {
  'POST /login' (req, form, answer) {
    const name = form.get('username')
    const known = accounts.find(each => each.name === name)
    if (code.lockout && code.lockout.isLocked(name)) return answer(401)
    const account = known && known.active && known.password === form.get('password') ? known : null
    if (code.lockout) (account ? code.lockout.loggedIn : code.lockout.failed)(name)
    if (!account) return answer(401)
    open(req, account, () => answer(200, name))
  },
  'POST /logout' (req, form, answer, account, res) {
    if (code.guard) return code.guard.logOut(req, res, () => answer(200))
    req.session.destroy(() => answer(200))
  },
  'GET /token' (req, form, answer) {
    answer(200, code.csrf.token(req))
  },
  'POST /new-id' (req, form, answer) {
    code.guard.newId(req, () => answer(200))
  },
  'GET /page' (req, form, answer, account, res) {
    if (!req.query.get('fresh') || !code.guard) return answer(200, account.name)
    code.guard.fresh(req, res, () => answer(200, account.name))
  },
  'POST /page' (req, form, answer, account) {
    req.session.writes = (req.session.writes || 0) + 1
    answer(200, account.name)
  }
}

function endSessionsOf (account, done) {
  return code.guard && store ? code.guard.endSessionsOf(store, account.id, () => done()) : done()
}

const commands = {
  start (given, done) {
    accounts = given.users.map((user, index) => ({ id: index + 1, active: true, ...user }))
    store = null
    code = Object.fromEntries(Object.entries(given.code).map(([name, text]) => [name, load(text)]))
    chain = code.headers ? [code.headers] : []
    load(given.settings, { use: middleware => chain.push(middleware) })
    if (code.csrf) chain.push(code.csrf.csrf)
    if (code.guard) chain.push(code.guard.guard)
    done()
  },
  change (given, done) {
    const account = accounts.find(each => each.name === given.user)
    Object.assign(account, given.fields)
    return given.fields.active === true ? done() : endSessionsOf(account, done)
  }
}

function serve (req, res, body) {
  const url = new URL(req.url, 'http://localhost')
  if (url.pathname.startsWith('/-/')) {
    return commands[url.pathname.slice(3)](JSON.parse(body), () => res.end('0'))
  }
  nowMs = Number(req.headers['x-now-ms'])
  req.originalUrl = req.url
  req.query = url.searchParams
  req.socket.encrypted = !req.headers['x-plain']
  const go = (middlewares, error) => {
    if (error) throw error
    if (middlewares.length) return middlewares[0](req, res, error => go(middlewares.slice(1), error))
    store = req.sessionStore
    const name = req.method + ' ' + url.pathname
    const account = accounts.find(each => each.id === req.session.userId && each.active)
    const answer = (status, text) => {
      res.statusCode = status
      res.end(text || '')
    }
    if (!account && url.pathname === '/page') return answer(401)
    pages[name](req, new URLSearchParams(body), answer, account, res)
  }
  go(chain)
}

const server = http.createServer((req, res) => {
  const chunks = []
  req.on('data', chunk => chunks.push(chunk))
  req.on('end', () => serve(req, res, Buffer.concat(chunks).toString()))
})
server.keepAliveTimeout = 0
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
