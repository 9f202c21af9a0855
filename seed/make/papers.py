"""Texts made into Word, PDF and PowerPoint files."""
import base64
import html
import mimetypes
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from pptx import Presentation
from pptx.dml.color import RGBColor as SlideColour
from pptx.util import Inches
from pptx.util import Pt as SlidePt

from script import blocks

FACE = "Noto Sans CJK SC"


def word(title, text, pictures, target, slim=False):
    paper = Document()
    if slim:
        without_spare_parts(paper)
    for style in ("Normal", "Title", "Heading 1", "Heading 2", "List Bullet"):
        kind = paper.styles[style]
        kind.font.name = FACE
        kind.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FACE)
    paper.styles["Normal"].font.size = Pt(11)
    paper.core_properties.title, paper.core_properties.author = title, ""
    paper.add_heading(title, 0)
    for kind, value in blocks(text):
        word_block(paper, kind, value, pictures)
    paper.save(target)


def without_spare_parts(paper):
    """The template's second copy of its styles, its picture and the table styles that nobody uses are five sixths of a small file."""
    for relations in (paper.part.rels, paper.part.package.rels):
        for key in [k for k, r in relations.items() if r.reltype.endswith(("/stylesWithEffects", "/thumbnail"))]:
            del relations[key]
    for style in list(paper.styles):
        if style.type == 3 and style.name not in ("Normal Table", "Table Grid"):
            style.element.getparent().remove(style.element)


def repack(target):
    """The same file again with fixed dates, tightly packed and without the template's picture of itself."""
    with zipfile.ZipFile(target) as source:
        files = [(one.filename, source.read(one)) for one in source.infolist() if not one.filename.endswith("thumbnail.jpeg")]
    with zipfile.ZipFile(target, "w") as out:
        for name, content in files:
            if name == "_rels/.rels":
                content = re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", content)
            out.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED, 9)


def word_block(paper, kind, value, pictures):
    if kind == "heading":
        paper.add_heading(value, 1)
    elif kind == "small":
        paper.add_heading(value, 2)
    elif kind == "bullet":
        paper.add_paragraph(value, style="List Bullet")
    elif kind == "number":
        paper.add_paragraph(f"{value[0]}. {value[1]}")
    elif kind == "picture":
        paper.add_picture(str(pictures / value[0]), width=Cm(value[1]))
    elif kind == "page":
        paper.add_page_break()
    elif kind == "table":
        table = paper.add_table(rows=0, cols=len(value[0]), style="Table Grid")
        for row in value:
            for cell, words in zip(table.add_row().cells, row):
                cell.text = words
        for cell in table.rows[0].cells:
            for run in cell.paragraphs[0].runs:
                run.bold, run.font.color.rgb = True, RGBColor(0x20, 0x49, 0x6B)
    else:
        paper.add_paragraph(value)


SHEET = """@page { size: A4; margin: 2cm } body { font: %spt/1.65 'WenQuanYi Micro Hei', 'DejaVu Sans', 'Noto Sans CJK SC'; color: #1f2933 }
h1 { font-size: 1.75em; color: #20496b; border-bottom: 2px solid #20496b } h2 { font-size: 1.3em; color: #20496b; break-after: avoid }
h3 { font-size: 1.1em; break-after: avoid } table { border-collapse: collapse; width: 100%%; margin: .6em 0 }
td, th { border: 1px solid #8896a5; padding: .25em .6em; text-align: left; min-height: 1.5em } th { background: #e8eef3 }
p, li { margin: .3em 0 } img { display: block; margin: .6em auto } .page { break-after: page }"""


def page(title, text, pictures, size=11):
    """The text as one HTML page without a script and without any outside address."""
    body = "".join(html_block(kind, value, pictures) for kind, value in blocks(text))
    return (
        f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
        f"<style>{SHEET % size}</style></head><body><h1>{html.escape(title)}</h1>{body}</body></html>"
    )


def html_block(kind, value, pictures):
    say = html.escape
    if kind in ("heading", "small"):
        tag = "h2" if kind == "heading" else "h3"
        return f"<{tag}>{say(value)}</{tag}>"
    if kind == "bullet":
        return f"<ul><li>{say(value)}</li></ul>"
    if kind == "number":
        return f"<p>{value[0]}. {say(value[1])}</p>"
    if kind == "picture":
        source = pictures / value[0]
        data = base64.b64encode(source.read_bytes()).decode()
        mime = mimetypes.guess_type(source.name)[0]
        return f'<img alt="{say(source.stem)}" style="width:{value[1]}cm" src="data:{mime};base64,{data}">'
    if kind == "page":
        return '<div class="page"></div>'
    if kind == "table":
        rows = [
            "<tr>" + "".join(f"<{tag}>{say(cell) or '&nbsp;'}</{tag}>" for cell in row) + "</tr>"
            for tag, row in zip(["th"] + ["td"] * len(value), value)
        ]
        return f"<table>{''.join(rows)}</table>"
    return f"<p>{say(value)}</p>"


def pdf(title, text, pictures, target, size=11):
    """Printed by Chromium: it embeds the part of the font that is used and keeps the text selectable."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(page(title, text, pictures, size), "utf-8")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
             "--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri()],
            check=True, stderr=subprocess.DEVNULL, timeout=120,
        )
    # The same text is the same file on any day: dates of equal length leave every offset as it is.
    target.write_bytes(re.sub(rb"/(Creation|Mod)Date \(D:\d{14}", rb"/\1Date (D:20260101000000", target.read_bytes()))


def slides(title, text, pictures, target):
    """`# title` opens a slide; bullets and paragraphs fill it; a picture stands to the right."""
    show = Presentation()
    show.slide_width, show.slide_height = Inches(13.333), Inches(7.5)
    show.core_properties.title, show.core_properties.author = title, ""
    opening = show.slides.add_slide(show.slide_layouts[6])
    band(opening, 0, 2.6, 13.333, 2.2)
    write(opening, title, 0.8, 2.9, 11.7, 1.6, 44, True, SlideColour(255, 255, 255))
    for heading, rest in grouped(blocks(text)):
        one_slide(show, heading, rest, pictures)
    show.save(target)


def grouped(found):
    slides_found = []
    for kind, value in found:
        if kind == "heading":
            slides_found.append((value, []))
        else:
            slides_found[-1][1].append((kind, value))
    return slides_found


def one_slide(show, heading, rest, pictures):
    slide = show.slides.add_slide(show.slide_layouts[6])
    band(slide, 0, 0, 13.333, 1.1)
    write(slide, heading, 0.5, 0.15, 12.3, 0.8, 30, True, SlideColour(255, 255, 255))
    shown = [value for kind, value in rest if kind == "picture"]
    tables = [value for kind, value in rest if kind == "table"]
    words = [said(kind, value) for kind, value in rest if kind not in ("picture", "table")]
    wide = 6.3 if shown else 12.3
    write(slide, "\n".join(words), 0.5, 1.4, wide, 5.6, 24 if len(words) < 6 else 20)
    if shown:
        slide.shapes.add_picture(str(pictures / shown[0][0]), Inches(7), Inches(1.8), width=Inches(5.9))
    for rows in tables:
        grid(slide, rows, 1.5 + 0.55 * len(words), 7 if shown else 12.3)


def said(kind, value):
    return f"• {value}" if kind == "bullet" else f"{value[0]}. {value[1]}" if kind == "number" else value


def band(slide, x, y, w, h):
    shape = slide.shapes.add_shape(1, Inches(x), Inches(y), Inches(w), Inches(h))
    shape.fill.solid()
    shape.fill.fore_color.rgb = SlideColour(0x20, 0x49, 0x6B)
    shape.line.fill.background()


def write(slide, words, x, y, w, h, size, bold=False, colour=None):
    frame = slide.shapes.add_textbox(Inches(x), Inches(y), Inches(w), Inches(h)).text_frame
    frame.word_wrap = True
    for n, line in enumerate(words.split("\n")):
        paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text, run.font.size, run.font.bold, run.font.name = line, SlidePt(size), bold, FACE
        paragraph.space_after = SlidePt(8)
        if colour:
            run.font.color.rgb = colour


def grid(slide, rows, y, width):
    shape = slide.shapes.add_table(len(rows), len(rows[0]), Inches(0.5), Inches(y), Inches(width), Inches(0.5 * len(rows)))
    for r, row in enumerate(rows):
        for c, words in enumerate(row):
            cell = shape.table.cell(r, c)
            cell.text = words
            for run in cell.text_frame.paragraphs[0].runs:
                run.font.size, run.font.name = SlidePt(18), FACE
