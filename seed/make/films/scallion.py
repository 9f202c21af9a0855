"""Scallions in a pot over fourteen days, with a ruler; on the eleventh day they are cut and grow again."""
from canvas import GREEN, GREY, INK, RED

TITLE, SECONDS, COVER, CRF = "小葱十四天", 14, 9.5, 30
PICTURES = {"pot.png": 9.5}
PLANTS = [(-130, 0.9), (-80, 1.0), (-30, 0.8), (20, 0.95), (70, 0.85), (120, 0.9)]


def height(day, vigour):
    """Centimetres: 2 a day after the third day; cut to 3 on day 11."""
    if day < 11:
        return max(0.6, (day - 3) * 2 * vigour)
    return 3 + (day - 11) * 2.4 * vigour


def scene(c, t):
    day = t
    c.heading("种一盆小葱：两周日记")
    c.polygon([(330, 470), (710, 470), (670, 630), (370, 630)], "#b5651d", INK, 4)
    c.rect(345, 470, 695, 500, "#5a3e2b")
    for dx, vigour in PLANTS:
        tall = height(day, vigour) * 20
        for lean in (-14, 0, 14):
            c.line([(520 + dx, 474), (520 + dx + lean * 0.6, 474 - tall * 0.6), (520 + dx + lean, 474 - tall)], GREEN, 8)
        c.circle(520 + dx, 476, 9, "#f3efe0")
    for n in range(0, 17, 2):
        c.line([(800, 474 - n * 20), (822, 474 - n * 20)], INK, 3)
        c.text(835, 474 - n * 20, str(n), 22, GREY, "lm")
    c.line([(800, 474), (800, 154)], INK, 3)
    c.text(850, 130, "厘米", 22, GREY)
    c.text(1070, 240, f"第 {int(day) + 1} 天", 46, RED, bold=True)
    c.text(1070, 320, f"最高 {height(day, 1.0):.0f} 厘米", 36, INK)
    c.caption("头三天在长根，看不出变化，土要保持微湿" if day < 3.5 else "长叶：每天约两厘米，手指试土再浇水" if day < 11 else "离土三厘米剪下，根留着，新叶又长出来了")
