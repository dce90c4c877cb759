"""The words for what can be wrong with a picture file."""

from __future__ import annotations

from slides.messages.message import Message

MESSAGES = {
    "picture-elsewhere": Message(
        "图片“{file}”不在主题文件所在的文件夹里", "the picture “{file}” is not in the folder of the theme"
    ),
    "picture-missing": Message("找不到图片“{file}”", "there is no picture “{file}”"),
    "picture-empty": Message("图片“{file}”是空的", "the picture “{file}” is empty"),
    "picture-broken": Message("图片“{file}”已损坏或不完整", "the picture “{file}” is damaged or cut off"),
    "picture-format": Message("“{file}”不是能用的图片（{found}）", "“{file}” is no picture that can be used ({found})"),
    "picture-too-large": Message(
        "图片“{file}”太大，最多 {pixels} 百万像素",
        "the picture “{file}” is too large, at most {pixels} million pixels are taken",
    ),
}

HINTS = {
    "picture-elsewhere": Message(
        "把图片复制到“{folder}”，只写文件名", "copy the picture into “{folder}” and write its name only"
    ),
    "picture-missing": Message("把图片放到“{folder}”里", "put the picture into “{folder}”"),
    "picture-near": Message("是不是“{near}”？", "did you mean “{near}”?"),
    "picture-empty": Message("重新复制一次", "copy it again"),
    "picture-broken": Message("重新复制，或用画图打开后另存为 PNG", "copy it again, or open it and save it as PNG"),
    "picture-format": Message("另存为 PNG 或 JPEG", "save it as PNG or JPEG"),
    "picture-too-large": Message("缩小到 3840 像素宽再用", "make it 3840 pixels wide first"),
}
