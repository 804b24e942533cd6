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
HEIC = Words(
    "cette image est en HEIC, le format des iPhone ; enregistrez-la en JPEG,"
    " ou installez le paquet Python pillow-heif",
    "this picture is HEIC, the format of iPhones; save it as a JPEG,"
    " or install the Python package pillow-heif",
)
MOVES = Words(
    "cette image est animée ; seule sa première vue sera montrée",
    "this picture is animated; only its first frame will be shown",
)
UNKNOWN_FORMAT = Words(
    "PICTURE_FORMATS : « {value} » est inconnu ; choisissez parmi {known}",
    "PICTURE_FORMATS: '{value}' is unknown; choose among {known}",
)
NO_ENGINE = Words(
    "PICTURE_FORMATS : Pillow ne sait pas écrire {value} sur cette machine",
    "PICTURE_FORMATS: Pillow cannot write {value} on this machine",
)
