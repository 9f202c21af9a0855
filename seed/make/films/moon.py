"""One month seen from above the earth's north pole, and the moon as it looks from the northern half of the earth."""
import math

from canvas import GREY, INK, ORANGE

TITLE, SECONDS, COVER = "月相是怎样形成的", 24, 8.2
EARTH, ORBIT = (470, 360), 210
NAMES = [(0, "新月（朔）"), (45, "蛾眉月"), (90, "上弦月"), (135, "凸月"), (180, "满月（望）"), (225, "凸月"), (270, "下弦月"), (315, "残月"), (360, "新月（朔）")]


def scene(c, t):
    elongation = 360 * t / SECONDS
    c.heading("一个月里的月相（从地球北极上空向下看）")
    for y in range(140, 620, 60):
        c.arrow((30, y), (150, y), ORANGE, 4)
    c.text(90, 110, "太阳光", 24, ORANGE)
    c.circle(*EARTH, ORBIT, outline=GREY, width=2)
    half_lit(c, *EARTH, 46, "#3b82c4", "#16324a")
    c.text(EARTH[0], EARTH[1] + 70, "地球", 24)
    angle = math.radians(180 + elongation)
    moon = (EARTH[0] + ORBIT * math.cos(angle), EARTH[1] - ORBIT * math.sin(angle))
    c.line([EARTH, moon], GREY, 2, dash=8)
    half_lit(c, *moon, 24, "#f4e7b0", "#4a4a4a")
    seen(c, 1010, 330, 130, elongation)
    c.text(1010, 150, "在北半球看到的月亮", 26)
    c.text(1010, 520, min(NAMES, key=lambda n: abs(n[0] - elongation))[1], 36, bold=True)
    c.text(1010, 575, f"大约农历{day(elongation)}", 26, GREY)
    c.caption(words(elongation))


def half_lit(c, x, y, r, light, dark):
    c.circle(x, y, r, dark)
    c.polygon([(x - r * math.sin(math.radians(a)), y - r * math.cos(math.radians(a))) for a in range(0, 181, 4)], light)


def seen(c, x, y, r, elongation):
    c.rect(x - 180, y - 150, x + 180, y + 150, "#0e1726", radius=12)
    c.circle(x, y, r, "#333a45")
    k = math.cos(math.radians(elongation))
    rows = [(r * math.cos(math.radians(a)), r * math.sin(math.radians(a))) for a in range(-90, 91, 3)]
    if elongation <= 180:  # waxing: the western, right side is lit
        edge = [(x + w, y + h) for w, h in rows] + [(x + k * w, y + h) for w, h in reversed(rows)]
    else:
        edge = [(x - w, y + h) for w, h in rows] + [(x - k * w, y + h) for w, h in reversed(rows)]
    c.polygon(edge, "#f4e7b0")


def day(elongation):
    n = min(30, 1 + round(elongation / 360 * 29.5))
    tens = ["初", "十", "廿", "三"]
    digits = "十一二三四五六七八九"
    return "初十" if n == 10 else "二十" if n == 20 else "三十" if n == 30 else tens[n // 10] + digits[n % 10]


def words(e):
    if e < 20 or e > 340:
        return "月球在日、地之间：被照亮的一面背向地球，我们看不见月亮"
    if e < 80:
        return "上半月傍晚，西边天空：右侧亮起一弯"
    if e < 100:
        return "上弦月：右半边亮，傍晚在南方天空，半夜落下"
    if e < 165:
        return "亮面一天天变大（月球始终有半个球被太阳照亮）"
    if e < 195:
        return "满月：地球在太阳与月球之间，亮面全部朝向我们，整夜可见"
    if e < 260:
        return "下半月：亮面从右侧开始一天天变小"
    if e < 280:
        return "下弦月：左半边亮，半夜升起，清晨在南方天空"
    return "黎明前的东方：左侧只剩一弯"
