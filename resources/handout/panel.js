// What is told of the selected entry: the same HTML as in the list, with what matched marked.
function select(place) {
  Object.assign(stage.view, { selection: place, card: null, compare: null, milestone: null });
  markOption();
  tell();
  redraw();
}

function tell() {
  const { selection, milestone } = stage.view;
  const told = $('told');
  const inside = cardTold(stage.view) ?? (selection === null ? null : [isBare(selection) ? bareOf(selection) : copyOf(articleOf(selection))]);
  const open = inside !== null;
  told.replaceChildren(...(inside ?? []));
  if (milestone !== null) told.querySelectorAll('.steps > li')[milestone]?.setAttribute('aria-current', 'step');
  told.hidden = !open;
  $('about').hidden = open;
  $('close').hidden = !open;
  $('panel').scrollTop = 0;
  markMatches();
}

// A copy for the panel: headings one level up, no id twice, the title ready for the focus.
function copyOf(article) {
  const copy = article.cloneNode(true);
  copy.removeAttribute('id');
  copy.removeAttribute('aria-labelledby');
  withoutSigners(copy);
  copy.querySelectorAll('[id]').forEach((node) => node.removeAttribute('id'));
  for (const [from, to] of [['h3', 'h2'], ['h4', 'h3']]) {
    copy.querySelectorAll(from).forEach((heading) => {
      const higher = document.createElement(to);
      higher.textContent = heading.textContent;
      heading.replaceWith(higher);
    });
  }
  copy.querySelector('h2').tabIndex = -1;
  return copy;
}

// No name that is covered, and no text with one in it.
function withoutSigners(copy) {
  const ids = Object.keys(data.search.signers.names).filter(coversSigner);
  const names = ids.flatMap((id) => data.search.signers.names[id]).filter((name) => name.length > 4);
  for (const node of ids.length ? copy.querySelectorAll('.summary, .note, .more li') : []) {
    if (coversSigner(node.dataset.signer)) node.replaceWith(make('li', {}, '?'));
    else if (!node.dataset.signer && names.some((name) => ` ${fold(node.textContent)} `.includes(name))) node.remove();
  }
}

// What may be told of an entry whose title or date is kept back.
function bareOf(place) {
  const { hides } = stage.view;
  const copy = make('article', { 'data-colour': articleOf(place).dataset.colour }, ...headOf(data.kinds[data.marks[place].k][2], labelOf(place)));
  if (hides === 'titles') copy.append(make('p', { class: 'dates' }, data.marks[place].w));
  copy.append(make('p', { class: 'note' }, data.words[`covered_${hides}`]));
  return copy;
}

function markMatches() {
  if (!CSS.highlights) return;
  CSS.highlights.delete('match');
  const terms = stage.clauses.flat().filter((term) => !term.operator && !term.negated);
  const needles = terms.flatMap((term) => term.needles);
  if (!needles.length) return;
  const ranges = [$('told'), $('list')].filter((root) => !root.hidden).flatMap((root) => rangesIn(root, needles));
  CSS.highlights.set('match', new Highlight(...ranges));
}

function rangesIn(root, needles) {
  const found = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const [start, end] of node.parentElement.offsetParent ? placesOf(node.data, needles) : []) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      found.push(range);
    }
  }
  return found;
}

// Where the panel stands below the timeline, it is brought into sight.
function bringPanel() {
  if (!flows()) return;
  $('panel').scrollIntoView({ block: 'start', behavior: calm.matches ? 'auto' : 'smooth' });
}

function readPanel() {
  $('told').querySelector('h2')?.focus();
}

function leavePanel() {
  const page = stage.view.page === 'timeline';
  const opener = page ? $('marks') : $(`${stage.view.page}-title`);
  select(null);
  opener?.focus();
}

function listenToPanel() {
  $('close').addEventListener('click', leavePanel);
  document.addEventListener('click', (event) => {
    const name = event.target.closest('[data-card]');
    if (name) showCard([name.dataset.card, name.value]);
    const link = event.target.closest('[data-entry]');
    if (!link) return;
    event.preventDefault();
    const place = Number(link.dataset.entry);
    select(place);
    if (stage.view.page === 'timeline') move(revealed(stage.view.port, data.marks[place].s, data.marks[place].e));
    bringPanel();
    readPanel();
  });
}
