// Where the picture is shown: it knows sizes, colours and fonts, and draws at most once a frame.
const $ = (id) => document.getElementById(id);
const COLOURS = [
  'paper', 'panel', 'ink', 'muted', 'hairline', 'grid', 'accent', 'programme', 'initiative', 'law', 'report',
  'programme-soft', 'initiative-soft', 'law-soft', 'report-soft', 'on-mark',
];
const LENGTHS = /^(?!bar_share)/;
const NARROW = 560;
const MOVE_MS = 300;
const SCROLLED = 2; // where the page scrolls, labels may take so many times the room
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const stage = {
  view: null, found: [], shown: [], frame: null, arrangement: null, colours: null, context: null,
  waiting: 0, moving: 0, widths: new Map(), clauses: [], band: [], away: new Map(),
};

function measure(text, font) {
  const key = `${font[1]} ${font[0]} ${text}`;
  let width = stage.widths.get(key);
  if (width === undefined) {
    stage.context.font = fontText(font);
    width = stage.context.measureText(text).width;
    stage.widths.set(key, width);
  }
  return width;
}

function readColours() {
  const style = getComputedStyle(document.documentElement);
  stage.colours = Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

function scaledSizes() {
  const scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const scaled = Object.entries(data.metrics).map(([name, size]) => [name, LENGTHS.test(name) ? size * scale : size]);
  const sizes = Object.fromEntries(scaled);
  return { ...sizes, band_now: stage.band.length ? sizes.band_height : 0 };
}

// Rows for what is shown, at the size of the stage. The height of what scrolls follows from them.
function arrangeStage() {
  const box = $('stage');
  const width = box.clientWidth;
  if (!width) return;
  const sizes = scaledSizes();
  const narrow = width < NARROW * (sizes.text / data.metrics.text);
  $('timeline').classList.toggle('narrow', narrow);
  const around = sizes.era_height + sizes.band_now + sizes.axis_height;
  const left = narrow ? sizes.margin * 2 + 4 : sizes.lane_names;
  const room = Math.max(roomFor(box) - around, 120);
  const setting = {
    sizes, narrow, measure, places: stage.laned,
    width: width - left - sizes.margin, height: flows() ? room * SCROLLED : room,
  };
  const arrangement = arrange(setting);
  arrangement.byRow = rowsOf(arrangement);
  stage.arrangement = arrangement;
  const height = flows() ? Math.min(arrangement.content, room) : room;
  box.style.height = `${Math.round(height + around)}px`;
  $('scroll').style.top = `${sizes.era_height + sizes.band_now}px`;
  $('scroll').style.bottom = `${sizes.axis_height}px`;
  $('marks').style.height = `${Math.floor(Math.max(arrangement.content, height))}px`;
  placeOptions(arrangement);
  stage.frame = frameFor(width, Math.round(height + around), left, sizes, arrangement);
  fitCanvas(stage.frame);
}

// How high the stage may be: what is left of the window, and enough to be of use.
function roomFor(box) {
  if (flows()) return Math.max(innerHeight * 0.8, 360);
  const main = $('main').getBoundingClientRect();
  const above = box.getBoundingClientRect().top - main.top + $('main').scrollTop;
  const tools = $('timeline').querySelector('.tools');
  const below = getComputedStyle(tools).position === 'static' ? tools.offsetHeight : 0;
  return Math.max(main.height - above - below - 2, 360);
}

// Whether the page scrolls as a whole, the panel below the timeline.
const flows = () => getComputedStyle($('main')).overflowY === 'visible';

function rowsOf(arrangement) {
  const rows = new Map(arrangement.lanes.map(({ lane, rows: count }) => [lane, Array.from({ length: count }, () => [])]));
  for (const [lane, places] of arrangement.places) {
    for (const place of places) rows.get(lane)[arrangement.rows.get(place)].push(place);
  }
  return rows;
}

function frameFor(width, height, left, sizes, arrangement) {
  const body = { x: left, y: sizes.era_height + sizes.band_now, right: width - sizes.margin, bottom: height - sizes.axis_height };
  return { width, height, body, sizes, arrangement, measure, narrow: left < sizes.lane_names, seen: [] };
}

function fitCanvas({ width, height }) {
  const ratio = window.devicePixelRatio || 1;
  const canvas = $('canvas');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  stage.context.setTransform(ratio, 0, 0, ratio, 0, 0);
}

// Takes what a frame needs of the view as it is now.
function aimed(frame, top) {
  const { view, colours, found, band } = stage;
  const bright = new Set(view.highlight.length ? view.highlight.filter((place) => found.includes(place)) : found);
  const scale = scaleOf(view.port, frame.body.x, frame.body.right - frame.body.x);
  return Object.assign(frame, {
    scale, top, colours, band, years: !veil.near || view.hides !== 'dates', port: view.port, selection: view.selection, bright: (place) => bright.has(place),
  });
}

function draw() {
  stage.waiting = 0;
  const { context, frame, view } = stage;
  if (!frame || stage.view.page !== 'timeline') return;
  const { near } = veil;
  lookNear();
  if (near !== veil.near && view.hides === 'dates') {
    placeOptions(stage.arrangement);
    relabel();
  }
  aimed(frame, $('scroll').scrollTop);
  context.clearRect(0, 0, frame.width, frame.height);
  paint(canvasPen(context), frame);
  const [first, last] = [calendar(Math.max(frame.port[0], data.span[0])), calendar(Math.min(frame.port[1], data.span[1]) - 1)];
  const { year } = last;
  $('years').textContent = frame.years ? fill(data.words.span, { first: first.year, last: year }) : '';
}

function redraw() {
  if (!stage.waiting) stage.waiting = requestAnimationFrame(draw);
}

function look(port) {
  cancelAnimationFrame(stage.moving);
  stage.view.port = port;
  redraw();
}

// Moves there with ease; any input interrupts.
function move(port) {
  if (calm.matches || stage.view.page !== 'timeline') {
    look(port);
    return;
  }
  cancelAnimationFrame(stage.moving);
  const from = stage.view.port;
  const start = performance.now();
  const step = (now) => {
    const part = Math.min(Math.max((now - start) / MOVE_MS, 0), 1);
    const eased = part < 0.5 ? 2 * part * part : 1 - (2 - 2 * part) ** 2 / 2;
    stage.view.port = part < 1 ? from.map((day, at) => day + (port[at] - day) * eased) : port;
    if (part < 1) stage.moving = requestAnimationFrame(step);
    draw();
  };
  stage.moving = requestAnimationFrame(step);
}

// The picture on paper: as wide as a page, all lanes, in light colours.
function drawForPrint() {
  const holder = $('print');
  holder.replaceChildren();
  if (stage.view.page !== 'timeline' || !stage.shown.length) return;
  const sizes = { ...data.metrics, band_now: stage.band.length ? data.metrics.band_height : 0 };
  const width = 1040;
  const setting = {
    sizes, narrow: false, measure, places: stage.laned, width: width - sizes.lane_names - sizes.margin, height: 620,
  };
  const arrangement = arrange(setting);
  arrangement.byRow = rowsOf(arrangement);
  const height = arrangement.content + sizes.era_height + sizes.band_now + sizes.axis_height;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  paint(svgPen(svg), aimed(frameFor(width, height, sizes.lane_names, sizes, arrangement), 0));
  holder.append(svg);
}
