// Two pens with the same strokes: one for the screen, one that writes an SVG for paper.
const FAINT = 0.12;
const FAMILY = 'Inter, "Segoe UI", system-ui, sans-serif';
const fontText = ([size, weight]) => `${weight} ${size}px ${FAMILY}`;

function canvasPen(context) {
  const rounded = (x, y, width, height, radius) => {
    context.beginPath();
    context.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  };
  const faded = (x, width, colour, fadeIn, fadeOut) => {
    const gradient = context.createLinearGradient(x, 0, x + width, 0);
    gradient.addColorStop(0, fadeIn ? `${colour}1f` : colour);
    gradient.addColorStop(Math.min(fadeIn / width, 0.5), colour);
    gradient.addColorStop(Math.max(1 - fadeOut / width, 0.5), colour);
    gradient.addColorStop(1, fadeOut ? `${colour}1f` : colour);
    return gradient;
  };
  return {
    box(x, y, width, height, colour, { radius = 0, fadeIn = 0, fadeOut = 0, opacity = 1 } = {}) {
      context.globalAlpha = opacity;
      context.fillStyle = fadeIn || fadeOut ? faded(x, width, colour, fadeIn, fadeOut) : colour;
      if (!radius) context.fillRect(x, y, width, height);
      else {
        rounded(x, y, width, height, radius);
        context.fill();
      }
    },
    line(x1, y1, x2, y2, colour, width = 1, opacity = 1) {
      context.globalAlpha = opacity;
      context.fillStyle = colour;
      if (x1 === x2) context.fillRect(x1 - width / 2, Math.min(y1, y2), width, Math.abs(y2 - y1));
      else context.fillRect(Math.min(x1, x2), y1 - width / 2, Math.abs(x2 - x1), width);
    },
    polygon(points, colour, opacity = 1) {
      context.globalAlpha = opacity;
      context.fillStyle = colour;
      context.beginPath();
      points.forEach(([x, y]) => context.lineTo(x, y));
      context.fill();
    },
    circle(x, y, radius, colour, opacity = 1) {
      context.globalAlpha = opacity;
      context.fillStyle = colour;
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fill();
    },
    ring(x, y, width, height, colour, radius) {
      context.globalAlpha = 1;
      context.strokeStyle = colour;
      context.lineWidth = 2;
      rounded(x, y, width, height, radius);
      context.stroke();
    },
    text(x, y, words, font, colour, { align = 'left', opacity = 1 } = {}) {
      context.globalAlpha = opacity;
      context.font = fontText(font);
      context.fillStyle = colour;
      context.textAlign = align;
      context.textBaseline = 'alphabetic';
      context.fillText(words, x, y + font[0] * 0.36);
    },
    within(x, y, width, height, draw) {
      context.save();
      context.beginPath();
      context.rect(x, y, width, height);
      context.clip();
      draw();
      context.restore();
    },
  };
}

const SVG = 'http://www.w3.org/2000/svg';

function svgPen(svg) {
  let parent = svg;
  let made = 0;
  const add = (name, attributes, to = parent) => {
    const node = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) {
      node.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
    }
    return to.appendChild(node);
  };
  const faded = (colour, start, end, fadeIn, fadeOut) => {
    made += 1;
    const gradient = add('linearGradient', { id: `fade${made}` }, svg);
    const stop = (offset, opacity) => add('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity }, gradient);
    stop(0, fadeIn ? FAINT : 1);
    stop(Math.min(fadeIn / (end - start), 0.5), 1);
    stop(Math.max(1 - fadeOut / (end - start), 0.5), 1);
    stop(1, fadeOut ? FAINT : 1);
    return `url(#fade${made})`;
  };
  return {
    box(x, y, width, height, colour, { radius = 0, fadeIn = 0, fadeOut = 0, opacity = 1 } = {}) {
      const fill = fadeIn || fadeOut ? faded(colour, x, x + width, fadeIn, fadeOut) : colour;
      add('rect', { x, y, width, height, rx: radius, fill, opacity });
    },
    line(x1, y1, x2, y2, colour, width = 1, opacity = 1) {
      add('line', { x1, y1, x2, y2, stroke: colour, 'stroke-width': width, opacity });
    },
    polygon(points, colour, opacity = 1) {
      add('polygon', { points: points.map((point) => point.join(',')).join(' '), fill: colour, opacity });
    },
    circle(cx, cy, r, colour, opacity = 1) {
      add('circle', { cx, cy, r, fill: colour, opacity });
    },
    ring(x, y, width, height, colour, radius) {
      add('rect', { x, y, width, height, rx: radius, fill: 'none', stroke: colour, 'stroke-width': 2 });
    },
    text(x, y, words, font, colour, { align = 'left', opacity = 1 } = {}) {
      const anchor = { left: 'start', center: 'middle', right: 'end' }[align];
      add('text', {
        x, y: y + font[0] * 0.36, fill: colour, opacity, 'text-anchor': anchor,
        'font-size': font[0], 'font-weight': font[1], 'font-family': FAMILY,
      }).textContent = words;
    },
    within(x, y, width, height, draw) {
      made += 1;
      add('rect', { x, y, width, height }, add('clipPath', { id: `clip${made}` }, svg));
      const before = parent;
      parent = add('g', { 'clip-path': `url(#clip${made})` });
      draw();
      parent = before;
    },
  };
}
