"""The words of problems between the stages."""

from __future__ import annotations

from slides.messages.message import Message

MESSAGES = {
    "theme-outside": Message(
        "主题文件“{path}”不在提纲所在的文件夹里", "the theme file “{path}” is not in the outline's folder"
    ),
    "theme-file-missing": Message("没有主题文件“{path}”", "there is no theme file “{path}”"),
}

HINTS = {
    "theme-file-missing": Message(
        "把它放到提纲旁边，或改写成主题的名称，用 slides theme list 查看",
        "put it beside the outline, or name one of the themes listed by slides theme list",
    ),
    "theme-outside": Message(
        "把它放到提纲旁边，或用 --theme 指定", "put it beside the outline, or name it with --theme"
    ),
}
