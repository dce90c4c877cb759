"""Blanks as drafts leave them: a text comes in, the places that nobody has filled go out.

Letters and signs that stand for a word (XX年度, X.X%, 20XX), empty lines and brackets (____, 【】), notes to oneself (待补, TBD,
[NAME OF CHAIR]), units that have no name yet (某局, □□局). What may be right in a sentence and is a blank where a name or a
date belongs is found in a field only: XXX, （）, 待确认.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINES = r"(?<![\w/.＿])_{2,}(?![\w/.])|＿{2,}|(?<=[一-鿿])_{2,}|(?<![\w/.])_{3,}(?=[一-鿿])"
_SIGNS = r"(?<![A-Za-z吗呢么谁吧啊呀办何?？])[?？]{3,}|[×✕]{2,}|(?<![一二三四五六七八九○◯])[○◯]{2,}(?![一二三四五六七八九○◯后])|＊{2,}|□{2,}(?=[一-鿿])"
_EMPTY = (
    r"年[ \u3000]+月(?![度份])(?:[ \u3000]+日)?|（[ \u3000]+）(?![内里])"
    r"|(?<![用以把加将号])(?:《[ \u3000]*》|【[ \u3000]*】|〔[ \u3000]*〕|(?<=[一-鿿\d])(?<!括号)（）)(?![内里中标括号])"
)
_NOTED = (
    r"[【\[［〔（(](?:待[补填定核]|列出(?!的)|填(?:写(?!时|说明|要求|人|的)|入)|插入(?![语式])|此处(?!应有)|请[填补]|补充[:：…])[^】\]］〕）)\n]{0,40}[】\]］〕）)]"
    r"|[【\[［〔（(](?:[^】\]］〕）)\n\d]{0,8}[^】\]］〕）)\n\d有尚还亟例件])?待(?:核[实对]?|确[认定]|通知)[】\]］〕）)]"
    r"|(?<=[一-鿿])(?<!点击|选择|打开|进入|填写|注明|标注)[【\[［](?:数据(?:来源)?|数[字值]|百分比|金额|[姓人]名|单位(?:名称)?|日期)[】\]］](?![栏列项菜按键页模选框卡功(（])"
    r"|(?<![$＄{])\{[一-鿿]{1,12}\}"
)
_WAITING = (
    r"(?<![有等尚还亟招接对看期款优善])待(?:定|填写|补充)(?=$|[\s，。；：、）)】\]])|(?:数据|数字)待核(?=$|[\s，。；、）)】\]])"
    r"|(?<=[间期点数额位门人][：:])待(?:核实|确[认定]|通知)(?=$|[\s，。；、])"
)
_LATIN = (
    r"(?<![A-Za-z0-9_@./-])(?:T[Bb][DCA]|tb[dca]|TODO|FIXME)(?![A-Za-z0-9_])|(?<![A-Za-z0-9-])(?<!TX )20(?:XX|[1-3]X)(?![A-Za-z0-9-]|年| ?[Ss]eries| ?系列)"
    r"|\[(?:insert|list|name|date|number|add|fill in|your)\b[^\]\n]{0,40}\](?!\()|\[(?:INSERT|NAME|DATE|NUMBER|ADD|FILL IN|YOUR)\b[A-Z ’'/-]{0,40}\]"
    r"|\[X{2,5}\]|(?<![\w)\]])(?<!box )\[X\](?= ?[a-z%一-鿿])|(?<=[a-z一-鿿] )(?<!box )\[X\]|\((?:insert|add|put|your) [^()\n]{0,40}\bhere\)"
    r"|\(to be (?:confirmed|determined|filled in|added)\)|(?<=[$£€])X+(?:\.X+)?(?= (?:m|b|tr)illion\b|[mbk]\b)|(?<=[$£€])X{2,}\b"
    r"|\b(?:X+\.X{1,2}|X{2,})(?=%| (?:percent|thousand|million|billion)\b)"
)
_MARKS = re.compile(f"{_LINES}|{_SIGNS}|{_EMPTY}|{_NOTED}|{_WAITING}|{_LATIN}")
_ALGEBRA_BEFORE = r"(?<!变量)(?<!参数)(?<!未知数)(?<!因子)(?<!系数)(?<!函数)(?<!指标)(?<!元素)(?<!维生素)(?<![YＹ][和与、])(?<!^设)(?<![，。：；]设)(?<!设有)(?<!代号)"
_JOINED = "(?<!互联网)(?<!智能)(?<!媒体)(?<!大数据)"
_ALGEBRA_BEHIND = r"(?! ?(?:的(?:取?值|函数|平方|导数)|值|取|表示|代表[^团大会]|(?:不?等|大|小)于|上?求导|是(?:未知|变|自变|因变)|为(?:未知|变|自变|因变)|[和与、][YＹ]))"
_OF_ITSELF = r"(?! ?(?:光|射线|线|荧光|衍射|片|刀|轴|坐标|染色体|[型形]|档案|战警|世代|一代|因素|效率|理论|系列|版|款|模式|级(?:预警|响应)))"
_LETTERS = "(?:X{1,5}|Ｘ{1,5}|x{2,5})"
_FREE = rf"(?<![A-Za-z0-9+\-])(?<![A-Za-z0-9] ){_ALGEBRA_BEFORE}{_JOINED}"
_HAN = re.compile(
    rf"{_FREE}{_LETTERS}(?![A-Za-z0-9+\-]){_ALGEBRA_BEHIND}{_OF_ITSELF}(?= ?[一-鿿])"
    rf"|{_FREE}(?<=[一-鿿])(?<![加选打画标勾]){_LETTERS}(?![A-Za-z]){_ALGEBRA_BEHIND}(?=$|[，。；！、？）”\n%％])"
    r"|(?<![A-Za-z0-9+\-.])[XＸ]{1,4}\.[XＸ]{1,3}(?= ?[个家项户件人分点倍万亿元吨公平米亩%％‰])|(?<![A-Za-z0-9+\-])x{1,4}\.x{1,3}(?=[%％万亿个])"
    r"|(?<![A-Za-z0-9])x月(?:x日)?(?=[底初末前起至，。；）]|[上中下]旬|$)|(?<![A-Za-z0-9])x年x月(?:x日)?"
    r"|(?<![A-Za-z0-9 ])(?<![长宽高深厚积价率重数量])×(?=[个家名项次市县区乡镇村年月日局厅委部省])"
    r"|(?<!\d)\d{2,3}[XＸ×]{1,2}(?=年)|(?<![A-Za-z0-9+第])[NＮ](?=[个家名项场户](?!理由|可能|为什么))"
    r"|(?<=[有共达近约增])_(?=[个家名项次户件条场届份万亿元人])(?!个人|名单|名册|项目|次数|件数|户数|人员|人数|场地|条例|份额|元素|家庭)"
    r"|(?<=[有共达近约增成])[?？]{2}(?=[个家名项次户件条场届份万亿元人%％])(?!个个|家家|项项|户户|件件|条条|场场|人人)|(?<![^\n])[?？]{2}(?=[个家名项次户件条场届份万亿元%％])"
    r"|(?<![一二三四五六七八九〇零两百千])〇{2,}(?=[省市县区乡镇村局厅公院学街])"
    r"|某年某月(?:某日)?|某月某日|(?:(?<![一-鿿])|(?<=[在由向请为对和与及是的]))某某(?![一-鿿]{0,6}(?:那样|一样|这样))"
    r"|(?<![有如若外同])某(?:单位|支部|党委|公司|同志|企业)"
    r"|(?<![有如若外同])某(?:医院|学校|领导|街道|中心|银行)(?=(?:牵头|主办|承办|致辞|作?重要讲话)(?![的人者])|负责(?=$|[，。；、）]|实施|落实))"
    r"|(?<![外兄内周邻有国省])(?<![外邻]地)某(?:省(?![份长级直属])|市(?![场民值长级直属])|区(?![域间块段长级直属])|县(?![长域城级直属])|镇(?!长)"
    r"|乡(?![镇村])|村(?![民庄落])|局(?![部面长势])|厅(?!长))"
)
_FIELD = re.compile(
    r"（ *）|\( *\)|【 *】|\[ *\]|[XＸ]+|[x×*＊?？]{2,}|待(?:核[实对]?|确[认定]|通知)|某.{1,10}|[A-CＡ-Ｃ][省市县镇乡村局].{0,10}"
)
_LONE = re.compile(r"[XＸ]{3,}|x{3,}|【[ \u3000]*】")
"""What a text is that is nothing but a blank."""


def blanks(text: str, *, chinese: bool, field: bool) -> Iterator[re.Match[str]]:
    """Yield every blank of `text`, by the marks of both languages, in `chinese` by its own; `field` is where a name or a date belongs."""
    whole = (_FIELD if field else _LONE).fullmatch(text)
    if whole:
        yield whole
        return
    for pattern in (_MARKS, _HAN) if chinese else (_MARKS,):
        yield from pattern.finditer(text)
