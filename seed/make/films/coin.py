"""Share of heads while a fair coin is tossed two thousand times (seeded), three runs."""
import random

from canvas import BLUE, GREEN, GREY, INK, ORANGE, RED

TITLE, SECONDS, COVER = "频率怎样靠近概率", 16, 15
TOSSES, LEFT, RIGHT, TOP, BOTTOM = 2000, 130, 1220, 120, 560


def run(seed):
    chance, heads, shares = random.Random(seed), 0, []
    for n in range(1, TOSSES + 1):
        heads += chance.random() < 0.5
        shares.append(heads / n)
    return shares


RUNS = [(run(7), BLUE), (run(23), GREEN), (run(91), ORANGE)]


def at(n, share):
    return LEFT + (RIGHT - LEFT) * n / TOSSES, BOTTOM - (BOTTOM - TOP) * share


def scene(c, t):
    c.heading("抛一枚均匀硬币：正面出现的频率")
    for share in (0, 0.25, 0.5, 0.75, 1):
        c.line([at(0, share), at(TOSSES, share)], RED if share == 0.5 else "#dfe4e8", 3 if share == 0.5 else 1)
        c.text(90, at(0, share)[1], f"{share:.2f}", 22, GREY)
    for n in range(0, TOSSES + 1, 500):
        c.text(at(n, 0)[0], 590, str(n), 22, GREY)
    c.text(1180, 618, "抛掷次数", 20, GREY)
    done = max(5, int(TOSSES * min(1, (t / 15) ** 2)))
    for shares, colour in RUNS:
        c.line([at(n + 1, shares[n]) for n in [*range(0, min(done, 60)), *range(60, done, 6)]], colour, 4)
    c.text(960, 150, f"已抛 {done} 次", 34, INK, bold=True)
    c.caption("次数少时频率大起大落" if done < 200 else "次数多了，三条曲线都稳定在 0.5 附近——这就是大数定律的样子")
