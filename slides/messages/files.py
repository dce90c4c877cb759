"""The words of problems with files: reading what is there and writing what is made."""

from __future__ import annotations

from slides.messages.message import Message

MESSAGES = {
    "write-denied": Message("没有权限写入“{path}”", "no permission to write “{path}”"),
    "write-locked": Message("“{path}”正被别的程序占用", "“{path}” is open in another program"),
    "write-read-only": Message("“{path}”所在的磁盘是只读的", "“{path}” is on a read-only disk"),
    "write-full": Message("磁盘已满，写不下“{path}”", "the disk is full, “{path}” does not fit"),
    "write-is-folder": Message("“{path}”是一个文件夹", "“{path}” is a folder"),
    "write-not-a-folder": Message("“{path}”不是文件夹", "“{path}” is not a folder"),
    "write-no-folder": Message("文件夹“{path}”不存在", "the folder “{path}” does not exist"),
    "write-name-too-long": Message("文件名太长：“{path}”", "the file name is too long: “{path}”"),
    "write-failed": Message("写不了“{path}”：{reason}", "cannot write “{path}”: {reason}"),
    "write-exists": Message("“{path}”已经存在", "“{path}” exists already"),
    "write-foreign": Message("“{path}”不是本程序生成的，没有覆盖", "“{path}” was not made by slides and is kept"),
    "write-special": Message(
        "“{path}”不是普通文件，没有覆盖", "“{path}” is not a file but a pipe or a device, and is kept"
    ),
    "write-link": Message("“{path}”是一个链接，没有覆盖", "“{path}” is a link and is kept"),
    "write-protected": Message("“{path}”设成了只读，没有覆盖", "“{path}” is marked read-only and is kept"),
    "write-edited": Message("“{path}”生成后被人修改过，没有覆盖", "“{path}” was edited since it was built and is kept"),
}

HINTS = {
    "choose-folder": Message("用 -o 换一个文件夹", "choose another folder with -o"),
    "close-it": Message("在 PowerPoint 或 WPS 里关闭它，再运行一次", "close it in PowerPoint or WPS and run again"),
    "close-it-in": Message("在 {program} 里关闭它，再运行一次", "close it in {program} and run again"),
    "close-it-of": Message(
        "{user} 正用 {program} 打开着它；关闭以后再运行一次",
        "{user} has it open in {program}; have it closed and run again",
    ),
    "free-space": Message("腾出空间，或用 -o 换一个磁盘", "make room, or choose another disk with -o"),
    "shorter-name": Message("用 -o 取一个短些的名字", "give a shorter name with -o"),
    "other-name": Message("换一个文件名", "choose another name"),
    "force-or-elsewhere": Message(
        "用 -o 写到别处，或加 --force 覆盖它", "write elsewhere with -o, or overwrite it with --force"
    ),
}
