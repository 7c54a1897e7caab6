from datetime import timedelta

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config.from_mapping(
    {
        "SQLALCHEMY_DATABASE_URI": "postgresql://shop:canary-not-to-be-seen@db/shop",
        "SESSION_TYPE": "sqlalchemy",
        "SESSION_SQLALCHEMY": SQLAlchemy(app),
        "SESSION_CLEANUP_N_REQUESTS": 500,
        "PERMANENT_SESSION_LIFETIME": timedelta(minutes=20),
    }
)
