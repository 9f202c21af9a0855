"""The earth with its tilted axis goes round the sun once; the axis keeps its direction."""
import math

from canvas import BLUE, GREY, INK, ORANGE, RED

TITLE, SECONDS, COVER, CRF = "地轴斜着，绕太阳一圈", 16, 4, 31
PICTURES = {"june.png": 4}
NAMES = ["春分（3 月 21 日前后）", "夏至（6 月 22 日前后）", "秋分（9 月 23 日前后）", "冬至（12 月 22 日前后）"]
WORDS = ["直射赤道，昼夜等长", "直射北回归线，北半球白昼最长", "直射赤道，昼夜等长", "直射南回归线，北半球白昼最短"]


def scene(c, t):
    turn = 2 * math.pi * t / SECONDS  # 0: March
    c.heading("地球公转与四季（从轨道面斜上方看）")
    ring = [(560 + 400 * math.cos(a / 30 * math.pi), 370 + 170 * math.sin(a / 30 * math.pi)) for a in range(61)]
    c.line(ring, GREY, 2, dash=9)
    c.circle(560, 370, 58, "#ffd166", ORANGE, 5)
    # Seen from the north the earth runs counter-clockwise; in June it stands left of the sun, its north pole leaning to it.
    x, y = 560 - 400 * math.sin(turn), 370 - 170 * math.cos(turn)
    earth(c, x, y, 54)
    season = int((t / SECONDS * 4 + 0.5) % 4)
    c.text(1080, 140, NAMES[season], 28, RED, bold=True)
    height = [60, 83.5, 60, 36.5]
    part = (t / SECONDS * 4) % 4
    a, b = height[int(part)], height[(int(part) + 1) % 4]
    now = a + (b - a) * (part % 1)
    c.text(1110, 215, f"杭州正午太阳高度约 {now:.0f}°", 26, INK)
    c.line([(1010, 560), (1240, 560)], INK, 4)
    c.arrow((1110 + 190 * math.cos(math.radians(now)), 560 - 190 * math.sin(math.radians(now))), (1110, 560), ORANGE, 6, 18)
    c.caption(WORDS[season] + "；地轴的指向始终不变")


def earth(c, x, y, r):
    c.circle(x, y, r, "#3b82c4", INK, 3)
    away = math.atan2(y - 370, x - 560)
    c.polygon([(x + r * math.cos(away + math.radians(a)), y + r * math.sin(away + math.radians(a))) for a in range(-90, 91, 6)], "#16324a")
    ux, uy = math.sin(math.radians(23.5)), -math.cos(math.radians(23.5))
    c.line([(x - ux * 85, y - uy * 85), (x + ux * 85, y + uy * 85)], RED, 5)
    c.line([(x - uy * r, y + ux * r), (x + uy * r, y - ux * r)], "#ffffff", 3)
    c.text(x + ux * 105, y + uy * 105, "北", 24, RED, bold=True)
