// Other spellings where nothing is found, from the words of the entries. As search/spelling.py.
const NEAR = { most: 4, unknown: 3, tried: 12, told: 3 };
let vocabulary = null;
let spelt = null;
let asking = 0;

function allWords() {
  vocabulary ??= [...new Set(data.search.texts.join(' ').split(' '))].filter((word) => word && word[0] !== '|').sort();
  return vocabulary;
}

// Letters to change, add, drop or swap: from what was typed to the nearest beginning of a word, and to all of it.
function changes(typed, word, limit) {
  const width = Math.min(word.length, typed.length + limit);
  let older = null;
  let before = Array.from({ length: width + 1 }, (_, at) => at);
  for (let done = 1; done <= typed.length; done += 1) {
    const row = [done];
    for (let at = 1; at <= width; at += 1) {
      const change = before[at - 1] + Number(typed[done - 1] !== word[at - 1]);
      row[at] = Math.min(change, before[at] + 1, row[at - 1] + 1);
      const swapped = older && at > 1 && typed[done - 1] === word[at - 2] && typed[done - 2] === word[at - 1];
      if (swapped) row[at] = Math.min(row[at], older[at - 2] + 1);
    }
    if (Math.min(...row) > limit) return [limit + 1, limit + 1];
    [older, before] = [before, row];
  }
  return [Math.min(...before), width < word.length ? limit + 1 : before[width]];
}

function nearWords(typed) {
  if (typed.length < 3 || typed.length > 40 || /\p{Nd}/u.test(typed)) return [];
  const limit = typed.length < 5 ? 1 : typed.length < 10 ? 2 : 3;
  const letters = [...new Set(typed)];
  const alike = allWords().filter((word) => (
    word.length >= Math.max(typed.length - limit, 3) && (typed.length >= 5 || word[0] === typed[0])
    && letters.filter((letter) => !word.includes(letter)).length <= limit
  ));
  const distances = alike.map((word) => changes(typed, word, limit));
  for (const which of [1, 0]) {
    const best = Math.min(...distances.map((both) => both[which]));
    if (best > limit) continue;
    const nearest = alike.filter((_, at) => distances[at][which] === best);
    return nearest.filter((word) => !nearest.some((one) => one !== word && word.startsWith(one))).slice(0, NEAR.most);
  }
  return [];
}

// As the texts mostly write it, with its accents and capitals: all words are counted when it is first asked.
function written(word) {
  if (!spelt) {
    spelt = new Map();
    const walker = document.createTreeWalker($('list'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (const [run] of walker.currentNode.data.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
        const counts = spelt.get(fold(run)) ?? new Map();
        spelt.set(fold(run), counts.set(run, (counts.get(run) ?? 0) + 1));
      }
    }
  }
  return [...(spelt.get(word) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0] ?? word;
}

// Whole queries with other spellings that find something: [words, query] of each, most finds first.
function suggestions(query) {
  const runs = [...query.matchAll(/(?<!-)(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}\p{M}]+(?![\p{L}\p{N}\p{M}]|:)/gu)];
  const isUnknown = (folded) => folded && !allWords().some((word) => word.startsWith(folded));
  const unknown = runs.filter(([run]) => isUnknown(fold(run)));
  if (!unknown.length || unknown.length > NEAR.unknown) return [];
  const choices = unknown.map(([run]) => nearWords(fold(run)).map(written));
  if (choices.some((some) => !some.length)) return [];
  const all = choices.reduce((done, some) => done.flatMap((chosen) => some.map((one) => [...chosen, one])), [[]]);
  const found = all.slice(0, NEAR.tried).map((chosen) => {
    let text = query;
    unknown.map((run, at) => [run, chosen[at]]).reverse().forEach(([run, better]) => {
      text = text.slice(0, run.index) + better + text.slice(run.index + run[0].length);
    });
    return { words: chosen.join(' '), text, count: search(widened(parseQuery(text)), stage.view.facets).length };
  });
  return found.filter(({ count }) => count).sort((a, b) => b.count - a.count).slice(0, NEAR.told);
}

// After the next picture, so that typing does not wait for it.
function showSuggestions(none) {
  cancelAnimationFrame(asking);
  $('meant').replaceChildren();
  if (none && stage.view.query.trim()) asking = requestAnimationFrame(offer);
}

function offer() {
  $('meant').replaceChildren(...suggestions(stage.view.query).flatMap(({ words, text }) => [' ', button(fill(data.words.meant, { words }), 'link', () => {
    $('query').value = text;
    $('query').dispatchEvent(new Event('input'));
    $('query').focus();
  })]));
}
