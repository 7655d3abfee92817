// What the panel tells of organisations, of topics, and of two things side by side: put together from the page.
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
const list = (items) => make('ul', {}, ...items.map((inside) => make('li', {}, ...[inside].flat())));
const section = (title, ...inside) => make('section', {}, make('h3', {}, title), ...inside);
const small = (text) => make('small', {}, text);
const linkTo = (place) => make('a', { href: `#entry-${place}`, 'data-entry': place }, labelOf(place));
const yearLink = (place) => (hidesDate(place) ? [linkTo(place)] : [`${data.marks[place].y} · `, linkTo(place)]);
const articleOf = (place) => $(`entry-${place}`);
const known = (all, id) => all.find(([one]) => one === id) ?? [id, id, ''];
const nameOf = (id) => known(data.organisations, id)[1];
const topicOf = (number) => data.topics[number][1];
const numbersOf = (node) => (node.dataset.topics ?? '').split(' ').filter(Boolean).map(Number);

const signersOf = (place) => [...new Set([...articleOf(place).querySelectorAll('[data-signer]')].map((one) => one.dataset.signer))];
const topicsOf = (place, bonds = '') => [...new Set([...articleOf(place).querySelectorAll(`[data-topics]${bonds}`)].flatMap(numbersOf))];
const FREE = ':not([data-bond=duty])';

function partsOf(id) {
  return data.marks.flatMap((_, place) => [...articleOf(place).querySelectorAll('[data-signer]')]
    .filter((one) => one.dataset.signer === id).map((one) => [place, one.querySelector('small')?.textContent ?? '']));
}

function counted(things) {
  const counts = new Map();
  for (const one of things) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

const headOf = (badge, title, about) => [
  make('p', { class: 'badge' }, badge), make('h2', { tabindex: -1 }, title), ...(about ? [make('p', { class: 'summary' }, about)] : []),
];

// The country of a code, in the language of the page; what is no code stays as it is.
function countryOf(id) {
  const code = known(data.organisations, id)[3] ?? '';
  if (!/^[A-Z]{2}$/.test(code)) return code;
  try {
    return new Intl.DisplayNames([root.lang || 'en'], { type: 'region' }).of(code);
  } catch {
    return code;
  }
}

function organisationCard(id) {
  const [, name, kind] = known(data.organisations, id);
  const { words } = data;
  const head = headOf(words.organisation, name, [kind, countryOf(id)].filter(Boolean).join(' · '));
  if (coversSigner(id)) return [...head, make('p', { class: 'note' }, words.covered_signatories)];
  const parts = partsOf(id);
  const places = [...new Set(parts.map(([place]) => place))];
  const topics = counted(places.flatMap((place) => topicsOf(place, FREE)));
  return [...head, make(
    'div', { class: 'more' },
    section(`${words.lists} (${places.length})`, list(parts.map(([place, said]) => [...yearLink(place), ...(said ? [small(said)] : [])]))),
    ...(topics.length ? [section(words.promised_there, list(topics.map(([topic, count]) => `${topicOf(topic)} (${count})`)))] : []),
  )];
}

function topicCard(id) {
  const number = data.topics.findIndex(([one]) => one === id);
  const [, name, about] = data.topics[number];
  const { words } = data;
  const promises = data.marks.flatMap((_, place) => [...articleOf(place).querySelectorAll('[data-topics]')]
    .filter((one) => numbersOf(one).includes(number)).map((one) => [place, one]));
  const told = promises.filter(([place]) => !isBare(place)).map(([place, one]) => {
    const item = make('li', { 'data-bond': one.dataset.bond }, ...yearLink(place), make('p', {}, one.firstChild.data));
    item.append(small(one.querySelector('small').textContent));
    return item;
  });
  const makers = new Set(promises.filter(([, one]) => one.matches(FREE)).map(([place]) => place));
  const names = counted([...makers].flatMap(signersOf)).filter(([one]) => !coversSigner(one));
  return [...headOf(words.topic, name, about), make(
    'div', { class: 'more' },
    section(words.over_time, make('ul', { class: 'promises' }, ...told)),
    ...(names.length ? [section(`${words.promisers} (${names.length})`, list(names.map(([one, count]) => `${nameOf(one)} (${count})`)))] : []),
  )];
}

// What only the first has, what both have, what only the second has.
function shares(title, sides, names, say) {
  const [one, other] = sides.map((side) => new Set(side));
  const { words } = data;
  const groups = [
    [fill(words.only, { name: names[0] }), [...one].filter((thing) => !other.has(thing))],
    [words.both, [...one].filter((thing) => other.has(thing))],
    [fill(words.only, { name: names[1] }), [...other].filter((thing) => !one.has(thing))],
  ].filter(([, things]) => things.length);
  if (!groups.length) return [];
  return [section(title, ...groups.flatMap(([name, things]) => [make('h4', {}, `${name} (${things.length})`), list(things.map(say))]))];
}

function compared(pair, names, rows, parts) {
  const title = fill(data.words.compare, { first: names[0], second: names[1] });
  const cells = rows.filter(([, both]) => both.some(Boolean))
    .map(([name, both]) => make('tr', {}, make('th', { scope: 'row' }, name), ...both.map((one) => make('td', {}, one))));
  const head = make('tr', {}, make('td', {}), ...names.map((name) => make('th', { scope: 'col' }, name)));
  return [
    make('h2', { tabindex: -1 }, title), make('table', { class: 'beside' }, make('thead', {}, head), make('tbody', {}, ...cells)),
    make('div', { class: 'more' }, ...parts.flatMap((part) => part)),
  ];
}

function compareOrganisations(pair) {
  const names = pair.map(nameOf);
  const { words } = data;
  const lists = pair.map((id) => (coversSigner(id) ? [] : partsOf(id).map(([place]) => place)));
  const topics = lists.map((places) => places.flatMap((place) => topicsOf(place, FREE)));
  return compared(pair, names, [
    [words.kind, pair.map((id) => known(data.organisations, id)[2])], [words.country, pair.map(countryOf)],
  ], [
    shares(words.signed_what, lists, names, yearLink), shares(words.topics, topics, names, topicOf),
  ]);
}

function compareEntries(pair) {
  const names = pair.map(labelOf);
  const { words } = data;
  const mark = (place) => data.marks[place];
  const covered = pair.some(isBare);
  return compared(pair, names, [
    [words.kind, pair.map((place) => data.kinds[mark(place).k][2])],
    [words.dates, pair.map((place) => (hidesDate(place) ? words.date_hidden : mark(place).w))],
  ], covered ? [] : [
    shares(words.who_signed, pair.map((place) => signersOf(place).filter((id) => !coversSigner(id))), names, nameOf),
    shares(words.topics, pair.map((place) => topicsOf(place)), names, topicOf),
  ]);
}

// What a card or a comparison has to say; null where the selected entry is told of.
function cardTold({ card, compare, selection }) {
  if (card?.[0] === 'organisation') return compare === null ? organisationCard(card[1]) : compareOrganisations([card[1], compare]);
  if (card && data.topics.some(([id]) => id === card[1])) return topicCard(card[1]);
  return typeof compare === 'number' && selection !== null ? compareEntries([selection, compare]) : null;
}

function showCard(card) {
  Object.assign(stage.view, { card, compare: null });
  if (stage.view.page === 'signatories') narrowSigned();
  tell();
  bringPanel();
  readPanel();
}
