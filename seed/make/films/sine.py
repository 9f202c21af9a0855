"""y = sin x is moved, squeezed and stretched, one number after another."""
import math

from canvas import BLUE, GREY, INK, RED, between

TITLE, SECONDS, COVER, CRF = "三个参数，各管一件事", 15, 13.8, 30
PICTURES = {"three.png": 14.2}
OX, OY, UX, UY = 420, 360, 120, 110


def scene(c, t):
    phase = math.pi / 3 * between(t, 1, 4.5)
    omega = 1 + between(t, 5.5, 9)
    size = 1 + between(t, 10, 13.5)
    c.heading("y = A sin(ωx + φ)")
    c.arrow((60, OY), (1230, OY), INK, 3)
    c.arrow((OX, 630), (OX, 90), INK, 3)
    for n in range(-2, 13):
        x = OX + n * math.pi / 2 * UX / 1
        if 80 < x < 1200:
            c.line([(x, OY - 8), (x, OY + 8)], INK, 2)
    for n, name in ((-1, "−π/2"), (1, "π/2"), (2, "π"), (3, "3π/2"), (4, "2π")):
        c.text(OX + n * math.pi / 2 * UX, OY + 30, name, 22, GREY)
    for n in (-2, -1, 1, 2):
        c.text(OX - 28, OY - n * UY, str(n).replace("-", "−"), 22, GREY)
    wave(c, 1, 1, 0, "#c2ccd5")
    wave(c, size, omega, phase, BLUE)
    c.text(1000, 130, f"A = {size:.1f}　ω = {omega:.1f}　φ = {phase / math.pi:.2f}π", 28, RED, bold=True)
    c.caption("φ = π/3：向左平移 π/3" if t < 5.2 else "ω = 2：横坐标变为原来的一半，周期是 π" if t < 9.7 else "A = 2：纵坐标变为原来的 2 倍")


def wave(c, size, omega, phase, colour):
    points = [(OX + x * UX / 20, OY - size * math.sin(omega * x / 20 + phase) * UY) for x in range(-58, 130)]
    c.line(points, colour, 5)
