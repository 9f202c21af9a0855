"""Opens the files named on standard input with libraries that this project does not use, and says what is in them as JSON
lines: {file, text, spread} or {file, error}. `spread` is the standard deviation of a picture's brightness, 0 for one colour."""
import importlib
import json
import sys
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree


def docx(path):
    paper = importlib.import_module("docx").Document(path)
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return {"text": "\n".join([p.text for p in paper.paragraphs] + cells)}


def pptx(path):
    show = importlib.import_module("pptx").Presentation(path)
    lines = []
    for slide in show.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                lines.append(shape.text_frame.text)
            if shape.has_table:
                lines += [cell.text for row in shape.table.rows for cell in row.cells]
    if len(show.slides) < 2:
        raise ValueError("fewer than two slides")
    return {"text": "\n".join(lines)}


def picture(path):
    image = importlib.import_module("PIL.Image").open(path)
    image.load()
    grey = importlib.import_module("PIL.ImageStat").Stat(image.convert("L"))
    return {"text": "", "spread": grey.stddev[0]}


def svg(path):
    root = ElementTree.parse(path).getroot()
    shapes = [e for e in root.iter() if e.tag.rsplit("}", 1)[-1] in ("path", "line", "circle", "ellipse", "rect", "polygon")]
    fills = {e.get("fill") for e in shapes}
    return {"text": "\n".join(t for t in root.itertext() if t.strip()), "spread": 99 if len(shapes) > 3 and len(fills) > 1 else 0}


class Words(HTMLParser):
    def __init__(self):
        super().__init__()
        self.words, self.hidden = [], False

    def handle_starttag(self, tag, attrs):
        self.hidden = tag in ("script", "style")

    def handle_endtag(self, tag):
        self.hidden = False

    def handle_data(self, data):
        if not self.hidden and data.strip():
            self.words.append(data.strip())


def page(path):
    reader = Words()
    reader.feed(Path(path).read_text("utf-8"))
    return {"text": "\n".join(reader.words)}


def package(path):
    """A SCORM package: its manifest names pages that are all in it."""
    with zipfile.ZipFile(path) as bag:
        root = ElementTree.fromstring(bag.read("imsmanifest.xml"))
        pages = [e.get("href") for e in root.iter() if e.tag.endswith("}resource")]
        reader = Words()
        for page_name in pages:
            reader.feed(bag.read(page_name).decode("utf-8"))
    if len(pages) < 2:
        raise ValueError("fewer than two pages")
    return {"text": "\n".join(reader.words)}


READERS = {".zip": package, ".docx": docx, ".pptx": pptx, ".png": picture, ".jpg": picture, ".svg": svg, ".html": page}

for line in sys.stdin:
    name = line.strip()
    try:
        found = READERS[Path(name).suffix](name)
    except Exception as error:  # whatever a library says about the file is the finding
        found = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps({"file": name, **found}, ensure_ascii=False))
