"""Workbooks that LibreOffice saves now read as the text that they came from; needs its Calc."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from slides import rows

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.render

TEXT = "单位,任务,编号,时限\n一厂,巡检,0071,2026-11-22\n二厂,“检修”,1.5,2026-12-01\n"
UTF8 = "76"
FILTER = f"Text - txt - csv (StarCalc):44,34,{UTF8}"


def converted(file: Path, ending: str, folder: Path) -> Path:
    """Return the file as LibreOffice saves it in another format; skip where it has no Calc."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        f"--infilter={FILTER},1,4/2",
        "--convert-to",
        ending,
        "--outdir",
        folder,
        file,
    ]
    subprocess.run(command, check=False, timeout=120, capture_output=True)
    made = folder / f"{file.stem}.{ending}"
    if not made.exists():
        pytest.skip("LibreOffice has no Calc here")
    return made


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_a_workbook_reads_as_the_text_that_it_came_from(tmp_path: Path, ending: str) -> None:
    text = tmp_path / "tasks.csv"
    text.write_text(TEXT, encoding="utf-8")
    made = tmp_path / "made"
    made.mkdir()
    table = rows.read(converted(text, ending, made))
    said = [tuple(row.values.values()) for row in rows.read(text).rows()]
    assert table.columns == ("单位", "任务", "编号", "时限")
    assert [(one, two, four) for one, two, _, four in (row.values.values() for row in table.rows())] == [
        (one, two, four) for one, two, _, four in said
    ]
