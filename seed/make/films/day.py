"""A school day on a clock, with the sentence that tells it. SAY is what the speech program reads."""
import math

from canvas import BLUE, GREY, INK, RED, between

TITLE, COVER = "A Day in the Life：谈论作息", 14
DAY = [((6, 30), "get up", "I get up at half past six."), ((7, 0), "have breakfast", "I have breakfast at seven o'clock."),
       ((7, 40), "go to school", "I usually go to school at seven forty."), ((12, 0), "have lunch", "We have lunch at twelve."),
       ((16, 45), "play sports", "I play basketball at a quarter to five."), ((19, 15), "do homework", "I do my homework at a quarter past seven."),
       ((21, 30), "go to bed", "I go to bed at half past nine.")]
EACH = 5
SECONDS = EACH * len(DAY)


def scene(c, t):
    n = min(len(DAY) - 1, int(t / EACH))
    (hour, minute), phrase, sentence = DAY[n]
    before = DAY[n - 1][0] if n else (6, 0)
    w = between(t - n * EACH, 0, 1.6)
    minutes = before[0] * 60 + before[1] + ((hour - before[0]) * 60 + minute - before[1]) * w
    c.heading("What time do you usually …?")
    clock(c, 330, 370, 220, minutes)
    c.text(890, 190, f"{int(minutes // 60):02d}:{int(minutes % 60):02d}", 64, GREY, bold=True)
    if w > 0.7:
        c.text(890, 300, phrase, 56, BLUE, bold=True)
        c.text(890, 400, sentence, 32, INK)
    track(c, n)
    c.caption("主语 I + 动词原形 + at + 时间" if n < 3 else "读准钟点：half past 过半点 · a quarter past 过一刻 · a quarter to 差一刻")


def clock(c, x, y, r, minutes):
    c.circle(x, y, r, "white", INK, 6)
    for n in range(12):
        a = math.radians(n * 30)
        c.text(x + r * 0.82 * math.sin(a), y - r * 0.82 * math.cos(a), str(n or 12), 30)
    for angle, length, width in ((minutes / 720 * 360, 0.48, 12), (minutes / 60 * 360, 0.68, 7)):
        a = math.radians(angle)
        c.line([(x, y), (x + r * length * math.sin(a), y - r * length * math.cos(a))], RED if width == 7 else INK, width)
    c.circle(x, y, 10, INK)


def track(c, now):
    for n in range(len(DAY)):
        c.circle(650 + n * 80, 540, 16, BLUE if n <= now else "#d5dbe0")
        if n:
            c.line([(650 + n * 80 - 62, 540), (650 + n * 80 - 18, 540)], BLUE if n <= now else "#d5dbe0", 5)
