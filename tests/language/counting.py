"""Numbers in English words, written without the reader's tables."""

SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def in_words(number: int) -> str:
    """Return a whole number below a million in words, with hyphens and 'and' as the British write it."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return TENS[tens] + (f"-{SMALL[rest]}" if rest else "")
    if number < 1_000:
        hundreds, rest = divmod(number, 100)
        return f"{SMALL[hundreds]} hundred" + (f" and {in_words(rest)}" if rest else "")
    thousands, rest = divmod(number, 1_000)
    joint = "" if not rest else " and " if rest < 100 else " "
    return f"{in_words(thousands)} thousand{joint}{in_words(rest) if rest else ''}"


def decimal_in_words(value: float) -> str:
    """Return a number with up to two decimals in words: three point five two."""
    whole, _, decimals = f"{value:.2f}".rstrip("0").rstrip(".").partition(".")
    spoken = in_words(int(whole))
    return f"{spoken} point {' '.join(SMALL[int(digit)] for digit in decimals)}" if decimals else spoken
