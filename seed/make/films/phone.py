"""A false message on a telephone, in large print: what is wrong with it and what to do."""
from canvas import BLUE, GREEN, GREY, INK, ORANGE, RED, between

TITLE, SECONDS, COVER = "一条短信，四步识破", 24, 16
STEPS = [("看来信人", "单位通知不会用陌生的手机号"), ("看催不催", "“两小时内”“冻结”——催得越急越要慢"), ("看要什么", "要点链接、要验证码、要转账，都是骗子"), ("问一问人", "打官方电话，问问家里人，再决定")]


def scene(c, t):
    c.heading("一条短信，四步识破")
    c.rect(110, 96, 470, 640, "#22303c", radius=36)
    c.rect(128, 130, 452, 610, "#f4f6f8", radius=10)
    c.text(290, 158, "1××××××××××", 26, INK)
    slide = 40 * (1 - between(t, 0, 1.2))
    message(c, slide)
    now = min(3, int(max(0, t - 2) / 5.2))
    if t > 2:
        marks(c, now)
        if now < 3:
            reader(c, now, max(0, t - 2) / 5.2 % 1)
    for n, (head, words) in enumerate(STEPS):
        on = t > 2 and n <= now
        c.circle(560, 160 + n * 118, 30, RED if on else "#d5dbe0")
        c.text(560, 160 + n * 118, str(n + 1), 34, "white", bold=True)
        if on:
            c.text(610, 142 + n * 118, head, 38, RED if n == now else INK, "lm", True)
            c.text(610, 190 + n * 118, words, 30, INK, "lm")
    c.caption("不轻信 · 不点链接 · 不给验证码 · 不转账；疑似被骗，立刻拨打 96110 或 110")


def reader(c, now, share):
    """A line that runs under the words being read, at the pace of slow reading."""
    rows = [[(176, 404, 182)], [(160, 426, 294), (160, 426, 342)], [(160, 426, 342), (160, 300, 390), (160, 360, 440)]][now]
    row = min(len(rows) - 1, int(share * len(rows)))
    left, right, y = rows[row]
    end = left + (right - left) * min(1, share * len(rows) - row)
    c.line([(left, y), (end, y)], ORANGE, 7)
    c.circle(end, y, 9, ORANGE)


def message(c, slide):
    c.rect(146, 190 + slide, 434, 470 + slide, "#ffffff", "#c9d1d8", 2, 14)
    for n, line in enumerate(("【社保通知】您的社保卡", "存在异常，请在两小时内", "点击链接并输入验证码", "核实，否则将被冻结。", "http://××××.××")):
        c.text(160, 226 + n * 48 + slide, line, 24, BLUE if "http" in line else INK, "lm")


def marks(c, now):
    boxes = [(170, 138, 410, 180), (150, 254, 428, 342), (150, 300, 428, 440), (146, 500, 434, 580)]
    c.rect(*boxes[now], outline=RED, width=5, radius=8)
    if now == 3:
        c.rect(150, 504, 430, 576, "#e8f4ec", radius=8)
        c.text(290, 540, "拨打官方电话核实", 28, GREEN, bold=True)
