"""What the cards say, to editors and on the cards themselves."""

from plugins.content_model.model import Words

TOO_LARGE = Words(
    "cette image compte {pixels} millions de points, plus que {limit}"
    " ; la carte est faite sans elle : réduisez-la",
    "this picture has {pixels} million pixels, more than {limit};"
    " the card is made without it: make it smaller",
)
BROKEN = Words(
    "cette image ne s’ouvre pas ({detail})"
    " ; la carte est faite sans elle : enregistrez-la de nouveau en JPEG",
    "this picture cannot be opened ({detail});"
    " the card is made without it: save it again as a JPEG",
)
