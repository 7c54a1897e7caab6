import os

from flask import Flask


def create_app(test_config=None):
    app = Flask(__name__, instance_relative_config=True)
    app.config.from_mapping(
        SECRET_KEY="canary-not-to-be-seen",
        SESSION_COOKIE_DOMAIN="example.org",
        SESSION_COOKIE_PATH="/shop",
        SESSION_COOKIE_LIFETIME=3600,
    )
    app.permanent_session_lifetime = int(os.environ.get("SESSION_SECONDS", "3600"))
    if test_config is None:
        app.config["SESSION_COOKIE_SECURE"] = True
    return app
