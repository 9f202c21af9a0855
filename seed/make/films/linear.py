"""The line y = kx + b while first k, then b changes."""
from canvas import BLUE, GREEN, GREY, INK, ORANGE, RED, between

TITLE, SECONDS, COVER = "一次函数的图象与性质", 22, 4
CX, CY, UNIT = 400, 360, 52
STOPS = [(0, 2, 0), (4, 2, 0), (7, 0.5, 0), (9, 0.5, 0), (12, -1.5, 0), (14, -1.5, 0), (17, -1.5, 3), (19, -1.5, 3), (22, -1.5, -2)]


def values(t):
    for (t0, k0, b0), (t1, k1, b1) in zip(STOPS, STOPS[1:]):
        if t <= t1:
            w = between(t, t0, t1)
            return k0 + (k1 - k0) * w, b0 + (b1 - b0) * w
    return STOPS[-1][1:]


def at(x, y):
    return CX + x * UNIT, CY - y * UNIT


def scene(c, t):
    c.heading("y = kx + b：k 管倾斜，b 管上下")
    grid(c)
    k, b = values(t)
    c.line(clipped(k, b), BLUE, 6)
    x, y = at(0, b)
    c.circle(x, y, 9, RED)
    c.text(x + 16, y - 20, f"(0, {b:.1f})", 24, RED, "lm")
    if abs(k) > 0.2 and abs(b / k) < 5:
        x, y = at(-b / k, 0)
        c.circle(x, y, 8, GREEN)
    c.text(980, 200, f"k = {k:+.1f}", 46, BLUE, bold=True)
    c.text(980, 270, f"b = {b:+.1f}", 46, RED, bold=True)
    c.text(980, 360, "k > 0：y 随 x 增大而增大" if k > 0.05 else "k < 0：y 随 x 增大而减小" if k < -0.05 else "k = 0：不是一次函数", 28)
    c.text(980, 420, f"经过第{quadrants(k, b)}象限", 28)
    c.text(980, 500, "红点：与 y 轴的交点  绿点：与 x 轴的交点", 22, GREY)
    c.caption("k 变化：直线绕它与 y 轴的交点转动" if t < 14 else "b 变化：直线上下平移，倾斜程度不变")


def grid(c):
    for n in range(-5, 6):
        c.line([at(n, -5), at(n, 5)], "#dfe4e8", 1)
        c.line([at(-5, n), at(5, n)], "#dfe4e8", 1)
        if n and n % 2 == 0:
            c.text(*at(n, -0.35), str(n), 18, GREY)
            c.text(*at(-0.35, n), str(n), 18, GREY)
    c.arrow(at(-5.2, 0), at(5.4, 0), INK, 3)
    c.arrow(at(0, -5.2), at(0, 5.4), INK, 3)
    c.text(*at(5.3, -0.45), "x", 26)
    c.text(*at(0.4, 5.2), "y", 26)


def clipped(k, b):
    ends = []
    for x in (n / 50 for n in range(-250, 251)):
        if abs(k * x + b) <= 5:
            ends.append(at(x, k * x + b))
    return [ends[0], ends[-1]]


def quadrants(k, b):
    if abs(k) < 0.05:
        return "一、二" if b > 0 else "三、四"
    if abs(b) < 0.05:
        return "一、三" if k > 0 else "二、四"
    return {(True, True): "一、二、三", (True, False): "一、三、四", (False, True): "一、二、四", (False, False): "二、三、四"}[(k > 0, b > 0)]
