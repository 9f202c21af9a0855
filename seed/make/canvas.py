"""A 1280 × 720 drawing board with Chinese letters, drawn at double size and scaled down so that edges are smooth."""
import math
import re

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT, SCALE = 1280, 720, 2
REGULAR = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
BOLD = "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"
SIMPLIFIED_CHINESE = 2  # face of the font collection
SMALL = "₀₁₂₃₄₅₆₇₈₉⁺⁻"  # what the Chinese font lacks
SMALL_FACE = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"
INK, GREY, RED, BLUE, GREEN, ORANGE, PURPLE = "#1f2933", "#8896a5", "#c8372d", "#1f6feb", "#1a7f4b", "#d9822b", "#7048b6"

_fonts = {}


def font(size, bold=False, other=None):
    key = (size, bold, other)
    if key not in _fonts:
        face = other or (BOLD if bold else REGULAR)
        _fonts[key] = ImageFont.truetype(face, size * SCALE, index=0 if other else SIMPLIFIED_CHINESE)
    return _fonts[key]


class Canvas:
    """Coordinates are those of a 1280 × 720 picture, y downward."""

    def __init__(self, background="#fbfaf6"):
        self.image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), background)
        self.draw = ImageDraw.Draw(self.image)

    def line(self, points, colour=INK, width=3, dash=None):
        if dash:
            for a, b in zip(points, points[1:]):
                self._dashed(a, b, colour, width, dash)
            return
        self.draw.line([(x * SCALE, y * SCALE) for x, y in points], fill=colour, width=int(width * SCALE), joint="curve")

    def _dashed(self, a, b, colour, width, dash):
        length = math.dist(a, b)
        if length == 0:
            return
        ux, uy = (b[0] - a[0]) / length, (b[1] - a[1]) / length
        at = 0
        while at < length:
            end = min(at + dash, length)
            self.line([(a[0] + ux * at, a[1] + uy * at), (a[0] + ux * end, a[1] + uy * end)], colour, width)
            at += dash * 2

    def arrow(self, a, b, colour=INK, width=4, head=14):
        angle = math.atan2(b[1] - a[1], b[0] - a[0])
        if math.dist(a, b) < 2:
            return
        back = (b[0] - math.cos(angle) * head * 0.8, b[1] - math.sin(angle) * head * 0.8)
        self.line([a, back], colour, width)
        wings = [(b[0] - head * math.cos(angle + s), b[1] - head * math.sin(angle + s)) for s in (0.45, -0.45)]
        self.polygon([b, *wings], colour)

    def polygon(self, points, fill=None, outline=None, width=3):
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        if fill:
            self.draw.polygon(scaled, fill=fill)
        if outline:
            self.draw.line([*scaled, scaled[0], scaled[1]], fill=outline, width=int(width * SCALE), joint="curve")

    def rect(self, x0, y0, x1, y1, fill=None, outline=None, width=3, radius=0):
        box = [v * SCALE for v in (x0, y0, x1, y1)]
        self.draw.rounded_rectangle(box, radius * SCALE, fill=fill, outline=outline, width=int(width * SCALE))

    def circle(self, x, y, r, fill=None, outline=None, width=3):
        box = [v * SCALE for v in (x - r, y - r, x + r, y + r)]
        self.draw.ellipse(box, fill=fill, outline=outline, width=int(width * SCALE))

    def text(self, x, y, words, size=28, colour=INK, anchor="mm", bold=False):
        pieces = [(part, SMALL_FACE if part[0] in SMALL else None) for part in re.findall(f"[{SMALL}]+|[^{SMALL}]+", words)]
        faces = [(part, font(size, bold, face)) for part, face in pieces]
        widths = [face.getlength(part) for part, face in faces]
        left = x * SCALE - {"l": 0, "m": 0.5, "r": 1}[anchor[0]] * sum(widths)
        for (part, face), width in zip(faces, widths):
            self.draw.text((left, y * SCALE), part, font=face, fill=colour, anchor="l" + anchor[1])
            left += width

    def heading(self, words):
        self.rect(0, 0, WIDTH, 74, fill="#20496b")
        self.text(40, 37, words, 32, "white", "lm", True)

    def caption(self, words):
        """The words that carry the explanation when the sound is off: every film has them burned in."""
        self.rect(0, 646, WIDTH, HEIGHT, fill="#eef1ee")
        self.text(640, 683, words, 28, INK)

    def finished(self, shape=(WIDTH, HEIGHT)):
        return self.image.resize(shape, Image.LANCZOS)


def ease(t):
    """0 … 1 with a gentle start and end."""
    t = max(0.0, min(1.0, t))
    return t * t * (3 - 2 * t)


def between(t, start, end):
    """How far `t` is between two moments, eased."""
    return ease((t - start) / (end - start))


def mix(a, b, t):
    return tuple(x + (y - x) * t for x, y in zip(a, b))


def colour_between(a, b, t):
    one = [int(a[i : i + 2], 16) for i in (1, 3, 5)]
    two = [int(b[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(x + (y - x) * t):02x}" for x, y in zip(one, two))
