from flask import Flask, session
from flask_wtf.csrf import CSRFProtect

app = Flask(__name__)
app.secret_key = "canary-not-to-be-seen"
app.config.update(
    PERMANENT_SESSION_LIFETIME=1800,
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_NAME="notes",
    WTF_CSRF_TIME_LIMIT=None,
    SESSION_COOKIE_PARTITIONED=True,
)
csrf = CSRFProtect(app)


@app.before_request
def make_session_permanent():
    session.permanent = True
