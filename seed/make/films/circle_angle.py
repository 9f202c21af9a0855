"""A cover: one arc, its angle at the centre and two at the circle."""
import math

from canvas import BLUE, INK, ORANGE, RED

TITLE, SECONDS, COVER = "圆周角定理", 0, 0


def at(degrees):
    return 640 + 230 * math.cos(math.radians(degrees)), 350 - 230 * math.sin(math.radians(degrees))


def scene(c, t):
    c.heading("圆周角定理：同弧所对，只有一半")
    c.circle(640, 350, 230, "#ffffff", INK, 4)
    a, b = at(220), at(320)
    for degrees, colour in ((75, BLUE), (125, ORANGE)):
        p = at(degrees)
        c.line([a, p, b], colour, 5)
        c.circle(*p, 8, colour)
    c.line([a, (640, 350), b], RED, 6)
    c.text(640, 420, "100°", 30, RED, bold=True)
    c.text(705, 175, "50°", 30, BLUE, bold=True)
    c.text(515, 215, "50°", 30, ORANGE, bold=True)
    c.text(655, 330, "O", 28, INK)
    c.text(a[0] - 26, a[1] + 12, "A", 28, INK)
    c.text(b[0] + 26, b[1] + 12, "B", 28, INK)
    c.caption("弧 AB 所对的圆心角 100°，圆周角都是 50°")
