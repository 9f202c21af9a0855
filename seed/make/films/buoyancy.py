"""A block of aluminium goes down into water on a spring balance; the reading falls until it is under, then no more."""
from canvas import BLUE, GREY, INK, ORANGE, RED, between

TITLE, SECONDS, COVER, CRF = "称重法测浮力", 15, 5.4, 30
PICTURES = {"half.png": 5.2}
TOP, TALL = 330, 120  # surface of the water; height of the block


def scene(c, t):
    c.heading("弹簧测力计：铝块慢慢浸入水中")
    bottom = 250 + 200 * between(t, 1, 8) + 90 * between(t, 9.5, 12.5)
    share = max(0.0, min(1.0, (bottom - TOP) / TALL))
    c.rect(240, TOP - 14 * share, 680, 610, "#cfe6f5")
    for x in (236, 684):
        c.line([(x, 270), (x, 614)], INK, 5)
    c.line([(236, 614), (684, 614)], INK, 5)
    reading = 2.7 - share
    c.line([(460, bottom - TALL - 60), (460, bottom - TALL)], INK, 3)
    c.rect(400, bottom - TALL, 520, bottom, "#b9c0c7", INK, 4)
    c.text(460, bottom - TALL / 2, "铝", 34, INK, bold=True)
    if share > 0.02:
        c.arrow((555, bottom - 20), (555, bottom - 20 - 110 * share), BLUE, 8, 22)
        c.text(600, bottom - 60, "浮力", 28, BLUE, bold=True)
    c.rect(800, 130, 900, 560, "#fff8e1", INK, 4, 12)
    for n in range(0, 31):
        y = 160 + n * 12.4
        c.line([(810, y), (850 if n % 5 == 0 else 832, y)], INK, 2)
    y = 160 + reading / 3 * 372
    c.polygon([(898, y), (940, y - 14), (940, y + 14)], RED)
    c.text(1090, 240, f"示数 {reading:.2f} N", 42, RED, bold=True)
    c.text(1090, 310, f"浮力 {share:.2f} N", 42, BLUE, bold=True)
    c.text(1090, 390, "重力 2.70 N", 34, GREY)
    c.caption("浸入的体积越大，浮力越大" if t < 8.5 else "全部浸没以后再往下放：示数不变，浮力与深度无关")
