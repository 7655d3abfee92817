// Wheel, drag, pinch, click and double click on the timeline.
const CLICK = 4;
const NOTCH = 120;
const hand = { points: new Map(), from: null, moved: false, spread: 0 };

const dayAt = (x) => stage.frame.scale.day(x);
const insideX = (event) => event.clientX - $('stage').getBoundingClientRect().left;

function zoomAt(factor, day) {
  look(zoomed(stage.view.port, factor, day));
}

// Zooms about the selected entry where it is in sight, else about the middle.
function zoomSteps(steps) {
  const { port, selection } = stage.view;
  const mark = selection === null ? null : data.marks[selection];
  const middle = mark ? (mark.s + mark.e) / 2 : -Infinity;
  const anchor = port[0] < middle && middle < port[1] ? middle : (port[0] + port[1]) / 2;
  move(zoomed(port, 1.5 ** steps, anchor));
}

function onWheel(event) {
  if (event.altKey || !stage.frame) return;
  const across = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
  const unit = event.deltaMode === 1 ? 40 : event.deltaMode === 2 ? 800 : 1;
  event.preventDefault();
  if (across && (event.shiftKey || Math.abs(across) > Math.abs(event.deltaY))) {
    look(panned(stage.view.port, (across * unit) / stage.frame.scale.perDay));
  } else if (event.deltaY) {
    zoomAt(1.25 ** ((-event.deltaY * unit) / NOTCH), dayAt(insideX(event)));
  }
}

function entryAt(event) {
  const box = $('stage').getBoundingClientRect();
  const [x, y] = [event.clientX - box.left, event.clientY - box.top];
  const near = event.pointerType === 'touch' ? 10 : 3;
  const over = (start, end, mark) => x >= start - near && x <= end + near && y >= mark.y - near && y <= mark.y + mark.height + near;
  return (stage.frame?.seen ?? []).findLast(({ shape, label, ...mark }) => (
    over(shape.start, shape.end, mark) || (label && over(label.x, label.x + label.width, mark))
  ));
}

function onDown(event) {
  if (event.button) return;
  hand.points.set(event.pointerId, insideX(event));
  hand.moved = hand.points.size > 1;
  hand.from = { port: stage.view.port, points: new Map(hand.points), y: event.clientY, top: $('scroll').scrollTop, x: event.clientX };
  if (event.pointerType !== 'touch') event.currentTarget.setPointerCapture(event.pointerId);
}

function onMove(event) {
  if (!hand.points.has(event.pointerId)) {
    const over = entryAt(event);
    $('scroll').classList.toggle('over', Boolean(over));
    $('scroll').title = over ? spokenOf(over.place) : '';
    return;
  }
  hand.points.set(event.pointerId, insideX(event));
  if (hand.points.size === 2) pinch();
  else drag(event);
}

function drag(event) {
  const [across, down] = [event.clientX - hand.from.x, event.clientY - hand.from.y];
  if (!hand.moved && Math.hypot(across, down) < CLICK) return;
  hand.moved = true;
  $('scroll').classList.add('dragging');
  look(panned(hand.from.port, -across / stage.frame.scale.perDay));
  if (event.pointerType !== 'touch') $('scroll').scrollTop = hand.from.top - down;
}

function pinch() {
  const [a, b] = [...hand.points.keys()];
  const before = [hand.from.points.get(a), hand.from.points.get(b)];
  const now = [hand.points.get(a), hand.points.get(b)];
  if (before.includes(undefined)) return;
  const { body } = stage.frame;
  const scale = scaleOf(hand.from.port, body.x, body.right - body.x);
  const factor = Math.max(Math.abs(now[0] - now[1]), 10) / Math.max(Math.abs(before[0] - before[1]), 10);
  const port = zoomed(hand.from.port, factor, scale.day((before[0] + before[1]) / 2));
  const shift = (now[0] + now[1] - before[0] - before[1]) / 2;
  look(panned(port, -shift / scaleOf(port, body.x, body.right - body.x).perDay));
}

function onUp(event) {
  const clicked = hand.points.has(event.pointerId) && !hand.moved && event.type === 'pointerup';
  hand.points.delete(event.pointerId);
  $('scroll').classList.remove('dragging');
  if (hand.points.size) onDownAgain();
  if (!clicked) return;
  const mark = entryAt(event);
  if (mark) {
    select(mark.place);
    bringPanel();
  }
}

// One of two fingers has gone: the other one goes on from here.
function onDownAgain() {
  hand.moved = true;
  hand.from = { ...hand.from, port: stage.view.port, points: new Map(hand.points), x: [...hand.points.values()][0] + $('stage').getBoundingClientRect().left };
}

function onDouble(event) {
  const mark = entryAt(event);
  if (!mark) move(zoomed(stage.view.port, 2, dayAt(insideX(event))));
  else move(fitted(data.marks[mark.place].s, data.marks[mark.place].e, 0.5));
}

function listenToHand() {
  const scroll = $('scroll');
  scroll.addEventListener('wheel', onWheel, { passive: false });
  scroll.addEventListener('pointerdown', onDown);
  scroll.addEventListener('pointermove', onMove);
  scroll.addEventListener('pointerup', onUp);
  scroll.addEventListener('pointercancel', onUp);
  scroll.addEventListener('dblclick', onDouble);
  scroll.addEventListener('scroll', redraw, { passive: true });
  $('minus').addEventListener('click', () => zoomSteps(-1));
  $('plus').addEventListener('click', () => zoomSteps(1));
  $('fit').addEventListener('click', () => move(home()));
}
