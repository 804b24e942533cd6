"""The lake before six, nobody on the pontoon yet."""

from canvas import Canvas
from land import clouds, hills, mist
from people import SIT, Clothes, figure
from shore import pontoon, post
from trees import bed
from water import glints, reflect, waves

SKY = [
    (0, "#33527a"),
    (0.35, "#7f8fae"),
    (0.62, "#e0a894"),
    (0.8, "#f8cf9d"),
    (1, "#fde6bd"),
]


def dawn_pontoon(canvas: Canvas) -> None:
    """Show the lake before six, the mist still on it, nobody on the pontoon."""
    canvas.image = canvas.gradient(SKY, 0, 800)
    clouds(canvas, 300, 260, "#f6c3a4", 0.5)
    clouds(canvas, 520, 150, "#fff0d6", 0.5)
    canvas.glow(1560, 690, 720, "#ffd9a0", 0.7)
    canvas.glow(1560, 690, 120, "#fff6dd", 1)
    hills(canvas, 640, 90, "#8c8fa6", "#edc3a6", waves=2, fur=10)
    hills(canvas, 700, 70, "#66738f", "#e8bda4", waves=3, fur=16)
    hills(canvas, 760, 44, "#41566f", "#caa79c", waves=2, fur=34, deep=110)
    canvas.pen.box(0, 800, 2400, 20, "#c5a59b")
    mist(canvas, 780, 70, "#f9dcbc", 0.85)
    reflect(canvas, 802, [(0, "#d8ab98"), (0.3, "#8a93a8"), (1, "#1f3a56")], clear=0.7)
    waves(canvas, 806, "#20405c", count=420, strength=0.3)
    glints(canvas, 804, "#ffe4b8", x=1560, spread=210, count=420, strength=0.8)
    mist(canvas, 850, 70, "#fbe3c8", 0.6)
    _walk_out(canvas)
    canvas.paint(bed(canvas, 2190, 1640, 380, 620, count=90), "#16283a")
    canvas.paint(bed(canvas, 60, 1650, 300, 420, count=60), "#16283a")


def _walk_out(canvas: Canvas) -> None:
    pontoon(canvas, (700, 1640, 760), (1010, 960, 96), light="#c9a894", dark="#2b3444")
    for share in (0.0, 0.22, 0.55, 1.0):
        y = 962 + 640 * share**1.5
        x, half = 1010 - 310 * ((y - 960) / 680), 48 + 332 * ((y - 960) / 680)
        tall, wide = 46 + 190 * share, 10 + 34 * share
        for side in (-1, 1):
            post(
                canvas,
                x + side * half,
                y + 10,
                tall,
                wide=wide,
                ink="#232b3a",
                edge="#d8a98c",
            )
    figure(canvas.pen, 1000, 985, 74, Clothes.plain("#242c3b"), pose=SIT)
