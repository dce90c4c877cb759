"""Decoding of pictures: the bytes of a file come in, a `Picture` goes out, or `Unusable` says what they are instead.

The only module that knows Pillow, which is loaded with the first picture.
"""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP", "AVIF", "JPEG2000", "ICO")
"""What is taken, as Pillow calls it."""

LONGEST = 3840
"""The longest side of a picture in a deck, in pixels: a slide on a 4K screen."""

MOST_PIXELS = 50_000_000
"""The most pixels that a file may hold; what claims more is not decoded."""

_HEAVY = 4 * 1024 * 1024
_QUALITY = 90
_HARMLESS = {
    "dpi", "gamma", "jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression", "transparency",
    "aspect", "srgb", "chromaticity",
}  # fmt: skip
_MARKS = (
    (b"%PDF", "PDF"),
    (b"%!PS", "EPS"),
    (b"\xc5\xd0\xd3\xc6", "EPS"),
    (b"8BPS", "PSD"),
    (b"PK\x03\x04", "ZIP"),
    (b"\xd7\xcd\xc6\x9a", "WMF"),
    (b"\x01\x00\x00\x00", "EMF"),
    (b"\x1a\x45\xdf\xa3", "WebM"),
)
_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}


class Picture(NamedTuple):
    """A picture ready for the package: its bytes, their content type, its sides in pixels, and how many it moved through."""

    content: bytes
    content_type: str  # image/png, image/jpeg
    width: int
    height: int
    frames: int = 1  # more than one where the file was animated; the first is shown

    @property
    def ending(self) -> str:
        """The ending of its name in the package."""
        return "png" if self.content_type == "image/png" else "jpeg"


class Unusable(Exception):  # noqa: N818 what the bytes are, not a failure of ours
    """The bytes are no picture that can be shown: the problem's code and its facts."""

    def __init__(self, *, code: str, **facts: object) -> None:
        self.code = code
        self.facts = facts
        super().__init__(code)


def picture(raw: bytes) -> Picture:
    """Return the picture in `raw`, upright, whole and bounded. Raises `Unusable`."""
    if not raw.strip(b"\0"):
        raise Unusable(code="picture-empty")
    from PIL import UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _picture(raw)
    except UnidentifiedImageError:
        raise Unusable(code="picture-format", found=_kind(raw)) from None
    except MemoryError:
        raise Unusable(code="picture-too-large", pixels=MOST_PIXELS // 1_000_000) from None
    except Unusable:
        raise
    except Exception:  # noqa: BLE001 a broken file makes Pillow raise almost anything
        raise Unusable(code="picture-broken") from None


def _picture(raw: bytes) -> Picture:
    from PIL import Image

    try:
        image = Image.open(BytesIO(raw), formats=FORMATS)
    except Image.DecompressionBombError:
        raise Unusable(code="picture-too-large", pixels=MOST_PIXELS // 1_000_000) from None
    with image:
        if image.width * image.height > MOST_PIXELS:
            raise Unusable(code="picture-too-large", pixels=MOST_PIXELS // 1_000_000)
        image.load()
        frames = getattr(image, "n_frames", 1)
        if _plain(image, raw, frames):
            return Picture(raw, f"image/{(image.format or '').lower()}", image.width, image.height)
        return _made(image, 1 if image.format in ("MPO", "ICO", "TIFF") else frames)


def _plain(image: Image, raw: bytes, frames: int) -> bool:
    """Return whether the file may travel as it is: nothing to turn, to convert or to keep private."""
    modes = {"JPEG": ("RGB", "L"), "PNG": ("RGB", "RGBA", "L", "LA", "P", "1")}.get(image.format or "", ())
    private = set(image.info) - _HARMLESS or image.getexif()
    return image.mode in modes and not private and frames == 1 and max(image.size) <= LONGEST and len(raw) <= _HEAVY


def _made(image: Image, frames: int) -> Picture:
    from PIL import ImageOps

    shown = _coloured(ImageOps.exif_transpose(image))
    shown.thumbnail((LONGEST, LONGEST))
    shown.info = {}
    lossy = image.format in ("JPEG", "MPO") and "A" not in shown.mode
    content, kind = _saved(shown, "JPEG" if lossy else "PNG")
    if kind == "PNG" and len(content) > _HEAVY and "A" not in shown.mode:
        content, kind = _saved(shown, "JPEG")
    return Picture(content, f"image/{kind.lower()}", shown.width, shown.height, frames)


def _coloured(image: Image) -> Image:
    """Return the image in grey, RGB or RGB with alpha, eight bits each, in sRGB where its profile can be read."""
    mode, profile = image.mode, image.info.get("icc_profile")
    if mode.startswith("I") or mode == "F":
        return _eight_bits(image)
    if mode in ("P", "PA", "LA", "RGBa", "La") or "transparency" in image.info:
        image = image.convert("RGBA")
    elif mode in ("CMYK", "LAB", "RGB") and profile:
        image = _in_srgb(image, profile)
    if image.mode not in ("RGB", "RGBA", "L"):
        image = image.convert("L" if mode == "1" else "RGB")
    if image.mode == "RGBA" and image.getchannel("A").getextrema() == (255, 255):
        image = image.convert("RGB")
    return image


def _eight_bits(image: Image) -> Image:
    wide = image.convert("F")
    _, high = wide.getextrema()
    deep = isinstance(high, float) and high > 255
    return (wide.point(lambda value: value * (255 / 65_535)) if deep else wide).convert("L")


def _in_srgb(image: Image, profile: bytes) -> Image:
    from PIL import ImageCms

    try:
        made = ImageCms.profileToProfile(
            image, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image.convert("RGB")
    return image.convert("RGB") if made is None else made


def _saved(image: Image, kind: str) -> tuple[bytes, str]:
    target = BytesIO()
    if kind == "JPEG":
        image.save(target, "JPEG", quality=_QUALITY, optimize=True)
    else:
        image.save(target, "PNG", compress_level=6)
    return target.getvalue(), kind


def _kind(raw: bytes) -> str:
    """Return what the bytes are, in a word for a message."""
    head = raw[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    if raw[4:8] == b"ftyp":
        return "HEIC" if raw[8:12] in _HEIC else "MP4"
    if b"<svg" in head[:4096].lower():
        return "SVG"
    try:
        head.decode()
    except UnicodeDecodeError:
        return "?"
    return "TXT"
