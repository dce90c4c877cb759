"""Variables are filled in one pass; what they hold is never read again, and all else stays as typed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, strategies as st

from slides import kinds, source
from slides.dates import moment, written
from slides.variables import Fault, expand, filled, is_name, number, refers

NAMES = st.text("abcXYZ019_单位日期", min_size=1, max_size=6)
ANY = st.text(st.sampled_from(list("ab ${}:$%单位\n\\")), max_size=20)
PLAIN = ANY.filter(lambda text: "${" not in text)


def fill(text: str, **values: str | None) -> str:
    faults: list[Fault] = []
    made = filled(text, values, faults)
    assert not faults
    return made


def codes(text: str, **values: str | None) -> list[str]:
    faults: list[Fault] = []
    filled(text, values, faults)
    return [fault.code for fault in faults]


@given(NAMES, ANY, PLAIN, PLAIN)
def test_a_value_is_never_expanded_again(name: str, value: str, before: str, after: str) -> None:
    before = before.rstrip("$")
    assert fill(f"{before}${{{name}}}{after}", **{name: value}) == before + value + after


@given(PLAIN)
def test_text_without_places_is_literal(text: str) -> None:
    faults: list[Fault] = []
    assert expand(text, {}, faults) is text
    assert not faults


@given(ANY)
def test_a_doubled_dollar_stands_for_a_literal_place(text: str) -> None:
    literal = "".join(part + "${" for part in text.rstrip("$").split("${"))
    assert fill(literal.replace("${", "$${").replace("$$${", "$ $${")) == literal.replace("$${", "$ ${")


@given(st.recursive(PLAIN, lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner), max_leaves=12))
def test_a_tree_without_places_is_the_same_object(tree: Any) -> None:
    assert expand(tree, {}, []) is tree


def test_only_what_has_places_is_made_anew() -> None:
    parsed: Any = source.parse(b"title: ${a}\nproblems: [{title: x}, {title: '${a}'}]", "o", kinds.keys()).value
    made = expand(parsed, {"a": "y"}, [])
    assert made["title"] == "y"
    assert made["problems"][0] is parsed["problems"][0]
    assert made["problems"][1]["title"] == "y"
    assert parsed["problems"][1]["title"] == "${a}"
    assert made.marks == parsed.marks


@pytest.mark.parametrize("items", ["results from ${a}", ["from", "${a}"]])
def test_items_that_say_from_are_no_template(items: Any) -> None:
    made = expand({"items": items}, {"a": "x"}, [])
    assert "${a}" not in str(made)
    template = {"items": {"from": "tasks", "title": "${a}"}}
    assert expand(template, {"a": "x"}, []) is template


def test_keys_and_ids_are_left_alone() -> None:
    tree = {"${a}": "${a}", "id": "${a}", "vars": {"b": "${a}"}}
    assert expand(tree, {"a": "x"}, []) == {"${a}": "x", "id": "${a}", "vars": {"b": "${a}"}}


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("${a}", "1"), ("${ a }", "1"), ("$a $ {a} $", "$a $ {a} $"), ("$${a}", "${a}"), ("$$${a}", "$${a}"),
        ("5$${a}${a}", "5${a}1"), ("${单位}", "办"), ("${空}", ""), ("$$", "$$"),
    ],
)  # fmt: skip
def test_places(text: str, made: str) -> None:
    assert fill(text, a="1", 单位="办", 空=None) == made


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("${b}", "unknown-variable"), ("${a", "unclosed-variable"), ("${}", "bad-reference"), ("${a-b}", "bad-reference"),
        ("${a.b}", "bad-reference"), ("${a:%Y}", "bad-date"), ("${a:,.1f}", "bad-number"), ("${a:z}", "bad-format"),
        ("${d:%Q}", "bad-format"), ("${n:999999999}", "bad-format"), ("${n:.999f}", "bad-format"),
    ],
)  # fmt: skip
def test_faulty_places_are_named_and_left_as_typed(text: str, code: str) -> None:
    faults: list[Fault] = []
    assert filled(text, {"a": "x", "d": "2026-01-02", "n": "1"}, faults) == text
    assert [fault.code for fault in faults] == [code]


def test_every_fault_has_its_path() -> None:
    faults: list[Fault] = []
    expand({"a": ["${x}", {"b": "${y"}]}, {}, faults)
    assert [(fault.code, fault.path) for fault in faults] == [
        ("unknown-variable", ("a", 0)),
        ("unclosed-variable", ("a", 1, "b")),
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "2026/3/5 0:00:00",
        "2026-3-5",
        "2026/03/05",
        "2026年3月5日",
        "2026 年 3 月 5 日",
        "2026.3.5",
        "2026-03-05T08:09:10",
    ],
)
def test_dates_are_read_in_every_form_and_written_alike(typed: str) -> None:
    assert fill("${d:%Y年%m月%d日}", d=typed) == "2026年03月05日"
    assert fill("${d:%-m月%-d日}", d=typed) == "3月5日"
    assert fill("${d:%A %d %B %y %j %%}", d=typed) == "Thursday 05 March 26 064 %"


def test_what_is_typed_in_per_cent_stays_per_cent() -> None:
    assert fill("${r:.1%}", r="98.06%") == "98.1%"
    assert fill("${r:.0%}", r="0.98") == fill("${r:.0%}", r=" 98％ ") == "98%"
    assert codes("${r:,.1f}", r="98.1%") == ["bad-number"]


@pytest.mark.parametrize("typed", ["2026-02-30", "20260305", "3/5/2026", "x", "2026-13-01", "2026/03-05"])
def test_what_is_no_date_is_none(typed: str) -> None:
    assert moment(typed) is None


@given(st.dates())
def test_every_date_reads_back(date: Any) -> None:
    found = moment(f"{date.year:04}-{date.month}-{date.day}")
    assert found is not None
    assert found.date() == date
    assert written(found, "%F") == date.isoformat()


@pytest.mark.parametrize(
    ("typed", "form", "made"),
    [
        ("1234.5", ",.1f", "1,234.5"), ("1,234.55", ",.1f", "1,234.6"), ("0.25", ".1f", "0.3"), ("0.981", ".1%", "98.1%"),
        ("12", ",", "12"), ("1234567", ",", "1,234,567"), ("-3", "+.0f", "-3"), ("3", "+.0f", "+3"), (" 7 ", ".2f", "7.00"),
    ],
)  # fmt: skip
def test_numbers(typed: str, form: str, made: str) -> None:
    assert number(typed, form) == made
    assert fill(f"${{n:{form}}}", n=typed) == made


@pytest.mark.parametrize("typed", ["x", "1e3", "nan", "inf", "1 2", "9" * 60, "0x1f"])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert number(typed, ".1f") is None


def test_names() -> None:
    assert all(map(is_name, ("a", "单位_1", "A9")))
    assert not any(map(is_name, ("", "a-b", "a b", "a.b", "${a}")))
    assert refers("x ${a}")
    assert not refers("$${a} ${")
