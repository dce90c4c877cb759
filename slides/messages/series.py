"""The words of a batch: what stands in its way, how rows ended, and what the command says of it."""

from __future__ import annotations

from slides.messages.message import Message

MESSAGES = {
    "series-held": Message("“{path}”里正有另一次批量生成", "another batch is writing to “{path}”"),
    "series-held-by": Message(
        "“{path}”里正有另一次批量生成：{host} 上的进程 {pid}，{since} 开始",
        "another batch is writing to “{path}”: process {pid} on {host}, since {since}",
    ),
    "series-no-room": Message(
        "磁盘放不下：“{path}”还要 {need} MB，只剩 {free} MB",
        "the decks do not fit on the disk: “{path}” needs {need} MB and has {free} MB",
    ),
    "series-no-rows": Message("没有要生成的行", "there are no rows to make decks of"),
    "series-list-foreign": Message(
        "“{path}”不是本程序写的，没有覆盖", "“{path}” is not the list of a batch and is kept"
    ),
    "row-killed": Message(
        "生成“{key}”时进程被终止（第 {line} 行）", "making “{key}” (row {line}) killed the process that did it"
    ),
    "row-endless": Message(
        "“{key}”（第 {line} 行）{seconds} 秒还没有生成，已放弃",
        "“{key}” (row {line}) was not made within {seconds} seconds and was given up",
    ),
    "row-stumbled": Message(
        "本程序在“{key}”（第 {line} 行）上出错：{error}", "a mistake of slides in “{key}” (row {line}): {error}"
    ),
    "where-without-value": Message(
        "“{given}”应写成 --where 列名=值", "“{given}” asks for nothing: rows are chosen as column=value"
    ),
    "batch-swapped": Message("“{path}”是表格，不是提纲", "“{path}” is a table, not an outline"),
    "number-wanted": Message(
        "{option} 后面应是一个正整数，不是“{given}”", "{option} wants a positive number, not “{given}”"
    ),
    "two-engines": Message("--jobs 和 --cluster 只能用一个", "--jobs and --cluster exclude each other"),
    "cluster-missing": Message("连接集群的组件没有安装", "what connects to a cluster is not installed"),
    "cluster-unreachable": Message(
        "连不上集群“{address}”：{error}", "the cluster “{address}” cannot be reached: {error}"
    ),
    "cluster-idle": Message("集群“{address}”里没有工作进程", "the cluster “{address}” has no workers"),
    "cluster-without": Message(
        "集群“{address}”上不能运行本程序：{error}", "slides does not run on the workers of “{address}”: {error}"
    ),
    "cluster-version": Message(
        "集群“{address}”上是 slides {theirs}，这里是 {ours}", "“{address}” has slides {theirs}, this is {ours}"
    ),
}

HINTS = {
    "series-wait": Message("等它结束，或用 -o 写到别的文件夹", "wait for it, or write to another folder with -o"),
    "series-wait-elsewhere": Message(
        "等它结束；如果它早已不在运行，删除“{lock}”", "wait for it; if it runs no longer, delete “{lock}”"
    ),
    "series-force": Message("要覆盖它就加 --force", "overwrite it with --force"),
    "move-away": Message("把它移到别处，再运行一次", "move it elsewhere and run again"),
    "series-where": Message("看看 --where 的值和表格里写的是否一样", "see that --where says it as the table does"),
    "row-killed": Message(
        "其他各份没有受影响；看看这一行是不是特别长，或内存不够",
        "the other decks are whole; is the row very long, or memory short?",
    ),
    "row-stumbled": Message("其他各份没有受影响；请报告这个错误", "the other decks are whole; please report it"),
    "batch-swapped": Message(
        "提纲在前，表格在后：slides batch 提纲.yaml 单位.xlsx -o 文件夹/",
        "the outline goes first: slides batch outline.yaml units.xlsx -o decks/",
    ),
    "where-without-value": Message('例如 --where "单位=机关党委"', 'for example --where "unit=Head office"'),
    "cluster-missing": Message(
        "运行 pip install 'speech-slides[cluster]'", "install it: pip install 'speech-slides[cluster]'"
    ),
    "cluster-start": Message("先启动 dask scheduler 和 dask worker", "start it with dask scheduler and dask worker"),
    "cluster-install": Message("在每台机器上装同一版本的 slides", "install the same slides on every machine"),
}

STATUSES = {
    "built": Message("已生成", "built"),
    "unchanged": Message("没有变化", "unchanged"),
    "kept": Message("改过，保留", "kept"),
    "failed": Message("失败", "failed"),
    "new": Message("新", "new"),
    "changed": Message("有变化", "changed"),
    "foreign": Message("别处来的", "foreign"),
    "left": Message("表里已没有", "left over"),
}
"""How a row ended, or stands before a run."""

COLUMNS = (
    Message("行", "row"),
    Message("文件", "file"),
    Message("结果", "status"),
    Message("页数", "slides"),
    Message("秒", "seconds"),
    Message("说明", "remarks"),
)
"""The head of `manifest.csv`."""

PLAN = (Message("行", "row"), Message("文件", "file"), Message("主题", "theme"), Message("状态", "state"))
"""The head of the plan that `--dry-run` prints."""

LINES = {
    "series-done": Message("{folder}：{count} 份（{seconds} 秒）", "{folder}: {count:deck|decks} ({seconds} s)"),
    "series-planned": Message("{count} 份：{states}", "{count:deck|decks}: {states}"),
    "series-progress": Message(
        "{done}/{count}，每秒 {rate} 份，还要 {left}", "{done} of {count}, {rate} decks/s, {left} left"
    ),
    "series-interrupted": Message(
        "已中断：{count} 份里已有 {built} 份，再运行同一条命令就接着做",
        "interrupted: {built} of {count} built, run the same command again to go on",
    ),
    "series-stopped": Message("{count} 份里已有 {built} 份", "{built} of {count} built"),
    "series-ending": Message("正在收尾，再按一次 Ctrl-C 立即停止", "ending; Ctrl-C again stops at once"),
    "series-more": Message(
        "还有 {count} 份有问题，见 {path}", "{count:more deck has|more decks have} problems, see {path}"
    ),
    "series-list": Message("清单：{path}", "the list: {path}"),
}

BATCH_HELP = {
    "batch": Message(
        "由一份提纲和一张表格，每行生成一份演示文稿。", "Build a deck for each row of a table, from one outline."
    ),
    "batch.examples": Message(
        """\b
        例子：
          slides batch 例会.yaml 单位.xlsx -o decks/
          slides batch 例会.yaml 单位.csv -o decks/ --name "${日期}-${单位}.pptx"
          slides batch 例会.yaml 单位.csv -o decks/ --where 单位=一支部 --limit 3
          slides batch 例会.yaml 单位.csv -o decks/ --dry-run

        表格改了，再运行同一条命令：只重新生成有变化的，手工改过的保留。

        \b
        退出码：0 都有了；1 有的失败，或因手工改过而保留；2 用法不对；
        3 输入有错，没有生成；4 写不了，或那里正有另一次；130 被中断。""",
        """\b
        Examples:
          slides batch meeting.yaml units.xlsx -o decks/
          slides batch meeting.yaml units.csv -o decks/ --name "${date}-${unit}.pptx"
          slides batch meeting.yaml units.csv -o decks/ --where unit="North depot" --limit 3
          slides batch meeting.yaml units.csv -o decks/ --dry-run

        The same command again makes only what changed and keeps what somebody edited.

        \b
        Exit codes: 0 all there, 1 some failed or were kept because somebody edited
        them, 2 wrong usage, 3 invalid input, nothing built, 4 cannot write or another
        batch is running there, 130 interrupted.""",
    ),
    "batch.outline": Message("提纲文件（.yaml）", "the outline (.yaml)"),
    "batch.rows": Message(
        "表格：.xlsx .xls .ods .csv .yaml .json，每行一份",
        "the table, a deck for each row: .xlsx .xls .ods .csv .yaml .json",
    ),
    "batch.output": Message("写到哪个文件夹", "the folder to write to"),
    "batch.name": Message(
        '文件名，如 "${日期}-${单位}.pptx"（默认提纲名加第一个用到的列）',
        'how the files are called, such as "${date}-${unit}.pptx" (outline and first column used)',
    ),
    "batch.where": Message("只要某列是这个值的行，可以多次使用", "only rows with this value, may be repeated"),
    "batch.limit": Message("最多生成多少份", "at most so many decks"),
    "batch.jobs": Message("用几个进程（默认按工作量决定）", "so many processes (by the size of the work)"),
    "batch.cluster": Message("交给 Dask 集群：tcp://主机:端口", "send the work to a Dask scheduler: tcp://host:port"),
    "batch.fresh": Message("没有变化的也重新生成", "build again what is unchanged, too"),
    "batch.force": Message("覆盖手工改过的和别处来的文件", "overwrite decks that were edited or made elsewhere"),
    "batch.dry-run": Message("只列出要做什么，不生成", "print what would be done and build nothing"),
    "batch.sheet": Message("工作簿里的哪张表，名称或序号", "the sheet of a workbook, by name or number"),
    "batch.encoding": Message("表格的编码，如 gb18030", "the table's encoding, such as gb18030"),
    "batch.json": Message("每份输出一行 JSON，最后一行是汇总", "print a line of JSON for each deck and one for all"),
}
