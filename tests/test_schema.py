"""The JSON Schema takes what binds, in both spellings and all short forms, and refuses what an editor can know is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml  # type: ignore[import-untyped]
from speeches import FILTERED, RICH
from test_outline_problems import FIXTURES

from slides import kinds, vocabulary
from slides.schema import outline_schema

OUTLINES = sorted((Path(__file__).parent.parent / "outlines").glob("*.yaml"))

SHORT = """
标题: 讲话
日期: 2026年11月22日
主讲: [甲, {姓名: 乙}]
版式: {目录: 否, 页码: true}
变量: {a: 1}
部分:
  - 开场: 今天
  - 成绩:
      标题: 成效
      事项:
        - 甲
        - {标题: 乙, 数据: [98% 率, {数值: 1, 原值: 2}], 事例: 某单位：做了, 要点: [目标: 增长5%, 责任: [一, 二: 三]]}
        - {类型: 内容, 标题: 丙, 分栏: [丁, {名称: 戊, 公式: 己}]}
  - problems: 一个问题
  - 领域: [{名称: 机关, 仅限: {单位: [甲]}, 分组: [{标题: 窗口}]}]
  - 建议: [{标题: 乙, 步骤: [甲, {标题: 乙, 责任: [丙]}], 时限: 2026, 页型: 步骤, 分钟: 2, 隐藏: 是}]
  - 内容: {标题: 只有标题}
结尾: 甲 乙
"""

BEYOND = {  # what only the whole outline or a text tells
    "duplicate-id", "unknown-answer", "section-twice", "both-forms", "given-twice", "bad-size",
}  # fmt: skip


@pytest.fixture(scope="module")
def validator() -> Any:
    schema = outline_schema("zh-CN")
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def loaded(text: str) -> Any:
    return json.loads(json.dumps(yaml.load(text, yaml.CSafeLoader), default=str))


@pytest.mark.parametrize("text", [RICH, FILTERED, SHORT], ids=["rich", "filtered", "short"])
def test_it_takes_what_binds(validator: Any, text: str) -> None:
    assert [error.message for error in validator.iter_errors(loaded(text))] == []


@pytest.mark.parametrize("path", OUTLINES, ids=lambda path: path.stem)
def test_it_takes_the_examples(validator: Any, path: Path) -> None:
    assert [error.message for error in validator.iter_errors(loaded(path.read_text(encoding="utf-8")))] == []


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_it_refuses_what_an_editor_can_know_is_wrong(validator: Any, path: Path) -> None:
    valid = validator.is_valid(loaded(path.read_text(encoding="utf-8")))
    assert valid == (path.stem in BEYOND)


def test_it_describes_keys_in_either_language() -> None:
    for lang, told in (("zh-CN", "讲话的标题"), ("en-US", "the title of the speech")):
        properties = outline_schema(lang)["properties"]
        assert properties["title"]["description"] == properties["标题"]["description"] == told


def test_it_offers_every_key_in_both_spellings_and_none_kept_for_later() -> None:
    text = json.dumps(outline_schema(), ensure_ascii=False)
    for model in kinds.models():
        for key in model.KEYS:
            assert all(f'"{typed}": {{' in text for typed in key.spellings())
    for en, zh in vocabulary.RESERVED.items():
        assert f'"{en}": {{' not in text
        assert f'"{zh}": {{' not in text


def test_it_is_the_same_each_time() -> None:
    assert json.dumps(outline_schema("en-US")) == json.dumps(outline_schema("en-US"))
