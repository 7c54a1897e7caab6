import session, { SessionOptions } from 'express-session';
import MongoStore from 'connect-mongo';

const path: RegExp = /^\/(?!static)['"]?/;

export const options: SessionOptions = {
  secret: ['canary-not-to-be-seen', 'canary-not-to-be-seen-either'],
  cookie: { maxAge: Number(process.env.SESSION_MS ?? 3_600_000), sameSite: true, secure: 'auto', priority: 'high' },
  store: MongoStore.create({ mongoUrl: 'mongodb://shop:canary-not-to-be-seen@db/shop' }),
  saveUninitialised: false,
};

export default session(options);
