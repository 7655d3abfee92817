// Texts without case, accents and ligatures, character by character: as search/text.py folds them.
const LETTERS = {
  æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i',
};
const DROPPED = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WORDY = /^[\p{L}\p{N}\p{Mc}]$/u;
const folded = new Map();

const each = (text, change) => Array.from(text, change).join('');
const caseless = (text) => each(text, (one) => one.toLowerCase().toUpperCase().toLowerCase());

function foldCharacter(character) {
  let found = folded.get(character);
  if (found === undefined) {
    const plain = caseless(caseless(character).normalize('NFKD'));
    const apart = each(plain, (one) => LETTERS[one] ?? one).normalize('NFKD');
    found = each(apart, (one) => (DROPPED.test(one) ? '' : WORDY.test(one) ? one : ' '));
    folded.set(character, found);
  }
  return found;
}

const fold = (text) => each(text, foldCharacter).replace(/ {2,}/g, ' ').replace(/^ | $/g, '');

// Where in a text the needles are: [start, end) pairs, for marking what matched.
function placesOf(text, needles) {
  let whole = ' ';
  const places = [0];
  let at = 0;
  for (const character of text) {
    for (const letter of foldCharacter(character)) {
      if (letter === ' ' && whole.endsWith(' ')) continue;
      whole += letter;
      for (let unit = 0; unit < letter.length; unit += 1) places.push(at);
    }
    at += character.length;
  }
  if (!whole.endsWith(' ')) { whole += ' '; places.push(at); }
  const found = [];
  for (const needle of needles) {
    const length = needle.trim().length;
    for (let hit = whole.indexOf(needle); hit >= 0; hit = whole.indexOf(needle, hit + 1)) {
      const last = places[hit + length];
      let end = last + String.fromCodePoint(text.codePointAt(last)).length;
      while (end < text.length && !foldCharacter(String.fromCodePoint(text.codePointAt(end)))) {
        end += String.fromCodePoint(text.codePointAt(end)).length;
      }
      found.push([places[hit + 1], end]);
    }
  }
  return found;
}
