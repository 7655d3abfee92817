// The tables, as far as query and filters find them. As layout/pages/arranging.py and ui/views/naming.py.
const signed = { rows: [], places: [], heads: [], sums: [], gaps: [] };

const make = (name, attributes, ...inside) => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) node.setAttribute(key, value);
  node.append(...inside);
  return node;
};
const placeOf = (node) => Number(node.querySelector('[data-entry]').dataset.entry);
const within = (row) => [...row.children].slice(1, -1);

// Reads the table once; names become buttons that tell of the organisation or topic.
function readTables() {
  const table = document.querySelector('table.signed');
  if (table) {
    signed.heads = within(table.tHead.rows[0]);
    signed.places = signed.heads.map(placeOf);
    signed.sums = within(table.tFoot.rows[0]);
    signed.rows = [...table.tBodies[0].rows].map((row) => {
      const cells = within(row).map((node) => ({ node, sign: node.className, words: node.textContent }));
      const named = cells.map(({ node }) => !node.matches('.unknown, .no'));
      const { organisation: id, rank } = row.dataset;
      return { row, id, rank: Number(rank), cells, named, name: row.cells[0].textContent, sum: row.lastElementChild };
    });
    signed.gaps = signed.sums.map((sum, at) => sum.textContent !== String(signed.rows.filter((row) => row.named[at]).length));
  }
  for (const [kind, rows] of [['organisation', '.signed tbody tr'], ['topic', '.promised tbody tr']]) {
    for (const row of document.querySelectorAll(rows)) {
      const name = row.cells[0].firstChild;
      const id = row.dataset[kind];
      if (id) name.replaceWith(make('button', { type: 'button', class: 'name', 'data-card': kind, value: id }, name.data));
    }
  }
}

const merge = (spans) => spans.sort((a, b) => a[0] - b[0]).reduce((done, [start, end]) => {
  const last = done[done.length - 1];
  if (last && start <= last[1]) last[1] = Math.max(last[1], end);
  else done.push([start, end]);
  return done;
}, []);

// What of some folded texts of one thing a query asks for: the clauses, and the words that are found.
function findsIn(texts, id) {
  const finds = texts.map((text, at) => {
    const clauses = new Set();
    const spans = [];
    stage.clauses.forEach((clause, number) => clause.filter((term) => !term.negated).forEach((term) => {
      if (term.operator) {
        if (id !== null && at < data.search.signers.names[id].length && meansSigner(term, id)) clauses.add(number);
        return;
      }
      for (const needle of term.needles) {
        for (let hit = text.indexOf(needle); hit >= 0; hit = text.indexOf(needle, hit + 1)) {
          clauses.add(number);
          spans.push([hit + 1, hit + needle.trimEnd().length]);
        }
      }
    }));
    return { clauses, words: merge(spans).map(([start, end]) => text.slice(start, end)) };
  }).filter(({ clauses }) => clauses.size);
  finds.sort((a, b) => b.clauses.size - a.clauses.size || !a.words.length - !b.words.length);
  const told = new Set();
  return finds.filter(({ clauses }) => {
    const more = [...clauses].some((one) => !told.has(one));
    clauses.forEach((one) => told.add(one));
    return more;
  });
}

function meansSigner(term, id) {
  if (!['company', 'signed-by'].includes(term.operator)) return false;
  return data.search.operators.company.some(([names, , value]) => value === id && term.needles.some((needle) => names.includes(needle)));
}

// The organisations that the query or the filter names; null where neither names any.
function namedOrganisations(places) {
  const { names, lists, titles } = data.search.signers;
  const chosen = stage.view.facets.organisations ?? [];
  let asked = null;
  if (stage.clauses.length) {
    const inTitles = new Set(places.flatMap((place) => titles[place].flatMap((title) => findsIn([title], null))).flatMap((find) => find.words));
    const found = places.flatMap((place) => lists[place].filter(([id, ...more]) => (
      findsIn([...names[id], ...more], id).some(({ words }) => !words.length || words.some((word) => !inTitles.has(word)))
    )).map(([id]) => id));
    asked = found.length ? new Set(found) : null;
  }
  if (!chosen.length) return asked;
  return new Set(asked ? chosen.filter((id) => asked.has(id)) : chosen);
}

function narrowSigned() {
  if (!signed.rows.length) return;
  const { view } = stage;
  const found = new Set(stage.found);
  const matching = signed.places.map((place) => found.has(place));
  const only = namedOrganisations(signed.places.filter((place) => found.has(place)));
  const count = (row) => row.named.filter((named, at) => named && matching[at]).length;
  const rows = signed.rows.map((row) => ({ ...row, count: count(row) }))
    .filter((row) => row.count && (!only || only.has(row.id)))
    .sort((a, b) => b.count - a.count || a.rank - b.rank);
  const mark = (node, at) => {
    node.hidden = !matching[at] && !view.dim;
    node.classList.toggle('ghost', !matching[at]);
  };
  const told = [view.card?.[0] === 'organisation' && view.card[1], view.compare];
  signed.rows.forEach(({ row }) => { row.hidden = true; });
  for (const { row, id, cells, sum, count: times } of rows) {
    const covered = coversSigner(id);
    row.hidden = false;
    row.parentElement.append(row);
    cells.forEach(({ node, sign, words }, at) => {
      node.className = covered ? 's covered' : sign;
      node.textContent = covered ? '?' : words;
      mark(node, at);
    });
    sum.textContent = covered ? '?' : times;
    if (told.includes(id)) row.setAttribute('aria-current', 'true');
    else row.removeAttribute('aria-current');
  }
  signed.heads.forEach(mark);
  const narrowed = rows.length < signed.rows.length;
  signed.sums.forEach((node, at) => {
    const total = rows.filter((row) => row.named[at]).length;
    node.textContent = signed.gaps[at] && !narrowed ? data.words.at_least.replace('{count}', total) : total;
    if (rows.some((row) => coversSigner(row.id))) node.textContent = '?';
    mark(node, at);
  });
  const { organisations } = data.all;
  $('signatories-count').textContent = narrowed
    ? data.words.count.replace('{found}', rows.length).replace('{total}', organisations) : organisations;
  $('signatories-nothing').hidden = rows.length > 0;
  document.querySelector('table.signed').hidden = !rows.length;
}

// What query and filters find, whatever the years: what was not there in chosen years is pale.
function narrowPromised() {
  const table = document.querySelector('.promised');
  if (!table) return;
  const { facets, dim } = stage.view;
  const found = new Set(search(stage.clauses, { ...facets, years: [] }));
  const there = facets.years?.length ? new Set(search([], { years: facets.years })) : null;
  const topics = facets.topics ?? [];
  for (const row of table.tBodies[0].rows) {
    for (const item of row.querySelectorAll('li')) {
      const place = placeOf(item);
      item.hidden = !found.has(place) && !dim;
      item.classList.toggle('ghost', !found.has(place) || Boolean(there && !there.has(place)));
    }
    for (const cell of [...row.cells].slice(1)) {
      const empty = !cell.querySelector('li:not([hidden])');
      cell.querySelector('.heard').hidden = !empty;
      cell.classList.toggle('empty', empty);
    }
    const out = topics.length > 0 && !topics.includes(row.dataset.topic);
    row.hidden = out || !row.querySelector('li:not([hidden])');
  }
  const none = ![...table.tBodies[0].rows].some((row) => !row.hidden);
  $('commitments-nothing').hidden = !none;
  table.hidden = none;
}
