"""Making a series: each deck is the one that a build of its own would give, whatever was made before it."""

from __future__ import annotations

import gc
import io
import pickle
import zipfile
from typing import TYPE_CHECKING

import pytest

from slides import build
from slides.errors import InputError
from slides.messages import text
from slides.series.making import Workshop, digest_of
from slides.series.planning import planned
from slides.series.values import Wanted
from slides.writer import render

if TYPE_CHECKING:
    from pathlib import Path

    from slides.series.making import Made
    from slides.series.values import Job

OUTLINE = """
title: ${unit}工作汇报
meeting: {name: "${unit}例会", mark: "${mark}"}
speaker: {name: "${who}", unit: "${unit}"}
vars: {mark: , who: 书记}
tables: {tasks: tasks.csv}
opening: {title: 开场, points: [今年以来, "${unit}党员 ${n} 名"]}
achievements:
  - title: 队伍更加有力
    points: [党员作用更加突出, 组织建设更加规范, 群众评价更好]
    notes: 这一年，大家都很努力。
  - title: 党员发展到 ${n:,.0f} 名
    points: [发展党员工作有序, "培训 ${n} 人次"]
  - {title: 窗口服务更好, only: {kind: [机关]}, points: [一次办好]}
  - title: 联系${unit}更紧
    examples: [{unit: "${unit}", did: 走访群众, result: 解决难题}, {unit: 某某社区, did: 结对共建, result: 共同提高}]
problems:
  - {id: weak, title: 基层力量薄弱, points: [人少事多]}
  - {id: money, title: 经费不足, except: {kind: 企业}}
sectors:
  - {name: 机关党组织, title: "机关：${unit}示范", points: [党建+服务]}
  - {name: 农村党组织, points: [党建+产业]}
recommendations:
  items: {from: tasks, where: {unit: "${unit}"}, title: "${task}", owner: "${owner}", answers: weak}
closing: {slogan: 聚精会神抓党建 一心一意谋发展}
"""
ROWS = """unit,n,kind,mark,who
一支部,12,机关,内部资料,李明
二支部,1200,企业,,王芳
三支部,35,机关,,
一支部,13,农村,,李明
经济技术开发区非公有制企业和社会组织综合党委,8,企业,内部资料,赵强
"""
TASKS = """unit,task,owner
一支部,建立督查机制,组织委员
一支部,落实学习制度,宣传委员
二支部,发展青年党员,书记
三支部,整理党员档案,组织委员
"""


@pytest.fixture
def wanted(tmp_path: Path) -> Wanted:
    (tmp_path / "o.yaml").write_text(OUTLINE, encoding="utf-8")
    (tmp_path / "r.csv").write_text(ROWS, encoding="utf-8")
    (tmp_path / "tasks.csv").write_text(TASKS, encoding="utf-8")
    return Wanted(tmp_path / "o.yaml", tmp_path / "r.csv", tmp_path / "out", theme="party-red")


def jobs(wanted: Wanted) -> list[Job]:
    return [one.job for one in planned(wanted).jobs() if not one.failed]


def made(wanted: Wanted, *, turned: bool = False) -> dict[int, Made]:
    shop = Workshop(planned(wanted).recipe)
    return {job.number: shop.make(job) for job in (reversed(jobs(wanted)) if turned else jobs(wanted))}


def alone(wanted: Wanted, job: Job) -> dict[str, bytes]:
    own = {"mark", "who"}
    values = {name: value for name, value in job.values.items() if value or name not in own}
    return parts(render(build(wanted.outline, theme="party-red", values=values)))


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("turned", [False, True])
def test_a_deck_of_a_series_has_the_parts_of_one_built_alone(wanted: Wanted, turned: bool) -> None:
    found = made(wanted, turned=turned)
    for job in jobs(wanted):
        assert parts(found[job.number].content) == alone(wanted, job), job.key
        assert list(parts(found[job.number].content)) == list(alone(wanted, job))
    assert len(found) == 5


def test_a_deck_has_the_same_bytes_whatever_was_made_before_it(wanted: Wanted) -> None:
    assert made(wanted) == made(wanted, turned=True)


def test_a_row_made_again_has_the_same_bytes(wanted: Wanted) -> None:
    shop = Workshop(planned(wanted).recipe)
    first = [shop.make(job).content for job in jobs(wanted)]
    assert [shop.make(job).content for job in jobs(wanted)] == first


def test_the_digest_is_that_of_the_file(wanted: Wanted, tmp_path: Path) -> None:
    one = Workshop(planned(wanted).recipe).make(jobs(wanted)[0])
    path = tmp_path / "deck.pptx"
    path.write_bytes(one.content)
    assert digest_of(path) == one.deck
    path.write_bytes(one.content[:-30])
    assert digest_of(path) is None
    assert digest_of(tmp_path / "none.pptx") is None


def test_a_recipe_and_a_job_travel_to_another_process(wanted: Wanted) -> None:
    plan = planned(wanted)
    recipe, job = pickle.loads(pickle.dumps((plan.recipe, jobs(wanted)[0])))  # noqa: S301 - our own
    assert len(pickle.dumps(job)) < 2_000
    assert Workshop(recipe).make(job).content == Workshop(plan.recipe).make(job).content


def test_what_is_wrong_with_a_row_names_it(wanted: Wanted, tmp_path: Path) -> None:
    (tmp_path / "o.yaml").write_text("title: ${unit}\nfit: error\ncontent: ['${n}']\n", encoding="utf-8")
    (tmp_path / "r.csv").write_text(f"unit,n\n一支部,{'长话' * 900}\n", encoding="utf-8")
    with pytest.raises(InputError) as failure:
        Workshop(planned(wanted).recipe).make(jobs(wanted)[0])
    assert "row 2 of" in text(failure.value.problems[0])


def test_notes_and_source_can_be_left_out(wanted: Wanted) -> None:
    whole = made(wanted)[1]
    bare = made(Wanted(wanted.outline, wanted.rows, wanted.folder, theme="party-red", notes=False, source=False))[1]
    assert len(bare.content) < len(whole.content)
    assert bare.slides == whole.slides


def test_a_long_series_keeps_no_more_than_a_short_one(wanted: Wanted, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(
        "unit,n,kind,mark,who\n" + "".join(f"第{number}支部,{number},机关,,\n" for number in range(260)),
        encoding="utf-8",
    )
    (tmp_path / "tasks.csv").write_text("unit,task,owner\n一,二,三\n", encoding="utf-8")
    shop = Workshop(planned(wanted).recipe)
    listed = iter(jobs(wanted))
    counts = []
    for _ in range(2):
        for _ in range(130):
            shop.make(next(listed))
        gc.collect()
        counts.append(len(gc.get_objects()))
    assert counts[1] < counts[0] * 1.5
