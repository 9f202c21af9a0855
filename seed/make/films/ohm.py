"""The voltage on 10 ohms goes up from 0 to 3 volts; points make a straight line. Then 20 ohms: half as steep."""
from canvas import BLUE, GREY, INK, ORANGE, RED, between

TITLE, SECONDS, COVER, CRF = "电流随电压怎样变", 15, 7.5, 30
PICTURES = {"line.png": 13.5}
OX, OY = 620, 570


def scene(c, t):
    c.heading("I—U 图象：电阻一定时，电流与电压成正比")
    first = 3 * between(t, 0.8, 6.5)
    second = 3 * between(t, 8, 13)
    volt, ohms = (first, 10) if t < 7.5 else (second, 20)
    circuit(c, volt, ohms)
    c.arrow((OX, OY), (1230, OY), INK, 3)
    c.arrow((OX, OY), (OX, 110), INK, 3)
    c.text(1215, OY + 36, "U / V", 24)
    c.text(OX + 48, 118, "I / A", 24)
    for n in range(1, 4):
        c.text(OX + n * 180, OY + 28, str(n), 22, GREY)
        c.text(OX - 34, OY - n * 135, f"0.{n}", 22, GREY)
    trace(c, first, 10, BLUE)
    if t > 7.5:
        trace(c, second, 20, ORANGE)
    c.caption("R = 10 Ω：电压增加到几倍，电流也增加到几倍" if t < 7.5 else "换成 20 Ω：同样的电压，电流只有一半")


def trace(c, volt, ohms, colour):
    c.line([(OX, OY), (OX + volt * 180, OY - volt / ohms * 1350)], colour, 5)
    for n in range(1, int(volt * 2 + 1e-6) + 1):
        c.circle(OX + n * 90, OY - n / 2 / ohms * 1350, 8, colour)
    c.text(OX + volt * 180 + 12, OY - volt / ohms * 1350 - 24, f"{ohms} Ω", 26, colour, bold=True)


def circuit(c, volt, ohms):
    c.line([(90, 200), (500, 200), (500, 480), (90, 480), (90, 200)], INK, 4)
    c.rect(210, 176, 380, 224, "#fbfaf6", INK, 4)
    c.text(295, 200, f"{ohms} Ω", 28, INK, bold=True)
    c.circle(500, 340, 42, "#fbfaf6", RED, 5)
    c.text(500, 340, "A", 36, RED, bold=True)
    c.circle(295, 330, 42, "#fbfaf6", BLUE, 5)
    c.text(295, 330, "V", 36, BLUE, bold=True)
    c.line([(210, 200), (210, 330), (253, 330)], BLUE, 3)
    c.line([(380, 200), (380, 330), (337, 330)], BLUE, 3)
    c.text(295, 550, f"{volt:.2f} V　　{volt / ohms:.3f} A", 34, INK, bold=True)
