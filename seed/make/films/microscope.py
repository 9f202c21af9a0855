"""What the eye sees: onion cells come into focus, are moved to the middle, and are magnified."""
import math

from canvas import GREY, INK, PURPLE, RED, between, colour_between

TITLE, SECONDS, COVER, CRF = "显微镜下的洋葱表皮", 15, 13.8, 31
PICTURES = {"onion.png": 14}


def scene(c, t):
    c.heading("左眼看到的视野")
    sharp = between(t, 0.5, 4)
    move = between(t, 5, 8.5)
    zoom = 1 + 1.3 * between(t, 10, 12.5)
    c.circle(430, 360, 262, "#f6f1d5")
    for row in range(-4, 5):
        for col in range(-3, 4):
            x = 430 + (col * 150 + (row % 2) * 75 - 90 * (1 - move)) * zoom
            y = 360 + (row * 62 - 55 * (1 - move)) * zoom
            if math.dist((x, y), (430, 360)) < 262 - 62 * zoom:
                cell(c, x, y, zoom, sharp)
    c.circle(430, 360, 266, outline="#2b2b2b", width=12)
    c.text(980, 200, "目镜 10×", 34)
    c.text(980, 255, f"物镜 {'10' if t < 11.2 else '40'}×", 34)
    c.text(980, 320, f"放大 {'100' if t < 11.2 else '400'} 倍", 40, RED, bold=True)
    if 4.8 < t < 9:
        c.arrow((1040, 500), (920, 420), RED, 7, 22)
        c.text(1000, 540, "玻片往左上移", 30, RED, bold=True)
    c.caption("缓缓上升镜筒，物像由模糊到清楚" if t < 4.6 else "物像偏左上：玻片也往左上移，像才回到中央" if t < 9.4 else "移到中央再换高倍物镜，只转细准焦螺旋")


def cell(c, x, y, zoom, sharp):
    edge = colour_between("#e9dfb0", "#7a6a2f", sharp)
    w, h = 70 * zoom, 27 * zoom
    c.rect(x - w, y - h, x + w, y + h, "#fbf7e1", edge, 2 + 3 * (1 - sharp), 8)
    if sharp > 0.5:
        c.circle(x - w * 0.55, y + h * 0.2, 8 * zoom, colour_between("#fbf7e1", PURPLE, sharp))
