// The timeline for the keyboard and for screen readers: a list of real options over the picture.
function placeOptions(arrangement) {
  const groups = arrangement.lanes.map((lane) => {
    const places = stage.shown.filter((place) => data.marks[place].l === lane.lane);
    const group = document.createElement('div');
    group.setAttribute('role', 'group');
    const away = stage.away.get(lane.lane);
    const name = fill(data.words[away ? 'folded' : 'lane'], { name: data.lanes[lane.lane][0], count: away ?? places.length });
    group.setAttribute('aria-label', name);
    group.append(...places.map((place) => optionOf(place, lane, arrangement)));
    return group;
  });
  $('marks').replaceChildren(...groups);
  markOption();
}

function optionOf(place, lane, arrangement) {
  const option = document.createElement('div');
  option.id = `mark-${place}`;
  option.setAttribute('role', 'option');
  option.textContent = spokenOf(place);
  const row = arrangement.rows.get(place);
  option.style.top = `${lane.top + arrangement.padding + arrangement.head + row * arrangement.pitch}px`;
  option.style.height = `${arrangement.pitch}px`;
  return option;
}

function markOption() {
  const { selection } = stage.view;
  for (const option of $('marks').querySelectorAll('[role=option]')) {
    option.setAttribute('aria-selected', String(option.id === `mark-${selection}`));
  }
  if (selection !== null && $(`mark-${selection}`)) $('marks').setAttribute('aria-activedescendant', `mark-${selection}`);
  else $('marks').removeAttribute('aria-activedescendant');
}

// Selects an entry and brings it into view without a change of zoom, unless it does not fit.
function walkTo(place) {
  if (place === undefined || place === null) return;
  unfold(data.marks[place].l);
  select(place);
  const mark = data.marks[place];
  move(revealed(stage.view.port, mark.s, mark.e));
  $(`mark-${place}`)?.scrollIntoView({ block: 'nearest' });
}

function walkInTime(step) {
  const { shown, view } = stage;
  const at = shown.indexOf(view.selection);
  if (at >= 0) return walkTo(shown[Math.min(Math.max(at + step, 0), shown.length - 1)]);
  const near = view.port[0];
  const later = shown.filter((place) => (data.marks[place].s >= near) === (step > 0));
  return walkTo(step > 0 ? later[0] : later[later.length - 1]);
}

function walkInLanes(step) {
  const { arrangement, view } = stage;
  if (!stage.shown.includes(view.selection)) return walkInTime(1);
  const mark = data.marks[view.selection];
  const lanes = arrangement.lanes.map(({ lane }) => lane);
  const target = lanes[lanes.indexOf(mark.l) + step];
  const distance = (place) => Math.abs(data.marks[place].s - mark.s);
  const there = stage.shown.filter((place) => data.marks[place].l === target);
  return walkTo(there.reduce((best, place) => (best === null || distance(place) < distance(best) ? place : best), null));
}

function onListKey(event) {
  const { port } = stage.view;
  const days = port[1] - port[0];
  const { shown } = stage;
  const actions = {
    ArrowLeft: () => (event.ctrlKey ? move(panned(port, -days / 10)) : walkInTime(-1)),
    ArrowRight: () => (event.ctrlKey ? move(panned(port, days / 10)) : walkInTime(1)),
    ArrowUp: () => walkInLanes(-1),
    ArrowDown: () => walkInLanes(1),
    PageUp: () => move(panned(port, -days)),
    PageDown: () => move(panned(port, days)),
    Home: () => walkTo(shown[0]),
    End: () => walkTo(shown[shown.length - 1]),
    Enter: () => readPanel(),
    Escape: () => select(null),
    '+': () => zoomSteps(1),
    '=': () => zoomSteps(1),
    '-': () => zoomSteps(-1),
    0: () => move(home()),
  };
  if (!(event.key in actions) || event.altKey || event.metaKey) return;
  event.preventDefault();
  actions[event.key]();
}

function onPageKey(event) {
  if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.matches('input, textarea, select')) return;
  event.preventDefault();
  $('query').focus();
  $('query').select();
}

function listenToKeys() {
  $('marks').addEventListener('keydown', onListKey);
  document.addEventListener('keydown', onPageKey);
  $('panel').addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !$('close').hidden) leavePanel();
  });
}
