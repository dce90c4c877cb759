"""Numbers are said as a sheet shows them: dates, percent, thousands, units, leading zeros, and never 2026.0."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from slides.rows.formats import BUILT_IN, general, shown

DAY = 46348  # 2026-11-22
ACCOUNTS = '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ '


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (2026.0, "General", "2026"), (0.1 + 0.2, "", "0.3"), (1e-7, "General", "0.0000001"), (1e5, "@", "100000"),
        (0.981, "0.0%", "98.1%"), (0.981, "0%", "98%"), (1, BUILT_IN[10], "100.00%"), (5, '0"%"', "5%"),
        (1234567.5, "#,##0.00", "1,234,567.50"), (12, "#,##0", "12"), (0.005, "0.00", "0.01"), (2.5, "0", "3"),
        (7, "000", "007"), (13800138000, "000-0000-0000", "13800138000"), (0.5, "0.##", "0.5"), (3, "0.##", "3"),
        (12.5, '0.0"万元"', "12.5万元"), (3, 'General"人"', "3人"), (3, 'G/通用格式"人"', "3人"), (12345678, '0,"千"', "12346千"),
        (12.5, "[$¥-804]#,##0.00", "¥12.50"), (1234.5, ACCOUNTS, "¥1,234.50"), (0, ACCOUNTS, "¥-"),
        (-5.5, "0.0_);(0.0)", "(5.5)"), (-5.5, "0.0;[Red]0.0", "-5.5"), (-1234.5, "#,##0.0", "-1,234.5"),
        (5000, '[>=1000]0,"k";0', "5k"), (500, '[>=1000]0,"k";0', "500"),
        (12345, '0!.0,"万"', "12345"), (0.5, "# ?/?", "0.5"), (1234, "0.00E+00", "1234"), (1e300, "0.00", "1.000000E+300"),
    ],
)  # fmt: skip
def test_numbers(value: float, code: str, text: str) -> None:
    assert shown(value, code) == text


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (DAY, BUILT_IN[14], "2026-11-22"), (DAY, "yyyy/m/d;@", "2026-11-22"), (DAY, "dd/mm/yyyy", "2026-11-22"),
        (DAY, 'yyyy"年"m"月"d"日"', "2026年11月22日"), (DAY, '[$-804]yyyy"年"m"月"d"日";@', "2026年11月22日"),
        (DAY, BUILT_IN[31], "2026年11月22日"), (DAY, BUILT_IN[58], "11月22日"), (DAY, 'yyyy"年"m"月"', "2026年11月"),
        (DAY, '[DBNum1][$-804]yyyy"年"m"月"d"日";@', "二〇二六年十一月二十二日"), (DAY, 'm"月"d"日" aaaa', "11月22日 星期日"),
        (DAY + 0.395834, BUILT_IN[22], "2026-11-22 09:30"), (DAY + 0.5, "yyyy-mm-dd", "2026-11-22"), (0.395834, "h:mm", "09:30"),
        (0.75, '上午/下午h"时"mm"分"', "下午6时00分"), (1.5, "[h]:mm:ss", "36:00:00"), (1, "yyyy-mm-dd", "1900-01-01"),
        (61, "yyyy-mm-dd", "1900-03-01"), (-1, "yyyy-mm-dd", "-1"), (3e6, "yyyy-mm-dd", "3000000"),
    ],
)  # fmt: skip
def test_dates(value: float, code: str, text: str) -> None:
    assert shown(value, code) == text


def test_days_count_from_1904_where_the_workbook_says_so() -> None:
    assert shown(DAY - 1462, "yyyy-mm-dd", from_1904=True) == "2026-11-22"


@given(st.floats(allow_nan=False, allow_infinity=False), st.text('0#?.,%;"年月日ymdhs-/ [$Red]E+!_*@', max_size=12))
def test_any_number_in_any_format_is_some_text(value: float, code: str) -> None:
    assert isinstance(shown(value, code), str)


@given(st.floats(-1e15, 1e15))
def test_plain_digits_keep_fifteen_that_count(value: float) -> None:
    assert float(Decimal(general(value))) == pytest.approx(value, rel=1e-14, abs=1e-9)
