"""A disc is cut in two, then in four; a strip shows that more parts are smaller parts."""
import math

from canvas import BLUE, GREY, INK, ORANGE, RED, between

TITLE, SECONDS, COVER, CRF = "几分之一：平均分", 16, 6.5, 30
PICTURES = {"half.png": 3.4, "quarter.png": 6.5}


def scene(c, t):
    c.heading("几分之一：一定要“平均分”")
    if t < 8:
        disc(c, 2 if t < 4 else 4, between(t % 4, 0.3, 2.8))
        c.text(930, 280, "1/2" if t < 4 else "1/4", 130, RED, bold=True)
        c.text(930, 420, "二分之一" if t < 4 else "四分之一", 48, INK)
        c.caption("平均分成 2 份，每份是它的二分之一" if t < 4 else "平均分成 4 份，每份是它的四分之一")
        return
    for n, parts in enumerate((2, 3, 4, 6)):
        shown = between(t, 8 + n * 1.7, 9.4 + n * 1.7)
        strip(c, 130 + n * 120, parts, shown)
    c.caption("同一条纸带：分的份数越多，每一份越短")


def disc(c, parts, turn):
    x, y, r = 400, 360, 220
    c.circle(x, y, r, "#f4d58d", ORANGE, 6)
    angle = 2 * math.pi / parts * turn
    wedge = [(x, y)] + [(x + r * math.sin(angle * k / 30), y - r * math.cos(angle * k / 30)) for k in range(31)]
    c.polygon(wedge, "#e07a5f")
    for k in range(parts):
        a = 2 * math.pi * k / parts
        c.line([(x, y), (x + r * math.sin(a), y - r * math.cos(a))], INK, 4)


def strip(c, y, parts, shown):
    c.rect(160, y, 1000, y + 70, "#e8eef3", GREY)
    c.rect(160, y, 160 + 840 / parts * shown, y + 70, "#9cc3e6", BLUE)
    for k in range(1, parts):
        c.line([(160 + 840 * k / parts, y), (160 + 840 * k / parts, y + 70)], GREY, 2, dash=8)
    if shown > 0.9:
        c.text(1090, y + 35, f"1/{parts}", 44, RED, bold=True)
        c.text(160 + 420 / parts, y + 35, f"{24 // parts} 厘米", 26, INK)
