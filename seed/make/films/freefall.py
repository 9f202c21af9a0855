"""A ball falls beside a rule, slowed down ten times; its places every tenth of a second stay."""
from canvas import BLUE, GREY, INK, RED

TITLE, SECONDS, COVER, CRF = "频闪照片：自由落体", 14, 6.5, 30
PICTURES = {"strobe.png": 10}
G, TOP, METRE = 9.8, 110, 560


def scene(c, t):
    slow = (t % 7) / 14  # seconds of the fall, up to half a second
    c.heading("自由落体（放慢十四倍）")
    c.line([(300, TOP), (300, 640)], INK, 3)
    for n in range(0, 10):
        y = TOP + n * 0.1 * METRE
        c.line([(300, y), (318, y)], INK, 2)
        c.text(286, y, f"{n / 10:.1f}", 20, GREY, "rm")
    c.text(250, 92, "米", 20, GREY)
    for n in range(5):
        at = n / 10
        if slow >= at:
            y = TOP + G * at * at / 2 * METRE
            c.circle(400, y, 15, "#9cc3e6")
            if n:
                before = TOP + G * (at - 0.1) ** 2 / 2 * METRE
                c.arrow((480, before), (480, y), GREY, 3, 12)
                c.text(520, (before + y) / 2, f"{(y - before) / METRE:.3f} m", 24, INK, "lm")
    y = TOP + G * slow * slow / 2 * METRE
    if y < 640:
        c.circle(400, y, 17, RED)
    c.text(960, 220, f"t = {slow:.2f} s", 44, INK, bold=True)
    c.text(960, 300, f"h = {G * slow * slow / 2:.3f} m", 44, RED, bold=True)
    c.text(960, 380, f"v = {G * slow:.2f} m/s", 44, BLUE, bold=True)
    c.caption("每隔 0.1 s 的位移依次是 0.049、0.147、0.245、0.343 m，每次多 0.098 m")
