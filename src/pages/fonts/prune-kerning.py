# Drops exceptions to the kerning by classes that are too small to see, or between letters that hardly meet.
# Run by hand when the font is made anew: python3 prune-kerning.py SUBSET.ttf headline.woff2 LEAST_UNITS

import sys
from fontTools.ttLib import TTFont

FREQUENT = [
    *range(0x20, 0x7F), *range(0xC0, 0x100), 0x152, 0x153, 0x178, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E,
    0xAB, 0xBB, 0x2013, 0x2014, 0x2026,
]  # fmt: skip


def prune(font, least_units):
    cmap = font.getBestCmap()
    frequent = {cmap[code] for code in FREQUENT if code in cmap}
    exceptions, classes = (getattr(table, "ExtSubTable", table) for table in font["GPOS"].table.LookupList.Lookup[0].SubTable)
    covered = set(classes.Coverage.glyphs)
    first_of, second_of = classes.ClassDef1.classDefs, classes.ClassDef2.classDefs

    def advance(value):
        return value.XAdvance if value else 0

    def by_classes(first, second):
        if first not in covered:
            return 0
        row = classes.Class1Record[first_of.get(first, 0)]
        return advance(row.Class2Record[second_of.get(second, 0)].Value1)

    kept = []
    for first, pairs in zip(exceptions.Coverage.glyphs, exceptions.PairSet):
        pairs.PairValueRecord = [
            pair
            for pair in pairs.PairValueRecord
            if first in frequent
            and pair.SecondGlyph in frequent
            and abs(advance(pair.Value1) - by_classes(first, pair.SecondGlyph)) >= least_units
        ]
        pairs.PairValueCount = len(pairs.PairValueRecord)
        if pairs.PairValueRecord:
            kept.append((first, pairs))
    exceptions.Coverage.glyphs = [first for first, _ in kept]
    exceptions.PairSet = [pairs for _, pairs in kept]
    exceptions.PairSetCount = len(kept)


source, target, least_units = sys.argv[1:]
font = TTFont(source)
prune(font, int(least_units))
if "STAT" in font:
    del font["STAT"]
font.flavor = "woff2"
font.save(target)
