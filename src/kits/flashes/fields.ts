// The parts of the picture within which flashes add up. WCAG 2.2 takes any 10 degrees of the visual field: 341 x 256
// of 1024 x 768 pixels, a third by a third of a full screen. A clip that fills a phone or a desktop is seen so at most.
// Fields overlap by half, so that a flash does not get away by lying across the border of two.

const THIRDS = 3;

/** The cells of each field. */
export function fieldsOf(columns: number, rows: number): readonly Uint32Array[] {
  const across = spansOf(columns);
  return spansOf(rows).flatMap(([top, bottom]) =>
    across.map(([left, right]) => {
      const cells: number[] = [];
      for (let row = top; row < bottom; row++)
        for (let column = left; column < right; column++) cells.push(row * columns + column);
      return Uint32Array.from(cells);
    }),
  );
}

/** Thirds of a length, half a third apart; each at least one cell. */
function spansOf(length: number): readonly (readonly [from: number, until: number])[] {
  const steps = Array.from({ length: THIRDS * 2 - 1 }, (_, step) => step / (THIRDS * 2));
  const spans = steps.map((at) => {
    const from = Math.min(length - 1, Math.round(at * length));
    return [from, Math.min(length, Math.max(from + 1, Math.round((at + 1 / THIRDS) * length)))] as const;
  });
  return spans;
}
