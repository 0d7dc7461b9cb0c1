"""Pictures from outside: read with narrow limits, made small, and without what else the file tells."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from db.records import Reason
from desktop.errors import Impossible

FORMATS = frozenset({b"jpeg", b"png", b"webp"})
MOST_PIXELS = 50_000_000
MOST_MEGABYTES = 256
"""Memory that decoding one picture may take."""
SIDE = 640
"""Pixels of the longer side, as it is kept."""
QUALITY = 88


def small_picture(path: str) -> bytes:
    """Return a picture from a file as a small JPEG: without place, camera or anything else beside it.

    Raises Impossible where it is no picture, or one too large to be decoded.
    """
    reader = QImageReader(path)
    image = _read(reader)
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    kept, buffer = QByteArray(), QBuffer()
    buffer.setBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(QUALITY)
    if not writer.write(ground):
        raise Impossible(Reason("no photograph"))
    return bytes(kept.data())


def picture_of(content: bytes) -> QImage:
    """Return a picture that was kept; a null image where the bytes are none."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    try:
        return _read(QImageReader(buffer))
    except Impossible:
        return QImage()


def _read(reader: QImageReader) -> QImage:
    reader.setDecideFormatFromContent(True)
    reader.setAllocationLimit(MOST_MEGABYTES)
    reader.setAutoTransform(True)
    size = reader.size()
    pixels = size.width() * size.height()
    if bytes(reader.format().data()) not in FORMATS or not size.isValid() or pixels > MOST_PIXELS:
        raise Impossible(Reason("no photograph"))
    if max(size.width(), size.height()) > SIDE:
        reader.setScaledSize(size.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise Impossible(Reason("no photograph"))
    return image
