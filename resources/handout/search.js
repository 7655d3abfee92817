// Which entries match a query and facets: as search/matching.py, compounds.py, operators.py and facets.py.
let data = null;

// A word with a space where a hyphen may stand, for each hyphenated word that it begins so.
function compoundNeedles(word) {
  const found = new Set();
  for (const apart of data.search.compounds) {
    const joined = apart.replace(/ /g, '');
    if (!joined.startsWith(word) || !word.startsWith(apart.split(' ', 1)[0])) continue;
    let place = 0;
    for (let letters = word.length; letters && place < apart.length; place += 1) {
      if (apart[place] !== ' ') letters -= 1;
    }
    found.add(` ${apart.slice(0, place)}`);
  }
  return [...found];
}

function widened(clauses) {
  return clauses.map((clause) => clause.map((term) => (
    term.operator || term.whole || term.words.includes(' ')
      ? term
      : { ...term, needles: [...term.needles, ...compoundNeedles(term.words)] }
  )));
}

function dated(operator, [first, end]) {
  const { starts, ends, begins } = data.search;
  if (operator === 'year') return (place) => starts[place] < end && ends[place] > first;
  if (operator === 'before') {
    const limit = first > -Infinity ? first : end;
    return (place) => begins[place] < limit;
  }
  const limit = end < Infinity ? end : first;
  return (place) => begins[place] >= limit;
}

function meant(term) {
  if (DATED.includes(term.operator)) return dated(term.operator, term.days);
  const labels = data.search.operators[term.operator === 'signed-by' ? 'company' : term.operator];
  const some = labels.filter(([names]) => term.needles.some((needle) => names.includes(needle)));
  const places = new Set(some.flatMap(([, those]) => those));
  return (place) => places.has(place);
}

function matcher(term) {
  const { texts } = data.search;
  const asked = term.operator
    ? meant(term)
    : (place) => term.needles.some((needle) => texts[place].includes(needle));
  return term.negated ? (place) => !asked(place) : asked;
}

function inYears(names, length) {
  const spans = names.map((name) => [january(Number(name)), january(Number(name) + length)]);
  const { starts, ends } = data.search;
  return (place) => spans.some(([first, end]) => starts[place] < end && ends[place] > first);
}

function facetMatcher(facet, values) {
  if (facet === 'years') return inYears(values, 1);
  if (facet === 'decades') return inYears(values, 10);
  const places = new Set(values.flatMap((value) => data.search.facets[facet][value] ?? []));
  return (place) => places.has(place);
}

// The places that match, in the order of time; `but` is a facet that is left out, to count its values.
function search(clauses, facets, but = '') {
  const asked = clauses.map((clause) => clause.map(matcher));
  const passing = Object.entries(facets)
    .filter(([facet, values]) => values.length && facet !== but)
    .map(([facet, values]) => facetMatcher(facet, values));
  const found = [];
  for (let place = 0; place < data.marks.length; place += 1) {
    if (asked.every((terms) => terms.some((one) => one(place))) && passing.every((one) => one(place))) {
      found.push(place);
    }
  }
  return found;
}
