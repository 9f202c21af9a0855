"""A figure jumps a rope, seen from the side: the feet leave the ground only when the rope is just before them."""
import math

from canvas import BLUE, GREY, INK, ORANGE, RED

TITLE, SECONDS, COVER, CRF = "并脚跳：绳到脚前再起跳", 14, 1.15, 31
PICTURES = {"jump.png": 3.2}


def scene(c, t):
    slow = t < 8
    turn = 2 * math.pi * (t * (0.45 if slow else 1.6))
    down = math.cos(turn)  # 1: the rope is at the feet
    hop = 34 * max(0, down) ** 3
    c.heading("一摇一跳（侧面看）" + ("　慢动作" if slow else "　正常速度"))
    c.line([(120, 600), (860, 600)], GREY, 5)
    figure(c, 480, 560 - hop, t)
    hx, hy = 545, 390 - hop * 0.6
    ex, ey = 480 + 205 * math.sin(turn), 385 + 218 * math.cos(turn)
    # The rope hangs behind its outermost point: a curve from the hand, bent away from the way it turns.
    mx, my = 480 + 250 * math.sin(turn - 0.5), 385 + 260 * math.cos(turn - 0.5)
    c.line([((1 - k) ** 2 * hx + 2 * k * (1 - k) * mx + k * k * ex, (1 - k) ** 2 * hy + 2 * k * (1 - k) * my + k * k * ey) for k in [n / 24 for n in range(25)]], ORANGE, 6)
    c.circle(ex, ey, 9, ORANGE)
    for n, (words, on) in enumerate((("手腕摇绳", down < 0), ("绳到脚前，起跳", down > 0.72), ("前脚掌轻落", 0 <= down <= 0.72))):
        c.rect(900, 170 + n * 120, 1230, 250 + n * 120, "#fff1c9" if on else "#ffffff", RED if on else GREY, 4, 12)
        c.text(1065, 210 + n * 120, words, 30, RED if on else INK, bold=on)
    c.caption("跳得低一点：离地三到五厘米，绳子就能过去")


def figure(c, x, y, t):
    c.circle(x, y - 330, 42, "#f4d0a8", INK, 4)
    c.line([(x, y - 288), (x, y - 130)], BLUE, 26)
    c.line([(x, y - 270), (x + 12, y - 190), (x + 65, y - 170)], "#e6b98a", 14)
    c.line([(x, y - 130), (x + 18, y - 60), (x, y)], INK, 18)
    c.line([(x, y), (x + 42, y + 8)], RED, 16)
