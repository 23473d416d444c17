"""Gives a TrueType font other line metrics, so that plain text editing gets the wanted spacing.

QPlainTextEdit stacks lines by the metrics of their fonts and knows no line height. A font whose
ascent and descent are the wanted line costs nothing while one types, whatever the text's size.
"""

import struct

_DIRECTORY = struct.Struct(">4sLLL")  # tag, checksum, offset, length
_NAME_HEADER = struct.Struct(">HHH")
_NAME_RECORD = struct.Struct(">HHHHHH")  # platform, encoding, language, name, length, offset
_WINDOWS = 3
_FAMILY, _UNIQUE, _FULL, _POSTSCRIPT, _TYPOGRAPHIC, _WEIGHT_WIDTH_SLOPE = 1, 3, 4, 6, 16, 21
_WITH_FAMILY = (_FAMILY, _UNIQUE, _FULL, _TYPOGRAPHIC, _WEIGHT_WIDTH_SLOPE)
_CHECKSUM_TARGET = 0xB1B0AFBA

Tables = dict[bytes, bytes]


def family_of(font: bytes) -> str:
    """Return the family name of a TrueType font.

    Raises:
        ValueError: when the bytes are no TrueType font.
    """
    return _family(_names(_tables(font)[b"name"]))


def with_line(font: bytes, family: str, ascent: float, descent: float) -> bytes:
    """Return a copy of a TrueType font whose lines have the given height.

    Args:
        font: the font file.
        family: the name of the copy's family.
        ascent: from the top of the line to the baseline, in parts of the font size.
        descent: from the baseline to the foot of the line, in parts of the font size.

    Raises:
        ValueError: when the bytes are no TrueType font.
    """
    tables = _tables(font)
    units = int.from_bytes(tables[b"head"][18:20])
    above, below = round(ascent * units), round(descent * units)
    tables[b"hhea"] = _patched(tables[b"hhea"], 4, ">hhh", above, -below, 0)
    tables[b"OS/2"] = _patched(tables[b"OS/2"], 68, ">hhhHH", above, -below, 0, above, below)
    tables[b"name"] = _renamed(tables[b"name"], family)
    return _assembled(font[:4], tables)


def _tables(font: bytes) -> Tables:
    try:
        count = int.from_bytes(font[4:6])
        entries = [_DIRECTORY.unpack_from(font, 12 + 16 * number) for number in range(count)]
        tables = {tag: font[offset : offset + length] for tag, _, offset, length in entries}
    except struct.error as error:
        raise ValueError("These bytes are no TrueType font.") from error
    if not {b"head", b"hhea", b"OS/2", b"name"} <= tables.keys():
        raise ValueError("These bytes are no TrueType font.")
    return tables


def _patched(table: bytes, offset: int, form: str, *values: int) -> bytes:
    patched = bytearray(table)
    struct.pack_into(form, patched, offset, *values)
    return bytes(patched)


def _names(table: bytes) -> list[tuple[int, int, int, str]]:
    """Return encoding, language, number and text of the names that Qt reads everywhere."""
    _, count, storage = _NAME_HEADER.unpack_from(table)
    names = []
    for number in range(count):
        record = _NAME_RECORD.unpack_from(table, _NAME_HEADER.size + _NAME_RECORD.size * number)
        platform, encoding, language, name, length, offset = record
        if platform == _WINDOWS:
            text = table[storage + offset : storage + offset + length].decode("utf-16-be")
            names.append((encoding, language, name, text))
    return names


def _family(names: list[tuple[int, int, int, str]]) -> str:
    by_number = {name: text for _, _, name, text in names}
    return by_number.get(_TYPOGRAPHIC) or by_number[_FAMILY]


def _renamed(table: bytes, family: str) -> bytes:
    names = _names(table)
    old = _family(names)
    records, storage = b"", b""
    for encoding, language, name, text in names:
        raw = _under(family, old, name, text).encode("utf-16-be")
        records += _NAME_RECORD.pack(_WINDOWS, encoding, language, name, len(raw), len(storage))
        storage += raw
    start = _NAME_HEADER.size + len(records)
    return _NAME_HEADER.pack(0, len(names), start) + records + storage


def _under(family: str, old: str, name: int, text: str) -> str:
    if name in _WITH_FAMILY:
        return text.replace(old, family, 1)
    if name == _POSTSCRIPT:
        return text.replace(old.replace(" ", ""), family.replace(" ", ""), 1)
    return text


def _assembled(version: bytes, tables: Tables) -> bytes:
    """Write the font file anew, with the checksums that strict font systems look at."""
    tables = {**tables, b"head": _patched(tables[b"head"], 8, ">L", 0)}
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    search = (power * 16, power.bit_length() - 1, (count - power) * 16)
    header = version + struct.pack(">HHHH", count, *search)
    offset = len(header) + _DIRECTORY.size * count
    directory, body = b"", b""
    for tag, table in sorted(tables.items()):
        entry = (tag, _checksum(table), offset + len(body), len(table))
        directory += _DIRECTORY.pack(*entry)
        body += table + bytes(-len(table) % 4)
    whole = header + directory + body
    adjustment = (_CHECKSUM_TARGET - _checksum(whole)) & 0xFFFFFFFF
    at = _DIRECTORY.unpack_from(directory, _DIRECTORY.size * sorted(tables).index(b"head"))[2]
    return whole[: at + 8] + adjustment.to_bytes(4) + whole[at + 12 :]


def _checksum(table: bytes) -> int:
    padded = table + bytes(-len(table) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}L", padded)
    return sum(words) & 0xFFFFFFFF
