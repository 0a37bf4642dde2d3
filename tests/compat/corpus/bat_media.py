"""Video and sound."""

from pywebio.output import *
from pywebio_battery import *


def main():
    put_video("film.mp4", loop=True, width="200")
    put_audio("sound.wav", muted=True)


STEPS = [
    "js [document.querySelector('video').loop, document.querySelector('audio').controls].join()",
]
