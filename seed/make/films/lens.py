"""An object moves towards a convex lens: image by the construction rays, 1/u + 1/v = 1/f."""
from canvas import BLUE, GREEN, GREY, INK, ORANGE, RED, between

TITLE, SECONDS, COVER = "凸透镜成像的规律", 24, 5
F, LENS, AXIS, TALL = 120, 600, 350, 90
STOPS = [(0, 3.0), (5, 3.0), (9, 2.0), (12, 2.0), (15, 1.4), (18, 1.4), (20, 0.6), (24, 0.6)]


def distance(t):
    for (t0, u0), (t1, u1) in zip(STOPS, STOPS[1:]):
        if t <= t1:
            return (u0 + (u1 - u0) * between(t, t0, t1)) * F
    return STOPS[-1][1] * F


def scene(c, t):
    c.heading("凸透镜成像：物体从远处靠近透镜")
    bench(c)
    u = distance(t)
    c.arrow((LENS - u, AXIS), (LENS - u, AXIS - TALL), RED, 7, 20)
    c.text(LENS - u, AXIS - TALL - 22, "物体", 24, RED)
    if abs(u - F) > 0.04 * F:
        image(c, u, u * F / (u - F))
    c.text(640, 600, f"物距 u = {u / F:.1f} f", 30, INK, bold=True)
    c.caption(verdict(u / F))


def bench(c):
    c.line([(40, AXIS), (1240, AXIS)], GREY, 2)
    c.polygon([(LENS, AXIS - 190), (LENS + 16, AXIS - 100), (LENS + 20, AXIS), (LENS + 16, AXIS + 100), (LENS, AXIS + 190),
               (LENS - 16, AXIS + 100), (LENS - 20, AXIS), (LENS - 16, AXIS - 100)], "#cfe6f5", BLUE, 2)
    for n, name in ((-2, "2F"), (-1, "F"), (1, "F"), (2, "2F")):
        c.circle(LENS + n * F, AXIS, 5, INK)
        c.text(LENS + n * F, AXIS + 28, name, 24)


def image(c, u, v):
    top = (LENS - u, AXIS - TALL)
    tip = (LENS + v, AXIS + TALL * v / u)
    far = 1240 if v < 640 else 980
    for hit, colour in (((LENS, AXIS - TALL), ORANGE), ((LENS, AXIS), GREEN)):
        c.line([top, hit], colour, 3)
        slope = (tip[1] - hit[1]) / (tip[0] - hit[0])
        end = min(far, max(LENS + v + 30, LENS + 300) if v > 0 else LENS + 230)
        c.line([hit, (end, hit[1] + slope * (end - hit[0]))], colour, 3)
        if v < 0:
            c.line([hit, tip], colour, 2, dash=9)
    if -1200 < v < 640:
        c.arrow((tip[0], AXIS), tip, BLUE, 7, 20)
        c.text(tip[0], tip[1] + (26 if v > 0 else -24), "实像" if v > 0 else "虚像", 24, BLUE)


def verdict(ratio):
    if ratio > 2.05:
        return "u > 2f：倒立、缩小的实像，像在 F 与 2F 之间——照相机"
    if ratio > 1.95:
        return "u = 2f：倒立、等大的实像，像恰在另一侧 2F 处"
    if ratio > 1.04:
        return "f < u < 2f：倒立、放大的实像，像在 2F 以外——投影仪"
    if ratio > 0.96:
        return "u = f：折射光线平行射出，不成像"
    return "u < f：正立、放大的虚像，与物体同侧——放大镜"
