"""An oil thread runs through the hole of a coin on the mouth of a gourd."""
import math

from canvas import INK, RED, between

TITLE, SECONDS, COVER, CRF = "自钱孔入，而钱不湿", 15, 8, 30
PICTURES = {"drip.png": 8}
LINES = ["乃取一葫芦置于地", "以钱覆其口", "徐以杓酌油沥之", "自钱孔入，而钱不湿", "因曰：“我亦无他，惟手熟尔。”"]


def scene(c, t):
    now = min(4, int(t / 3))
    c.heading("卖油翁　〔北宋〕欧阳修")
    c.circle(420, 560, 95, "#c98b3b", INK, 4)
    c.circle(420, 440, 58, "#c98b3b", INK, 4)
    c.rect(396, 370, 444, 400, "#a86f2a", INK, 4)
    if now >= 1:
        drop = 370 - 160 * (1 - between(t, 3, 4.2))
        c.polygon([(340, drop), (420, drop - 20), (500, drop), (420, drop + 20)], "#b59b5b", INK, 4)
        c.polygon([(406, drop), (420, drop - 6), (434, drop), (420, drop + 6)], "#3b2f1a")
    ladle_y = 170 + 12 * math.sin(t)
    if now >= 2:
        c.polygon([(370, ladle_y - 16), (470, ladle_y - 16), (452, ladle_y + 26), (388, ladle_y + 26)], "#7a5a2e", INK, 4)
        c.line([(470, ladle_y - 10), (640, ladle_y - 70)], "#7a5a2e", 12)
        end = 365 if t > 7.5 else ladle_y + 26 + (365 - ladle_y) * between(t, 6.5, 7.5)
        sway = 2 * math.sin(t * 7)
        c.line([(420, ladle_y + 26), (420 + sway, (ladle_y + end) / 2), (420, end)], "#e0a526", 6)
        for n in range(4):
            c.circle(420, ladle_y + 40 + ((t * 160 + n * 50) % max(30, end - ladle_y - 40)), 5, "#f4c95d")
    for n, line in enumerate(LINES[: now + 1]):
        c.text(700, 230 + n * 72, line, 34, RED if n == now else INK, "lm", n == now)
    c.caption(("不急着辩，先做给你看", "一枚钱盖住葫芦口", "“徐”：慢慢地，稳", "油线穿过钱孔，钱上一滴不沾", "说得平淡，理在其中")[now])
