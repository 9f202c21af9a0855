"""Makes seed/files from the texts, drawings and film modules of this folder. Needed only to change the seed, never to run it.

    pip install python-docx python-pptx pillow ; apt install ffmpeg chromium espeak-ng fonts-noto-cjk
    python3 seed/make/build.py [resource …]
"""
import importlib
import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE / "films")]

import papers
import sounds
from film import cover, film, frame
from table import RESOURCES

FILES = HERE.parent / "files"


def build(name, row, tracks):
    out, texts = FILES / name, HERE / "lessons" / name
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        pictures = Path(folder)
        for picture, (module, moment) in row["pictures"].items():
            frame(importlib.import_module(module), moment).quantize(128).save(pictures / picture, optimize=True)
        for text, title, file in row["papers"]:
            paper(title, (texts / f"{text}.txt").read_text("utf-8"), pictures, out / file, row.get("size", 11))
    cover(importlib.import_module(row["cover"]), out / "cover.png")
    for drawing in row["drawings"]:
        shutil.copy(HERE / "drawings" / drawing, out / drawing)
    for target, module in row["films"].items():
        film(importlib.import_module(module), out / target, tracks.get(module))


def paper(title, text, pictures, target, size):
    kind = target.suffix
    if kind == ".docx":
        papers.word(title, text, pictures, target)
    elif kind == ".pptx":
        papers.slides(title, text, pictures, target)
    elif kind == ".html":
        target.write_text(papers.page(title, text, pictures, size), "utf-8")
    else:
        papers.pdf(title, text, pictures, target, size)


def main(names):
    with tempfile.TemporaryDirectory() as folder:
        for name in ("day", "sea"):
            (FILES / name).mkdir(parents=True, exist_ok=True)
        tracks = sounds.make(FILES, Path(folder))
        for name in names or RESOURCES:
            build(name, RESOURCES[name], tracks)
            print(name, sum(f.stat().st_size for f in (FILES / name).iterdir()) // 1024, "KiB", flush=True)
    (FILES / "search").mkdir(exist_ok=True)
    shutil.copy(HERE / "search-demo.html", FILES / "search" / "demo.html")


main(sys.argv[1:])
