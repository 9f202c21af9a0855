"""The parabola y = x² moves two to the right and one up; its top and its axis are followed."""
from canvas import BLUE, GREY, INK, RED, between

TITLE, SECONDS, COVER, CRF = "抛物线搬家", 15, 10, 30
PICTURES = {"shift.png": 12}
OX, OY, U = 480, 560, 72


def scene(c, t):
    c.heading("y = a(x − h)² + k：形状不变，顶点搬家")
    for n in range(-5, 6):
        c.line([(OX + n * U, 100), (OX + n * U, 630)], "#e3e8ec", 1)
    for n in range(0, 7):
        c.line([(OX - 5 * U, OY - n * U), (OX + 5 * U, OY - n * U)], "#e3e8ec", 1)
    c.arrow((OX - 5.4 * U, OY), (OX + 5.4 * U, OY), INK, 3)
    c.arrow((OX, 635), (OX, 92), INK, 3)
    h = 2 * between(t, 2, 6)
    k = between(t, 7.5, 10.5)
    curve(c, 0, 0, "#b8c4ce")
    curve(c, h, k, BLUE)
    c.line([(OX + h * U, 100), (OX + h * U, 630)], RED, 2, dash=9)
    c.circle(OX + h * U, OY - k * U, 11, RED)
    c.text(1080, 200, f"h = {h:.1f}", 40, INK, bold=True)
    c.text(1080, 260, f"k = {k:.1f}", 40, INK, bold=True)
    c.text(1080, 340, f"顶点 ({h:.1f}, {k:.1f})", 36, RED, bold=True)
    c.caption("先画 y = x²" if t < 2 else "减去 2：同样的函数值在右边 2 个单位处才出现" if t < 7.3 else "加上 1：每一点都升高 1 个单位")


def curve(c, h, k, colour):
    points = [(OX + (h + x / 20) * U, OY - (k + (x / 20) ** 2) * U) for x in range(-52, 53)]
    c.line([p for p in points if 95 < p[1] < 640], colour, 5)
