// Days are proleptic Gregorian ordinals (1 = 1 January of year 1): no time zones. As model/dates.py.
const DAY_MS = 86400000;
const EPOCH = 719163;
const EVER = [-Infinity, Infinity];

function ordinal(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const right = year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return right ? date.getTime() / DAY_MS + EPOCH : null;
}

function calendar(day) {
  const date = new Date((Math.floor(day) - EPOCH) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const january = (year) => ordinal(Math.max(year, 1), 1, 1);

// First and last day of a whole date of ten, seven or four characters; null where it is none.
function dateOf(text) {
  for (const length of [10, 7, 4]) {
    const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text.slice(0, length));
    if (!found) continue;
    const [year, month, day] = found.slice(1).map((part) => (part === undefined ? 0 : Number(part)));
    if ((found[2] && !month) || (found[3] && !day)) continue;
    const first = ordinal(year, month || 1, day || 1);
    if (first === null) continue;
    if (day) return [first, first];
    const next = month && month < 12 ? ordinal(year, month + 1, 1) : ordinal(year + 1, 1, 1);
    return [first, next - 1];
  }
  return null;
}

// The days [first, end) of `2012`, `2012-05`, `2009..2012`, `2009..` and so on; null where it is no date.
function daysOf(value) {
  const text = value.replace(/([0-9]{4})-([0-9]{4})/g, '$1..$2');
  const found = /^([0-9-]*)(?:(\.+|…|–|—)([0-9-]*))?$/.exec(text);
  if (!found) return null;
  let first = dateOf(found[1]);
  let last = found[2] ? dateOf(found[3]) : first;
  if (first && last && last[1] < first[0]) [first, last] = [last, first];
  return [first ? first[0] : -Infinity, last ? last[1] + 1 : Infinity];
}
