"""25.00 mL of 0.1000 mol/L HCl titrated with 0.1000 mol/L NaOH: drops, colour of phenolphthalein and pH curve together."""
import math

from canvas import BLUE, GREY, INK, RED, between, colour_between

TITLE, SECONDS, COVER = "酸碱中和滴定", 24, 19
ACID, VOLUME, BASE = 0.1, 25.0, 0.1
LEFT, RIGHT, TOP, BOTTOM = 640, 1210, 120, 560


def ph(added):
    """Strong acid and strong base; the water's own ions are counted, so the point of equivalence is 7."""
    excess = (ACID * VOLUME - BASE * added) / (VOLUME + added)
    hydrogen = excess / 2 + math.sqrt(excess * excess / 4 + 1e-14)
    return -math.log10(hydrogen) if excess >= 0 else 14 + math.log10(-excess / 2 + math.sqrt(excess * excess / 4 + 1e-14))


def added_at(t):
    if t < 8:
        return 23 * between(t, 0, 8)
    if t < 18:
        return 23 + 2.02 * (t - 8) / 10
    return 25.02 + 10 * between(t, 19.5, 23.5)


def at(v, p):
    return LEFT + (RIGHT - LEFT) * v / 40, BOTTOM - (BOTTOM - TOP) * p / 14


def scene(c, t):
    v = added_at(t)
    p = ph(v)
    c.heading("用 0.1000 mol/L NaOH 滴定 25.00 mL 0.1000 mol/L HCl")
    burette(c, v, t)
    flask(c, colour_between("#eef6fb", "#e84a8a", max(0, min(1, (p - 8.2) / 1.8))))
    axes(c)
    c.line([at(n / 20, ph(n / 20)) for n in range(0, int(v * 20) + 1)] + [at(v, p)], BLUE, 5)
    c.circle(*at(v, p), 9, RED)
    c.text(440, 180, f"V = {v:.2f} mL", 32, INK, bold=True)
    c.text(440, 230, f"pH = {p:.2f}", 32, RED, bold=True)
    c.caption(words(v))


def burette(c, v, t):
    c.rect(228, 96, 262, 380, "#f3f7fa", INK, 3)
    c.rect(230, 100 + v * 6.4, 260, 378, "#cfe4f3")
    for n in range(0, 41, 5):
        c.line([(262, 100 + n * 6.4), (274, 100 + n * 6.4)], INK, 2)
        c.text(292, 100 + n * 6.4, str(n), 16, GREY)
    c.line([(230, 395), (262, 385)], INK, 8)
    c.line([(245, 380), (245, 420)], INK, 5)
    if v < 35 and not 18 < t < 19.5:
        c.circle(245, 425 + (t * 3 % 1) * 80, 6, "#7fb6dc")


def flask(c, colour):
    c.polygon([(222, 440), (268, 440), (268, 490), (350, 620), (140, 620), (222, 490)], "#f7fafc", INK, 3)
    c.polygon([(190, 542), (300, 542), (347, 617), (143, 617)], colour)


def axes(c):
    c.rect(LEFT, at(0, 10)[1], RIGHT, at(0, 8.2)[1], "#fbdbe8")
    c.text(LEFT + 10, at(0, 9.1)[1], "酚酞变色范围 8.2～10.0", 20, RED, "lm")
    c.arrow(at(0, 0), (RIGHT + 20, BOTTOM), INK, 3)
    c.arrow(at(0, 0), (LEFT, TOP - 20), INK, 3)
    for n in range(0, 15, 2):
        c.text(LEFT - 24, at(0, n)[1], str(n), 20, GREY)
    for n in range(0, 41, 10):
        c.text(at(n, 0)[0], BOTTOM + 22, str(n), 20, GREY)
    c.text(LEFT - 30, TOP - 30, "pH", 24)
    c.text(1100, BOTTOM + 52, "加入 NaOH 的体积 / mL", 20, GREY)


def words(v):
    if v < 22.9:
        return "开始时 pH 变化缓慢，可以滴得快些，边滴边摇"
    if v < 24.95:
        return "接近终点：改为逐滴加入"
    if v < 25.05:
        return "一滴（约 0.04 mL）之差，pH 从 4.4 跳到 9.6：突跃。浅红色半分钟不褪，即为终点"
    return "过量之后 pH 又变得平缓"
