"""What sharing says to those who run the site, in French and in English."""

from plugins.content_model.model import Words

UNKNOWN_NETWORK = Words(
    "SHARE_NETWORKS : « {value} » est inconnu ; choisissez parmi {known}",
    "SHARE_NETWORKS: '{value}' is unknown; choose among {known}",
)
