"""Thumbnails of uploaded pictures"""

from greenio.input import file_upload
from greenio.output import put_gallery


def uploaded_pictures():
    """Several files at once, shown side by side. A click opens one in the whole window."""
    photos = file_upload(
        "Your pictures",
        accept="image/*",
        multiple=True,
        max_total_size="20M",
        required=True,
    )
    put_gallery([(photo["content"], photo["filename"]) for photo in photos])
