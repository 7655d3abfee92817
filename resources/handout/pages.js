// Pages, search and filters: what is shown follows from the view.
const PAGES = ['lesson', 'timeline', 'list', 'signatories', 'commitments', 'quiz'];

function showPage(page) {
  stage.view.page = $(page) ? page : 'timeline';
  for (const id of PAGES) if ($(id)) $(id).hidden = id !== stage.view.page;
  for (const link of document.querySelectorAll('[data-page]')) {
    if (link.dataset.page === stage.view.page) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  refresh();
}

// All that follows from query and facets, then the picture.
function refresh() {
  const { view } = stage;
  stage.clauses = widened(parseQuery(view.query));
  stage.found = search(stage.clauses, view.facets);
  const total = data.marks.length;
  stage.laned = view.dim ? data.marks.map((_, place) => place) : stage.found;
  stage.shown = stage.laned.filter((place) => !isFolded(data.marks[place].l));
  takeVeil();
  takeBand();
  const found = new Set(stage.found);
  data.marks.forEach((_, place) => { $(`entry-${place}`).parentElement.hidden = !found.has(place) || isBare(place); });
  const none = !found.size;
  $('list-nothing').hidden = !none;
  $('nothing').hidden = stage.laned.length > 0;
  const words = view.query.trim() ? fill(data.words.nothing, { query: view.query.trim() }) : data.words.none_left;
  $('nothing').textContent = none ? words : '';
  tellCount(found.size, total, none, words);
  showSuggestions(none && total > 0);
  showChips();
  if (view.page === 'signatories') narrowSigned();
  if (view.page === 'commitments') {
    narrowPromised();
    showStrip();
  }
  relabel();
  if (view.page === 'timeline') arrangeStage();
  markMatches();
  redraw();
}

function tellCount(found, total, none, words) {
  const all = data.words.total;
  const some = fill(data.words.count, { found, total: all });
  const text = none && total ? words : found === total ? all : some;
  if ($('count').textContent !== text) $('count').textContent = text;
}

function showChips() {
  const focused = document.activeElement?.dataset?.chip;
  const { facets } = stage.view;
  const counted = search(stage.clauses, facets, 'kinds');
  const chips = data.kinds.map(([kind, name], at) => {
    const count = counted.filter((place) => data.marks[place].k === at).length;
    const all = data.marks.some((mark) => mark.k === at);
    return all ? chipOf('kinds', kind, name, count) : null;
  }).filter(Boolean);
  for (const [facet, values] of Object.entries(facets)) {
    if (facet === 'kinds') continue;
    for (const value of values) chips.push(chipOf(facet, value, valueName(facet, value), null));
  }
  for (const [lane, [name, , id]] of data.lanes.entries()) {
    if (stage.view.folded.includes(id)) chips.push(foldedChip(lane, name));
  }
  $('chips').replaceChildren(...chips);
  if (focused) $('chips').querySelector(`[data-chip="${CSS.escape(focused)}"]`)?.focus();
}

function valueName(facet, value) {
  if (facet === 'statuses') return data.statuses[value] ?? value;
  return known(data[facet] ?? [], value)[1];
}

// A folded lane can be opened again.
function foldedChip(lane, name) {
  const count = stage.laned.filter((place) => data.marks[place].l === lane).length;
  return button(`▸ ${fill(data.words.folded, { name, count })}`, 'chip', () => { unfold(lane); $('marks').focus(); });
}

function unfold(lane) {
  if (!isFolded(lane)) return;
  stage.view.folded = stage.view.folded.filter((id) => id !== data.lanes[lane][2]);
  refresh();
}

function chipOf(facet, value, name, count) {
  const chip = document.createElement('button');
  chip.type = 'button';
  chip.className = 'chip';
  chip.dataset.chip = `${facet}:${value}`;
  const chosen = stage.view.facets[facet]?.includes(value) ?? false;
  chip.setAttribute('aria-pressed', String(chosen));
  if (facet === 'kinds') {
    const key = document.createElement('span');
    const lane = data.marks.find((mark) => data.kinds[mark.k][0] === value);
    key.className = `key ${data.lanes[lane.l][1]} ${value}`;
    chip.append(key);
  }
  chip.append(count === null ? `${name} ×` : name);
  if (count === null) chip.setAttribute('aria-label', data.words.without.replace('{name}', name));
  else {
    const number = document.createElement('span');
    number.className = 'number';
    number.textContent = count;
    chip.append(' ', number);
  }
  chip.addEventListener('click', () => toggle(facet, value));
  return chip;
}

function toggle(facet, value) {
  const chosen = stage.view.facets[facet] ?? [];
  const rest = chosen.filter((one) => one !== value);
  stage.view.facets = { ...stage.view.facets, [facet]: rest.length < chosen.length ? rest : [...chosen, value] };
  refresh();
}

// Puts a whole view on the screen: that of the start, or of a lesson's step.
function show(view) {
  veil.revealed.clear();
  stage.view = { ...view, facets: { ...view.facets }, port: clamped(view.port) };
  $('query').value = view.query;
  showPage(view.page);
  markOption();
  tell();
}

function pageOfAddress() {
  const name = location.hash.slice(1);
  if (name !== 'quiz' && PAGES.includes(name) && $(name)) return name;
  return null;
}

function toTop() {
  scrollTo(0, 0);
  $('main').scrollTop = 0;
}

const firstPage = () => (data.steps.length ? 'lesson' : data.view.page);

function onAddress() {
  const page = pageOfAddress() ?? (location.hash ? null : firstPage());
  const entry = /^#entry-(\d+)$/.exec(location.hash);
  if (page && page !== stage.view.page) showPage(page);
  if (entry && data.marks[Number(entry[1])]) walkTo(Number(entry[1]));
  if (page) toTop();
}

function listenToPages() {
  addEventListener('hashchange', onAddress);
  addEventListener('load', () => pageOfAddress() && toTop());
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-page]');
    if (link) showPage(link.dataset.page);
  });
  $('query').addEventListener('input', () => {
    stage.view.query = $('query').value;
    stage.view.highlight = [];
    refresh();
  });
  $('query').addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if ($('query').value) {
      $('query').value = '';
      $('query').dispatchEvent(new Event('input'));
    } else $('query').blur();
  });
  $('query').form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (stage.view.page === 'timeline' && stage.found.length) $('marks').focus();
  });
}
