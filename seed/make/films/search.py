"""Binary search for 61 among sixteen sorted numbers, beside looking at one after the other."""
from canvas import BLUE, GREEN, GREY, INK, ORANGE, RED

TITLE, SECONDS, COVER = "二分查找：每次丢掉一半", 24, 11
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
    shown = t - n * 5 > 1.5
    for i, number in enumerate(NUMBERS):
        cell(c, i, number, low, middle if shown else -1, high)
    for place, name, colour, y in ((low, "low", BLUE, 400), (high, "high", ORANGE, 400)):
        c.arrow((x_of(place), y), (x_of(place), 345), colour, 5)
        c.text(x_of(place), y + 22, name, 26, colour)
    if shown:
        c.arrow((x_of(middle), 130), (x_of(middle), 190), RED, 5)
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


def cell(c, i, number, low, middle, high):
    alive = low <= i <= high
    fill = "#ffd6d1" if i == middle else "#d9ecff" if alive else "#eceff1"
    c.rect(x_of(i) - 34, 210, x_of(i) + 34, 300, fill, RED if i == middle else GREY, 3, 8)
    c.text(x_of(i), 255, str(number), 30, INK if alive else "#b6c0c9", bold=alive)
    c.text(x_of(i), 322, str(i), 20, GREY)
