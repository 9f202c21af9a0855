"""Three equal cups: covered, open, and open in the sun and wind; water leaves them at different speeds."""
import math
import random

from canvas import BLUE, GREY, INK, ORANGE, between

TITLE, SECONDS, COVER = "水到哪里去了", 20, 12
CUPS = [(230, "盖上保鲜膜", 0.0), (640, "敞口，放在阴凉处", 0.35), (1050, "敞口，晒太阳又吹风", 0.85)]
DROPS = [[(random.Random(n * 50 + k).random(), random.Random(n * 77 + k).random()) for k in range(26)] for n in range(3)]


def scene(c, t):
    c.heading("三杯同样多的水，放了三天")
    c.circle(1190, 150, 40, "#f6b35c")
    for k in range(8):
        a = math.radians(k * 45 + t * 10)
        c.line([(1190 + 50 * math.cos(a), 150 + 50 * math.sin(a)), (1190 + 68 * math.cos(a), 150 + 68 * math.sin(a))], ORANGE, 4)
    for n, (x, name, speed) in enumerate(CUPS):
        cup(c, x, 1 - speed * between(t, 0, 18))
        vapour(c, x, speed, t, DROPS[n])
        c.text(x, 585, name, 28)
        if n == 0:
            c.line([(x - 108, 300), (x + 108, 300)], GREY, 8)
            for k in range(9):
                c.circle(x - 88 + k * 22, 310, 3 + 3 * between(t, 2, 18), BLUE)
    c.text(150, 130, f"第 {min(3, 1 + int(t / 6.5))} 天", 40, INK, bold=True)
    c.caption("水变成看不见的水蒸气，飘散到空气里：这叫蒸发" if t < 10 else "温度越高、空气流动越快，蒸发越快；保鲜膜下的水蒸气又变成小水珠")


def cup(c, x, level):
    top = 530 - 170 * level
    c.rect(x - 88, top, x + 88, 530, "#9fd0ee")
    c.line([(x - 88, 360), (x - 80, 360)], INK, 3)
    c.line([(x - 100, 300), (x - 92, 535), (x + 92, 535), (x + 100, 300)], INK, 5)


def vapour(c, x, speed, t, drops):
    for place, phase in drops[: int(26 * speed)]:
        rise = (phase + t * (0.12 + speed * 0.12)) % 1
        y = 340 - rise * 210
        drift = 30 * math.sin(rise * 6 + place * 9) + (70 * rise if speed > 0.5 else 0)
        c.circle(x - 70 + 140 * place + drift, y, 5 * (1 - rise) + 1, "#7fb6dc")
