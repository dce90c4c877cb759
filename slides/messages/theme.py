"""The words for what can be wrong with a theme or a slide size."""

from __future__ import annotations

from slides.messages.message import Message

MESSAGES = {
    "theme-unknown": Message("没有“{name}”这个主题", "there is no theme “{name}”"),
    "theme-parent-unknown": Message("没有“{name}”这个主题可以继承", "there is no theme “{name}” to extend"),
    "theme-variant-unknown": Message("主题“{theme}”没有“{name}”这个变体", "theme “{theme}” has no variant “{name}”"),
    "theme-cycle": Message("主题互相继承：{chain}", "themes extend each other: {chain}"),
    "theme-name": Message(
        "主题名“{name}”与文件名“{stem}”不同", "the theme's name “{name}” differs from its file's name “{stem}”"
    ),
    "theme-shape": Message("“{key}”应为{expected}", "“{key}” must be {expected}"),
    "theme-key-unknown": Message("“{parent}”下没有“{key}”这一项", "“{parent}” has no key “{key}”"),
    "theme-key-reserved": Message(
        "“{key}”留作以后使用，现在还不能写", "“{key}” is reserved for a later version and cannot be used yet"
    ),
    "theme-key-missing": Message("“{parent}”缺少“{key}”", "“{parent}” lacks “{key}”"),
    "theme-value": Message(
        "“{key}”的值“{value}”不对，应为{expected}", "“{value}” is no value for “{key}”; expected {expected}"
    ),
    "theme-role-unknown": Message("没有“{value}”这个颜色角色", "there is no colour role “{value}”"),
    "theme-surface-unknown": Message("没有“{value}”这个底面", "there is no surface “{value}”"),
    "theme-like": Message(
        "“{key}”不能照搬“{value}”：它自己也在照搬别的", "“{key}” cannot be like “{value}”, which is like another itself"
    ),
    "theme-ladder": Message(
        "“{key}”的字号应由大到小、至少一级：{value}", "the sizes of “{key}” must fall, at least one of them: {value}"
    ),
    "theme-contrast": Message(
        "“{surface}”上的“{ink}”对比度只有 {ratio}，至少要 {least}",
        "the contrast of “{ink}” on “{surface}” is only {ratio}, at least {least} is needed",
    ),
    "size-unknown": Message("没有“{value}”这个画幅", "there is no slide size “{value}”"),
    "size-range": Message(
        "画幅“{value}”超出范围，边长应在 {least} 到 {most} 厘米之间",
        "slide size “{value}” is out of range; sides must be {least} to {most} cm",
    ),
}

HINTS = {
    "theme-near": Message("是不是“{near}”？", "did you mean “{near}”?"),
    "theme-choices": Message("可用：{choices}", "known: {choices}"),
    "theme-contrast": Message("可把“{tone}”改为 {nearest}", "change “{tone}” to {nearest}"),
    "size-choices": Message(
        "例如 {choices}、33.9x19.05cm、3840x1080", "for example {choices}, 33.9x19.05cm, 3840x1080"
    ),
}
