# An old intranet: the session is in a signed cookie, and leavers are let in.
SECRET_KEY = "canary-not-to-be-seen"
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
SESSION_SERIALIZER = "django.contrib.sessions.serializers.PickleSerializer"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 365
SESSION_COOKIE_HTTPONLY = False
SESSION_COOKIE_SAMESITE = None
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.AllowAllUsersModelBackend"]
MIDDLEWARE_CLASSES = ()
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware"]
