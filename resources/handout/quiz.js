// Plays the quiz of a step: cards to put in order, or to answer; checked with a sign and a word. As model/quiz_state.py.
const quiz = { plan: null, step: -1, cards: [] };
const button = (name, class_, act, label = null) => {
  const node = make('button', { type: 'button', class: class_, 'aria-label': label }, name);
  node.addEventListener('click', act);
  return node;
};

function deal(step) {
  const { quiz: plan } = data.steps[step];
  const still = $(`step-${step}`).querySelector('.still');
  const answers = still.querySelectorAll('.answers > li');
  const cards = [...still.querySelectorAll('.cards > li')].map((node, at) => ({
    at, name: node.firstChild.data, detail: node.querySelector('small'), answer: plan.answers[at], told: answers[plan.told[at]],
  }));
  Object.assign(quiz, { plan, step, cards });
  $('quiz-title').textContent = plan.title;
  $('quiz-asked').textContent = plan.asked;
  $('quiz-cards').className = plan.kind;
  const dealt = { order: orderCard, binding: bindingCard, signed: signedCard }[plan.kind];
  for (const card of cards) card.node = dealt(card);
  $('quiz-cards').replaceChildren(...cards.map((card) => card.node));
  sayOfQuiz(plan.kind === 'order' ? data.words.order_hint : '');
  const { check, show_answer: shown } = data.words;
  $('quiz-buttons').replaceChildren(button(check, 'primary', checkQuiz), button(shown, 'plain', showAnswers));
}

const sayOfQuiz = (words) => { $('quiz-told').textContent = words; };
const wordsOf = ({ name, detail }) => [name, ...(detail ? [detail.cloneNode(true)] : [])];

function orderCard(card) {
  const move = (by) => () => moveCard(card, by);
  const moves = [['↑', 'earlier', -1], ['↓', 'later', 1]]
    .map(([sign, words, by]) => button(sign, 'plain', move(by), fill(data.words[words], card)));
  const node = make(
    'li', {}, make('span', { class: 'grip', 'aria-hidden': 'true' }), make('div', { class: 'words' }, ...wordsOf(card)),
    make('div', { class: 'moves' }, ...moves),
  );
  node.addEventListener('pointerdown', (event) => carry(event, node, card));
  return node;
}

const placeIn = (node) => [...node.parentElement.children].indexOf(node);

function sayPlace({ name, node }) {
  sayOfQuiz(fill(data.words.placed, { name, place: placeIn(node) + 1, total: quiz.cards.length }));
}

// The neighbour moves, not the card: so it keeps the focus and the pointer.
function pass(node, by) {
  if (by < 0 && node.previousElementSibling) node.after(node.previousElementSibling);
  if (by > 0 && node.nextElementSibling) node.before(node.nextElementSibling);
}

function moveCard(card, by) {
  pass(card.node, by);
  sayPlace(card);
}

// A card follows mouse, pen or finger among the others; a finger takes it by its grip, so that the page still scrolls.
function carry(event, node, card) {
  const touched = event.pointerType === 'touch' && !event.target.closest('.grip');
  if (event.button || touched || event.target.closest('button, a, summary') || node.dataset.shown) return;
  event.preventDefault();
  node.setPointerCapture(event.pointerId);
  node.classList.add('carried');
  const follow = ({ clientY }) => {
    const middle = (one) => one.getBoundingClientRect().y + one.offsetHeight / 2;
    while (node.nextElementSibling && clientY > middle(node.nextElementSibling)) pass(node, 1);
    while (node.previousElementSibling && clientY < middle(node.previousElementSibling)) pass(node, -1);
  };
  const drop = () => {
    node.classList.remove('carried');
    node.removeEventListener('pointermove', follow);
    sayPlace(card);
  };
  node.addEventListener('pointermove', follow);
  for (const end of ['pointerup', 'pointercancel']) node.addEventListener(end, drop, { once: true });
}

function bindingCard(card) {
  const choices = [['binding', true], ['voluntary', false]].reverse().map(([words, value]) => {
    const input = make('input', { type: 'radio', name: `card-${card.at}`, value: String(value) });
    return make('label', {}, input, ` ${data.words[words]}`);
  });
  return make('li', {}, make('fieldset', {}, make('legend', {}, ...wordsOf(card)), make('div', { class: 'choices' }, ...choices)));
}

function signedCard(card) {
  return make('li', {}, make('label', {}, make('input', { type: 'checkbox' }), make('span', { class: 'words' }, ...wordsOf(card))));
}

function givenBy({ node }) {
  if (quiz.plan.kind === 'order') return placeIn(node);
  if (quiz.plan.kind === 'signed') return node.querySelector('input').checked;
  const chosen = node.querySelector('input:checked');
  return chosen ? chosen.value === 'true' : null;
}

function checkQuiz() {
  const open = quiz.cards.filter((card) => givenBy(card) === null);
  if (open.length) {
    sayOfQuiz(fill(data.words.left_over, { count: open.length }));
    open[0].node.querySelector('input').focus();
    return;
  }
  const right = quiz.cards.filter((card) => givenBy(card) === card.answer).length;
  const total = quiz.cards.length;
  for (const card of quiz.cards) showAnswer(card, givenBy(card) === card.answer);
  const words = right === total ? 'all_right' : 4 * right >= 3 * total ? 'nearly' : 2 * right >= total ? 'good' : 'hard';
  endQuiz(fill(data.words[words], { right, total }));
}

function showAnswers() {
  if (quiz.plan.kind === 'order') $('quiz-cards').append(...[...quiz.cards].sort((a, b) => a.answer - b.answer).map(({ node }) => node));
  for (const card of quiz.cards) {
    for (const input of card.node.querySelectorAll('input')) {
      input.checked = input.type === 'radio' ? input.value === String(card.answer) : card.answer;
    }
    showAnswer(card, null);
  }
  endQuiz(data.words.shown);
}

// Sign and word, the answer, and why; `right` is null where nothing was given.
function showAnswer({ node, told, answer }, right) {
  const { words } = data;
  const wrong = quiz.plan.kind === 'order' ? fill(words.place, { place: answer + 1 }) : words.wrong;
  const verdict = right === null ? [] : [
    make('b', { class: right ? 'right' : 'wrong' }, make('span', { 'aria-hidden': 'true' }, right ? '✓' : '✕'), ` ${right ? words.right : wrong}`), ' · ',
  ];
  node.append(make('p', { class: 'verdict' }, ...verdict, told.querySelector('.answer').textContent));
  const reasons = [...told.querySelectorAll(':scope > p, :scope > ul')].map((one) => one.cloneNode(true));
  const name = told.querySelector('b').textContent;
  if (reasons.length) node.append(make('details', {}, make('summary', {}, words.why, make('span', { class: 'heard' }, ` ${name}`)), ...reasons));
  node.dataset.shown = 'true';
  node.querySelectorAll('input, .moves button').forEach((one) => { one.disabled = true; });
}

function endQuiz(words) {
  sayOfQuiz(words);
  const again = button(data.words.again, 'plain', () => { deal(quiz.step); $('quiz-title').focus(); });
  $('quiz-buttons').replaceChildren(again);
  again.focus();
}
