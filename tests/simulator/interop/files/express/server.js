const express = require('express')
const session = require('express-session')
const RedisStore = require('connect-redis').default

const app = express()
const THIRTY_MINUTES = 30 * 60 * 1000

app.set('trust proxy', 1) // behind nginx
app.use(session({
  store: new RedisStore({ client: redis, prefix: 'sess:' }),
  secret: 'canary-not-to-be-seen',
  name: 'sid',
  resave: false,
  saveUninitialized: false,
  rolling: true,
  cookie: {
    maxAge: THIRTY_MINUTES,
    httpOnly: true,
    secure: process.env.NODE_ENV === 'production',
    sameSite: 'lax'
  }
}))
