"""What is said of a character without meaning in a formula."""

import math
import re
import unicodedata

from .elsewhere import ELSEWHERE, TWO, argument_after, instead
from .source import NO_COMPARISON

ADVICE = {
    ".": "a point belongs inside a number, such as 0.5; for a product write *",
    ";": "a semicolon has no place here; type one formula only",
    ":": "a colon has no place here; for a division write /",
    "∶": "a colon has no place here; for a division write /",
    "'": "a prime has no place here; type the derivative itself",
    "′": "a prime has no place here; type the derivative itself",
    '"': "quotes have no place inside a formula; type it without them",
    "$": "a dollar sign has no place here; two of them may stand around the whole formula",
    "∞": "infinity is no number here; type a number",
    "‖": "a length has no sign here; write sqrt( ) of the sum of the squares",
}
ADVICE |= dict.fromkeys("[]{}", "only round brackets are read; write ( and )")
ADVICE |= dict.fromkeys("<>≤≥≠≈", NO_COMPARISON)
READ = "numbers, names, functions, ( ), |x| and + - * / ^"
LOGARITHM = re.compile(r"(log|ln)\s*\(([^(),]*)$")
BEFORE = re.compile(r"[0-9]*\.?[0-9]+$|[A-Za-z]+$")
LONGEST_FACTORIAL = 17  # 17! has 15 digits


def nonsense(seen, at):
    """The sentence for the character at index `at` of what is seen."""
    character = seen[at]
    looks = {"%": per_cent, ",": comma, "!": factorial} | dict.fromkeys("°º˚", degrees_at)
    if character in looks:
        return looks[character](seen, at)
    if character in ELSEWHERE:
        return instead(character, argument_after(seen, at + 1))
    if character in ADVICE:
        return ADVICE[character]
    if not character.isprintable():
        return f"an invisible character (U+{ord(character):04X}) stands here; type this part anew"
    called = "" if character.isascii() else f" ({unicodedata.name(character, 'without a name')})"
    return f"the character {character}{called} has no meaning here; read are {READ}"


def comma(seen, at):
    """The sentence for a comma at index `at`."""
    first, second = LOGARITHM.search(seen[:at]), re.match(r"([^(),]*)\)", seen[at + 1 :])
    if first and second:
        form = TWO["log"].format(a=first[2].strip(), b=second[1].strip())
        return f"{first[1]} has one argument here and is the natural logarithm; write {form:.80}"
    return "a comma has no place here: a formula has one value, and a function one argument"


def before(seen):
    """The number or name at the end of what is seen, or None."""
    found = BEFORE.search(seen.rstrip())
    return found and found[0][-20:]


def degrees_at(seen, at):
    """The sentence for a degree sign at index `at`."""
    return degrees(seen[:at])


def degrees(seen):
    """The sentence for a degree sign.   seen: what stands before it."""
    size = before(seen)
    advice = f"; write ({size}*pi/180) for {size} degrees" if size else "; multiply by pi/180"
    return f"angles are in radians here{advice}"


def per_cent(seen, at):
    """The sentence for a per cent sign at index `at`."""
    part = before(seen[:at])
    if re.match(r"\s*[\w(]", seen[at + 1 :]) and not (part and part[0].isdigit()):
        return "remainders are not known here"
    return (
        f"a per cent sign has no place here; {f'write ({part}/100)' if part else 'divide by 100'}"
    )


def factorial(seen, at):
    """The sentence for a factorial sign at index `at`."""
    number = before(seen[:at])
    if number and number.isdigit() and int(number) <= LONGEST_FACTORIAL:
        return f"factorials are not known here; write {math.factorial(int(number))} for {number}!"
    return "factorials are not known here"
