// Reading what a person types: as search/parse.py, without the places in the text.
const OPERATORS = [
  'company', 'signed-by', 'topic', 'kind', 'status', 'source', 'year', 'before', 'after',
];
const DATED = ['year', 'before', 'after'];
const SPACES = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const QUOTES = '"“”„«»';
const anyCase = (word) => word.replace(/[a-z]/g, (one) => `[${one}${one.toUpperCase()}]`);
const TOKEN = new RegExp(
  `(?=[^${SPACES}])(-?)(?:(${OPERATORS.map(anyCase).join('|')}):)?`
  + `(?:[${QUOTES}]([^${QUOTES}]*)([${QUOTES}]?)|([^${SPACES}${QUOTES}]+))?`,
  'gu',
);
const LONGEST = 2000;
const MOST_TERMS = 64;
const ARTICLE = ['art', 'article', 'articles'];
const HYPHENATED = /^[\p{L}\p{Nl}\p{No}]+(?:-[\p{L}\p{Nl}\p{No}]+)+$/u;
const bare = (token) => !token.operator && !token.negated && !token.quoted;
const isOr = (token) => bare(token) && token.value === 'OR';

function tokensOf(text) {
  const done = [];
  let count = 0;
  for (const found of text.replace(/\x1f/g, ' ').matchAll(TOKEN)) {
    if (count === MOST_TERMS) break;
    count += 1;
    const token = {
      operator: (found[2] ?? '').toLowerCase(),
      value: found[3] ?? found[5] ?? '',
      negated: found[1] === '-',
      quoted: found[3] !== undefined,
      closed: Boolean(found[4]),
    };
    const last = done[done.length - 1];
    const waiting = last && last.operator && !last.value && !last.quoted;
    if (waiting && !token.operator && !token.negated && !isOr(token)) {
      Object.assign(last, { value: token.value, quoted: token.quoted, closed: token.closed });
    } else done.push(token);
  }
  return done;
}

function termOf(token) {
  let { operator } = token;
  let words = fold(token.value);
  let days = EVER;
  if (DATED.includes(operator)) {
    const strip = new RegExp(`^[${SPACES}]+|[${SPACES}]+$`, 'g');
    days = daysOf(token.value.replace(strip, ''));
    if (days && days[0] === -Infinity && days[1] === Infinity) return null;
    if (!days) {
      words = fold(`${operator} ${words}`);
      operator = '';
      days = EVER;
    }
  }
  if (!words) return null;
  const { negated } = token;
  if (token.closed) return { operator, words, negated, days, whole: true, needles: [` ${words} `] };
  const needles = [` ${words}`];
  if (HYPHENATED.test(token.value)) needles.push(` ${words.replace(/ /g, '')}`);
  return { operator, words, negated, days, whole: false, needles };
}

const monthOf = (word) => (word.length >= 3 && data.monthNames.find((name) => name.startsWith(word))) || '';
const isNumber = (word, least, most) => word.length >= least && word.length <= most && /^[0-9]+$/.test(word);

function bindings(words) {
  const first = words[0];
  const last = words[words.length - 1];
  if (words.length === 2 && ARTICLE.includes(first) && /^\p{Nd}/u.test(last)) {
    return ARTICLE.filter((name) => name.startsWith(first)).map((name) => ` ${name} ${last}`);
  }
  const day = isNumber(first, 1, 2);
  const month = monthOf(day ? words[1] : first);
  const year = isNumber(last, 4, 4);
  if (!month || words.length !== 1 + day + year || !(day || year)) return [];
  const full = day ? ` ${first} ${month}` : ` ${month}`;
  return [...new Set([year ? `${full} ${last}` : full, ` ${words.join(' ')}`])];
}

// Neighbours that mean one thing: `article 28`, `May 2012`, `1 December 2011`.
function bound(tokens) {
  const words = [];
  for (const token of tokens) {
    const word = fold(token.value);
    if (!bare(token) || word.includes(' ')) break;
    words.push(word);
  }
  for (let count = words.length; count > 1; count -= 1) {
    const needles = bindings(words.slice(0, count));
    const together = words.slice(0, count).join(' ');
    if (needles.length) {
      return { operator: '', words: together, negated: false, days: EVER, whole: false, needles };
    }
  }
  return null;
}

// Clauses that must all hold, each of one or more terms.
function parseQuery(text) {
  const tokens = tokensOf(Array.from(text).slice(0, LONGEST).join(''));
  const clauses = [];
  let joined = false;
  for (let place = 0; place < tokens.length;) {
    const tied = bound(tokens.slice(place, place + 3));
    const term = tied ?? termOf(tokens[place]);
    if (isOr(tokens[place])) joined = clauses.length > 0;
    else if (term && joined) {
      clauses[clauses.length - 1].push(term);
      joined = false;
    } else if (term) clauses.push([term]);
    place += tied ? tied.words.split(' ').filter(Boolean).length : 1;
  }
  return clauses;
}
