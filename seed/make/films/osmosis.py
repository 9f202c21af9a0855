"""A plant cell in sugar water: the vacuole shrinks, the layer leaves the wall; in clear water it comes back."""
import math

from canvas import BLUE, GREEN, INK, PURPLE, RED, between, colour_between

TITLE, SECONDS, COVER, CRF = "质壁分离与复原", 15, 7, 31
PICTURES = {"apart.png": 7}


def scene(c, t):
    gone = between(t, 1, 6.5) - between(t, 8.5, 13.5)
    sugar = 0.8 < t < 8
    c.heading("紫色洋葱外表皮细胞：" + ("0.3 g/mL 蔗糖溶液" if sugar else "清水"))
    c.rect(60, 110, 860, 630, "#fff4dc" if sugar else "#e9f5fb")
    c.rect(150, 170, 770, 570, "#f7f3e4", GREEN, 16, 26)
    dx, dy = 150 * gone, 95 * gone
    blob(c, 460, 370, 296 - dx, 186 - dy, "#e9e1c5", BLUE)
    blob(c, 460, 370, 262 - dx, 152 - dy * 0.95, colour_between("#c9a5dd", "#7a3fa0", gone), PURPLE)
    for n in range(6):
        a = n * math.pi / 3 + 0.3
        out = (t * 0.9 + n * 0.37) % 1
        if 0.8 < t < 13.6 and not 6.8 < t < 8.4:
            near, far = (300 - dx) * 0.85, 330
            r0, r1 = (near, far) if sugar else (far, near)
            r = r0 + (r1 - r0) * out
            c.circle(460 + r * math.cos(a), 370 + r * 0.6 * math.sin(a), 7, "#3b9bd9")
    for y, name, colour in ((190, "细胞壁", GREEN), (270, "细胞膜", BLUE), (350, "液泡（细胞液）", PURPLE)):
        c.rect(920, y - 14, 950, y + 14, colour)
        c.text(965, y, name, 28, INK, "lm")
    c.text(920, 460, "水：" + ("流出细胞" if sugar else "流入细胞" if t > 8 else "进出平衡"), 32, RED, "lm", True)
    c.caption("原生质层紧贴细胞壁" if t < 1 else "外界浓度大，细胞失水：液泡变小、颜色变深，原生质层离开细胞壁" if t < 8.2 else "换成清水，细胞吸水，慢慢复原")


def blob(c, x, y, w, h, fill, edge):
    points = [(x + w * math.copysign(abs(math.cos(a / 30 * math.pi)) ** 0.6, math.cos(a / 30 * math.pi)),
               y + h * math.copysign(abs(math.sin(a / 30 * math.pi)) ** 0.6, math.sin(a / 30 * math.pi))) for a in range(60)]
    c.polygon(points, fill, edge, 5)
