"""Make the pictures of a folder as a build does: what pictures.py times as ours."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from plugins.pictures.darkroom import Darkroom, Order  # noqa: E402
from plugins.pictures.looking import looked_at  # noqa: E402
from plugins.pictures.model import Picture  # noqa: E402
from plugins.pictures.recipe import Recipe  # noqa: E402
from plugins.press.hands import each_apart  # noqa: E402

photos, made, formats = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3].split("+")
recipe = Recipe.of((480, 960, 1600), 80, [name for name in formats if name != "jpeg"])
orders = []
for source in sorted(photos.glob("*.jpg")):
    picture = recipe.picture(looked_at(source.read_bytes()), source.name)
    if "jpeg" not in formats:
        picture = Picture(sources=picture.sources, variants=())
    orders.append(Order(name=source.name, source=source, picture=picture))
room = Darkroom(folder=made, quality=recipe.quality, hands=each_apart)
failed = room.fill(orders)
sys.exit(bool(failed))
