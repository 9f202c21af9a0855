"""Covers of the resources without a film: each a small drawing of what the resource is about."""
import math
from types import SimpleNamespace

from canvas import BLUE, GREEN, GREY, INK, ORANGE, PURPLE, RED


def cover(title, words, draw):
    def scene(c, t):
        c.heading(title)
        draw(c)
        c.caption(words)

    return SimpleNamespace(TITLE=title, COVER=0, scene=scene)


def weave(c):
    for row in range(8):
        for col in range(14):
            up = (row + col) % 2 == 0
            x, y = 150 + col * 70, 110 + row * 64
            c.rect(x + 8, y, x + 62, y + 64, "#20496b" if up else "#9cc3e6", radius=10)
            if not up:
                c.rect(x, y + 8, x + 70, y + 56, "#e07a5f", radius=10)


def lights(c):
    c.rect(0, 74, 1280, 646, "#0e1726")
    c.polygon([(420, 500), (860, 500), (800, 570), (480, 570)], "#3a4656", GREY)
    c.line([(640, 500), (640, 220)], GREY, 8)
    for x, y, colour in ((640, 215, "#ffffff"), (470, 470, RED), (810, 470, GREEN)):
        for r in (60, 40, 18):
            c.circle(x, y, r, None if r > 18 else colour, colour, 3)
    for n in range(12):
        c.line([(60 + n * 100, 600 + 6 * math.sin(n)), (130 + n * 100, 600 + 6 * math.cos(n))], "#2f678d", 4)


def sheet(c):
    for row in range(8):
        for col in range(6):
            head, done = row == 0, (row * 7 + col * 3) % 5 == 0
            c.rect(140 + col * 165, 110 + row * 64, 300 + col * 165, 168 + row * 64, "#20496b" if head else "#fff1c9" if done else "#ffffff", GREY, 2)
    for col, name in enumerate(("教学点", "姓名", "报名", "到课", "通过", "备注")):
        c.text(220 + col * 165, 139, name, 26, "#ffffff", bold=True)


def bed(c):
    c.rect(160, 430, 900, 480, "#9cc3e6", INK, 4, 12)
    c.rect(170, 380, 330, 430, "#ffffff", INK, 4, 20)
    c.circle(300, 360, 46, "#f4d0a8", INK, 4)
    c.line([(350, 390), (640, 410), (720, 330), (800, 420)], "#20496b", 44)
    for x in (200, 860):
        c.line([(x, 480), (x, 590)], INK, 12)
    c.circle(1060, 200, 46, "#f4d0a8", INK, 4)
    c.line([(1060, 250), (1060, 430)], GREEN, 60)
    c.line([(1050, 290), (880, 340), (700, 345)], "#e6b98a", 20)


def pot(c):
    for n, colour in enumerate(("#7fb069", "#b08457", "#7fb069", "#b08457", "#7fb069")):
        c.rect(430, 540 - n * 62, 850, 598 - n * 62, colour, INK, 3)
    c.line([(420, 190), (420, 610), (860, 610), (860, 190)], INK, 9)
    for n in range(5):
        c.line([(520 + n * 70 + 12 * math.sin(k / 2 + n), 270 - k * 8) for k in range(14)], GREY, 4)
    c.text(1030, 330, "一层绿　一层褐", 36, INK, bold=True)


def camera(c):
    c.rect(360, 150, 920, 590, "#2b2f36", INK, 6, 36)
    c.rect(390, 180, 890, 560, "#cfe6f5")
    c.circle(780, 270, 46, "#ffd166")
    c.polygon([(390, 560), (560, 330), (700, 560)], GREEN)
    c.polygon([(600, 560), (740, 400), (890, 560)], "#1a5f3b")
    c.rect(560, 340, 700, 480, outline=ORANGE, width=5)


def fibres(c):
    for n in range(7):
        c.line([(120 + k * 22, 150 + n * 22 + 26 * math.sin(k * 0.55 + n)) for k in range(22)], "#d8c9a3", 9)
    for n in range(4):
        y = 390 + n * 58
        c.line([(120, y), (600, y)], ORANGE, 26)
        for k in range(12):
            c.line([(140 + k * 40, y - 13), (150 + k * 40, y + 13)], "#8a5a1f", 3)
    for n in range(5):
        x, y = 800 + (n % 3) * 150, 220 + (n // 3) * 210
        c.polygon([(x, y - 60), (x + 56, y + 40), (x - 56, y + 40)], "#e8d3ef", PURPLE, 5)
    c.text(360, 350, "棉：天然转曲", 26)
    c.text(360, 620, "毛：鳞片", 26)
    c.text(950, 590, "丝：近三角形截面", 26)


def circuit(c):
    c.line([(260, 480), (260, 220), (560, 220)], RED, 7)
    c.line([(260, 540), (260, 600), (900, 600), (900, 330)], BLUE, 7)
    c.rect(220, 480, 300, 540, "#2b2f36", INK, 4)
    c.line([(560, 220), (900, 220), (900, 260)], RED, 7)
    c.circle(900, 250, 74, "#fff6c2", ORANGE, 6)
    c.line([(875, 290), (885, 240), (900, 270), (915, 240), (925, 290)], RED, 5)
    for a in range(0, 360, 30):
        c.line([(900 + 95 * math.cos(math.radians(a)), 250 + 95 * math.sin(math.radians(a))), (900 + 125 * math.cos(math.radians(a)), 250 + 125 * math.sin(math.radians(a)))], ORANGE, 5)
    c.text(560, 420, "杭州　⇄　淳安", 54, INK, bold=True)


def transform(c):
    for n in range(-4, 5):
        c.line([(340 + n * 60, 130), (340 + n * 60, 610)], "#dde3e8", 2)
        c.line([(100, 370 + n * 60), (580, 370 + n * 60)], "#dde3e8", 2)
    c.polygon([(340, 370), (460, 370), (460, 250), (340, 250)], "#9cc3e6", BLUE, 5)
    c.arrow((620, 370), (720, 370), INK, 7, 24)
    c.polygon([(800, 490), (1040, 370), (1160, 130), (920, 250)], "#f4c9bd", RED, 5)
    c.arrow((800, 490), (1040, 370), RED, 7, 22)
    c.arrow((800, 490), (920, 250), GREEN, 7, 22)
    c.text(640, 560, "[2 1; 1 2]", 40, INK, bold=True)


def curve(c):
    c.arrow((160, 590), (1160, 590), INK, 4)
    c.arrow((160, 590), (160, 110), INK, 4)
    c.line([(160, 590), (330, 420), (560, 340), (860, 190), (870, 560)], BLUE, 7)
    c.line([(160, 590), (320, 450), (560, 400), (700, 360), (715, 560)], RED, 5, dash=12)
    c.text(910, 180, "夹正", 32, BLUE, "lm", True)
    c.text(740, 350, "夹歪 2°", 32, RED, "lm", True)
    c.text(1120, 620, "伸长", 26)
    c.text(110, 120, "强力", 26)


def ropes(c):
    c.rect(0, 500, 1280, 646, "#8d8d8d")
    c.rect(0, 74, 1280, 330, "#cfe6f5")
    c.polygon([(140, 300), (1140, 300), (1210, 380), (1100, 450), (180, 450), (80, 380)], "#3a4656", INK, 5)
    for x0, x1 in ((180, 60), (300, 330), (420, 560), (860, 720), (980, 950), (1100, 1220)):
        c.line([(x0, 440), (x1, 530)], ORANGE, 8)
        c.circle(x1, 534, 14, INK)
    c.text(640, 375, "艏缆　横缆　倒缆", 36, "#ffffff", bold=True)


def coins(c):
    for n, (value, colour) in enumerate((("1 元", "#8fbf8f"), ("5 元", "#b39ddb"), ("10 元", "#90b8e0"))):
        c.rect(150, 130 + n * 160, 480, 260 + n * 160, colour, INK, 4, 14)
        c.text(315, 195 + n * 160, value, 54, INK, bold=True)
    for n, word in enumerate(("看价签", "拿商品", "数钱", "付钱", "说谢谢")):
        c.rect(620, 120 + n * 98, 1080, 200 + n * 98, "#fff1c9" if n < 3 else "#ffffff", ORANGE, 4, 14)
        c.text(850, 160 + n * 98, f"{n + 1}　{word}", 38, INK, bold=True)


def umbrella(c):
    for n in range(40):
        x, y = (n * 137) % 1280, 90 + (n * 83) % 500
        c.line([(x, y), (x - 10, y + 34)], "#9cc3e6", 4)
    c.polygon([(640 + 330 * math.cos(math.radians(a)), 360 - 230 * math.sin(math.radians(a))) for a in range(0, 181, 6)], RED, INK, 5)
    c.line([(640, 360), (640, 560)], INK, 9)
    for x, colour in ((540, BLUE), (740, GREEN)):
        c.circle(x, 430, 46, "#f4d0a8", INK, 4)
        c.line([(x, 480), (x, 600)], colour, 62)


def gesture(c):
    for n, (word, colour) in enumerate((("开始", GREEN), ("停", RED), ("收", ORANGE))):
        x = 280 + n * 360
        c.circle(x, 330, 140, "#ffffff", colour, 8)
        for k in range(5):
            a = math.radians(-130 + k * 20 - (0 if n != 2 else 10 * k))
            c.line([(x, 370), (x + 95 * math.cos(a), 370 + 95 * math.sin(a))], "#e6b98a", 20)
        c.circle(x, 390, 46, "#e6b98a")
        c.text(x, 530, word, 46, colour, bold=True)


def loose(c):
    for n, colour in enumerate(("#dcecf5", "#fff1c9", "#ffffff")):
        c.rect(300 + n * 60, 120 + n * 30, 820 + n * 60, 540 + n * 30, colour, INK, 4, 10)
    for n in range(6):
        c.circle(440, 220 + n * 62, 13, GREY)
        c.line([(500, 240 + n * 60), (880, 240 + n * 60)], "#c2ccd5", 5)
    c.text(1050, 300, "活页", 64, RED, bold=True)


def bridge(c):
    c.rect(0, 480, 1280, 646, "#9cc3e6")
    c.polygon([(100, 480), *[(640 + 540 * math.cos(math.radians(a)), 480 - 170 * math.sin(math.radians(a))) for a in range(180, -1, -6)], (1180, 480), *[(640 + 420 * math.cos(math.radians(a)), 500 - 100 * math.sin(math.radians(a))) for a in range(0, 181, 6)]], "#8a5a2e", INK, 4)
    for n in range(9):
        x = 240 + n * 100
        c.rect(x - 42, 190, x + 42, 300, "#f1e3b5", INK, 3)
    c.polygon([(150, 190), (230, 130), (1050, 130), (1130, 190)], "#4b5563", INK, 4)


def sky(c):
    c.rect(0, 74, 1280, 646, "#101a33")
    for n in range(70):
        c.circle((n * 179) % 1280, 90 + (n * 97) % 540, 2 + n % 3, "#fffbe6")
    c.circle(320, 300, 110, "#f4e7b0")
    c.circle(365, 280, 100, "#101a33")
    c.circle(860, 360, 70, "#ffd166")
    c.line([(860 + 260 * math.cos(a / 20 * math.pi), 360 + 120 * math.sin(a / 20 * math.pi)) for a in range(41)], GREY, 3)
    c.circle(1100, 310, 30, BLUE)


def pages(c):
    c.polygon([(640, 200), (1120, 150), (1120, 560), (640, 600)], "#ffffff", INK, 5)
    c.polygon([(640, 200), (160, 150), (160, 560), (640, 600)], "#fdf8e8", INK, 5)
    for n in range(6):
        c.line([(220, 240 + n * 50), (580, 270 + n * 50)], "#c2ccd5", 5)
    c.circle(880, 370, 80, "#b59b5b", INK, 5)
    c.polygon([(850, 370), (880, 340), (910, 370), (880, 400)], "#ffffff", INK, 4)


def clock(c):
    c.circle(440, 360, 220, "#ffffff", INK, 10)
    for n in range(12):
        a = math.radians(n * 30)
        c.line([(440 + 190 * math.sin(a), 360 - 190 * math.cos(a)), (440 + 210 * math.sin(a), 360 - 210 * math.cos(a))], INK, 6)
    c.line([(440, 360), (440 + 110 * math.sin(math.radians(135)), 360 - 110 * math.cos(math.radians(135)))], INK, 12)
    c.line([(440, 360), (440, 530)], RED, 8)
    for n, word in enumerate(("一　节奏", "三　折纸", "五　观月")):
        c.rect(800, 180 + n * 130, 1120, 270 + n * 130, ("#fff1c9", "#dcecf5", "#e8d3ef")[n], INK, 4, 16)
        c.text(960, 225 + n * 130, word, 40, INK, bold=True)


def island(c):
    c.rect(0, 420, 1280, 646, "#3f7aa0")
    c.polygon([(80, 440), (220, 300), (360, 360), (440, 440)], GREEN, INK, 4)
    c.polygon([(860, 440), (940, 260), (1090, 230), (1220, 440)], "#5c6b5a", INK, 4)
    c.line([(360, 330), (500, 260), (640, 240), (780, 250), (940, 280)], ORANGE, 7)
    for x, y in ((240, 330), (1080, 300)):
        c.rect(x - 60, y - 70, x + 60, y + 20, "#ffffff", INK, 4)
        c.polygon([(x - 76, y - 70), (x, y - 120), (x + 76, y - 70)], RED, INK, 4)


def bars(c):
    for n, (value, colour) in enumerate(((62, BLUE), (81, BLUE), (38, RED), (74, BLUE), (90, BLUE), (55, ORANGE))):
        x = 200 + n * 160
        c.rect(x, 590 - value * 4.6, x + 100, 590, colour)
        c.text(x + 50, 560 - value * 4.6, f"{value}%", 30, INK, bold=True)
    c.line([(160, 590), (1160, 590)], INK, 5)


def phone(c):
    c.rect(440, 100, 840, 630, "#2b2f36", INK, 6, 40)
    c.rect(465, 150, 815, 580, "#ffffff")
    for n, word in enumerate(("预约挂号", "选科室", "选时间", "看清金额")):
        c.rect(490, 170 + n * 100, 790, 250 + n * 100, "#e9f5fb", BLUE, 4, 16)
        c.text(640, 210 + n * 100, word, 40, INK, bold=True)


def tide(c):
    c.arrow((120, 590), (1180, 590), INK, 4)
    points = [(140 + k * 10, 380 - 150 * math.sin(k / 100 * 4 * math.pi)) for k in range(101)]
    c.polygon([*points, (1140, 588), (140, 588)], "#9cc3e6")
    c.line(points, BLUE, 7)
    for x, word in ((265, "高潮"), (515, "低潮"), (765, "高潮"), (1015, "低潮")):
        c.text(x, 200 if word == "高潮" else 560, word, 30, INK, bold=True)


def cards(c):
    for n, (word, meaning) in enumerate((("tide", "潮汐"), ("breeze", "微风"), ("harbour", "港湾"))):
        x = 130 + n * 360
        c.rect(x, 180, x + 310, 520, "#ffffff", (BLUE, GREEN, PURPLE)[n], 7, 24)
        c.text(x + 155, 300, word, 54, INK, bold=True)
        c.text(x + 155, 410, meaning, 40, GREY)


COVERS = {
    "textile-library": cover("纺织品检测资源库", "素材、积木、模块、课程四层：从一根纱到一份报告", weave),
    "lights-library": cover("船舶值班与避让资源库", "桅灯、左红右绿、尾灯：看灯识船", lights),
    "office-data": cover("办公数据处理", "每一行是一个人，每一列是一种事实", sheet),
    "care": cover("养老护理：体位与转移", "以身体重心后移带动，不用手臂硬拉", bed),
    "compost": cover("阳台堆肥", "捏得成团，不滴水", pot),
    "photo-senior": cover("手机摄影（大字版）", "点一下再拍：等小方框里变清楚", camera),
    "testing-blended": cover("纺织材料（混合式）", "两种方法互相印证，才下结论", fibres),
    "sync-circuit": cover("同步课堂：点亮小灯泡", "正极、灯泡两个触点、负极：一圈走通才会亮", circuit),
    "linear-algebra": cover("线性代数：矩阵是一个动作", "两列就是两个基向量的去处", transform),
    "tensile": cover("织物断裂强力虚拟仿真", "夹歪两度，曲线提前掉下来", curve),
    "mooring": cover("靠泊带缆虚拟仿真", "缆绳回弹区内不站人", ropes),
    "shopping": cover("超市购物：十元以内会付钱", "完成一格，自己翻一格", coins),
    "sign-story": cover("看图说清一件事", "谁，在哪里，做什么，后来", umbrella),
    "inclusion": cover("让声音看得见", "三个手势，全班一起用", gesture),
    "textile-book": cover("纺织品检测（活页式教材）", "一张活页，一项工作", loose),
    "reader-book": cover("听一座桥说话（样章）", "路和屋合在一起，木头替人挡雨", bridge),
    "sky-topic": cover("把天空带进教室", "先猜，再看，最后动手", sky),
    "reading-topic": cover("一件小事里的大道理", "读情节，读语气，读自己", pages),
    "afternoon-topic": cover("四点半的三十分钟", "能动手的不只看，到点放学", clock),
    "island-lab": cover("一条网线连起的实验室", "断了以后做什么，写在黑板左上角", island),
    "dashboard": cover("从一份成绩表到三个教学决定", "第 3 题得分率 38%：先问错在哪里", bars),
    "clinic": cover("手机挂号就医", "看清金额，再付", phone),
    "tide-app": cover("潮汐与风", "不定位，不排名，不推送", tide),
    "words-app": cover("单词卡片", "每次二十个词，学完就停", cards),
}
