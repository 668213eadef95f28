// Dates as a report says them to a reporter. Pure: the day is the one that is written, whatever the zone here.

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/**
 * `2026-09-14`, `2026-09`, `2026`, or without the year `--09-14`, `--09`, in words: "September 14, 2026", "September
 * (year not told)". An RFC 3339 time is said as its day; what is no date stays as it is.
 */
export function dateInWords(date: string): string {
  const parts = /^(\d{4}|-)(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(date);
  if (parts === null) return date;
  const [, year, monthNumber, day] = parts;
  if (monthNumber === undefined) return date;
  const month = MONTHS[Number(monthNumber) - 1];
  if (month === undefined) return date;
  const named = day === undefined ? month : `${month} ${Number(day)}`;
  if (year === '-') return `${named} (year not told)`;
  return day === undefined ? `${named} ${year}` : `${named}, ${year}`;
}
