// Pages, search and filters: what is shown follows from the view.
const PAGES = ['lesson', 'timeline', 'list', 'signatories', 'commitments'];

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
  stage.shown = view.dim ? data.marks.map((_, place) => place) : stage.found;
  const found = new Set(stage.found);
  data.marks.forEach((_, place) => { $(`entry-${place}`).parentElement.hidden = !found.has(place); });
  const none = !found.size;
  $('list-nothing').hidden = !none;
  $('nothing').hidden = stage.shown.length > 0;
  const words = view.query.trim() ? data.words.nothing.replace('{query}', view.query.trim()) : data.words.undecided;
  $('nothing').textContent = none ? words : '';
  tellCount(found.size, total, none, words);
  showChips();
  if (view.page === 'signatories') showOrganisations();
  if (view.page === 'timeline') arrangeStage();
  markMatches();
  redraw();
}

// In the table of who signed what, the chosen organisations alone, and those that a step talks of marked.
function showOrganisations() {
  const chosen = stage.view.facets.organisations ?? [];
  const told = stage.view.organisations ?? [];
  for (const row of document.querySelectorAll('[data-organisation]')) {
    const { organisation } = row.dataset;
    row.hidden = chosen.length > 0 && !chosen.includes(organisation);
    if (told.includes(organisation)) row.setAttribute('aria-current', 'true');
    else row.removeAttribute('aria-current');
  }
}

function tellCount(found, total, none, words) {
  const all = total === 1 ? data.words.one : data.words.all.replace('{total}', total);
  const some = data.words.count.replace('{found}', found).replace('{total}', total);
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
    for (const value of values) chips.push(chipOf(facet, value, data.names[facet]?.[value] ?? value, null));
  }
  $('chips').replaceChildren(...chips);
  if (focused) $('chips').querySelector(`[data-chip="${CSS.escape(focused)}"]`)?.focus();
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
  stage.revealed.clear();
  stage.view = { ...view, facets: { ...view.facets }, port: clamped(view.port) };
  $('query').value = view.query;
  showPage(view.page);
  select(view.selection);
}

function pageOfAddress() {
  const name = location.hash.slice(1);
  if (PAGES.includes(name) && $(name)) return name;
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
