"""The words of problems inside a finished package."""

from __future__ import annotations

from slides.messages.message import Message

MESSAGES = {
    "package-unreadable": Message("文件不是完好的压缩包：{reason}", "the file is not a sound zip: {reason}"),
    "package-duplicate": Message("“{part}”在包里出现了不止一次", "“{part}” stands in the package more than once"),
    "package-damaged": Message("“{part}”已损坏", "“{part}” is damaged"),
    "package-untyped": Message("“{part}”没有声明内容类型", "“{part}” has no content type"),
    "package-phantom": Message("声明了不存在的部件“{part}”", "“{part}” is declared but not there"),
    "package-ill-formed": Message("“{part}”不是合法的 XML：{reason}", "“{part}” is not well-formed: {reason}"),
    "package-doctype": Message("“{part}”含有不允许的 DOCTYPE", "“{part}” has a DOCTYPE, which is not allowed"),
    "package-dangling": Message("“{part}”指向不存在的“{target}”", "“{part}” points at “{target}”, which is not there"),
    "package-unrelated": Message(
        "“{part}”用到没有声明的关系“{id}”", "“{part}” uses the relationship “{id}”, which is not declared"
    ),
    "package-same-id": Message("“{part}”里“{id}”出现了不止一次", "“{id}” stands in “{part}” more than once"),
    "package-orphan": Message("没有任何部件指向“{part}”", "nothing points at “{part}”"),
    "package-slide-id": Message("幻灯片编号“{id}”超出允许的范围", "the slide id “{id}” is out of range"),
    "package-sections": Message("各节没有把每一页依次列出一次", "the sections do not list each slide once in order"),
    "package-schema": Message("“{part}”不合文件格式：{reason}", "“{part}” breaks the file format: {reason}"),
}

HINTS: dict[str, Message] = {}
