"""What structured data say to those who run the site, in French and in English."""

from plugins.content_model.model import Words

UNKNOWN_KEY = Words(
    "ORGANIZATION : clé « {value} » inconnue ; les clés connues sont {known}",
    "ORGANIZATION: unknown key '{value}'; the known keys are {known}",
)
NO_ADDRESS = Words(
    "ce lieu a des événements mais pas d’adresse (address) ;"
    " sans elle, les moteurs de recherche ne les montrent pas",
    "this venue has events but no address; search engines do not show them without",
)
