"""A cover: a stage with four speech balloons."""
from canvas import BLUE, GREEN, INK, ORANGE, RED

TITLE, SECONDS, COVER = "What can you do?", 0, 0


def scene(c, t):
    c.heading("What can you do?")
    c.polygon([(140, 600), (1140, 600), (1040, 470), (240, 470)], "#d7b98a", INK, 4)
    for n, (words, colour) in enumerate((("I can sing.", RED), ("I can draw.", BLUE), ("I can't dance …", ORANGE), ("… but I can help!", GREEN))):
        x = 250 + n * 260
        c.circle(x, 400, 42, "#f4d0a8", INK, 4)
        c.rect(x - 38, 442, x + 38, 540, colour, radius=14)
        c.rect(x - 115, 200 + (n % 2) * 50, x + 115, 275 + (n % 2) * 50, "#ffffff", colour, 5, 18)
        c.text(x, 238 + (n % 2) * 50, words, 26, INK, bold=True)
        c.polygon([(x - 14, 275 + (n % 2) * 50), (x + 14, 275 + (n % 2) * 50), (x, 350)], colour)
    c.caption("Can you …?　Yes, I can.　No, I can't.")
