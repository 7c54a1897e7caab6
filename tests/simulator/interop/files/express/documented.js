import express from 'express'
import expressSession from 'express-session'

const app = express()
const sess = {
  secret: process.env.SESSION_SECRET || 'canary-not-to-be-seen',
  cookie: {}
}

if (app.get('env') === 'production') {
  app.set('trust proxy', 1)
  sess.cookie.secure = true
}

app.use(expressSession(sess))
app.get('/', (req, res) => res.send(`it's ${new Date()}`))
