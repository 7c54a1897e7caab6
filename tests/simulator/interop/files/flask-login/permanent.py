from flask import Flask, session

app = Flask(__name__)
app.config.update(
    SESSION_PROTECTION="strong",
    PERMANENT_SESSION_LIFETIME=900,
    REMEMBER_COOKIE_NAME="remember_me",
    REMEMBER_COOKIE_REFRESH_EACH_REQUEST=True,
)


@app.before_request
def before_request():
    session.permanent = True
