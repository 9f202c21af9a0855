"""A set square slides along a ruler: its angle stays the same, so the two lines are parallel."""
import math

from canvas import BLUE, GREY, INK, ORANGE, RED, between

TITLE, SECONDS, COVER, CRF = "推平行线：哪个角没有变", 13, 7, 30
PICTURES = {"slide.png": 9}


def scene(c, t):
    c.heading("直尺不动，三角板沿着它推")
    k = between(t, 1.5, 7)
    c.polygon([(250, 120), (300, 120), (300, 620), (250, 620)], "#f1e3b5", GREY)
    for n in range(24):
        c.line([(300, 130 + n * 20), (300 - (18 if n % 5 == 0 else 10), 130 + n * 20)], GREY, 2)
    y = 560 - 220 * k
    line(c, 560, BLUE, "a")
    if k > 0.98:
        line(c, 340, RED, "b")
    square(c, y)
    arc(c, 300, 560, ORANGE, "∠1")
    if k > 0.2:
        arc(c, 300, y, ORANGE, "∠2")
    if t > 8:
        c.text(930, 170, "∠1 = ∠2", 50, ORANGE, bold=True)
        c.text(930, 240, "同位角相等", 40, INK)
    if t > 10:
        c.text(930, 300, "所以 a ∥ b", 50, RED, bold=True)
    c.caption("推动前后，三角板的这个角一直没有变")


def line(c, y, colour, name):
    c.line([(300 - 40, y + 23), (700, y - 231)], colour, 5)
    c.text(722, y - 225, name, 34, colour, bold=True)


def square(c, y):
    c.polygon([(300, y), (300, y - 170), (300 + 147, y - 85)], "#dcecf5", INK, 4)


def arc(c, x, y, colour, name):
    points = [(x + 46 * math.sin(math.radians(a)), y - 46 * math.cos(math.radians(a))) for a in range(0, 61, 5)]
    c.line(points, colour, 5)
    c.text(x + 82, y - 62, name, 26, colour)
