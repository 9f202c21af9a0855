"""Salt grains leave the bottom of two glasses; the one that is stirred is done sooner."""
import math
import random

from canvas import BLUE, GREY, INK, RED

TITLE, SECONDS, COVER, CRF = "搅拌能加快溶解吗", 15, 6, 31
PICTURES = {"compare.png": 9}
CHANCE = random.Random(5)
GRAINS = [(CHANCE.uniform(-110, 110), CHANCE.uniform(0, 34), CHANCE.random(), CHANCE.uniform(-120, 120), CHANCE.uniform(40, 300)) for _ in range(90)]


def scene(c, t):
    c.heading("同样多的水、同样多的盐，只有一个条件不同")
    glass(c, 360, t, 24, False)
    glass(c, 920, t, 9.5, True)
    c.text(360, 620, "静置", 32, INK, bold=True)
    c.text(920, 620, "不停搅拌", 32, INK, bold=True)
    c.text(640, 150, f"{t:.0f} 秒", 44, RED, bold=True)
    c.caption("盐粒变小、散开、看不见了：搅拌的一杯先溶解完" if t > 8 else "盐的微粒一点点离开盐粒，散到水里")


def glass(c, x, t, whole, stirred):
    c.rect(x - 150, 230, x + 150, 570, "#dcecf5")
    for gx, gy, when, wx, wy in GRAINS:
        leaving = when * whole
        if t < leaving:
            c.rect(x + gx - 5, 560 - gy - 10, x + gx + 5, 560 - gy, "#ffffff", GREY, 1)
        elif t < leaving + 2:
            k = (t - leaving) / 2
            c.circle(x + gx + (wx - gx) * k, 560 - gy - wy * k, 3 * (1 - k) + 1, BLUE)
    for side in (-152, 152):
        c.line([(x + side, 190), (x + side, 575)], INK, 5)
    c.line([(x - 152, 575), (x + 152, 575)], INK, 5)
    if stirred:
        swing = 90 * math.sin(t * 4)
        c.line([(x + 60, 120), (x + swing, 530)], "#8a6d3b", 9)
