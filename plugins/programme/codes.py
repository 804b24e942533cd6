"""An address as a QR code that a phone reads from a sheet on a wall."""

from io import BytesIO

import segno


def svg(address: str) -> bytes:
    """Give the code as a drawing, dark on white whatever stands around it."""
    made = segno.make(address, error="m", micro=False)
    written = BytesIO()
    made.save(
        written,
        kind="svg",
        border=2,
        dark="#000",
        light="#fff",
        xmldecl=False,
        omitsize=True,
        nl=False,
    )
    return written.getvalue()
