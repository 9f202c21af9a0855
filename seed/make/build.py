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

import covers
import lesson
import papers
import sounds
from film import cover, film, frame, mp3, still, waves
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


def drawn(name):
    """The film module of a resource, or its cover where it has no film."""
    own = name.replace("-", "_")
    return importlib.import_module(own) if (HERE / "films" / f"{own}.py").exists() else covers.COVERS[name]


def build_one(name):
    """A resource whose texts are one file; its film module says `SOUND`, `SOUNDS` and `PICTURES` where it has any."""
    out = FILES / name
    out.mkdir(parents=True, exist_ok=True)
    module = drawn(name)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for picture, moment in getattr(module, "PICTURES", {}).items():
            still(module, moment, work / picture)
        lesson.make(HERE / "lessons" / f"{name}.txt", work, out, getattr(module, "SIZE", 11))
        for target, sound in getattr(module, "SOUNDS", {}).items():
            waves(sound(), work / "sound.wav")
            mp3(work / "sound.wav", out / target)
        still(module, module.COVER, out / "cover.png")
        if getattr(module, "SECONDS", 0) == 0:
            return
        sound = getattr(module, "SOUND", None)
        if sound:
            waves(sound(), work / "track.wav")
        film(module, out / "video.mp4", work / "track.wav" if sound else None)


def single(names):
    wanted = names or sorted(path.stem for path in (HERE / "lessons").glob("*.txt"))
    return [name for name in wanted if (HERE / "lessons" / f"{name}.txt").exists()]


def main(names):
    for name in single(names):
        build_one(name)
        print(name, sum(f.stat().st_size for f in (FILES / name).iterdir()) // 1024, "KiB", flush=True)
    older = [name for name in names if name in RESOURCES] if names else list(RESOURCES)
    if not older:
        return
    with tempfile.TemporaryDirectory() as folder:
        for name in ("day", "sea"):
            (FILES / name).mkdir(parents=True, exist_ok=True)
        tracks = sounds.make(FILES, Path(folder))
        for name in older:
            build(name, RESOURCES[name], tracks)
            print(name, sum(f.stat().st_size for f in (FILES / name).iterdir()) // 1024, "KiB", flush=True)
    (FILES / "search").mkdir(exist_ok=True)
    shutil.copy(HERE / "search-demo.html", FILES / "search" / "demo.html")


main(sys.argv[1:])
