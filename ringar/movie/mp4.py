"""The MP4 container for one H.264 track of a steady rate (ISO/IEC 14496-12 and -15)."""

import struct
from fractions import Fraction
from typing import BinaryIO

MAX_RATE_DENOMINATOR = 1001
"""Holds every broadcast rate exactly: 30000/1001 and its kin."""
NAL_TYPE_BITS, IDR, PARAMETERS_SEQUENCE, PARAMETERS_PICTURE = 0x1F, 5, 7, 8
UNITY_MATRIX = struct.pack(">9i", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
COLOURS = struct.pack(">4sHHHB", b"nclx", 1, 1, 6, 0)
"""BT.709 primaries and transfer, BT.601 matrix, narrow range: what OpenCV's conversion makes (ISO/IEC 23091-2)."""
BOX_HEADER_BYTES, CHUNK_HEADER_BYTES = 8, 16
KEPT_FREE_BYTES = 8192
"""Before the pictures, for the index of a minute: with it there a clip plays while it is still being fetched."""
MILLISECONDS = 1000


class Mp4Writer:
    """Puts encoded pictures into a file, and their index before them, or behind them where it has grown too long.

    Parameters
    ----------
    file
        Opened for writing in binary mode, empty, seekable.
    size_px
        Width and height.
    """

    def __init__(self, file: BinaryIO, fps: float, size_px: tuple[int, int]) -> None:
        rate = Fraction(fps).limit_denominator(MAX_RATE_DENOMINATOR)
        self._file = file
        self._ticks_per_s, self._ticks = rate.numerator, rate.denominator
        self._size_px = size_px
        self._sizes: list[int] = []
        self._key_numbers: list[int] = []
        self._sequence = self._picture = b""
        file.write(_box(b"ftyp", b"isom", struct.pack(">I", 0x200), b"isomiso2avc1mp41"))
        self._free_start = file.tell()
        file.write(_box(b"free", bytes(KEPT_FREE_BYTES - BOX_HEADER_BYTES)))
        self._chunk_start = file.tell()
        file.write(bytes(CHUNK_HEADER_BYTES))

    def add(self, units: bytes) -> None:
        """Append one picture: its NAL units, each behind a start code (ITU-T H.264 annex B)."""
        sample = b""
        for unit in _units(units):
            kind = unit[0] & NAL_TYPE_BITS
            if kind == PARAMETERS_SEQUENCE:
                self._sequence = unit
            elif kind == PARAMETERS_PICTURE:
                self._picture = unit
            else:
                sample += struct.pack(">I", len(unit)) + unit
                if kind == IDR and self._key_numbers[-1:] != [len(self._sizes) + 1]:
                    self._key_numbers.append(len(self._sizes) + 1)
        self._file.write(sample)
        self._sizes.append(len(sample))

    def finish(self) -> None:
        """Write the index; nothing may be added any more."""
        end, index = self._file.tell(), self._index()
        rest = KEPT_FREE_BYTES - len(index) - BOX_HEADER_BYTES
        if rest >= 0:
            self._file.seek(self._free_start)
            self._file.write(index + _box(b"free", bytes(rest)))
        else:
            self._file.write(index)
        self._file.seek(self._chunk_start)
        self._file.write(struct.pack(">I4sQ", 1, b"mdat", end - self._chunk_start))

    def _index(self) -> bytes:
        duration = len(self._sizes) * self._ticks
        duration_ms = round(duration * MILLISECONDS / self._ticks_per_s)
        width, height = self._size_px
        movie = _full(
            b"mvhd", 0, struct.pack(">4I", 0, 0, MILLISECONDS, duration_ms),
            struct.pack(">IH10x", 0x10000, 0x100), UNITY_MATRIX, bytes(24), struct.pack(">I", 2),
        )  # fmt: skip
        track = _full(
            b"tkhd", 3, struct.pack(">5I8x", 0, 0, 1, 0, duration_ms), bytes(8), UNITY_MATRIX,
            struct.pack(">II", width << 16, height << 16),
        )  # fmt: skip
        media = _box(
            b"mdia",
            _full(b"mdhd", 0, struct.pack(">4IHH", 0, 0, self._ticks_per_s, duration, 0x55C4, 0)),
            _full(b"hdlr", 0, struct.pack(">I4s12x", 0, b"vide"), b"Video\0"),
            _box(
                b"minf",
                _full(b"vmhd", 1, bytes(8)),
                _box(b"dinf", _full(b"dref", 0, struct.pack(">I", 1), _full(b"url ", 1))),
                self._table(),
            ),
        )
        return _box(b"moov", movie, _box(b"trak", track, media))

    def _table(self) -> bytes:
        count = len(self._sizes)
        return _box(
            b"stbl",
            _full(b"stsd", 0, struct.pack(">I", 1), self._description()),
            _full(b"stts", 0, struct.pack(">3I", 1, count, self._ticks)),
            _full(b"stss", 0, struct.pack(f">I{len(self._key_numbers)}I", len(self._key_numbers), *self._key_numbers)),
            _full(b"stsc", 0, struct.pack(">4I", 1, 1, count, 1)),
            _full(b"stsz", 0, struct.pack(f">2I{count}I", 0, count, *self._sizes)),
            _full(b"co64", 0, struct.pack(">IQ", 1, self._chunk_start + CHUNK_HEADER_BYTES)),
        )

    def _description(self) -> bytes:
        width, height = self._size_px
        sequence, picture = self._sequence, self._picture
        configuration = b"".join((
            bytes((1, *sequence[1:4], 0xFF, 0xE1)), struct.pack(">H", len(sequence)), sequence,
            b"\1", struct.pack(">H", len(picture)), picture, bytes((0xFD, 0xF8, 0xF8, 0)),
        ))  # fmt: skip
        return _box(
            b"avc1",
            struct.pack(">6xH16x2H2I4xH32x2H", 1, width, height, 72 << 16, 72 << 16, 1, 24, 0xFFFF),
            _box(b"avcC", configuration),
            _box(b"colr", COLOURS),
        )


def _units(data: bytes) -> list[bytes]:
    """The NAL units between the start codes 0, 0, 1; zeros before a start code belong to it."""
    return [unit.rstrip(b"\0") for unit in data.split(b"\0\0\1")[1:]]


def _box(kind: bytes, *content: bytes) -> bytes:
    body = b"".join(content)
    return struct.pack(">I4s", len(body) + BOX_HEADER_BYTES, kind) + body


def _full(kind: bytes, flags: int, *content: bytes) -> bytes:
    return _box(kind, struct.pack(">I", flags), *content)
