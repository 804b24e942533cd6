"""What streams say to whoever keeps the settings."""

from plugins.content_model.model import Words

UNKNOWN_COMPLIANCE = Words(
    "ACCESSIBILITY : « {value} » n’est pas un état connu : {known}",
    "ACCESSIBILITY: “{value}” is not a known state: {known}",
)
