"""A car leaves zero to the right and to the left; the distance grows in the same way on both sides."""
from canvas import BLUE, GREY, INK, ORANGE, RED, between

TITLE, SECONDS, COVER, CRF = "绝对值是距离", 15, 11, 30
PICTURES = {"both.png": 11.5}
X0, UNIT, Y = 640, 105, 400


def scene(c, t):
    c.heading("绝对值：数轴上的点到原点的距离")
    c.arrow((70, Y), (1215, Y), INK, 4)
    for n in range(-5, 6):
        c.line([(X0 + n * UNIT, Y - 12), (X0 + n * UNIT, Y + 12)], INK, 3)
        c.text(X0 + n * UNIT, Y + 40, str(n).replace("-", "−"), 28, RED if n == 0 else INK)
    right = 3 * between(t, 0.5, 4)
    left = 3 * between(t, 5, 8.5)
    way(c, right, 1, ORANGE, Y - 80)
    way(c, -left, -1, BLUE, Y - 80)
    if right > 0.05:
        c.text(X0 + UNIT * right / 2, Y - 120, f"{right:.1f}", 34, ORANGE, bold=True)
    if left > 0.05:
        c.text(X0 - UNIT * left / 2, Y - 120, f"{left:.1f}", 34, BLUE, bold=True)
    if t > 9:
        c.text(X0, 180, "|−3| = 3 = |3|", 64, RED, bold=True)
    if t > 11.7:
        far = 5 * between(t, 11.7, 14)
        for side in (-1, 1):
            c.circle(X0 + side * far * UNIT, Y, 13, RED)
        c.text(X0, 560, "|x| = 5 → x = ±5", 48, INK, bold=True)
    c.caption("向东 3 千米与向西 3 千米，方向相反，距离相等" if t < 11.7 else "到原点 5 个单位的点有两个，左右各一个")


def way(c, at, side, colour, y):
    c.line([(X0, y), (X0 + at * UNIT, y)], colour, 8)
    x = X0 + at * UNIT
    c.rect(x - 30, Y - 40, x + 30, Y - 14, colour, radius=8)
    for dx in (-16, 16):
        c.circle(x + dx, Y - 12, 8, INK)
