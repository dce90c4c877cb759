"""The format below the deck: whatever goes in, the package opens and reads back."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given, strategies as st

from slides.layout import Part
from slides.ooxml import escape, package, relationships
from slides.ooxml.deflate import chained, deflated, numbered, part, segment
from slides.ooxml.relationships import Relationship
from slides.ooxml.uris import TYPE_RELATIONSHIPS

ANY = st.text(st.characters(exclude_categories=()))
LEGAL = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\ufffe\uffff"), max_size=3_000)
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def inflated(one: Part) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package.assemble([one]))) as opened:
        return opened.read(one.name)


@given(ANY)
def test_any_text_is_read_back_without_what_xml_cannot_carry(text: str) -> None:
    read = ET.fromstring(f"<t>{escape.content(text)}</t>").text or ""  # noqa: S314
    assert read == FORBIDDEN.sub("", text)


@given(ANY)
def test_any_attribute_is_read_back(text: str) -> None:
    read = ET.fromstring(f'<t a="{escape.attribute(text)}"/>').get("a")  # noqa: S314
    assert read == FORBIDDEN.sub("", text)


@pytest.mark.parametrize("text", ["]]>", "a & b", "“引号”", '"', "<t>", "👩‍👩‍👧", "&amp;", "　全角"])
def test_text_that_looks_like_xml_stays_text(text: str) -> None:
    assert ET.fromstring(f"<t>{escape.content(text)}</t>").text == text  # noqa: S314


@given(LEGAL)
@example("00000")  # as long deflated as plain, and still deflated
def test_deflated_text_inflates_to_itself(text: str) -> None:
    one = part("a", "b", text)
    assert inflated(one) == text.encode()
    assert (one.size, one.crc) == (len(text.encode()), zlib.crc32(text.encode()))


@pytest.mark.parametrize("size", [0, 1, 4_096, 4_097, 65_536, 65_537, 300_000])
def test_any_length_deflates(size: int) -> None:
    plain = bytes(number * 7 % 251 for number in range(size))
    assert zlib.decompress(deflated(plain), -15) == plain


@given(LEGAL, st.text("<p 中文/>", max_size=9_000))
def test_a_segment_goes_on_with_any_text(beginning: str, rest: str) -> None:
    data, size, crc = chained([segment(beginning), segment(rest)], rest.encode())
    whole = (beginning + rest + rest).encode()
    assert zlib.decompress(data, -15) == whole
    assert (size, crc) == (len(whole), zlib.crc32(whole))


@given(LEGAL, st.integers(0, 10**6), st.text("<p 中文/>0", max_size=300))
def test_a_number_stands_between_any_texts(beginning: str, number: int, rest: str) -> None:
    data, size, crc = numbered(segment(beginning), number, rest.encode())
    whole = f"{beginning}{number}{rest}".encode()
    assert zlib.decompress(data, -15) == whole
    assert (size, crc) == (len(whole), zlib.crc32(whole))


def test_a_package_opens_with_its_parts_in_order() -> None:
    parts = [part(f"ppt/{name}.xml", "t", name * 100) for name in "cab"]
    with zipfile.ZipFile(io.BytesIO(package.assemble(parts))) as opened:
        assert opened.testzip() is None
        assert opened.namelist() == ["ppt/c.xml", "ppt/a.xml", "ppt/b.xml"]
        assert {one.date_time for one in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {one.create_system for one in opened.infolist()} == {0}
        assert opened.read("ppt/a.xml") == b"a" * 100


def test_a_stored_part_is_kept_as_it_is() -> None:
    picture = Part("ppt/media/image1.png", "image/png", b"\x89PNG12", 6, zlib.crc32(b"\x89PNG12"))
    picture = picture._replace(size=len(picture.data))
    with zipfile.ZipFile(io.BytesIO(package.assemble([picture]))) as opened:
        assert opened.read(picture.name) == b"\x89PNG12"
        assert opened.infolist()[0].compress_type == zipfile.ZIP_STORED


def test_more_parts_than_a_plain_zip_can_count_still_open() -> None:
    one = part("", "t", "x")
    parts = [one._replace(name=f"{number}.xml") for number in range(66_000)]
    with zipfile.ZipFile(io.BytesIO(package.assemble(parts))) as opened:
        assert len(opened.namelist()) == 66_000
        assert opened.read("65999.xml") == b"x"


def test_a_digest_tells_content_and_names_apart_but_not_order() -> None:
    members = [("a", 1), ("b", 2)]
    assert package.digest(members) == package.digest(members[::-1])
    assert package.digest(members) != package.digest([("a", 1), ("b", 3)])
    assert package.digest(members) != package.digest([("a", 1), ("c", 2)])


def test_relationships_escape_addresses_and_name_their_part() -> None:
    text = relationships.xml([Relationship("rId1", "t", "https://a.cn/?a=1&b=2", external=True)])
    only = ET.fromstring(text)[0]  # noqa: S314
    assert only.attrib == {"Id": "rId1", "Type": "t", "Target": "https://a.cn/?a=1&b=2", "TargetMode": "External"}
    assert relationships.part_name("ppt/slides/slide1.xml") == "ppt/slides/_rels/slide1.xml.rels"
    assert relationships.part_name("") == "_rels/.rels"


def test_content_types_declare_parts_by_name_but_pictures_and_pointers_by_extension() -> None:
    picture = Part("ppt/media/image1.png", "image/png", b"", 0, 0)
    pointers = part("ppt/_rels/a.xml.rels", TYPE_RELATIONSHIPS, "x")
    assert '<Default Extension="png" ContentType="image/png"/>' in package.types_opening({"png": "image/png"})
    assert package.overrides([part("ppt/a.xml", "t/a", "x"), pointers, picture]) == (
        '<Override PartName="/ppt/a.xml" ContentType="t/a"/>'
    )
