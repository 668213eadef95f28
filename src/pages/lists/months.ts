// Months as a newsroom's readers live them: from the first instant of a month in the site's zone to that of the next.
// Pure. Invariant: every instant is in exactly one month, also where clocks are set back over midnight.

export interface MonthOfStories {
  /** `2026-05` */
  readonly month: string;
  readonly count: number;
}

/** Whether a text names a month that an archive may have. */
export function isMonth(text: string): boolean {
  return /^(19[7-9]\d|[2-9]\d{3})-(0[1-9]|1[0-2])$/.test(text);
}

/** Epoch milliseconds: the first of the month, and the first after it. */
export function boundsOf(
  month: string,
  timeZone: string,
): { readonly from: number; readonly before: number } {
  return { from: firstInstantOf(month, timeZone), before: firstInstantOf(monthBeside(month, 1), timeZone) };
}

/** Months that have stories, the newest first, from the times of all of them, the newest first. */
export function monthsOf(times: readonly number[], timeZone: string): readonly MonthOfStories[] {
  const months: { month: string; count: number }[] = [];
  let from = Infinity;
  for (const at of times) {
    if (at < from) {
      const month = monthAt(at, timeZone);
      from = firstInstantOf(month, timeZone);
      months.push({ month, count: 0 });
    }
    months.at(-1)!.count++;
  }
  return months;
}

function monthAt(at: number, timeZone: string): string {
  const shown = shownMonth(at, timeZone);
  const { from, before } = boundsOf(shown, timeZone);
  // Clocks that are set back just after midnight show the former month once more.
  return at < from ? monthBeside(shown, -1) : at >= before ? monthBeside(shown, 1) : shown;
}

const MAX_OFFSET_MS = 18 * 60 * 60 * 1000; // no zone was ever more than 15 h 13 min from UTC

/** When clocks of the zone begin to show this month: where midnight was left out, the first instant after it. */
function firstInstantOf(month: string, timeZone: string): number {
  const [year, number] = month.split('-').map(Number);
  const inUtc = Date.UTC(year!, number! - 1);
  let [earlier, at] = [inUtc - MAX_OFFSET_MS, inUtc + MAX_OFFSET_MS];
  while (at - earlier > 1) {
    const middle = Math.floor((earlier + at) / 2);
    if (shownMonth(middle, timeZone) < month) earlier = middle;
    else at = middle;
  }
  return at;
}

function monthBeside(month: string, step: 1 | -1): string {
  const [year, number] = month.split('-').map(Number);
  const months = year! * 12 + number! - 1 + step;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

let made: { readonly timeZone: string; readonly format: Intl.DateTimeFormat } | undefined;

/** What a calendar on the wall shows. */
function shownMonth(at: number, timeZone: string): string {
  if (made?.timeZone !== timeZone)
    made = {
      timeZone,
      format: new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
      }),
    };
  const parts = made.format.formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)!.value;
  return `${of('year').padStart(4, '0')}-${of('month')}`;
}

/** The month as a language writes it: "May 2026". */
export function monthName(month: string, language: string): string {
  const [year, number] = month.split('-').map(Number);
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(Date.UTC(year!, number! - 1, 15));
}
