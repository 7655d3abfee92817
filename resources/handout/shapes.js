// The shape of one entry: bars for spans, symbols for single dates and for the steps of a law. As layout/shapes.py.
const VISIBLE_DOUBT = 6;
const READABLE_FADE = 0.1;

function shapeOf(mark, scale, sizes) {
  return mark.b ? barOf(mark, scale, sizes) : symbolsOf(mark, scale, sizes.point);
}

const doubt = (days, scale) => (days * scale.perDay >= VISIBLE_DOUBT ? days * scale.perDay : 0);

function barOf(mark, scale, sizes) {
  const start = scale.x(mark.s);
  const end = Math.max(scale.x(mark.e), start + sizes.bar_least);
  const length = end - start;
  const fadeIn = Math.min(doubt(mark.i, scale), length / 2);
  const out = mark.o ? Math.min(sizes.fade, length * 0.45) : doubt(mark.u, scale);
  const fadeOut = Math.min(out, length / 2);
  return {
    start, end, bar: true, fadeIn, fadeOut, signs: [], doubts: [],
    solid: [start + fadeIn, end - fadeOut * (1 - READABLE_FADE)],
  };
}

function symbolsOf(mark, scale, size) {
  const half = size / 2;
  const doubts = mark.d.filter((day) => day.length > 1 && (day[2] - day[1]) * scale.perDay > size)
    .map((day) => [scale.x(day[1]), scale.x(day[2])]);
  const middles = mark.d.map((day) => scale.x(day[0]));
  let start = middles[0] - half;
  let end = middles[middles.length - 1] + half;
  for (const [left, right] of doubts) {
    start = Math.min(start, left);
    end = Math.max(end, right);
  }
  const signs = [middles.length - 1];
  for (let at = middles.length - 2; at >= 0; at -= 1) {
    if (middles[signs[0]] - middles[at] >= size * 0.75) signs.unshift(at);
  }
  let solid = [end + half, end - half];
  let longest = 0;
  for (let at = 1; at < signs.length; at += 1) {
    const [left, right] = [middles[signs[at - 1]], middles[signs[at]]];
    if (right - left > longest) {
      longest = right - left;
      solid = [left + half, right - half];
    }
  }
  return { start, end, bar: false, half, doubts, solid, signs: signs.map((at) => middles[at]), steps: signs };
}
