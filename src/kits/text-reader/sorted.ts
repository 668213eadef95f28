// Looks into lists that stand in text order, in steps that grow with the logarithm of their length.

/** Index of the first item that is not before the place sought, or the list's length; `isBefore` turns false once. */
export function firstFrom<Item>(sorted: readonly Item[], isBefore: (item: Item) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
