// How the lanes stand below each other and which rows they have. As layout/arrangement.py and lanes.py.
const EASY = 'easy';
const CLOSE = 'close';
const MARKS = 'marks';
const WRAPPED_LINES = 3;

// `setting`: sizes (scaled metrics), body width and height, narrow, places that are shown, and `measure`.
function arrange(setting) {
  const lanes = new Map(laneOrder().map((lane) => [lane, []]));
  stage.away.clear();
  for (const place of setting.places) {
    const { l: lane } = data.marks[place];
    if (isFolded(lane)) stage.away.set(lane, (stage.away.get(lane) ?? 0) + 1);
    else lanes.get(lane).push(place);
  }
  for (const [lane, places] of lanes) if (!places.length && !stage.away.has(lane)) lanes.delete(lane);
  let arrangement = null;
  for (const detail of [EASY, CLOSE, MARKS]) {
    arrangement = packed(setting, lanes, detail);
    if (arrangement.content <= setting.height) break;
  }
  return arrangement;
}

const isFolded = (lane) => stage.view.folded.includes(data.lanes[lane][2]);

// The lanes that the order names come first, then the others as in the pack.
function laneOrder() {
  const named = stage.view.order.map((id) => data.lanes.findIndex((lane) => lane[2] === id)).filter((lane) => lane >= 0);
  return [...new Set([...named, ...data.lanes.keys()])];
}

function packed(setting, lanes, detail) {
  const { sizes } = setting;
  const port = home();
  const further = (data.limits[1] - data.limits[0]) / (port[1] - port[0]);
  const larger = { ...sizes, point: sizes.point * further, bar_least: sizes.bar_least * further };
  const scale = scaleOf(port, 0, setting.width);
  const rows = new Map();
  const counts = new Map();
  for (const [lane, places] of lanes) {
    const needs = places.map((place) => ({ place, ...needOf(setting, place, scale, larger, detail) }));
    needs.sort((one, other) => one.start - other.start);
    const result = pack(needs, setting.width, sizes.label_gap, detail !== EASY);
    needs.forEach((need, at) => rows.set(need.place, result.rows[at]));
    counts.set(lane, result.total);
  }
  return { ...stacked(setting, counts, detail), rows, places: lanes, leftFirst: detail === CLOSE };
}

function needOf(setting, place, scale, sizes, detail) {
  const shape = shapeOf(data.marks[place], scale, sizes);
  if (detail === MARKS) return { start: shape.start, end: shape.end, label: 0, inside: 0 };
  const font = labelFont(setting.sizes, shape.bar, detail === EASY);
  const label = setting.measure(labelOf(place), font);
  const around = shape.end - shape.start - (shape.solid[1] - shape.solid[0]);
  const inside = around + label + 2 * setting.sizes.label_padding;
  return { start: shape.start, end: shape.end, label, inside };
}

const labelFont = (sizes, bar, easy) => [easy ? sizes.text : sizes.small, bar ? 600 : 400];

function stacked(setting, counts, detail) {
  const { sizes } = setting;
  const padding = detail === EASY ? sizes.lane_padding : sizes.lane_padding_least;
  const head = setting.narrow ? sizes.lane_text * 1.8 : 0;
  const names = new Map([...counts.keys()].map((lane) => [lane, nameLines(setting, data.lanes[lane][0], stage.away.get(lane))]));
  const least = detail === EASY ? sizes.row_easy : sizes.row_short;
  const heightOf = (lane, pitch) => head + 2 * padding + Math.max(
    counts.get(lane) * pitch,
    setting.narrow ? 0 : Math.ceil(names.get(lane).length * sizes.lane_text * 1.4),
  );
  let pitch = detail === EASY ? sizes.row_tall : sizes.row_easy - 1;
  const total = () => [...counts.keys()].reduce((sum, lane) => sum + heightOf(lane, pitch), 0);
  while (pitch > least && total() > setting.height) pitch = Math.max(pitch - 1, least);
  let top = 0;
  const lanes = [...counts.keys()].map((lane) => {
    const height = heightOf(lane, pitch);
    top += height;
    return { lane, name: names.get(lane), top: top - height, height, rows: counts.get(lane) };
  });
  return { lanes, pitch, padding, head, content: top };
}

// The name of a lane in lines that fit the column of names.
function nameLines(setting, name, away) {
  const { sizes } = setting;
  if (setting.narrow) return [away ? `${name} ▸ ${away}` : name];
  const room = sizes.lane_names - 2 * sizes.margin - 2.5 * sizes.label_padding;
  const width = (text) => setting.measure(text, [sizes.lane_text, 600]);
  if (away) return [`${width(name) + 36 <= room ? name : shortened(name, room - 36, width)} ▸ ${away}`];
  const lines = [];
  for (const word of name.split(/\s+/)) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && width(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length > WRAPPED_LINES) lines.splice(2, lines.length, lines.slice(2).join(' '));
  return lines.map((line) => (width(line) <= room ? line : shortened(line, room, width)));
}
