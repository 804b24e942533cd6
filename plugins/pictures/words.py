"""What the pictures say, in French and in English."""

from plugins.content_model.model import Words

TOO_LARGE = Words(
    "cette image compte {pixels} millions de points, plus que {limit} ; réduisez-la",
    "this picture has {pixels} million pixels, more than {limit}; make it smaller",
)
BROKEN = Words(
    "cette image ne s’ouvre pas ({detail}) ; enregistrez-la de nouveau en JPEG",
    "this picture cannot be opened ({detail}); save it again as a JPEG",
)
