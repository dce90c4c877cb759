"""What words mean as pictures: a name of a unit or a field of work comes in, the name of an icon goes out, or nothing.

One row for each icon: the Chinese words that an author may type for it; the words by which a name in Chinese, and one in
English, clearly speaks of it. A name that no word is sure about gets none: a plain numeral beats a doubtful icon.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple


class Meaning(NamedTuple):
    """The words of an icon."""

    icon: str
    typed: str
    chinese: str = ""
    english: str = ""


MEANINGS = tuple(
    Meaning(*row)
    for row in (
        ("landmark", "地标 机关 政府", "机关 政府 政务 人大 政协 部委 厅局 治理", "government authority council ministry"),
        ("graduation-cap", "教育 学位 毕业帽", "教育 教体 高校 大学 学院 培训", "education university universities college training"),
        ("school", "学校 校园 教室", "学校 中小学 校园 幼儿园 中学 小学", "school schools"),
        ("hospital", "医院 诊所", "医院 诊所 卫生院", "hospital hospitals clinic clinics"),
        ("heart-pulse", "卫生 医疗 健康 心跳", "卫生 医疗 卫健 健康 疾控", "health healthcare medical"),
        ("building-complex", "企业 公司 大楼 楼房 国企", "国企 国有企业 企业 公司 集团 非公 国资 国投 控股", "company companies enterprise enterprises business corporate office offices"),
        ("factory", "工厂 工业 制造", "工厂 工业 制造 车间 生产 工信", "factory factories plant plants industry manufacturing production"),
        ("wheat", "农村 农业 麦穗 粮食", "农村 乡村 农业 农民 三农 粮食 扶贫 村党", "rural farm farms farming agriculture village villages"),
        ("tractor", "拖拉机 农机", "农机", "tractor tractors"),
        ("houses", "社区 街道 小区 房屋", "社区 街道 小区 居委", "community communities neighbourhood neighborhood"),
        ("house", "家 住房 首页 房子", "住房 住建 家庭", "housing household"),
        ("store", "窗口 商店 门店 商业", "窗口 门店 商业 商务 市场监管 大厅", "shop shops store stores retail desks counter"),
        ("handshake", "两新 合作 握手 统战", "两新 社会组织 合作 统战 工商联 共建", "partners partnership partnerships cooperation"),
        ("flag", "旗帜 党建 红旗 目标旗", "党建 旗帜 团委 共青团 党委 党支部 党总支 工委", "milestone milestones"),
        ("scale", "法律 天平 司法 公平 执法", "执法 司法 法院 检察 法治 法律 依法", "law legal justice court courts"),
        ("shield", "公安 盾牌 守护", "公安 政法 警务 保卫", "police security guard"),
        ("shield-check", "安全 保障 放心", "安全 应急 保障 消防", "safety safe emergency"),
        ("leaf", "环保 生态 绿色 叶子", "环保 生态 环境 绿色 园林 林业", "environment environmental green ecology sustainability"),
        ("flask-conical", "科技 科研 实验", "科技 科研 实验 科学", "science research laboratory lab"),
        ("lightbulb", "创新 想法 点子 灯泡", "创新 创意 理念 思路", "innovation ideas"),
        ("cpu", "数字 芯片 信息化 智能", "信息化 数字化 数字 智能 大数据 网信", "digital technology software"),
        ("bus", "交通 公交 客运", "交通 公交 客运 运输", "transport transportation transit bus buses"),
        ("truck", "物流 货运 卡车", "物流 货运 配送", "logistics deliveries trucks trucking haulage fleet"),
        ("train-front", "铁路 火车 轨道", "铁路 轨道 地铁", "rail railway train trains metro"),
        ("ship", "港口 航运 船", "港口 航运 海事", "shipping port ports harbour harbor"),
        ("anchor", "锚 码头", "码头 港务", "quay quays berth berths dock docks wharf"),
        ("warehouse", "仓库 场站 基地", "仓库 仓储 场站 车辆段", "depot depots warehouse warehouses"),
        ("wrench", "维修 检修 扳手 运维", "维修 检修 运维 机务", "maintenance repair repairs workshop workshops equipment tools"),
        ("hard-hat", "施工 建设 工地 安全帽", "施工 工地 建设局 工程", "construction crew crews contractors contractor site sites"),
        ("zap", "电力 能源 闪电", "电力 供电 能源 电网", "energy electricity"),
        ("droplets", "水务 水利 水滴", "水务 水利 供水", "water"),
        ("banknote", "金融 钞票 资金 财政", "金融 财政 银行 财务 资金 经费 投入 预算", "finance financial bank banks banking treasury budget budgets funding cost costs"),
        ("receipt-text", "税务 票据", "税务 国税 地税 税收", "tax taxes"),
        ("stamp", "工商 印章 审批", "工商局 工商党 行政审批 审批", "licensing permits"),
        ("palette", "文化 艺术 调色板", "文化 文旅 艺术 文联", "culture arts art"),
        ("megaphone", "宣传 喇叭 舆论", "宣传 舆论 新闻", "publicity communications marketing campaign campaigns"),
        ("book-open", "学习 书 制度 理论", "学习 图书 理论 主题 思想 党课 课程", "learning library books"),
        ("users", "队伍 人员 干部 群众", "队伍 干部 人才 人事 组织部 党员 职工 班子", "people teams staff workforce roles"),
        ("heart-handshake", "民生 服务 关爱 志愿", "民生 民政 服务 志愿 工会 关爱 残联 妇联", "care volunteers welfare"),
        ("headset", "客服 热线", "客服 热线 呼叫", "customers customer helpdesk"),
        ("utensils", "餐饮 食堂", "食堂 餐饮", "canteen canteens catering kitchen kitchens"),
        ("shopping-cart", "采购 购物车", "采购", "procurement purchasing"),
        ("mountain", "山 景区 旅游", "旅游 景区 景点", "tourism"),
        ("bed-double", "床位 住宿 民宿", "民宿 酒店 住宿", "hotel hotels ward wards"),
        ("stethoscope", "听诊器 医生", "医生 医护 护理", "doctors nurses nursing"),
        ("package", "包裹 产品", "产品", "product products packaging"),
        ("plane", "航空 飞机 机场", "航空 机场 民航", "airport airports aviation airline"),
        ("map-pin", "地点 定位 园区", "园区 开发区", "regions region locations"),
        ("target", "目标 靶心", "目标 目的 宗旨 定位", "goals goal targets target objective objectives aim aims"),
        ("trophy", "奖杯 荣誉 冠军", "荣誉 表彰", "awards award"),
        ("star", "星 五角星 品牌", "品牌", "brand brands"),
        ("chart-line", "增长 图表 业绩 趋势", "业绩 增长 统计", "growth sales"),
        ("clipboard-check", "检查 考核 督查 验收", "督查 检查 审计 纪检", "inspection inspections audit audits compliance"),
        ("calendar", "日历 计划 日程", "计划 日程 安排", "schedule plan planning calendar"),
        ("clock", "时间 时钟"),
        ("settings", "机制 齿轮 设置 管理", "手段 方法 方式 流程", "process processes method methods procedures"),
        ("layers", "层次 体系 融合", "载体 平台 阵地 体系 融合", "platform platforms"),
        ("search", "查找 放大镜 排查", "排查 调研 查摆 查找", ""),
        ("circle-check", "完成 对勾 正确", "整改 到位 验收", ""),
        ("triangle-alert", "警告 风险 警示", "风险 隐患 短板 差距 不足", "risk risks hazard hazards gaps"),
        ("globe", "全球 国际 外事", "外事 国际", "international global overseas"),
        ("link", "链接 对接 协同", "对接 衔接 协同 联动", "coordination"),
        ("rocket", "火箭 起步 发展", "发展 活力 动力 优势", "launch"),
        ("gift", "礼物 慰问"),
        ("camera", "相机 照片"),
        ("phone", "电话"),
        ("mail", "邮件 信件"),
        ("tree-pine", "树 林业树"),
        ("sprout", "幼苗 培育"),
        ("messages-square", "交流 对话", "交流 发言 座谈 沟通 讨论", "communication dialogue talks"),
        ("clipboard-list", "清单 任务", "要求 任务 部署 分工", "tasks duties requirements"),
        ("hammer", "锤子 抓手 落实", "抓手 落实 实干", "delivery"),
        ("workflow", "流程图 机制图", "机制 制度", "governance rules"),
        ("network", "组织 网络", "组织健全 组织建设 组织体系 网络 网格", "network networks"),
        ("user-check", "责任 担当", "责任 担当 履职", "responsibility accountability ownership"),
        ("refresh-cw", "循环 更新 同步", "同步 转化 转换 更新 轮换", "renewal change changes"),
        ("gauge", "仪表 效率 效能", "能力 效率 效能 作风", "performance efficiency productivity"),
        ("award", "质量 奖章 示范", "质量 标准 示范 典型 先进", "quality standards"),
        ("trending-up", "提升 上升", "提升 成效 成绩 增收 收入", "results progress revenue"),
        ("list-checks", "考核表 逐项", "考核", "checklist checklists"),
        ("eye", "监督 眼睛", "监督 督导 公开", "oversight monitoring visibility"),
        ("hand-heart", "帮扶 结对", "帮扶 结对 慰问 脱贫", "support"),
        ("briefcase", "项目 业务 公文包", "项目 业务", "project projects"),
        ("church", "宗教", "宗教 民宗"),
        ("baby", "婴儿 托育", "托育", "childcare"),
        ("accessibility", "无障碍"),
    )
)  # fmt: skip
"""The table, in the order of preference where two words of a name are equally sure."""

_WORD = re.compile(r"[a-z]+")


@cache
def typed() -> dict[str, str]:
    """Return every Chinese word that stands for an icon, with its name."""
    return {word: meaning.icon for meaning in reversed(MEANINGS) for word in meaning.typed.split()}


@lru_cache(maxsize=4096)
def meant(name: str) -> str:
    """Return the icon that the words of `name` clearly speak of; nothing where none does.

    The word that stands first decides, of two that begin together the longer: 学校医院党组织 is a school.
    """
    found = [(name.find(word), -len(word), icon) for word, icon in _chinese() if word in name]
    if found:
        return min(found)[2]
    if name.isascii():
        known = _english()
        return next((known[word] for word in _WORD.findall(name.lower()) if word in known), "")
    return ""


@cache
def _chinese() -> tuple[tuple[str, str], ...]:
    return tuple((word, meaning.icon) for meaning in MEANINGS for word in meaning.chinese.split())


@cache
def _english() -> dict[str, str]:
    return {word: meaning.icon for meaning in reversed(MEANINGS) for word in meaning.english.split()}
