"""Four steps of helping from the shore; nobody enters the water."""
import math

from canvas import BLUE, GREY, INK, ORANGE, RED, between

TITLE, SECONDS, COVER, CRF = "岸上救助四步", 16, 6, 31
PICTURES = {"four.png": 10.5}
STEPS = [("叫", "大声呼救，喊来成年人"), ("伸", "趴低，用长竿去够，绝不下水"), ("抛", "抛出救生圈、系绳的空桶"), ("报", "打 110、119、120，说清地点")]


def scene(c, t):
    now = min(3, int(t / 4))
    k = t - now * 4
    c.heading("有人落水：在岸上做四件事")
    c.polygon([(0, 330), (470, 330), (520, 646), (0, 646)], "#cdb98f")
    for row in range(6):
        y = 360 + row * 50
        c.line([(520 + n * 40, y + 8 * math.sin(n * 0.9 + t * 3 + row)) for n in range(20)], "#9cc3e6", 5)
    head(c, 900, 440 + 8 * math.sin(t * 3))
    low = now == 1
    person(c, 380, 330, low)
    if now == 0:
        for r in range(3):
            size = 40 + (k * 60 + r * 60) % 180
            c.line([(430 + size * math.cos(a / 10), 240 - size * math.sin(a / 10)) for a in range(-5, 6)], RED, 5)
    if now == 1:
        c.line([(440, 320), (440 + 430 * between(k, 0.3, 2.5), 320 + 100 * between(k, 0.3, 2.5))], "#6b4f1d", 9)
    if now == 2:
        p = between(k, 0.3, 2.6)
        x, y = 430 + 420 * p, 240 + 200 * p - 220 * p * (1 - p)
        c.circle(x, y, 34, "#fbfaf6", ORANGE, 16)
        c.line([(430, 250), (x, y)], GREY, 3)
    if now == 3:
        c.rect(470, 140, 640, 250, "#ffffff", INK, 4, 18)
        c.text(555, 195, ("110", "119", "120")[int(k * 1.2) % 3], 56, RED, bold=True)
    for n, (word, _) in enumerate(STEPS):
        c.rect(700 + n * 140, 110, 820 + n * 140, 210, "#fff1c9" if n == now else "#ffffff", RED if n == now else GREY, 5, 14)
        c.text(760 + n * 140, 160, word, 48, RED if n <= now else GREY, bold=True)
    c.caption(STEPS[now][1])


def head(c, x, y):
    c.circle(x, y, 32, "#f4d0a8", INK, 4)
    c.rect(x - 70, y + 18, x + 70, y + 70, BLUE)


def person(c, x, y, low):
    if low:
        c.line([(x - 200, y - 14), (x + 10, y - 14)], "#20496b", 30)
        c.circle(x + 40, y - 30, 28, "#f4d0a8", INK, 4)
        return
    c.line([(x, y - 150), (x, y - 60)], "#20496b", 30)
    c.line([(x, y - 60), (x - 18, y)], INK, 14)
    c.line([(x, y - 60), (x + 20, y)], INK, 14)
    c.line([(x, y - 135), (x + 55, y - 100)], "#e6b98a", 12)
    c.circle(x, y - 185, 30, "#f4d0a8", INK, 4)
