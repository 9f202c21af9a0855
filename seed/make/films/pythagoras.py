"""Four equal right triangles in one square, moved without turning: c² becomes a² + b²."""
from canvas import BLUE, GREEN, INK, ORANGE, RED, between

TITLE, SECONDS, COVER = "探索勾股定理", 22, 3
A, B = 170, 290
SIDE = A + B
X, Y = 130, 130
TRIANGLES = [
    ([(0, 0), (A, 0), (0, B)], (0, 0), 0),
    ([(SIDE, SIDE), (SIDE, A), (B, SIDE)], (-B, -A), 5),
    ([(SIDE, 0), (A, 0), (SIDE, A)], (0, B), 9),
    ([(0, SIDE), (B, SIDE), (0, B)], (A, 0), 13),
]


def scene(c, t):
    c.heading("拼图验证：直角三角形两直角边的平方和等于斜边的平方")
    c.rect(X, Y, X + SIDE, Y + SIDE, "#fff3d6", INK, 3)
    if t < 5:
        c.polygon([(X + A, Y), (X + SIDE, Y + A), (X + B, Y + SIDE), (X, Y + B)], "#ffd98a")
        c.text(X + SIDE / 2, Y + SIDE / 2, "c²", 60, RED, bold=True)
    for corners, (dx, dy), start in TRIANGLES:
        k = between(t, start, start + 3) if start else 0
        c.polygon([(X + x + dx * k, Y + y + dy * k) for x, y in corners], "#9cc3e6", BLUE, 3)
    if t > 16.5:
        c.text(X + A + B / 2, Y + B / 2, "b²", 60, GREEN, bold=True)
        c.text(X + A / 2, Y + B + A / 2, "a²", 60, ORANGE, bold=True)
    sides(c)
    notes(c, t)


def sides(c):
    c.text(X + A / 2, Y - 24, "a", 30, INK)
    c.text(X + A + B / 2, Y - 24, "b", 30, INK)
    c.text(X - 26, Y + B / 2, "b", 30, INK)
    c.text(X - 26, Y + B + A / 2, "a", 30, INK)


def notes(c, t):
    lines = ["大正方形的边长：a + b", "四个直角三角形全等，直角边 a、b，斜边 c"]
    if t < 5:
        lines.append("空白部分：边长为 c 的正方形，面积 c²")
        c.caption("四个三角形围出一个以斜边 c 为边的正方形")
    elif t < 16.5:
        lines.append("平移三角形，总面积不变")
        c.caption("只平移，不旋转，不改变大小")
    else:
        lines += ["空白部分：两个正方形 a² 与 b²", "所以  a² + b² = c²"]
        c.caption("同一个大正方形去掉同样的四个三角形，剩下的面积相等")
    for n, line in enumerate(lines):
        c.text(670, 190 + n * 70, line, 28, RED if "所以" in line else INK, "lm", "所以" in line)
