"""The words of problems with the rows of a series: columns, cells, the names of the files."""

from __future__ import annotations

from slides.messages.message import Message

MESSAGES = {
    "row-no-column": Message(
        "{file} 里没有提纲要用的“{column}”这一列{again}",
        "{file} has no column “{column}”, which the outline uses{again}",
    ),
    "row-unset-filter": Message(
        "{file} 里没有“{column}”这一列，这个条件不起作用{again}",
        "{file} has no column “{column}”, so this condition keeps everything{again}",
    ),
    "row-default-used": Message(
        "{file} 里没有“{column}”这一列，每一份都用提纲里的值",
        "{file} has no column “{column}”, so every deck has the value in the outline",
    ),
    "row-where-column": Message(
        "{file} 里没有 --where 所说的“{column}”这一列", "{file} has no column “{column}”, which --where names"
    ),
    "row-name-column": Message(
        "{file} 里没有 --name 所说的“{column}”这一列", "{file} has no column “{column}”, which --name uses"
    ),
    "row-empty-cell": Message("“{column}”这一格{cell}是空的", "the cell of “{column}”{cell} is empty"),
    "row-name-cleaned": Message("文件名“{name}”改为“{made}”", "the file's name “{name}” became “{made}”"),
    "row-name-numbered": Message(
        "文件名“{name}”已有一份，改为“{made}”", "another row has the file's name “{name}”; this one is “{made}”"
    ),
}

HINTS = {
    "row-empty-cell": Message(
        "填上这一格；可以空着的，在提纲的“变量”下写上“{column}:”",
        "fill it in; one that may stay empty is listed under vars in the outline: “{column}:”",
    ),
}
