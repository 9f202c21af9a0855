"""Sounds: English sentences by a speech program, a beat for reading four-character verse, and surf made of noise."""
import math
import random
import subprocess
import tempfile
import wave
from array import array
from pathlib import Path

from film import RATE, mp3, waves


def spoken(sentences, each, target):
    """One sentence every `each` seconds (espeak-ng, labelled in the resource as synthetic speech)."""
    track = [0.0] * int(each * len(sentences) * RATE)
    with tempfile.TemporaryDirectory() as folder:
        for n, sentence in enumerate(sentences):
            file = Path(folder) / "one.wav"
            subprocess.run(["espeak-ng", "-v", "en-gb", "-s", "125", "-w", str(file), sentence], check=True)
            with wave.open(str(file)) as source:
                samples = array("h", source.readframes(source.getnframes()))
            start = int((n * each + 1.7) * RATE)
            for k, sample in enumerate(samples[: len(track) - start]):
                track[start + k] += sample / 36000
    waves(track, target)


def surf(seconds, target):
    chance, low, samples = random.Random(3), 0.0, []
    for n in range(int(seconds * RATE)):
        t = n / RATE
        low += 0.06 * (chance.uniform(-1, 1) - low)
        swell = 0.35 + 0.3 * math.sin(2 * math.pi * t / 6) + (0.3 if 12.6 < t < 17 else 0)
        samples.append(low * swell * 2.2)
    waves(samples, target)


def beat(lines, target):
    """Two beats a line, the first strong: 东临 / 碣石，以观 / 沧海。"""
    samples = []
    for _ in range(lines):
        for pitch, strength in ((330, 0.8), (262, 0.45)):
            for n in range(int(0.9 * RATE)):
                t = n / RATE
                samples.append(strength * math.exp(-t * 7) * (math.sin(2 * math.pi * pitch * t) + 0.4 * math.sin(4 * math.pi * pitch * t)) / 1.4)
        samples += [0.0] * int(0.25 * RATE)
    waves(samples, target)


def make(folder, work):
    import day

    spoken([sentence for _, _, sentence in day.DAY], day.EACH, work / "day.wav")
    mp3(work / "day.wav", folder / "day" / "listening.mp3")
    beat(14, work / "beat.wav")
    mp3(work / "beat.wav", folder / "sea" / "beat.mp3")
    surf(30, work / "sea.wav")
    return {"day": work / "day.wav", "sea": work / "sea.wav"}
