"""Smoke in a long glass box between ice and hot water goes round; pressures are written in."""
import math

from canvas import BLUE, GREY, INK, ORANGE, RED

TITLE, SECONDS, COVER, CRF = "玻璃缸里的热力环流", 14, 8, 31
PICTURES = {"cell.png": 10}


def way(k):
    """A place on the round trip, k from 0 to 4: along the floor, up, back along the top, down."""
    k %= 4
    x0, x1, y0, y1 = 230, 1050, 540, 210
    if k < 1:
        return x0 + (x1 - x0) * k, y0
    if k < 2:
        return x1, y0 + (y1 - y0) * (k - 1)
    if k < 3:
        return x1 - (x1 - x0) * (k - 2), y1
    return x0, y1 + (y0 - y1) * (k - 3)


def scene(c, t):
    c.heading("受热不均，空气就转起圈来")
    c.rect(140, 130, 1140, 600, "#f2f7fa", INK, 5)
    c.rect(170, 560, 300, 598, "#cfe9f7", BLUE, 3)
    c.text(235, 580, "冰", 26, BLUE, bold=True)
    c.rect(980, 560, 1110, 598, "#f8c9b8", RED, 3)
    c.text(1045, 580, "热水", 26, RED, bold=True)
    for n in range(70):
        k = t * 0.42 - n * 0.035
        if k > 0:
            x, y = way(k)
            c.circle(x + 9 * math.sin(n * 1.7 + t), y + 9 * math.cos(n * 2.3 + t), 8, "#aab4bd")
    if t > 5:
        c.text(360, 500, "高压", 34, BLUE, bold=True)
        c.text(920, 500, "低压", 34, RED, bold=True)
    if t > 7.5:
        c.text(360, 260, "低压", 34, ORANGE, bold=True)
        c.text(920, 260, "高压", 34, ORANGE, bold=True)
        c.arrow((540, 500), (760, 500), GREY, 5, 18)
        c.arrow((760, 260), (540, 260), GREY, 5, 18)
    c.caption("冷端的烟贴着缸底流向热端" if t < 4 else "热端上升，高处流回冷端，再下沉" if t < 8 else "气压只在同一水平面上比较：近地面热低冷高，高空相反")
