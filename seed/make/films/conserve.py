"""Two molecules of hydrogen and one of oxygen part and join into two of water; the balance does not move."""
from canvas import BLUE, GREY, INK, RED, between, mix

TITLE, SECONDS, COVER, CRF = "原子没有多，也没有少", 14, 11, 30
PICTURES = {"atoms.png": 12}
# start, apart, end of each atom; oxygen first
ATOMS = [
    ("O", (430, 380), (400, 300), (330, 330)), ("O", (500, 380), (800, 300), (880, 330)),
    ("H", (230, 240), (250, 180), (270, 400)), ("H", (285, 240), (520, 180), (390, 400)),
    ("H", (700, 240), (700, 180), (820, 400)), ("H", (755, 240), (950, 180), (940, 400)),
]


def scene(c, t):
    c.heading("2H₂ + O₂ =点燃= 2H₂O")
    apart, join = between(t, 2.5, 5.5), between(t, 6.5, 10)
    for kind, start, middle, end in ATOMS:
        x, y = mix(mix(start, middle, apart), end, join)
        r = 46 if kind == "O" else 30
        c.circle(x, y, r, RED if kind == "O" else "#ffffff", INK, 4)
        c.text(x, y, kind, 34 if kind == "O" else 26, "#ffffff" if kind == "O" else INK, bold=True)
    c.line([(300, 560), (900, 560)], INK, 7)
    c.polygon([(600, 560), (560, 630), (640, 630)], GREY)
    for x in (340, 860):
        c.rect(x - 70, 520, x + 70, 556, "#e8eef3", INK, 3, 6)
    c.text(340, 538, "反应前 36 份", 22, INK)
    c.text(860, 538, "反应后 36 份", 22, BLUE if join > 0.9 else "#e8eef3")
    c.text(1120, 250, "氢原子 4 个", 32, INK, bold=True)
    c.text(1120, 310, "氧原子 2 个", 32, RED, bold=True)
    c.caption("反应前：2 个氢分子，1 个氧分子" if t < 2.5 else "分子拆开成原子" if t < 6.5 else "原子重新组合成 2 个水分子：种类、数目、质量都不变")
