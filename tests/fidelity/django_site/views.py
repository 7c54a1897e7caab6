"""The pages of the Django application."""

from django.contrib.auth import authenticate, login, logout, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.urls import path
from django.views.decorators.http import require_POST

from tests.fidelity.django_site.records import delete_records
from tests.fidelity.harness import meets


def log_in(request: HttpRequest) -> HttpResponse:
    if request.method == "GET":
        get_token(request)
        return HttpResponse("log in")
    user = authenticate(request, username=request.POST["username"], password=request.POST["password"])
    if user is None:
        return HttpResponse("wrong credentials", status=401)
    login(request, user)
    return HttpResponse(user.username)


@require_POST
def log_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return HttpResponse("good bye")


@login_required
def page(request: HttpRequest) -> HttpResponse:
    if not meets(request.user.role, request.GET.get("needs", "")):
        return HttpResponse("another role is needed", status=403)
    if request.method == "POST":
        request.session["forms"] = request.session.get("forms", 0) + 1
    return HttpResponse(request.user.username)


@require_POST
@login_required
def change_password(request: HttpRequest) -> HttpResponse:
    request.user.set_password(request.POST["password"])
    request.user.save()
    update_session_auth_hash(request, request.user)
    return HttpResponse(request.user.username)


@require_POST
@login_required
def end_others(request: HttpRequest) -> HttpResponse:
    delete_records(request.user, but=request.session.session_key)
    return HttpResponse(request.user.username)


def anonymous(request: HttpRequest) -> HttpResponse:
    """A page that needs a session and no user."""
    request.session["forms"] = 1
    return HttpResponse("welcome")


def broken(request: HttpRequest) -> HttpResponse:
    """A page that writes the session and then fails."""
    request.session["forms"] = request.session.get("forms", 0) + 1
    return HttpResponse("out of order", status=503)


def forged(request: HttpRequest, reason: str) -> HttpResponse:
    """Forms of a trace always carry their token: one that is refused for it is a fault of the harness."""
    return HttpResponse(reason, status=500)


urlpatterns = [
    path("login", log_in),
    path("logout", log_out),
    path("page", page),
    path("password", change_password),
    path("others", end_others),
    path("anonymous", anonymous),
    path("broken", broken),
]
