"""One text file per resource: `=== file.ending Title` opens a paper, a drawing or a package; the ending says what is made of it."""
import zipfile
from pathlib import Path

import papers


def sections(path):
    """(file name, title, text) of every part of the file, in its order."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("=== "):
            name, _, title = line[4:].strip().partition(" ")
            found.append((name, title.strip(), []))
        elif found:
            found[-1][2].append(line)
    return [(name, title, "\n".join(lines).strip() + "\n") for name, title, lines in found]


def make(path, pictures, out, size=11):
    for name, title, text in sections(path):
        target = out / name
        kind = target.suffix
        if kind == ".docx":
            papers.word(title, text, pictures, target, slim=True)
        elif kind == ".pptx":
            papers.slides(title, text, pictures, target)
        elif kind == ".pdf":
            papers.pdf(title, text, pictures, target, size)
        elif kind == ".html":
            target.write_text(papers.page(title, text, pictures, size), "utf-8")
        elif kind == ".zip":
            scorm(title, text, pictures, target, size)
        else:
            target.write_text(text, "utf-8")
        if kind in (".docx", ".pptx"):
            papers.repack(target)


MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="{identifier}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="course"><organization identifier="course"><title>{title}</title>{items}</organization></organizations>
  <resources>{resources}</resources>
</manifest>
"""


def scorm(title, text, pictures, target, size):
    """A SCORM 1.2 package of pages without scripts: each `# heading` is one page of type asset, which needs no interface to a platform."""
    pages, at = [], None
    for line in text.splitlines():
        if line.startswith("# "):
            at = (line[2:], [])
            pages.append(at)
        elif at:
            at[1].append(line)
    items = "".join(f'<item identifier="item{n}" identifierref="page{n}"><title>{name}</title></item>' for n, (name, _) in enumerate(pages, 1))
    resources = "".join(
        f'<resource identifier="page{n}" type="webcontent" adlcp:scormtype="asset" href="page{n}.html"><file href="page{n}.html"/></resource>'
        for n in range(1, len(pages) + 1))
    files = {"imsmanifest.xml": MANIFEST.format(identifier=Path(target).parent.name, title=title, items=items, resources=resources)}
    for n, (name, lines) in enumerate(pages, 1):
        files[f"page{n}.html"] = papers.page(name, "\n".join(lines), pictures, size)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for name, content in files.items():
            out.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
