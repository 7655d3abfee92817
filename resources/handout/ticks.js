// Ticks from a fixed ladder, years to days: as layout/ticks.py.
const LADDER = [
  ['day', 1, 1], ['day', 7, 7], ['month', 1, 28], ['month', 3, 90], ['year', 1, 365],
  ...[2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((count) => ['year', count, count * 365]),
];
const WEEK = LADDER[1];
const YEAR = LADDER[4];
const EDGE = 16;

const rung = (scale, spacing) => (
  LADDER.find((step) => step[2] * scale.perDay >= spacing) ?? LADDER[LADDER.length - 1]
);

function finer(labelled, lined) {
  if (lined[0] === labelled[0]) return labelled[1] % lined[1] ? labelled : lined;
  return lined === WEEK ? labelled : lined;
}

function floorTo(day, [unit, every]) {
  const date = calendar(Math.max(day, 1));
  if (unit === 'year') return january(date.year - (date.year % every));
  if (unit === 'month') return ordinal(date.year, date.month - ((date.month - 1) % every), 1);
  return every === 7 ? day - ((day + 6) % 7) : day;
}

function nextOf(day, [unit, every]) {
  if (unit === 'day') return day + every;
  const { year, month } = calendar(day);
  if (unit === 'year') return january(year - (year % every) + every);
  const months = month - 1 + every;
  return ordinal(year + Math.floor(months / 12), (months % 12) + 1, 1);
}

function daysFrom(step, port) {
  const days = [];
  for (let day = floorTo(Math.floor(port[0]), step); day < port[1]; day = nextOf(day, step)) days.push(day);
  return days;
}

function onStep(day, step) {
  return floorTo(day, step) === day && (step[0] !== 'year' || calendar(day).year % step[1] === 0);
}

function tickLabel(day, unit) {
  const date = calendar(day);
  if (unit === 'year') return String(date.year);
  return unit === 'month' ? data.months[date.month - 1] : String(date.day);
}

function above(labelled, port, seen) {
  if (labelled[0] === 'year') {
    const first = floorTo(Math.floor(port[0]), YEAR);
    return seen ? [] : [[first, tickLabel(first, 'year')]];
  }
  if (labelled[0] === 'month') return daysFrom(YEAR, port).map((day) => [day, tickLabel(day, 'year')]);
  return daysFrom(LADDER[2], port).map((day) => [day, `${tickLabel(day, 'month')} ${calendar(day).year}`]);
}

// Lines with their labels, and the level above where no full year would be in sight.
function ticksOf(port, scale, spacing) {
  const labelled = rung(scale, spacing);
  const lined = finer(labelled, rung(scale, spacing / 3));
  const minor = daysFrom(lined, port).filter((day) => onStep(day, lined))
    .map((day) => [day, onStep(day, labelled) ? tickLabel(day, labelled[0]) : '']);
  const edge = EDGE / scale.perDay;
  const seen = minor.some(([day, label]) => label && port[0] + edge <= day && day <= port[1] - edge);
  return { minor, major: above(labelled, port, seen) };
}
