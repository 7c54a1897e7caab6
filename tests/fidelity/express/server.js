// express-session's middleware and its MemoryStore behind Node's own HTTP server, with the pages of the other
// applications. A request brings its time in the header `x-now-ms`; nothing here ever sees the real clock.
//
// `POST /-/...` is the harness speaking, in JSON: `start` serves afresh with options and users, the others are the
// administrator's. Standard output gets one line, the port; the server lives as long as its standard input.
'use strict'

const http = require('http')
const session = require('express-session')

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

const RANKS = { user: 1, manager: 2, admin: 3 }

let accounts, store, middleware
let held = []

function meets (role, needs) {
  return !needs || role === needs || RANKS[role] >= RANKS[needs]
}

// A log-in writes the session even where it brings nothing new, as those of other frameworks do.
function write (req) {
  req.session.writes = (req.session.writes || 0) + 1
}

// Ends the sessions of which it is said so, all at once: a MemoryStore answers on a later tick.
function destroyWhere (chosen, done) {
  store.all((error, sessions) => {
    if (error) throw error
    const ids = Object.keys(sessions).filter(id => chosen(sessions[id], id))
    if (!ids.length) return done(0)
    let left = ids.length
    ids.forEach(id => store.destroy(id, () => --left || done(ids.length)))
  })
}

const pages = {
  'POST /login' (req, form, answer) {
    const account = accounts.find(each => each.name === form.get('username'))
    if (!account || !account.active || account.password !== form.get('password')) return answer(401)
    req.session.userId = account.id
    write(req)
    answer(200, account.name)
  },
  'POST /logout' (req, form, answer) {
    req.session.destroy(() => answer(200, 'good bye'))
  },
  'GET /page' (req, form, answer, account) {
    answer(meets(account.role, req.query.get('needs')) ? 200 : 403, account.name)
  },
  'POST /page' (req, form, answer, account) {
    if (!meets(account.role, req.query.get('needs'))) return answer(403)
    write(req)
    answer(200, account.name)
  },
  'POST /password' (req, form, answer, account) {
    account.password = form.get('password')
    write(req)
    answer(200, account.name)
  },
  'POST /others' (req, form, answer, account) {
    destroyWhere((data, id) => data.userId === account.id && id !== req.sessionID, () => answer(200, account.name))
  },
  // Answered when the harness lets it go: a request that takes its time.
  'GET /slow' (req, form, answer, account) {
    held.push(() => answer(200, account.name))
  }
}

const commands = {
  start (given, done) {
    accounts = given.users.map((user, index) => ({ id: index + 1, active: true, ...user }))
    store = new session.MemoryStore()
    middleware = session({ secret: given.secret, store, ...given.options })
    held = []
    done()
  },
  change (given, done) {
    Object.assign(accounts.find(each => each.name === given.user), given.fields)
    done()
  },
  end_session (given, done) {
    const id = decodeURIComponent(given.cookie).slice(2).split('.')[0]
    destroyWhere((data, each) => each === id && data.userId, done)
  },
  end_sessions_of (given, done) {
    const account = accounts.find(each => each.name === given.user)
    destroyWhere(data => data.userId === account.id, done)
  },
  end_all_sessions (given, done) {
    store.clear(done)
  },
  held (given, done) {
    done(held.length)
  },
  release (given, done) {
    held.splice(0).forEach(answer => answer())
    done()
  }
}

function serve (req, res, body) {
  const url = new URL(req.url, 'http://localhost')
  if (url.pathname.startsWith('/-/')) {
    return commands[url.pathname.slice(3)](JSON.parse(body), result => res.end(JSON.stringify(result || 0)))
  }
  nowMs = Number(req.headers['x-now-ms'])
  req.originalUrl = req.url
  req.query = url.searchParams
  middleware(req, res, error => {
    if (error) throw error
    const name = req.method + ' ' + url.pathname
    const account = accounts.find(each => each.id === req.session.userId && each.active)
    const answer = (status, text) => {
      res.statusCode = status
      res.end(text || '')
    }
    if (!account && name !== 'POST /login' && name !== 'POST /logout') return answer(401)
    pages[name](req, new URLSearchParams(body), answer, account)
  })
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
