"""A Secchi disc goes down into the lake until it can't be seen; the line is read twice."""
from canvas import BLUE, GREY, INK, RED, between, colour_between

TITLE, SECONDS, COVER = "测一测湖水的透明度", 20, 5
CLEAR, SURFACE, METRE = 5.2, 190, 62


def depth(t):
    if t < 10:
        return 6.0 * between(t, 0.5, 10)
    return 6.0 - 1.6 * between(t, 11, 16)


def scene(c, t):
    c.heading("塞氏盘：看得见与看不见之间")
    for n in range(7):
        shade = colour_between("#bfe3ea", "#0f4c5c", n / 6)
        c.rect(60, SURFACE + n * METRE, 760, SURFACE + (n + 1) * METRE, shade)
        c.text(790, SURFACE + n * METRE, f"{n} m", 22, GREY, "lm")
    c.polygon([(120, 150), (330, 150), (300, 195), (150, 195)], "#8a5a33")
    d = depth(t)
    y = SURFACE + d * METRE
    c.line([(420, 100), (420, y)], INK, 3)
    c.line([(330, 110), (420, 100)], INK, 4)
    disc(c, 420, y, max(0.0, min(1.0, (CLEAR - d) / 2.2)), colour_between("#bfe3ea", "#0f4c5c", min(1, d / 7)))
    c.text(1040, 220, f"盘深 {d:.1f} m", 44, INK, bold=True)
    seen = d < CLEAR
    c.text(1040, 300, "看得见" if seen else "看不见", 36, BLUE if seen else RED, bold=True)
    c.text(1040, 400, "透明度 = (下沉时刚看不见的深度", 24)
    c.text(1040, 440, "+ 上提时刚看见的深度) ÷ 2", 24)
    c.caption("慢慢放下黑白盘，记下刚好看不见时的绳长" if t < 10 else "再慢慢提起，记下刚好又看见时的绳长，两次取平均")


def disc(c, x, y, light, water):
    for n, colour in enumerate(("#ffffff", "#101010", "#ffffff", "#101010")):
        box = [(x - 60 + 30 * n, y - 9), (x - 30 + 30 * n, y - 9), (x - 30 + 30 * n, y + 9), (x - 60 + 30 * n, y + 9)]
        c.polygon(box, colour_between(water, colour, light))
