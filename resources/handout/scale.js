// The visible span [start, end) in days: it pans, zooms, reveals and clamps as model/viewport.py.
const HOME_MARGIN = 0.012;

function clamped([start, end]) {
  const [first, last, shortest] = data.limits;
  const days = Math.min(Math.max(end - start, shortest), last - first);
  let from = days === end - start ? start : (start + end) / 2 - days / 2;
  from = Math.min(Math.max(from, first), last - days);
  return [from, from + days];
}

const panned = ([start, end], days) => clamped([start + days, end + days]);

function zoomed([start, end], factor, anchor) {
  const [first, last, shortest] = data.limits;
  const days = Math.min(Math.max((end - start) / factor, shortest), last - first);
  const from = anchor - ((anchor - start) / (end - start)) * days;
  return clamped([from, from + days]);
}

function fitted(first, last, margin = 0.04) {
  const spare = Math.max(last - first, data.limits[2] * 0.5) * margin;
  return clamped([first - spare, last + spare]);
}

const home = () => fitted(data.span[0], data.span[1], HOME_MARGIN);

function revealed(port, first, last) {
  const days = port[1] - port[0];
  if (port[0] <= first && last <= port[1]) return port;
  if (last - first > days) return fitted(first, last, 0.1);
  const spare = Math.min(days * 0.1, (days - (last - first)) / 2);
  if (first < port[0] + spare) return panned(port, first - spare - port[0]);
  return panned(port, last + spare - port[1]);
}

// Days to pixels and back: `left` is the pixel of the first day in sight.
function scaleOf(port, left, width) {
  const perDay = Math.max(width, 1) / (port[1] - port[0]);
  return {
    perDay,
    x: (day) => left + (day - port[0]) * perDay,
    day: (x) => port[0] + (x - left) / perDay,
  };
}
