"""An electron leaves sodium's third shell for chlorine's; the two ions draw together."""
import math

from canvas import BLUE, GREEN, GREY, INK, ORANGE, RED, between

TITLE, SECONDS, COVER, CRF, COLOURS = "一个电子搬家", 14, 5, 31, 160
PICTURES = {"transfer.png": 6}


def scene(c, t):
    move, pull = between(t, 3, 7.5), between(t, 9, 12)
    na, cl = (330 + 120 * pull, 350), (880 - 70 * pull, 350)
    c.heading("2Na + Cl₂ =点燃= 2NaCl：钠失去电子，氯得到电子")
    atom(c, na, "+11", [2, 8], BLUE, t)
    atom(c, cl, "+17", [2, 8, 7], GREEN, t)
    if move < 0.99:
        c.circle(*na, 205, outline="#d5dbe0", width=3)
    start, end = (na[0] + 205, na[1]), (cl[0] - 205, cl[1])
    x = start[0] + (end[0] - start[0]) * move
    c.circle(x, 350 - 90 * math.sin(math.pi * move), 13, RED)
    c.text(na[0], 600, "Na" if move < 0.5 else "Na⁺", 44, BLUE, bold=True)
    c.text(cl[0], 600, "Cl" if move < 0.99 else "Cl⁻", 44, GREEN, bold=True)
    c.text(640, 120, "0 → +1　　　　　0 → −1" if move > 0.98 else "化合价：0　　　　　0", 32, ORANGE, bold=True)
    c.caption("钠原子最外层只有 1 个电子" if t < 3 else "电子转移到氯原子的最外层" if t < 8.5 else "阴、阳离子相互吸引：化合价变化的背后是电子转移")


def atom(c, at, charge, shells, colour, t):
    c.circle(*at, 36, colour)
    c.text(*at, charge, 26, "#ffffff", bold=True)
    for n, count in enumerate(shells):
        r = 85 + n * 60
        c.circle(*at, r, outline=GREY, width=2)
        for k in range(count):
            a = 2 * math.pi * k / (8 if n else 2) + t * 0.5 / (n + 1) + (0.4 if n == 2 else 0)
            c.circle(at[0] + r * math.cos(a), at[1] + r * math.sin(a), 9, INK)
