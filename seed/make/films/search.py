"""Binary search for 61 among sixteen sorted numbers, beside looking at one after the other."""
from canvas import BLUE, GREY, INK, ORANGE, RED, between, colour_between

TITLE, SECONDS, COVER = "二分查找：每次丢掉一半", 20, 12
NUMBERS = [3, 8, 12, 17, 21, 26, 30, 34, 39, 45, 52, 57, 61, 68, 74, 90]
KEY = 61


def steps():
    low, high, found = 0, len(NUMBERS) - 1, []
    while low <= high:
        middle = (low + high) // 2
        found.append((low, middle, high))
        if NUMBERS[middle] == KEY:
            return found
        low, high = (middle + 1, high) if NUMBERS[middle] < KEY else (low, middle - 1)
    return found


STEPS = steps()


def scene(c, t):
    c.heading(f"在 16 个有序的数中找 {KEY}")
    n = min(len(STEPS) - 1, int(t / 5))
    low, middle, high = STEPS[n]
    age = t - n * 5
    shown = age > 1.5
    after = STEPS[n + 1] if n + 1 < len(STEPS) else (middle, middle, middle)
    fading = between(age, 2.6, 4.8)
    for i, number in enumerate(NUMBERS):
        stays = 1 if after[0] <= i <= after[2] else 1 - fading
        cell(c, i, number, stays if low <= i <= high else 0, shown and i == middle)
    for place, to, name, colour in ((low, after[0], "low", BLUE), (high, after[2], "high", ORANGE)):
        x = x_of(place) + (x_of(to) - x_of(place)) * fading
        below = 40 if name == "high" and abs(after[2] - after[0]) < 1 and fading > 0.9 else 0
        c.arrow((x, 400 + below), (x, 345), colour, 5)
        c.text(x, 422 + below, name, 26, colour)
    x = x_of(low) + (x_of(middle) - x_of(low)) * between(age, 0.2, 1.5)
    c.arrow((x, 130), (x, 190), RED, 5)
    if shown:
        c.text(x_of(middle), 108, f"mid = ({low}+{high})//2 = {middle}", 26, RED)
    c.text(640, 520, f"第 {n + 1} 次比较：还剩 {high - low + 1} 个候选", 32, INK, bold=True)
    c.text(640, 570, f"顺序查找此时才比较到第 {n + 1} 个数：{NUMBERS[n]}", 26, GREY)
    c.caption(verdict(NUMBERS[middle], middle) if shown else "取中间的下标，去掉小数部分")


def verdict(number, middle):
    if number == KEY:
        return f"d[{middle}] = {KEY}，找到了：一共比较 {len(STEPS)} 次"
    return f"d[{middle}] = {number} {'<' if number < KEY else '>'} {KEY}，要找的数在{'右' if number < KEY else '左'}半边，另一半不用再看"


def x_of(i):
    return 80 + i * 75


def cell(c, i, number, alive, chosen):
    """`alive`: 1 for a number that may be the answer, falling to 0 while it is being ruled out."""
    fill = "#ffd6d1" if chosen else colour_between("#eceff1", "#d9ecff", alive)
    c.rect(x_of(i) - 34, 210, x_of(i) + 34, 300, fill, RED if chosen else GREY, 3, 8)
    c.text(x_of(i), 255, str(number), 30, colour_between("#b6c0c9", INK, alive), bold=alive > 0.5)
    c.text(x_of(i), 322, str(i), 20, GREY)
