// Labels of one row: in the bar, beside it, shortened, or gone; they never overlap. As layout/labels.py.
function placeLabels(wanted, left, right, gap, padding, leftFirst) {
  const taken = wanted.map((one) => [one.start, one.end]);
  const spots = wanted.map(() => null);
  const order = wanted.map((_, at) => at).sort((a, b) => wanted[b].rank - wanted[a].rank || wanted[a].start - wanted[b].start);
  for (const at of order) {
    const one = wanted[at];
    if (one.end <= left || one.start >= right) continue;
    let next = Infinity;
    let last = -Infinity;
    taken.forEach(([start, end], place) => {
      if (place === at) return;
      if (end > one.end) next = Math.min(next, start);
      if (start < one.start) last = Math.max(last, end);
    });
    if (next === Infinity) next = right + gap;
    if (last === -Infinity) last = left - gap;
    const inside = [Math.max(one.solid[0], left) + padding, Math.min(one.solid[1], right) - padding, true, false];
    const after = [one.end + gap, Math.min(next - gap, right), false, false];
    const before = [Math.max(last + gap, left), one.start - gap, false, true];
    const spot = bestRoom(leftFirst ? [inside, before, after] : [inside, after, before], one.width);
    if (!spot) continue;
    spots[at] = spot;
    if (!spot.inside) taken.push([spot.x, spot.x + spot.width]);
  }
  return spots;
}

function bestRoom(rooms, width) {
  for (const [start, end, inside, fromRight] of rooms) {
    if (end - start >= width) return { x: fromRight ? end - width : start, width, inside, fromRight, whole: true };
  }
  const [start, end, inside, fromRight] = rooms.reduce((best, room) => (room[1] - room[0] > best[1] - best[0] ? room : best));
  const length = end - start;
  return length >= SHORTEST ? { x: start, width: length, inside, fromRight, whole: false } : null;
}

// The longest beginning that fits with an ellipsis, cut at a word where that costs little.
function shortened(text, width, measure) {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${text.slice(0, middle).trimEnd()}…`) <= width) low = middle;
    else high = middle - 1;
  }
  const cut = text.slice(0, low);
  const word = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0));
  const within = low < text.length && text[low] !== ' ';
  return `${(within && word.length > 0.7 * low ? word : cut).trimEnd()}…`;
}
