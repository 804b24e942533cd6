"""Draw the site's pictures: `python content/drawings/draw.py [name …]`.

Run by hand when a drawing changes; what it makes is kept in content/images. Each
picture comes from its name as a seed, so that it is the same picture again.
`--quick` draws small ones into the folder given by `--to`, to look at.
"""

import argparse
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import bicycles
import boats
import cabins
import camp
import candles
import canoes
import chart
import dawn
import fair
import firs
import floating
import frost
import guinguette
import heron
import ice
import kites
import lanes
import morning
import night
import pool
import rain
import skaters
import skates
import snow
import spa
import starlings
import storm
import table
import train
from canvas import Canvas
from PIL import Image

IMAGES = Path(__file__).resolve().parent.parent / "images"
HEAVIEST = 290_000  # bytes
SCENES: dict[str, Callable[[Canvas], None]] = {
    "ponton-aube": dawn.dawn_pontoon,
    "tentes-crepuscule": camp.tents_at_dusk,
    "glace-cinq-heures": ice.five_oclock,
    "bassin-vide": pool.drained,
    "spa-vapeur": spa.steam,
    "salon-halle": fair.hall,
    "cabanes": cabins.cabins,
    "dernier-soir": camp.last_evening,
    "guinguette": guinguette.guinguette,
    "veilleur": night.night_watch,
    "canoes": canoes.canoes,
    "cerfs-volants": kites.kites,
    "patineurs": skaters.skaters,
    "boreale-neige": snow.snowy_front,
    "patins": skates.hung_skates,
    "nageuse": lanes.lanes,
    "etoile-de-mer": floating.floating,
    "bassin-matin": pool.morning_pool,
    "bougies": candles.candles,
    "chapeaux": rain.hats,
    "reveil": morning.from_within,
    "sapins-brume": firs.misty_firs,
    "train": train.train,
    "velos": bicycles.bicycles,
    "carte-du-lac": chart.chart,
    "clafoutis": table.clafoutis,
    "orage": storm.storm,
    "lac-gele": frost.frost,
    "heron": heron.heron,
    "prelevement": boats.sampling,
    "etourneaux": starlings.starlings,
}


def main() -> None:
    """Draw what is asked for, or everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help=", ".join(SCENES))
    parser.add_argument("--quick", action="store_true", help="half the size")
    parser.add_argument("--to", type=Path, default=IMAGES)
    asked = parser.parse_args()
    for name in asked.names or SCENES:
        picture = drawn(name, scale=1 if asked.quick else 2)
        content = as_jpeg(picture)
        (asked.to / f"{name}.jpg").write_bytes(content)
        print(f"{name}: {picture.width} by {picture.height}, {len(content) // 1000} kB")


def drawn(name: str, *, scale: float) -> Image.Image:
    """Draw one scene."""
    canvas = Canvas(name, scale=scale)
    SCENES[name](canvas)
    return canvas.finish()


def as_jpeg(picture: Image.Image) -> bytes:
    """Save as well as the weight allows."""
    for quality in (92, 90, 88, 86, 84, 82, 79, 76, 72, 68):
        out = BytesIO()
        # Not progressive: that takes three times as long to open, for a fortieth less.
        picture.save(out, "JPEG", quality=quality, optimize=True)
        if out.tell() <= HEAVIEST:
            break
    return out.getvalue()


if __name__ == "__main__":
    main()
