from datetime import timedelta

from flask import Flask
from flask_login import LoginManager, UserMixin, login_user

app = Flask(__name__)
app.config["SECRET_KEY"] = "canary-not-to-be-seen"
app.config["REMEMBER_COOKIE_DURATION"] = timedelta(days=14)
app.config["REMEMBER_COOKIE_SECURE"] = True
app.config["SESSION_COOKIE_SECURE"] = True
login_manager = LoginManager()
login_manager.session_protection = "strong"
login_manager.init_app(app)


class User(UserMixin):
    def get_id(self):
        return self.alternative_id


@app.post("/login")
def login():
    login_user(User(), remember=True)
    return "hello"
