// From self-regulation to law: voluntary codes and binding acts in each year. As layout/band.py.
const NUMBERED = 30;

function bandCounts() {
  const [first, last] = [calendar(data.span[0]).year, calendar(data.span[1] - 1).year];
  const kept = stage.found.map((place) => data.marks[place].f).filter(Boolean);
  const inYear = (year, act) => kept.filter(([from, to, binding]) => binding === act && from <= year && year < to).length;
  return Array.from({ length: last - first + 1 }, (_, at) => [first + at, inYear(first + at, 0), inYear(first + at, 1)]);
}

function takeBand() {
  stage.band = stage.view.band ? bandCounts() : [];
  $('band').hidden = !stage.view.band;
  $('band').replaceChildren(...stage.band.map(([year, codes, acts]) => make('li', {}, fill(data.words.band, { year, codes, acts }))));
}

function paintBand(pen, { band, body, colours, measure, scale, sizes, narrow }) {
  if (!sizes.band_now) return;
  const most = Math.max(1, ...band.flatMap(([, codes, acts]) => [codes, acts]));
  const width = 365.25 * scale.perDay;
  const numbered = width >= NUMBERED;
  const room = sizes.band_now - 8 - (numbered ? sizes.small + 3 : 0);
  const bar = Math.min(Math.max(width * 0.3, 2), 14);
  const bottom = body.y - 5;
  for (const [year, codes, acts] of band) {
    const left = scale.x(january(year));
    if (left < body.x - 1 || left + width > body.right + 1) continue;
    for (const [count, colour, x] of [[codes, 'initiative', left + width / 2 - bar - 1], [acts, 'law', left + width / 2 + 1]]) {
      const height = (room * count) / most;
      pen.box(x, bottom - height, bar, height, colours[colour], { radius: 1.5 });
      if (numbered && count) pen.text(x + bar / 2, bottom - height - sizes.small / 2 - 2, String(count), [sizes.small - 1, 600], colours[colour], { align: 'center' });
    }
  }
  if (narrow) return;
  [['codes', 'initiative'], ['acts', 'law']].forEach(([words, colour], at) => {
    const y = sizes.era_height + 5 + ((sizes.band_now - 8) / 2) * (at + 0.5);
    pen.box(sizes.margin, y - 5, 10, 10, colours[colour], { radius: 2 });
    const name = data.words[words];
    const space = body.x - sizes.margin - 20;
    const font = [sizes.small, 400];
    const fits = measure(name, font) <= space;
    pen.text(sizes.margin + 16, y, fits ? name : shortened(name, space, (part) => measure(part, font)), font, colours.muted);
  });
}
