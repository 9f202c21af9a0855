"""Stations of the silk road from east to west as a strip (no map); silk goes west, grapes and horses come east."""
import math

from canvas import BLUE, GREEN, GREY, INK, ORANGE, RED

TITLE, SECONDS, COVER, CRF = "驼铃声声：由东向西", 16, 9, 31
PICTURES = {"route.png": 12}
STOPS = ["欧洲", "西亚", "中亚", "西域", "敦煌", "河西走廊", "长安"]


def scene(c, t):
    c.heading("丝绸之路站点示意（不是地图，距离不按比例）")
    c.polygon([(0, 470)] + [(x, 470 - 46 * math.sin(x / 150) ** 2) for x in range(0, 1281, 20)] + [(1280, 646), (0, 646)], "#ead7a4")
    for n, name in enumerate(STOPS):
        x = 90 + n * 183
        c.circle(x, 500, 13, RED if name == "长安" else INK)
        c.text(x, 545, name, 28, INK, bold=True)
    west = t < 8
    k = (t % 8) / 8
    x = 1180 - 1080 * k if west else 100 + 1080 * k
    goods = ("丝绸　漆器　铁器", "养蚕　凿井") if west else ("葡萄　苜蓿　核桃", "良马　乐舞")
    for n in range(3):
        camel(c, x + n * 110 * (1 if west else -1), 430, -1 if west else 1, t + n)
    c.text(640, 170, goods[0], 46, BLUE if west else GREEN, bold=True)
    c.text(640, 235, goods[1], 38, BLUE if west else GREEN)
    c.arrow((860, 300), (420, 300), BLUE, 7, 24) if west else c.arrow((420, 300), (860, 300), GREEN, 7, 24)
    c.caption("由长安出发，向西：丝绸、漆器、铁器和凿井、养蚕的技术" if west else "由西域回来，向东：葡萄、苜蓿、良马和乐舞")


def camel(c, x, y, face, t):
    step = 10 * math.sin(t * 5)
    for dx, s in ((-26, 1), (-12, -1), (16, -1), (30, 1)):
        c.line([(x + dx, y), (x + dx + step * s, y + 58)], "#9c6b2f", 7)
    c.polygon([(x - 40, y + 6), (x - 30, y - 26), (x - 16, y - 46), (x, y - 24), (x + 16, y - 46), (x + 32, y - 24), (x + 42, y + 6)], "#b9803c")
    c.line([(x + 38 * face, y - 12), (x + 58 * face, y - 14), (x + 62 * face, y - 50)], "#b9803c", 12)
    c.circle(x + 70 * face, y - 54, 12, "#b9803c")
    c.circle(x, y - 2, 4, ORANGE)
    c.line([(x - 10, y - 26), (x + 10, y - 26)], GREY, 3)
