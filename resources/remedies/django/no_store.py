"""Tells browsers to keep no copy of pages. Put `no_store` into MIDDLEWARE."""


def no_store(get_response):
    def answer(request):
        response = get_response(request)
        response.headers["Cache-Control"] = "no-store"
        return response

    return answer
