"""A cover: a snail on a leaf, its trail behind it."""
import math

from canvas import GREEN, INK

TITLE, SECONDS, COVER = "留心观察", 0, 0


def scene(c, t):
    c.heading("留心观察，写观察日记")
    leaf = [(180 + 900 * k / 40, 420 - 190 * math.sin(math.pi * k / 40)) for k in range(41)] + [(1080 - 900 * k / 40, 420 + 130 * math.sin(math.pi * k / 40)) for k in range(41)]
    c.polygon(leaf, "#a9d18e", GREEN, 5)
    c.line([(180, 420), (1080, 420)], GREEN, 5)
    c.line([(300 + n * 12, 372 + 6 * math.sin(n)) for n in range(30)], "#f3fbff", 7)
    c.polygon([(640, 380), (860, 380), (890, 340), (870, 330), (800, 352), (660, 352)], "#d9b382", INK, 4)
    for r in range(70, 10, -15):
        c.circle(730, 300, r, "#b5763a" if r % 2 == 0 else "#d39b5f", INK, 3)
    c.line([(875, 335), (905, 280)], INK, 5)
    c.line([(885, 338), (930, 292)], INK, 5)
    c.caption("我数到三十，它才从叶柄挪到叶尖，身后留下一条亮晶晶的线")
