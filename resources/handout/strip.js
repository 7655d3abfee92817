// For each year, how many promises and duties were in force; a year can be chosen. As layout/pages/strip.py.
const MOST_YEARS = 250; // a longer time has too many bars to choose from
const BAR = 4; // rem: how high the highest bar is

function yearCounts() {
  const { facets } = stage.view;
  const topics = facets.topics ?? [];
  const [first, last] = [calendar(data.span[0]).year, calendar(data.span[1] - 1).year];
  const counts = Array.from({ length: last - first + 1 }, (_, at) => [first + at, 0, 0]);
  for (const place of search(stage.clauses, { ...facets, years: [] })) {
    const [from, to, promises] = data.marks[place].p ?? [0, 0, []];
    for (const [force, ...about] of promises) {
      if (force > 1 || (topics.length && !about.some((one) => topics.includes(one)))) continue;
      for (let at = Math.max(from - first, 0); at < Math.min(to - first, counts.length); at += 1) counts[at][1 + force] += 1;
    }
  }
  return counts;
}

const chosenYears = () => (stage.view.facets.years ?? []).map(Number);
const sayYear = (words, [year, voluntary, binding]) => fill(words, { year, voluntary, binding });

function yearBar(count, most, chosen) {
  const [year, ...numbers] = count;
  const parts = numbers.map((number, at) => {
    const part = make('span', { class: at ? 'binding' : 'voluntary' });
    part.style.height = `${(BAR * number) / most}rem`;
    return part;
  }).filter((_, at) => numbers[at]).reverse();
  const words = sayYear(data.words.strip, count);
  const bar = make('span', { class: 'bar' }, ...parts);
  const pressed = String(chosen.includes(year));
  return make('button', {
    type: 'button', 'data-year': year, 'aria-pressed': pressed, 'aria-label': words, title: words, tabindex: -1,
  }, bar, make('span', {}, String(year)));
}

function showStrip() {
  if (!$('strip')) return;
  const counts = yearCounts();
  const most = Math.max(...counts.map(([, voluntary, binding]) => voluntary + binding));
  const hidden = !most || counts.length > MOST_YEARS || stage.view.hides === 'dates';
  $('in-force').hidden = hidden;
  if (hidden) return;
  const focused = $('strip').contains(document.activeElement) ? document.activeElement.dataset.year : null;
  const chosen = chosenYears();
  const { scrollLeft } = $('strip');
  $('strip').replaceChildren(...counts.map((count) => yearBar(count, most, chosen)));
  $('strip').scrollLeft = scrollLeft;
  aimAt($('strip').querySelector(`[data-year="${focused ?? chosen[0] ?? counts[counts.length - 1][0]}"]`) ?? $('strip').lastChild, focused !== null);
  const one = chosen.length === 1 && counts.find(([year]) => year === chosen[0]);
  const told = one ? sayYear(data.words.strip_one, one) : chosen.length ? '' : data.words.strip_all;
  if ($('strip-told').textContent !== told) $('strip-told').textContent = told;
}

// One year at a time is a stop of the Tab key; arrows lead to the others.
function aimAt(button, focus) {
  $('strip').querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1');
  button.setAttribute('tabindex', '0');
  if (focus) button.focus();
}

function chooseYear(year) {
  const years = chosenYears();
  const same = years.length === 1 && years[0] === Number(year);
  stage.view.facets = { ...stage.view.facets, years: same ? [] : [year] };
  refresh();
}

function listenToStrip() {
  if (!$('strip')) return;
  $('strip').addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    button.focus();
    chooseYear(button.dataset.year);
  });
  $('strip').addEventListener('keydown', (event) => {
    const button = event.target.closest('button');
    const next = {
      ArrowLeft: button?.previousElementSibling, ArrowRight: button?.nextElementSibling,
      Home: $('strip').firstChild, End: $('strip').lastChild,
    }[event.key];
    if (!(event.key in { ArrowLeft: 0, ArrowRight: 0, Home: 0, End: 0 })) return;
    event.preventDefault();
    event.stopPropagation();
    if (next) aimAt(next, true);
  });
}
