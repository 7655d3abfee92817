// The picture: grid, lanes, marks with their labels, eras and axis. `frame` is made by the stage.
const BESIDE = 400;
const GHOST = 0.22;
const STEP_GAP = 5;
const crisp = (x) => Math.floor(x) + 0.5;

function paint(pen, frame) {
  const { body, colours, sizes, width } = frame;
  const ticks = ticksOf(frame.port, frame.scale, sizes.tick_spacing);
  for (const [days, colour] of [[ticks.minor, colours.grid], [ticks.major, colours.hairline]]) {
    for (const [day] of days) {
      const x = crisp(frame.scale.x(day));
      if (x >= body.x && x <= body.right) pen.line(x, body.y, x, body.bottom, colour);
    }
  }
  frame.seen = [];
  pen.within(0, body.y, width, body.bottom - body.y, () => paintNames(pen, frame));
  pen.within(body.x, body.y, body.right - body.x, body.bottom - body.y, () => paintMarks(pen, frame));
  paintEras(pen, frame);
  paintBand(pen, frame);
  paintAxis(pen, frame, ticks);
}

function paintNames(pen, { arrangement, body, colours, sizes, top, width }) {
  for (const lane of arrangement.lanes) {
    const y = body.y + lane.top - top;
    const colour = colours[data.lanes[lane.lane][1]] ?? colours.report;
    const bar = y + arrangement.padding - 2;
    pen.line(sizes.margin, crisp(y + lane.height), width - sizes.margin, crisp(y + lane.height), colours.grid);
    pen.box(sizes.margin, bar, 4, lane.height - 2 * arrangement.padding + 4, colour, { radius: 2 });
    lane.name.forEach((words, line) => {
      const middle = bar + sizes.lane_text * (0.85 + 1.35 * line);
      pen.text(sizes.margin * 2 + 4, middle, words, [sizes.lane_text, 600], colours.ink);
    });
  }
}

function paintMarks(pen, frame) {
  const { arrangement, body, port, scale, sizes, top } = frame;
  const height = Math.min(Math.round(arrangement.pitch * sizes.bar_share), sizes.bar_most);
  const inset = arrangement.padding + arrangement.head + Math.floor((arrangement.pitch - height) / 2);
  const beside = BESIDE / scale.perDay;
  for (const lane of arrangement.lanes) {
    for (let row = 0; row < lane.rows; row += 1) {
      const y = body.y + lane.top - top + inset + row * arrangement.pitch;
      if (y + height < body.y || y > body.bottom) continue;
      const marks = [];
      for (const place of arrangement.byRow.get(lane.lane)[row]) {
        const mark = data.marks[place];
        if (mark.e < port[0] - beside || mark.s > port[1] + beside) continue;
        marks.push({ place, y, height, lane, shape: shapeOf(mark, scale, sizes), bright: frame.bright(place) });
      }
      if (marks.length) paintRow(pen, frame, marks);
    }
  }
  const chosen = frame.seen.find((mark) => mark.place === frame.selection);
  if (chosen) {
    const { shape, y } = chosen;
    pen.ring(shape.start - 3, y - 3, shape.end - shape.start + 6, height + 6, frame.colours.accent, sizes.radius + 3);
  }
}

function paintRow(pen, frame, marks) {
  const { arrangement, body, sizes } = frame;
  const easy = arrangement.pitch >= sizes.row_easy;
  const wanted = marks.map(({ place, shape, bright }) => {
    const font = labelFont(sizes, shape.bar, easy);
    const rank = place === frame.selection ? 2 : Number(bright);
    return { ...shape, rank, font, width: frame.measure(labelOf(place), font) };
  });
  const { label_gap: gap, label_padding: padding } = sizes;
  const spots = placeLabels(wanted, body.x, body.right, gap, padding, arrangement.leftFirst);
  for (const mark of marks) paintShape(pen, frame, mark);
  marks.forEach((mark, at) => {
    mark.label = spots[at];
    frame.seen.push(mark);
    paintSteps(pen, frame, mark);
    if (spots[at]) paintLabel(pen, frame, mark, wanted[at].font);
  });
}

function paintShape(pen, { colours, sizes }, { place, shape, y, height, lane, bright }) {
  const colour = colours[data.lanes[lane.lane][1]] ?? colours.report;
  const opacity = bright ? 1 : GHOST;
  if (shape.bar) {
    const { fadeIn, fadeOut } = shape;
    const width = Math.max(shape.end - shape.start - 2, 1);
    pen.box(shape.start + 1, y, width, height, colour, { radius: sizes.radius, fadeIn, fadeOut, opacity });
    return;
  }
  const middle = y + height / 2;
  const size = Math.min(sizes.point, height);
  const kind = data.kinds[data.marks[place].k][0];
  for (const [start, end] of shape.doubts) {
    pen.line(start, middle, end, middle, colour, 1.5, opacity);
    for (const x of [start, end]) pen.line(x, middle - size * 0.3, x, middle + size * 0.3, colour, 1.5, opacity);
  }
  const { signs } = shape;
  if (kind === 'law' && signs.length > 1) pen.line(signs[0], middle, signs[signs.length - 1], middle, colour, 3, opacity);
  for (const x of signs) paintSign(pen, kind, x, middle, size, colour, opacity);
}

function paintSign(pen, kind, x, y, size, colour, opacity) {
  const half = size / 2;
  if (kind === 'law') pen.polygon([[x, y - half], [x + half, y], [x, y + half], [x - half, y]], colour, opacity);
  else if (kind === 'report') pen.box(x - half * 0.85, y - half * 0.85, size * 0.85, size * 0.85, colour, { radius: 3, opacity });
  else pen.circle(x, y, half, colour, opacity);
}

function paintLabel(pen, { colours, measure }, { place, shape, label, y, height, bright }, font) {
  const name = labelOf(place);
  const words = label.whole ? name : shortened(name, label.width, (part) => measure(part, font));
  const colour = label.inside && shape.bar && bright ? colours['on-mark'] : colours.ink;
  if (label.inside && !shape.bar) pen.box(label.x - 4, y, label.width + 8, height, colours.panel);
  const align = label.fromRight ? 'right' : 'left';
  const x = label.fromRight ? label.x + label.width : label.x;
  pen.text(x, y + height / 2, words, font, colour, { align, opacity: bright ? 1 : 0.45 });
}

// The labels of a law's milestones: each behind its sign, where the line has room for the whole of it.
function paintSteps(pen, { body, colours, measure, sizes }, { place, shape, label, y, height, bright }) {
  const mark = data.marks[place];
  if (!mark.n || !bright || shape.signs.length < 2 || isBare(place)) return;
  const font = [sizes.small, 400];
  for (let at = 0; at + 1 < shape.signs.length; at += 1) {
    const words = mark.n[shape.steps[at]];
    const left = shape.signs[at] + shape.half + STEP_GAP;
    const right = Math.min(shape.signs[at + 1] - shape.half - STEP_GAP, body.right);
    const width = measure(words, font);
    const free = !label || label.x >= right || label.x + label.width <= left;
    if (!words || left < body.x || width + 2 * STEP_GAP > right - left || !free) continue;
    pen.box(left - STEP_GAP + 1, y, width + 2 * STEP_GAP - 2, height, colours.panel);
    pen.text(left, y + height / 2, words, font, colours.muted);
  }
}

function paintEras(pen, { body, colours, measure, scale, sizes, years }) {
  const font = [sizes.small, 600];
  for (const [first, end, name, colour] of data.eras) {
    const left = Math.max(scale.x(first), body.x);
    const right = Math.min(scale.x(end), body.right);
    if (right - left < 1) continue;
    const role = colours[`${colour}-soft`] ? colour : 'report';
    pen.box(left, 0, right - left, sizes.era_height, colours[`${role}-soft`]);
    const told = years ? name : undated(name);
    if (measure(told, font) + 8 > right - left) continue;
    pen.text((left + right) / 2, sizes.era_height / 2, told, font, colours[role], { align: 'center' });
  }
}

function paintAxis(pen, { body, colours, measure, scale, sizes, width, years }, ticks) {
  pen.line(body.x - sizes.margin, crisp(body.bottom), body.right, crisp(body.bottom), colours.hairline);
  if (!years) return;
  const height = (sizes.axis_height - 6) / (ticks.major.length ? 2 : 1);
  const first = body.bottom + 3 + height / 2;
  for (const [day, words] of ticks.minor) {
    const x = scale.x(day);
    const half = measure(words, [sizes.small, 400]) / 2;
    if (!words || x < body.x || x > body.right || x - half < 0 || x + half > width) continue;
    pen.text(x, first, words, [sizes.small, 400], colours.muted, { align: 'center' });
  }
  let end = width;
  for (const [day, words] of [...ticks.major].reverse()) {
    const length = measure(words, [sizes.small, 600]);
    const x = Math.max(scale.x(day) - length / 2, body.x);
    if (x + length > end) continue;
    pen.text(x, first + height, words, [sizes.small, 600], colours.ink);
    end = x - 4;
  }
}
