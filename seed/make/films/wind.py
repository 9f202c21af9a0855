"""A vane turns until its small arrow looks into the wind; a flag shows how strong it is."""
import math

from canvas import BLUE, GREY, INK, RED, between

TITLE, SECONDS, COVER, CRF = "风向标为什么指着风来的方向", 16, 5, 30
PICTURES = {"vane.png": 6.5}


def scene(c, t):
    c.heading("风向标：箭头指着风来的方向（从上往下看）")
    from_angle = math.radians(90 if t < 8 else 90 + 135 * between(t, 8, 12))  # where the wind comes from, 90 = north
    for n in range(9):
        far = 330 - (t * 160 + n * 75) % 660
        side = (n - 4) * 62
        ux, uy = math.cos(from_angle), -math.sin(from_angle)
        x, y = 400 + ux * far - uy * side, 360 + uy * far + ux * side
        if 90 < y < 630:
            c.arrow((x + ux * 26, y + uy * 26), (x - ux * 26, y - uy * 26), "#9cc3e6", 4)
    lag = math.exp(-max(0, t - 0.5) * 0.7) * 1.6 * math.cos(t * 2.2) if t < 8 else 0.25 * math.sin(t * 3) * math.exp(-max(0, t - 10))
    vane(c, 400, 360, from_angle + lag)
    for name, x, y in (("北", 400, 105), ("南", 400, 622), ("西", 90, 360), ("东", 715, 360)):
        c.text(x, y, name, 28, GREY, bold=True)
    flag(c, t, 3 if t < 8 else 5)
    c.caption("尾翼面积大，被风推到下风处；箭头就指着风来的方向" if t < 8 else "风向变了，风向标跟着转：现在刮西南风")


def vane(c, x, y, angle):
    ux, uy = math.cos(angle), -math.sin(angle)
    c.line([(x - ux * 130, y - uy * 130), (x + ux * 130, y + uy * 130)], INK, 8)
    c.polygon([(x + ux * 160, y + uy * 160), (x + ux * 120 - uy * 22, y + uy * 120 + ux * 22), (x + ux * 120 + uy * 22, y + uy * 120 - ux * 22)], RED)
    c.polygon([(x - ux * 90 - uy * 55, y - uy * 90 + ux * 55), (x - ux * 90 + uy * 55, y - uy * 90 - ux * 55), (x - ux * 165 + uy * 65, y - uy * 165 - ux * 65), (x - ux * 165 - uy * 65, y - uy * 165 + ux * 65)], BLUE)
    c.circle(x, y, 12, INK)


def flag(c, t, level):
    c.line([(880, 160), (880, 560)], INK, 8)
    wave = lambda k: 10 * level / 3 * math.sin(k / 28 - t * level * 1.6)
    top = [(885 + k, 180 + wave(k) + (8 - level) * k / 22) for k in range(0, 240, 12)]
    c.polygon([*top, *[(x, y + 120) for x, y in reversed(top)]], "#e07a5f")
    c.text(1000, 480, f"约 {level} 级风", 36, RED, bold=True)
    c.text(1000, 530, "旗子展开" if level == 3 else "小树摇摆", 28, INK)
