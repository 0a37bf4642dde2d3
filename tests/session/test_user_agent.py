"""User-Agent headers and what is told from them."""

from __future__ import annotations

import pytest

from greenio.session.user_agent import Device, Software, parse_user_agent

WEBKIT = "AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"
CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0"
IPHONE = f"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) {WEBKIT}"
IPAD = f"Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) {WEBKIT}"
ANDROID_PHONE = f"Mozilla/5.0 (Linux; Android 13; Pixel 7) {CHROME} Mobile Safari/537.36"
ANDROID_TABLET = f"Mozilla/5.0 (Linux; Android 13; SM-X200) {CHROME} Safari/537.36"
WINDOWS = f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {CHROME} Safari/537.36"
MAC = f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {CHROME} Safari/537.36"
LINUX = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0"
CRAWLER = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"


@pytest.mark.parametrize(
    ("text", "kinds", "summary"),
    [
        (IPHONE, {"is_mobile", "is_touch_capable"}, "iPhone / iOS 17.5 / Mobile Safari 17.5"),
        (IPAD, {"is_tablet", "is_touch_capable"}, "iPad / iOS 17.5 / Mobile Safari 17.5"),
        (ANDROID_PHONE, {"is_mobile", "is_touch_capable"}, "Pixel 7 / Android 13 / Chrome Mobile 126.0.0"),
        (ANDROID_TABLET, {"is_tablet", "is_touch_capable"}, "SM-X200 / Android 13 / Chrome 126.0.0"),
        (WINDOWS, {"is_pc"}, "PC / Windows 10 / Chrome 126.0.0"),
        (MAC, {"is_pc"}, "PC / Mac OS X 10.15.7 / Chrome 126.0.0"),
        (LINUX, {"is_pc"}, "PC / Linux / Firefox 127.0"),
        (CRAWLER, {"is_bot"}, "Spider / Other / Googlebot 2.1"),
        ("curl/8.1", set(), "Other / Other / curl 8.1"),
        ("", set(), "Other / Other / Other"),
    ],
)
def test_the_kind_of_device(text: str, kinds: set[str], summary: str) -> None:
    agent = parse_user_agent(text)
    known = ("is_mobile", "is_tablet", "is_pc", "is_touch_capable", "is_bot")
    assert {kind for kind in known if getattr(agent, kind)} == kinds
    assert str(agent) == summary


def test_versions_are_numbers_and_text() -> None:
    agent = parse_user_agent(IPHONE)
    assert agent.os == Software("iOS", (17, 5))
    assert agent.os.version_string == "17.5"
    assert agent.device == Device("iPhone", "Apple", "iPhone")


def test_a_part_of_a_version_that_is_no_number_stays_text() -> None:
    assert parse_user_agent("Mozilla/5.0 (Windows NT 5.1) Gecko/20100101 Firefox/50.0").os == Software(
        "Windows", ("XP",)
    )


def test_a_header_of_any_length_is_read() -> None:
    assert parse_user_agent("x" * 8000).browser == Software("Other", ())
