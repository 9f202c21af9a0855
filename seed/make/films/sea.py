"""The poem 观沧海 line by line above a moving sea."""
import math

from canvas import INK, RED, between

TITLE, SECONDS, COVER = "观沧海：读出大海的气象", 30, 25
LINES = ["东临/碣石，以观/沧海。", "水何/澹澹，山岛/竦峙。", "树木/丛生，百草/丰茂。", "秋风/萧瑟，洪波/涌起。", "日月/之行，若出/其中；", "星汉/灿烂，若出/其里。", "幸甚/至哉，歌以/咏志。"]
NOTES = ["登高望海：一个“观”字统领全篇", "水波动荡，山岛高耸：一动一静", "近看岛上，草木繁茂，生机勃勃", "风起浪涌：由静入动，气势渐强", "想象：日月的运行好像从海中升起", "想象：银河的光辉好像由海中发出", "合乐的套语，与诗意没有直接关系"]


def scene(c, t):
    now = min(6, int(t / 4.2))
    sky(c, now)
    c.polygon([(820, 470), (900, 330), (960, 390), (1030, 270), (1130, 400), (1190, 470)], "#5c6b5a")
    power = [14, 16, 16, 34, 26, 24, 18][now]
    for layer, colour in enumerate(("#3f7aa0", "#2f678d", "#205477", "#164363")):
        base = 440 + layer * 45
        crest = [(x, base + power * (0.5 + layer * 0.25) * math.sin(x / (90 + layer * 25) + t * (1.2 + layer * 0.3)))
                 for x in range(0, 1281, 16)]
        c.polygon([(0, 650), *crest, (1280, 650)], colour)
    c.heading("观沧海　〔东汉〕曹操")
    for n, line in enumerate(LINES[: now + 1]):
        c.text(60, 120 + n * 44, line, 30, RED if n == now else INK, "lm", n == now)
    c.caption(NOTES[now])


def sky(c, now):
    night = now in (4, 5)
    c.rect(0, 74, 1280, 646, "#cdd8e6" if night else "#e7eef2")
    if night:
        for n in range(60):
            x, y = 560 + (n * 127) % 700, 90 + (n * 61) % 240
            c.circle(x, y, 2 + n % 3, "#fffbe6")
        c.circle(700, 160, 34, "#fff1b8")
    else:
        c.circle(1120, 150, 44, "#f6b35c")
