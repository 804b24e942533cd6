"""One thing to write under each key, as editors see it in guides and in forms.

A key that means something else inside another is given whole: booking.url.
"""

EXAMPLES: dict[str, str] = {}
