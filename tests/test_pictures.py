"""Pictures: whatever a camera or a colleague left in the folder becomes a picture that can be shown, or one clear problem."""

from __future__ import annotations

import os
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from slides import messages, pictures
from slides.errors import InputError, Problem, Span
from slides.imaging import LONGEST

if TYPE_CHECKING:
    from pathlib import Path

HERE = Span("theme.yaml", 3, 9)


def picture(size: tuple[int, int] = (60, 40), mode: str = "RGB") -> Image.Image:
    """Return a picture whose upper left quarter is red, or light."""
    image = Image.new("RGB", size, "#336699")
    image.paste("#FF0000", (0, 0, max(1, size[0] // 2), max(1, size[1] // 2)))
    return image.convert(mode)


def encoded(kind: str, image: Image.Image | None = None, **options: Any) -> bytes:
    target = BytesIO()
    (image or picture()).save(target, kind, **options)
    return target.getvalue()


def read(folder: Path, raw: bytes, name: str = "logo.png") -> pictures.Picture:
    (folder / name).write_bytes(raw)
    return pictures.read(name, folder, HERE)


def shown(found: pictures.Picture) -> Image.Image:
    image = Image.open(BytesIO(found.content))
    image.load()
    assert f"image/{(image.format or '').lower()}" == found.content_type
    assert image.size == (found.width, found.height)
    return image


def refused(folder: Path, typed: str) -> Problem:
    with pytest.raises(InputError) as caught:
        pictures.read(typed, folder, HERE)
    (problem,) = caught.value.problems
    assert problem.span == HERE
    for lang in ("zh", "en"):
        assert messages.hint(problem, lang)
        assert "{" not in messages.text(problem, lang)
    return problem


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP", "AVIF", "JPEG2000", "ICO"])
def test_usual_kinds_become_png_or_jpeg_whatever_their_ending(tmp_path: Path, kind: str) -> None:
    found = read(tmp_path, encoded(kind, picture((48, 32))), "logo.dat")
    red, _, blue = shown(found).convert("RGB").getpixel((3, 3))  # type: ignore[misc]
    assert (red > 200, blue < 60) == (True, True)
    assert found.content_type in ("image/png", "image/jpeg")


def test_a_plain_file_travels_as_it_is(tmp_path: Path) -> None:
    for kind in ("PNG", "JPEG"):
        raw = encoded(kind)
        assert read(tmp_path, raw, kind).content == raw


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "F", "YCbCr", "LAB"])
def test_every_colour_mode_is_shown(tmp_path: Path, mode: str) -> None:
    kind = {"CMYK": "TIFF", "F": "TIFF", "YCbCr": "TIFF", "LAB": "TIFF"}.get(mode, "PNG")
    image = Image.new("I;16", (8, 6), 40_000) if mode == "I;16" else picture(mode=mode)
    found = shown(read(tmp_path, encoded(kind, image)))
    assert found.mode in ("L", "RGB", "RGBA", "LA", "P", "1")
    if mode == "I;16":
        assert found.convert("L").getpixel((1, 1)) == pytest.approx(156, abs=2)


def test_what_a_camera_wrote_turns_the_picture_and_stays_at_home(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter to the right
    exif[0x010F] = "Camera of Mr Li"
    found = read(tmp_path, encoded("JPEG", exif=exif))
    assert (found.width, found.height) == (40, 60)
    red, _, blue = shown(found).getpixel((35, 5))  # type: ignore[misc]
    assert (red > 200, blue < 60) == (True, True)
    assert b"Li" not in found.content


def test_a_broken_profile_does_no_harm(tmp_path: Path) -> None:
    assert read(tmp_path, encoded("JPEG", icc_profile=b"no profile at all")).width == 60


def test_transparency_is_kept(tmp_path: Path) -> None:
    image = picture(mode="RGBA")
    image.putpixel((59, 39), (0, 0, 0, 0))
    found = shown(read(tmp_path, encoded("WEBP", image, lossless=True)))
    assert found.getpixel((59, 39))[3] == 0  # type: ignore[index]


def test_the_first_frame_of_an_animation_is_shown_and_their_number_told(tmp_path: Path) -> None:
    raw = encoded("GIF", save_all=True, append_images=[Image.new("RGB", (60, 40), "white")])
    found = read(tmp_path, raw)
    assert found.frames == 2
    assert shown(found).convert("RGB").getpixel((3, 3)) == (255, 0, 0)


@pytest.mark.parametrize("size", [(1, 1), (20_000, 1), (1, 20_000), (5_000, 3_000)])
def test_odd_and_large_sizes_are_bounded(tmp_path: Path, size: tuple[int, int]) -> None:
    found = read(tmp_path, encoded("PNG", Image.new("RGB", size, "red")))
    assert min(found.width, found.height) >= 1
    assert max(found.width, found.height) <= LONGEST


def test_equal_files_make_equal_bytes_and_are_decoded_once(tmp_path: Path) -> None:
    raw = encoded("TIFF")
    first, second = read(tmp_path, raw, "one.tif"), read(tmp_path, raw, "two.tif")
    assert first == second
    assert pictures.read("one.tif", tmp_path) is first


def _chunk(kind: bytes, content: bytes) -> bytes:
    crc = zlib.crc32(kind + content).to_bytes(4, "big")
    return len(content).to_bytes(4, "big") + kind + content + crc


def _bomb() -> bytes:
    head = (60_000).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + _chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + _chunk(b"IEND", b"")
    )


def _bad_crc() -> bytes:
    raw = bytearray(encoded("PNG"))
    raw[raw.index(b"IDAT") + 10] ^= 0xFF
    return bytes(raw)


@pytest.mark.parametrize(
    ("raw", "code", "found"),
    [
        (b"", "picture-empty", ""),
        (bytes(5_000), "picture-empty", ""),
        (encoded("PNG")[:-30], "picture-broken", ""),
        (encoded("JPEG", picture((400, 300)))[:900], "picture-broken", ""),
        (_bad_crc(), "picture-broken", ""),
        (bytes(range(256)) * 20, "picture-format", "?"),
        ("标志".encode(), "picture-format", "TXT"),
        (b"%PDF-1.7 ...", "picture-format", "PDF"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "picture-format", "EPS"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "picture-format", "HEIC"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "picture-format", "SVG"),
        (_bomb(), "picture-too-large", ""),
    ],
    ids=["empty", "zeros", "cut-png", "cut-jpeg", "crc", "noise", "text", "pdf", "eps", "heic", "svg", "bomb"],
)
def test_what_is_no_whole_picture_is_a_problem(tmp_path: Path, raw: bytes, code: str, found: str) -> None:
    (tmp_path / "logo.png").write_bytes(raw)
    problem = refused(tmp_path, "logo.png")
    assert problem.code == code
    assert problem.args.get("found", "") == found
    assert problem.args["file"] == "logo.png"


@pytest.mark.parametrize(
    "typed",
    [
        "../logo.png", "a/../../logo.png", "/etc/hostname", "C:\\logo.png", "\\\\server\\logo.png", "~/logo.png",
        "https://example.org/a.png", "file:///etc/hostname", "data:image/png;base64,AAAA", "", " ", "a\0b",
    ],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, typed: str) -> None:
    assert refused(tmp_path, typed).code == "picture-elsewhere"


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(encoded("PNG"))
    folder = tmp_path / "theme"
    folder.mkdir()
    (folder / "logo.png").symlink_to(tmp_path / "secret.png")
    assert refused(folder, "logo.png").code == "picture-elsewhere"


def test_folders_pipes_and_what_is_missing_are_problems(tmp_path: Path) -> None:
    (tmp_path / "logo.png").mkdir()
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "Emblem.PNG").write_bytes(encoded("PNG"))
    assert refused(tmp_path, "logo.png").code == "file-is-folder"
    assert refused(tmp_path, "pipe.png").code == "file-not-regular"
    assert refused(tmp_path, "emblm.png").args["near"] == "Emblem.PNG"
    assert refused(tmp_path, "z").hint == "picture-missing"


def test_slashes_and_accents_may_be_written_in_either_way(tmp_path: Path) -> None:
    (tmp_path / "bilder").mkdir()
    (tmp_path / "bilder" / "Amtsschild mu\u0308nchen.png").write_bytes(encoded("PNG"))
    assert pictures.read("bilder\\Amtsschild m\u00fcnchen.png", tmp_path).width == 60
