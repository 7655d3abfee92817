// What is kept back until it is revealed, the numbers it goes by, and what comes next. As model/reveal.py.
const YEARS = /(?<![0-9])(?:1[89]|20)\d\d(?:\s?[–/-]\s?\d{2,4})?(?![0-9])/g;
const veil = { about: new Map(), revealed: new Set(), near: false, labelled: false };

const undated = (text) => text.replace(YEARS, '…');
const isCovered = (one) => veil.about.has(one) && !veil.revealed.has(one);
const coversTitle = (place) => stage.view.hides === 'titles' && isCovered(place);
const coversSigner = (id) => stage.view.hides === 'signatories' && isCovered(id);
const hidesDate = (place) => stage.view.hides === 'dates' && !veil.revealed.has(place) && (veil.near || isCovered(place));
const isBare = (place) => coversTitle(place) || hidesDate(place);

function labelOf(place) {
  const { t: title, y: year } = data.marks[place];
  if (coversTitle(place)) return `? ${veil.about.get(place)}`;
  if (hidesDate(place)) return undated(title);
  const told = stage.view.hides === 'dates' && veil.revealed.has(place) && !title.includes(year);
  return told ? `${year} · ${title}` : title;
}

function spokenOf(place) {
  const { t: title, k: kind, w: dates } = data.marks[place];
  const name = coversTitle(place) ? data.words.title_hidden.replace('{number}', veil.about.get(place)) : title;
  const bare = hidesDate(place);
  return [bare ? undated(name) : name, data.kinds[kind][2], bare ? data.words.date_hidden : dates].join(', ');
}

function veiled() {
  const { hides, highlight, facets } = stage.view;
  if (!hides) return [];
  if (hides !== 'signatories') {
    const marked = stage.found.filter((place) => highlight.includes(place));
    return marked.length ? marked : stage.found;
  }
  const found = new Set(stage.found);
  const only = facets.organisations ?? [];
  return signed.rows.map((row) => [row, row.named.filter((named, at) => named && found.has(signed.places[at])).length])
    .filter(([row, count]) => count && (!only.length || only.includes(row.id)))
    .sort((a, b) => b[1] - a[1] || a[0].rank - b[0].rank).map(([row]) => row.id);
}

function stillCovered() {
  const [first, end] = stage.view.port;
  const seen = (one) => stage.view.hides === 'signatories' || (data.marks[one].s < end && data.marks[one].e > first);
  return [...veil.about.keys()].filter((one) => isCovered(one) && seen(one));
}

// What it is about follows from what is found; what is near from what is in sight.
function takeVeil() {
  veil.about = new Map(veiled().map((one, at) => [one, at + 1]));
  lookNear();
}

function lookNear() {
  const { hides } = stage.view;
  veil.near = Boolean(hides) && stillCovered().length > 0;
  root.classList.toggle('unsigned', hides === 'signatories' && veil.near);
  if (!$('guide')) return;
  for (const id of ['reveal-next', 'reveal-all']) {
    $(id).hidden = !hides;
    $(id).disabled = !veil.near;
  }
}

// Titles and years in the tables and the list follow the veil.
function relabel() {
  if (!stage.view.hides && !veil.labelled) return;
  veil.labelled = Boolean(stage.view.hides);
  for (const link of document.querySelectorAll('.signed thead a, .promised a')) {
    const place = Number(link.dataset.entry);
    const { t: title, y: year } = data.marks[place];
    link.textContent = isBare(place) ? labelOf(place) : title;
    link.parentElement.querySelector('.year').textContent = hidesDate(place) ? '?' : year;
  }
}

function reveal(all) {
  const next = all ? [...veil.about.keys()] : stillCovered().slice(0, 1);
  if (!next.length) return;
  next.forEach((one) => veil.revealed.add(one));
  refresh();
  tell();
  const [one] = next;
  const name = stage.view.hides === 'signatories' ? signed.rows.find((row) => row.id === one) : null;
  const done = all || !stillCovered().length;
  const told = data.words.revealed.replace('{name}', name ? name.name : labelOf(one));
  $('step-told').textContent = done ? data.words.all_revealed : told;
  if (!all) name?.row.scrollIntoView({ block: 'nearest' });
  if (done) $('step-next').focus();
}
