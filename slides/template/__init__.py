"""Templates: a theme at one slide size in one language, as ready parts of the package.

What comes in is a `Theme`, a `Size` and a language; what goes out is a `Template`: the layouts with their slots as values for
fit, and theme, master, layouts, notes master and table style as deflated parts for the writer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from slides.layout import IconLook, Layout, NavStyle, Part, Size, Template
from slides.ooxml import relationships
from slides.ooxml.deflate import part
from slides.ooxml.relationships import Relationship
from slides.ooxml.uris import (
    REL_THEME,
    TYPE_MASTER,
    TYPE_NOTES_MASTER,
    TYPE_RELATIONSHIPS,
    TYPE_TABLE_STYLES,
    TYPE_THEME,
)
from slides.template import words
from slides.template.archetypes import drafts
from slides.template.compositions import HEAD
from slides.template.decor import Decor
from slides.template.frame import Frame, frame
from slides.template.hangings import Gallery, hung, logo_at, undescribed
from slides.template.layouts import Canvas, Layouts
from slides.template.master import master_rels, master_xml
from slides.template.notes import notes_master_xml
from slides.template.overrides import group_of, overridden
from slides.template.painter import Painter
from slides.template.shapes import color_xml, surface_xml
from slides.template.sizes import NAMED, size
from slides.template.tables import table_styles_xml
from slides.template.themepart import theme_xml
from slides.theme.values import LOGO_PAGES
from slides.units import EMU_PER_INCH, Emu, Pt

if TYPE_CHECKING:
    from slides.template.shapes import Edge
    from slides.theme import Theme

__all__ = ["NAMED", "compile", "size"]

_PILL = (round(2.4 * EMU_PER_INCH), round(0.46 * EMU_PER_INCH))
_ICONS: dict[str, tuple[str, float, Edge]] = {
    **{name: (name, 1.0, "") for name in ("badge-tile", "badge-card", "badge-arrow", "open")},
    "label-group": ("label-group", 1.0, "left"),
    "card-band": ("card-band", HEAD, "top"),
    "card-band-side": ("card-band", HEAD, "left"),
}
"""Where icons may stand: the surface, how high it is in inches, and the side that its round corners are on."""
_DOT = (round(0.34 * EMU_PER_INCH), round(0.34 * EMU_PER_INCH))


def compile(theme: Theme, size: Size, lang: str) -> Template:  # noqa: A001 the stage's own verb
    """Return the template of `theme` at `size`, its names and prompts in `lang` (`zh-CN`, `en-US`)."""
    page = _page(theme, size)
    gallery = Gallery(theme)
    drawn = overridden(drafts(page), theme, page)
    if theme.logos or theme.emblem:
        drawn = [hung(draft, theme, page, gallery) if draft.family in LOGO_PAGES else draft for draft in drawn]
    theme = _with_groups(theme)
    canvas = Canvas(theme, page, lang, Painter(theme, page, lang), Decor(theme, page, words.decoration(lang)), gallery)
    maker = Layouts(canvas)
    made = [maker.layout(draft, number) for number, draft in enumerate(drawn, 1)]
    layouts = [value for value, _, _ in made]
    families: dict[str, tuple[Layout, ...]] = {}
    for value in layouts:
        families[value.family] = (*families.get(value.family, ()), value)
    title = theme.titles["zh" if lang.startswith("zh") else "en"]
    return Template(
        theme=theme.name,
        size=size,
        lang=lang,
        layouts={value.name: value for value in layouts},
        families=families,
        parts=(
            *_parts(canvas, layouts, size, title),
            *(xml for _, xml, _ in made),
            *(rels for _, _, rels in made),
            *gallery.parts(),
        ),
        nav={
            **{form: _nav_style(theme, form, page.scale) for form in ("pills", "stepper")},
            "sum": _sum_style(theme, page.scale),
        },
        faces={"heading": theme.heading.latin, "body": theme.body.latin},
        icons={name: _icon_look(theme, *place, page.scale) for name, place in _ICONS.items()},
        inch=Emu(round(page.emu)),
        typefaces=tuple(
            dict.fromkeys(face for voice in (theme.heading, theme.body) for face in (voice.latin, voice.ea))
        ),
        undescribed=undescribed(theme, lang),
    )


def _parts(canvas: Canvas, layouts: list[Layout], size: Size, title: str) -> tuple[Part, ...]:
    notes = relationships.xml([Relationship("rId1", REL_THEME, "../theme/theme2.xml")])
    return (
        part("ppt/theme/theme1.xml", TYPE_THEME, theme_xml(canvas.theme, title)),
        part("ppt/theme/theme2.xml", TYPE_THEME, theme_xml(canvas.theme, f"{title} 2")),
        part("ppt/tableStyles.xml", TYPE_TABLE_STYLES, table_styles_xml(canvas.theme, title)),
        part("ppt/slideMasters/slideMaster1.xml", TYPE_MASTER, master_xml(canvas, len(layouts))),
        part("ppt/slideMasters/_rels/slideMaster1.xml.rels", TYPE_RELATIONSHIPS, master_rels(canvas, layouts)),
        part(
            "ppt/notesMasters/notesMaster1.xml",
            TYPE_NOTES_MASTER,
            notes_master_xml(size.width, size.height, canvas.lang),
        ),
        part("ppt/notesMasters/_rels/notesMaster1.xml.rels", TYPE_RELATIONSHIPS, notes),
    )


def _page(theme: Theme, size: Size) -> Frame:
    """Return the page of `size` with the theme's measures, and the room that its logo takes."""
    page = frame(size, theme.measures, theme.compose)
    corner = logo_at(theme, "content", page)
    return page._replace(logo=corner.at) if corner else page


def _with_groups(theme: Theme) -> Theme:
    """Return the theme with the ornaments that its overrides bring as groups of their own."""
    own = {group_of(name): other.ornaments for name, other in theme.overrides.items() if other.ornaments is not None}
    return replace(theme, ornaments={**theme.ornaments, **own}) if own else theme


def _icon_look(theme: Theme, name: str, height: float, edge: Edge, scale: float) -> IconLook:
    surface = theme.surfaces[name]
    plain, side = not surface.fill.tones and surface.line is None, round(height * EMU_PER_INCH)
    return IconLook("" if plain else surface_xml(surface, side, side, scale, edge), color_xml(surface.inks["accent"]))


def _nav_style(theme: Theme, form: str, scale: float) -> NavStyle:
    stem, (width, height), ladder = ("pill", _PILL, "tag") if form == "pills" else ("dot", _DOT, "caption")
    lit, dim = theme.surfaces[f"{stem}-lit"], theme.surfaces[f"{stem}-dim"]

    def text(surface_ink: str) -> str:
        return f'<a:solidFill>{surface_ink}</a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'

    return NavStyle(
        shape_lit=surface_xml(lit, width, height),
        shape_dim=surface_xml(dim, width, height),
        text_lit=text(color_xml(lit.inks["strong"])),
        text_dim=text(color_xml(dim.inks["strong"])),
        size=Pt(round(theme.ladders[ladder][-1] * scale)),
    )


def _sum_style(theme: Theme, scale: float) -> NavStyle:
    """Return how a formula looks on the panel: each term on its surface, plus signs in the ink of the panel's ordinals."""
    term, panel = theme.surfaces["term"], theme.surfaces["panel"]
    side = round(EMU_PER_INCH)
    face = '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>'

    def text(surface_ink: str) -> str:
        return f"<a:solidFill>{surface_ink}</a:solidFill>{face}"

    return NavStyle(
        shape_lit=surface_xml(term, side, side, scale),
        shape_dim='<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>',
        text_lit=text(color_xml(term.inks["accent"])),
        text_dim=text(color_xml(panel.inks["accent"])),
        size=Pt(0),
    )
