"""What a folder of a series holds: lines come in as decks are written, what was written before goes out.

`manifest.jsonl` has a line for each deck, added when the deck is on the disk and before it gets its name: a line whose deck
isn't there, or is another one, counts for nothing. Of several lines for one file the last counts; one that can't be read,
such as the last of a run that was killed, is passed over. `manifest.csv` is the same for people.
"""

from __future__ import annotations

import csv
import io
import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from slides import files
from slides.errors import Problem, Severity, WriteError
from slides.messages import say, text
from slides.messages.message import Message
from slides.messages.series import COLUMNS, STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from types import TracebackType
    from typing import BinaryIO

    from slides.series.values import Result

NAME = "manifest.jsonl"
LIST = "manifest.csv"

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SPARE = 64
_BEGIN = b'{"row":'


class Entry(NamedTuple):
    """The last line of a file: the row it was made of, how that ended, the digests of what is there, its slides."""

    row: int
    status: str
    inputs: bytes
    deck: bytes
    slides: int


class Manifest:
    """The lines of `folder`, which exists; raises `WriteError` where one can't be added."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._list = folder / LIST
        self._file: BinaryIO | None = None
        self._entries: dict[str, Entry] = {}
        self._lines = 0
        files.ensure_ordinary(self._path, "move-away", links=False)
        for _, out, entry in _read(self._path):
            self._lines += 1
            self._entries[out] = entry
        if not self._lines:
            _ensure_ours(self._path)
        self._unseen = set(self._entries)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            with suppress(OSError):
                self._file.close()
            self._file = None

    def entry(self, out: str) -> Entry | None:
        """Return the last line of the file `out`, which is then no longer `left`."""
        self._unseen.discard(out)
        return self._entries.get(out)

    def left(self) -> tuple[str, ...]:
        """Return the decks that are in the folder and that no row asked for in this run."""
        folder = self._path.parent
        return tuple(sorted(out for out in self._unseen if (folder / out).is_file()))

    @property
    def expected(self) -> int:
        """How many files have a line and weren't asked for yet."""
        return len(self._unseen)

    def add(self, results: Iterable[Result]) -> None:
        """Add a line for each of `results` and see to it that they are on the disk. Raises `WriteError`."""
        lines = [line for line in map(self._line, results) if line]
        if not lines:
            return
        try:
            file = self._file = self._file or _opened(self._path)
            file.write(b"".join(lines))
            file.flush()
            os.fsync(file.fileno())
        except OSError as error:
            raise files.refused(error, self._path) from error
        self._lines += len(lines)

    def finish(self) -> tuple[Problem, ...]:
        """Write `manifest.csv`, and the lines anew where most of them count no more; return what is to be said of it."""
        if not self._path.is_file():
            return ()
        if os.path.lexists(self._list) and not _ours(self._list):
            return (
                Problem("series-list-foreign", severity=Severity.WARNING, args={"path": self._list}, hint="move-away"),
            )
        try:
            places = self._places()
            with self._path.open("rb") as file:
                files.write_atomic(self._list, _listed(_at(file, places)))
            if self._lines > 2 * len(places) + _SPARE:
                self._shorten(places)
        except OSError as error:
            return tuple(_warnings(files.refused(error, self._path)))
        except WriteError as error:
            return tuple(_warnings(error))
        return ()

    def _shorten(self, places: list[int]) -> None:
        """Keep only the lines at `places`."""
        self.__exit__(None, None, None)
        with self._path.open("rb") as file:
            kept = [_dumped(line) for line in _at(file, places)]
        files.write_atomic(self._path, kept)

    def _places(self) -> list[int]:
        """Return where the line of each file stands that counts, in the order of the rows."""
        found = {out: (entry.row, place) for place, out, entry in _read(self._path)}
        return [place for _, place in sorted(found.values())]

    def _line(self, result: Result) -> bytes:
        """Return the line of `result`, nothing where the last one says it already."""
        job = result.job
        out = job.target.name
        known = self._entries.get(out)
        status = "built" if result.status == "unchanged" else result.status
        if result.status in {"unchanged", "kept"} and known and (known.row, known.status) == (job.line, status):
            return b""
        inputs, deck, slides = (job.inputs, result.deck, result.slides) if result.deck else _of(known)
        entry = Entry(job.line, status, bytes.fromhex(inputs), bytes.fromhex(deck), slides)
        self._entries[out] = entry
        line: dict[str, Any] = {"row": job.line, "key": job.key, "out": out, "inputs": inputs, "deck": deck}
        line |= {"status": status, "slides": slides, "seconds": round(result.seconds, 4)}
        if result.problems:
            line["problems"] = [
                {"code": one.code, "severity": str(one.severity), "text": text(one)} for one in result.problems
            ]
        return _dumped(line)


def _warnings(error: WriteError) -> Iterator[Problem]:
    """Yield why the list for people was not written, which costs no deck."""
    for one in error.problems:
        yield Problem(one.code, one.span, Severity.WARNING, one.args, one.hint)


def _of(known: Entry | None) -> tuple[str, str, int]:
    """Return what is known of the deck that stays in its place."""
    return (known.inputs.hex(), known.deck.hex(), known.slides) if known else ("", "", 0)


def _entry(line: dict[str, Any]) -> Entry:
    digests = bytes.fromhex(line["inputs"]), bytes.fromhex(line["deck"])
    return Entry(int(line["row"]), str(line["status"]), *digests, int(line["slides"]))


def _dumped(line: dict[str, Any]) -> bytes:
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace") + b"\n"


def _opened(path: Path) -> BinaryIO:
    """Return the file open for adding, behind the line that a killed run left unfinished."""
    file = path.open("ab")
    if file.tell():
        with path.open("rb") as written:
            written.seek(-1, os.SEEK_END)
            if written.read(1) != b"\n":
                file.write(b"\n")
    return file


def _read(path: Path) -> Iterator[tuple[int, str, Entry]]:
    """Yield the lines that can be read, each as its place in the file, the deck's name and what is said of it."""
    try:
        with path.open("rb") as file:
            place = 0
            for raw in file:
                with suppress(ValueError, KeyError, TypeError):
                    line = json.loads(raw)
                    yield place, str(line["out"]), _entry(line)
                place += len(raw)
    except FileNotFoundError:
        return
    except OSError as error:
        raise files.refused(error, path) from error


def _at(file: BinaryIO, places: Iterable[int]) -> Iterator[dict[str, Any]]:
    for place in places:
        file.seek(place)
        yield json.loads(file.readline())


def _listed(lines: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """Yield the lines of the list for people: UTF-8 that Excel knows as such, no cell a formula."""
    head = [say(one) for one in COLUMNS]
    yield b"\xef\xbb\xbf" + _csv(head)
    for line in lines:
        said = "; ".join(str(one.get("text", "")) for one in line.get("problems", ()))
        status = say(STATUSES.get(str(line["status"]), Message(str(line["status"]), str(line["status"]))))
        yield _csv([line["row"], line["out"], status, line["slides"] or "", line.get("seconds") or "", said])


def _csv(cells: Iterable[object]) -> bytes:
    written = io.StringIO()
    csv.writer(written).writerow([_harmless(cell) if isinstance(cell, str) else cell for cell in cells])
    return written.getvalue().encode("utf-8", "backslashreplace")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _ensure_ours(path: Path) -> None:
    """Raise `WriteError` where somebody else's file has the name of ours; our first line may be cut by a kill."""
    with suppress(FileNotFoundError, PermissionError), path.open("rb") as file:
        begun = file.read(len(_BEGIN)).rstrip(b"\0")  # a power cut may leave zeros
        if not _BEGIN.startswith(begun):
            raise WriteError(Problem("write-foreign", args={"path": path}, hint="move-away"))


def _ours(path: Path) -> bool:
    """Tell whether `path` is a list of ours, no link to one."""
    if path.is_symlink() or not path.is_file():
        return False
    heads = {b"\xef\xbb\xbf" + _csv([say(one, lang) for one in COLUMNS]) for lang in ("zh", "en")}
    try:
        with path.open("rb") as file:
            return file.readline() in heads
    except OSError:
        return True  # writing will tell why
