"""Ten minutes of clapping along: twelve rhythms of four beats, each heard for eight bars and then clapped alone for eight.
Made to the national rule for course videos of primary schools: 16:9, 1080p, H.264 and AAC, ten to fifteen minutes."""
import math
import random

from canvas import BLUE, GREEN, GREY, INK, ORANGE, RED
from film import RATE

BEAT = 0.75  # seconds: 80 beats a minute
BARS = 17  # one to get ready, eight to listen, eight alone
# Name, pattern (q one note, e two notes, r rest; one letter a beat), what to say and to mind.
PARTS = [
    ("稳定拍", "qqqq", "走走走走", "像走路一样，每一步都一样长"),
    ("四分音符", "qqqq", "ta ta ta ta", "一拍一个音，读作 ta"),
    ("八分音符", "eeee", "ti-ti ti-ti ti-ti ti-ti", "一拍两个音，每个半拍，读作 ti-ti"),
    ("两种音符在一起", "qqeq", "ta ta ti-ti ta", "第三拍拍两下，拍子不变快"),
    ("换个位置", "qeqe", "ta ti-ti ta ti-ti", "第二、第四拍是两个音"),
    ("四分休止符", "qqqr", "ta ta ta （空）", "休止的一拍手打开，心里数着"),
    ("休止前的两个音", "qeqr", "ta ti-ti ta （空）", "最后一拍不出声，也不抢拍"),
    ("从两个音开始", "eqer", "ti-ti ta ti-ti （空）", "起拍就是两个音，听好预备拍"),
    ("休止在中间", "qrqq", "ta （空） ta ta", "第二拍空，第三拍准时进来"),
    ("一问", "eeqq", "ti-ti ti-ti ta ta", "问句：前密后疏"),
    ("一答", "qqer", "ta ta ti-ti （空）", "答句：收在休止上"),
    ("连起来", "eqqr", "ti-ti ta ta （空）", "边拍边读，最后给自己一个表情"),
]
TITLE, SECONDS, COVER = "拍出来的节奏", len(PARTS) * BARS * 4 * BEAT, 4 * 51 + 16.6
SHAPE, FRAMES, CRF, KEY, AUDIO = (1920, 1080), 4, 36, 480, "16k"
PICTURES = {"mixed.png": 3 * 51 + 15.1, "rest.png": 5 * 51 + 15.1}


def place(t):
    """Part, bar and beat at a moment."""
    beats = int(t / BEAT + 1e-6)
    part, rest = divmod(beats, BARS * 4)
    return min(part, len(PARTS) - 1), rest // 4, rest % 4


def scene(c, t):
    part, bar, beat = place(t)
    name, pattern, words, mind = PARTS[part]
    c.heading(f"拍出来的节奏　{part + 1}/12　{name}")
    stage, colour = ("预备：听四拍", GREY) if bar == 0 else ("听一听，跟着拍", GREEN) if bar < 9 else ("只剩节拍器，自己拍", ORANGE)
    c.text(640, 125, stage, 34, colour, bold=True)
    for n, kind in enumerate(pattern):
        x = 160 + n * 255
        c.rect(x, 190, x + 205, 430, "#fff1c9" if n == beat else "#ffffff", RED if n == beat else GREY, 6, 14)
        note(c, x + 102, 310, kind)
        c.text(x + 102, 465, str(n + 1), 30, RED if n == beat else GREY, bold=True)
    c.text(640, 530, words, 44, BLUE, bold=True)
    for n in range(16):
        c.circle(340 + n * 40, 600, 10, GREEN if n < min(bar, 8) else ORANGE if n < bar else "#dde3e8")
    c.caption(mind)


def note(c, x, y, kind):
    if kind == "r":  # a quarter rest, drawn as its zigzag
        c.line([(x - 12, y - 70), (x + 16, y - 30), (x - 10, y + 2), (x + 18, y + 42)], INK, 11)
        c.line([(x + 18, y + 42), (x - 14, y + 40), (x + 2, y + 76)], INK, 8)
        return
    for dx in (0,) if kind == "q" else (-45, 45):
        c.circle(x + dx, y + 60, 22, INK)
        c.line([(x + dx + 20, y + 56), (x + dx + 20, y - 70)], INK, 7)
    if kind == "e":
        c.rect(x - 28, y - 78, x + 69, y - 58, INK)


def SOUND():
    """A wooden click on every beat, the first of a bar higher; a clap on every note in the bars to listen to."""
    chance = random.Random(8)
    clap = [chance.uniform(-1, 1) * math.exp(-n / RATE * 45) * 0.7 for n in range(int(0.12 * RATE))]
    click = {high: [0.35 * math.sin(2 * math.pi * (1320 if high else 880) * n / RATE) * math.exp(-n / RATE * 60) for n in range(int(0.1 * RATE))] for high in (True, False)}
    track = [0.0] * int(SECONDS * RATE)

    def put(sound, at):
        start = int(at * RATE)
        for n, sample in enumerate(sound[: len(track) - start]):
            track[start + n] += sample

    for beats in range(int(SECONDS / BEAT)):
        part, bar, beat = place(beats * BEAT + 0.01)
        put(click[beat == 0], beats * BEAT)
        kind = PARTS[part][1][beat]
        if 1 <= bar < 9 and kind != "r":
            put(clap, beats * BEAT)
            if kind == "e":
                put(clap, (beats + 0.5) * BEAT)
    return track
