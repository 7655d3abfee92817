from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model.links import LONGEST, is_safe_link


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "http://example.org/page?a=b&c=%20d#e",
        "HTTPS://EXAMPLE.ORG/",
        "https://example.org:8080/a(b)",
        "https://müller.example/straße",
        "https://[2001:db8::1]/",
        "https://example.org/@name",
        "https://example.org/" + "x" * (LONGEST - 20),
    ],
)
def test_pages_can_be_opened(url):
    assert is_safe_link(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "//example.org/a",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "file://host/share",
        "smb://host/share",
        "ftp://example.org",
        "mailto:a@example.org",
        "vbscript:x",
        "/usr/share/applications/x.desktop",
        "\\\\host\\share",
        "https:",
        "https://",
        "https:///path",
        "https://?q",
        "https://user@example.org",
        "https://user:password@example.org",
        "https://example.org@evil.example/",
        "https://@example.org",
        "https://example.org:port/",
        "https://example.org:99999/",
        "https://[::1/",
        "https://example.org/a b",
        " https://example.org",
        "https://example.org\n",
        "https://example.org/\t",
        "https://example.org/\x00",
        "https://example.org/\x7f",
        "https://example.org/\u202egpj.exe",
        "https://example.org/\u00a0",
        "https://exam\u200bple.org",
        "https://example.org\\@evil.example",
        "https://example.org/<script>",
        'https://example.org/"',
        "https://example.org/" + "x" * (LONGEST - 19),
    ],
)
def test_nothing_else_can(url):
    assert not is_safe_link(url)


@given(st.text(max_size=60) | st.text("htps:/@[]\\.?# \n%a1", max_size=30).map("https://".__add__))
def test_whatever_comes_it_answers(url):
    if is_safe_link(url):
        assert url.lower().startswith(("http://", "https://"))
        assert url.isprintable()
        assert " " not in url
