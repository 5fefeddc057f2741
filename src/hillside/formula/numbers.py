"""Numbers as people write them: 0.5, 2,5, 1.5e3, ½; refused where they can be read in two ways."""

import re
import unicodedata
from fractions import Fraction

from .tree import decimal as plain_decimal

DIGITS = 15  # digits in a number: what a float can hold
LARGEST_POWER = 20  # in powers of ten
NUMBER = re.compile(r"[0-9]+\.?[0-9]*|\.[0-9]+")
COMMAS = re.compile(r"([0-9]+)((?:,[0-9]+)+)(\.[0-9]+)?")
APOSTROPHES = re.compile(r"[0-9]{1,3}(?:['’][0-9]{3})+(?![0-9])")
POWER_OF_TEN = re.compile(r"([eE])([+-]?)([0-9]+)(?![0-9.])")


def number(source, at):
    """The number at `at`, as (its parts, what was typed).

    The parts are texts of numbers and signs: ["0.5"], or ["1.5", "*", "10", "^", "18"] for what is
    too long in digits. Raises FormulaError for what is not clear.
    """
    refuse_apostrophes(source, at)
    commas = COMMAS.match(source.seen, at)
    if commas:
        return [decimal(source, commas)], commas[0]
    typed = NUMBER.match(source.seen, at)[0]
    if typed.endswith("."):
        refuse_point(source, typed, at)
    refuse_long(source, typed, at)
    power = POWER_OF_TEN.match(source.seen, at + len(typed))
    if power and power[1] not in source.names:
        return scientific(source, typed, power), typed + power[0]
    return [typed], typed


def refuse_apostrophes(source, at):
    """Complain about 1'000."""
    found = APOSTROPHES.match(source.seen, at)
    if found:
        plain = re.sub("['’]", "", found[0])
        source.refuse(f"numbers stand without apostrophes here; write {plain:.20}", at)


def refuse_point(source, typed, at):
    """Complain about 2. and 2.x."""
    whole, end = typed[:-1], at + len(typed)
    both = f"{whole} or {whole}.0"
    source.refuse(f"after the point a digit is missing; write {both:.40}", end)


def refuse_long(source, typed, at):
    """Complain about more digits than a float can hold."""
    if len(typed) > DIGITS + 1:
        source.refuse(f"this number has more than {DIGITS} digits; round it", at)


def decimal(source, found):
    """2,5 as 2.5.   Raises FormulaError for 1,234 and for what could be two values."""
    whole, rest, point = found.groups()
    groups = rest[1:].split(",")
    number, several = f"{whole}.{groups[0]}", point or len(groups) > 1
    if all(len(group) == 3 for group in groups) and len(whole) <= 3:
        refuse_thousands(source, found, number, several)
    before, after = source.seen[: found.start()].rstrip(), source.seen[found.end() :].lstrip()
    if several or before.endswith("(") and after.startswith(")"):
        said = f"a formula has one value; for one number write a point: {number:.20}"
        source.refuse(said, found.end(1))
    refuse_long(source, number, found.start())
    return number


def refuse_thousands(source, found, number, several):
    """Complain about 1,234,567 and about 1,234, which some take for the number 1.234."""
    plain = found[0].replace(",", "")
    if several:
        source.refuse(f"thousands stand without commas here; write {plain:.30}", found.end(1))
    if found[1].strip("0"):
        both = f"{number:.20} or {plain:.20}"
        source.refuse(f"{found[0]:.20} can be read in two ways; write {both}", found.end(1))


def scientific(source, typed, power):
    """The parts of 1.5e3.   Raises FormulaError for 2e+3, which is 2*e + 3 to others."""
    e, sign, digits = power.groups()
    if e == "e" and sign:
        both = f"{typed}*10^({sign}{digits}) or {typed}*e{sign}{digits}"
        said = f"{typed}{power[0]:.20} can be read in two ways; write {both:.60}"
        source.refuse(said, power.start())
    exponent = int(f"{sign}{digits[:9]}")
    if abs(exponent) > LARGEST_POWER:
        said = f"powers of ten reach from -{LARGEST_POWER} to {LARGEST_POWER}"
        source.refuse(f"{said}; take a smaller one", power.start())
    value = Fraction(typed) * Fraction(10) ** exponent
    plain = plain_decimal(value)
    if len(plain) <= DIGITS + 1:
        return [plain]
    return [typed, "*", "10", "^", *(["-"] if exponent < 0 else []), str(abs(exponent))]


def vulgar(character):
    """½ as ("1", "2").   None if it is no fraction."""
    parts = unicodedata.decomposition(character).split()
    if parts[:1] != ["<fraction>"] or "2044" not in parts[1:-1]:
        return None
    top, bottom = "".join(chr(int(code, 16)) for code in parts[1:]).split("⁄")
    return top, bottom
