"""An ant walks round a rectangle of 6 by 4; the way it has gone is unrolled below. Then two squares are joined."""
from canvas import BLUE, GREY, INK, ORANGE, RED, between

TITLE, SECONDS, COVER, CRF = "一圈有多长", 15, 7.5, 30
PICTURES = {"walk.png": 6}
SIDES = [6, 4, 6, 4]


def along(way):
    """Where the ant stands after so many centimetres, in units from the upper left corner."""
    x, y = 0, 0
    for n, side in enumerate(SIDES):
        step = min(way, side)
        x, y = x + step * (1, 0, -1, 0)[n], y + step * (0, 1, 0, -1)[n]
        way -= step
    return x, y


def scene(c, t):
    c.heading("长方形的周长：沿着边走一圈")
    if t < 10:
        way = 20 * between(t, 0.5, 8.5)
        c.rect(330, 130, 330 + 480, 130 + 320, "#eaf4ea", GREY, 5)
        c.text(570, 108, "6 厘米", 26)
        c.text(880, 290, "4 厘米", 26)
        x, y = along(way)
        c.circle(330 + x * 80, 130 + y * 80, 16, RED)
        c.rect(140, 520, 140 + way * 50, 545, ORANGE)
        for n in range(21):
            c.line([(140 + n * 50, 550), (140 + n * 50, 562)], INK, 2)
        c.text(140 + way * 50 + 10, 500, f"{way:.0f} 厘米", 28, INK, "lm", True)
        c.caption("6 + 4 + 6 + 4 = (6 + 4) × 2 = 20 厘米")
        return
    gap = 160 * (1 - between(t, 10.3, 12.3))
    for x in (380 - gap / 2, 640 + gap / 2):
        c.rect(x, 200, x + 260, 460, "#e8eef3", BLUE, 6)
    c.text(640, 520, "24 − 3 × 2 = 18 厘米" if gap < 5 else "3 × 4 × 2 = 24 厘米", 40, RED, bold=True)
    c.caption("两个边长 3 厘米的正方形拼起来：有两条边藏到里面去了")
