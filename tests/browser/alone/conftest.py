"""Pages from disk for the tests of one file."""

import pytest


@pytest.fixture(scope="module")
def offline(chromium, tmp_path_factory):
    """opened(html): a page from disk, no network.  What its console reports fails the last test."""
    context, problems = (
        chromium.new_context(viewport={"width": 1000, "height": 900}, offline=True),
        [],
    )
    page = context.new_page()
    page.on("console", lambda message: message.type == "error" and problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on(
        "request",
        lambda request: (
            request.url.startswith(("data:", "blob:", "file:"))
            or problems.append(f"asked for {request.url}")
        ),
    )
    folder = tmp_path_factory.mktemp("pages")

    def opened(name, html):
        (folder / name).write_text(html, encoding="utf-8")
        page.goto((folder / name).as_uri())
        return page

    yield opened
    context.close()
    assert problems == []
