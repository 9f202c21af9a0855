"""Balls fall through eight rows of pins; the heaps take the shape of the binomial distribution."""
import random
from math import comb

from canvas import BLUE, GREY, INK, RED

TITLE, SECONDS, COVER = "高尔顿板与二项分布", 18, 15
ROWS, BALLS = 8, 220
CHANCE = random.Random(11)
PATHS = [[CHANCE.random() < 0.5 for _ in range(ROWS)] for _ in range(BALLS)]
EVERY, FALL = 0.068, 1.8


def pin(row, k):
    return 420 + (k - row / 2) * 62, 120 + row * 36


def scene(c, t):
    c.heading("每次左、右各一半：落到哪里？")
    for row in range(ROWS):
        for k in range(row + 1):
            c.circle(*pin(row, k), 5, GREY)
    heaps = [0] * (ROWS + 1)
    for n, path in enumerate(PATHS):
        age = t - n * EVERY
        if age >= FALL:
            heaps[sum(path)] += 1
        elif age > 0:
            ball(c, path, age / FALL * ROWS)
    for k, height in enumerate(heaps):
        x = 420 + (k - ROWS / 2) * 62
        c.rect(x - 26, 636 - height * 3.4, x + 26, 636, BLUE)
        c.text(x, 420, str(height), 20, INK)
    theory(c, sum(heaps))
    c.caption("到第 k 格要恰好向右 k 次：有 C(8, k) 条路，所以中间多、两边少")


def ball(c, path, progress):
    row = min(ROWS - 1, int(progress))
    k = sum(path[:row])
    x0, y0 = pin(row, k)
    x1, y1 = pin(row + 1, k + path[row])
    w = progress - row
    c.circle(x0 + (x1 - x0) * w, y0 - 12 + (y1 - y0) * w, 8, RED)


def theory(c, total):
    c.text(1010, 130, f"已落下 {total} 个球", 30, INK, bold=True)
    c.text(1010, 180, "理论上各格的概率 C(8,k)/256", 26)
    for k in range(ROWS + 1):
        c.text(860, 230 + k * 40, f"k = {k}", 24, INK, "lm")
        c.rect(950, 217 + k * 40, 950 + comb(8, k) * 3.2, 243 + k * 40, "#9cc3e6")
        c.text(960 + comb(8, k) * 3.2, 230 + k * 40, f"{comb(8, k) / 256:.1%}", 22, GREY, "lm")
