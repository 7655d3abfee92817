// Rows of a lane: nothing overlaps, and an entry keeps its row while zooming. As layout/packing.py.
const SHORTEST = 34;

function choices(need, width, gap, leftFirst) {
  const length = need.end - need.start;
  if (need.label <= 0 || length >= need.inside) return [[need.start, need.end]];
  const right = width - need.end - gap;
  const left = need.start - gap;
  const inside = length - (need.inside - need.label);
  const longest = Math.max(right, left, inside);
  const label = Math.min(need.label, longest);
  if (longest === inside || longest < Math.min(need.label, SHORTEST)) return [[need.start, need.end]];
  const found = [];
  if (label <= right) found.push([need.start, need.end + label + 2 * gap]);
  if (label <= left) found.push([need.start - label - 2 * gap, need.end]);
  return leftFirst ? found.reverse() : found;
}

// The row of each need, sorted by start, and how many rows there are.
function pack(needs, width, gap, leftFirst) {
  const ends = [];
  const rows = needs.map((need) => {
    const spans = choices(need, width, gap, leftFirst);
    const latest = Math.max(...spans.map(([left]) => left));
    const row = ends.findIndex((end) => end <= latest);
    if (row < 0) return ends.push(spans[0][1]) - 1;
    ends[row] = spans.find(([left]) => left >= ends[row])[1];
    return row;
  });
  return { rows, total: ends.length };
}
