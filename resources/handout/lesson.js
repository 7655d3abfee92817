// Walks through the steps of a lesson: the text of a step above the view that it talks about.
const lesson = { step: -1 };

function goTo(step) {
  if (step < 0 || step >= data.steps.length) return;
  lesson.step = step;
  $('guide').hidden = false;
  const words = fill(data.words.step, { number: step + 1, total: data.steps.length });
  $('step-count').textContent = words;
  $('step-text').replaceChildren(...stepText(step));
  $('step-back').disabled = step === 0;
  $('step-next').disabled = step === data.steps.length - 1;
  const { view, quiz: plan } = data.steps[step];
  if (plan) deal(step);
  show(plan ? { ...view, page: 'quiz', selection: null, card: null, compare: null } : view);
  $('step-told').textContent = view.hides ? data.words[`covered_${view.hides}`] : '';
  $('step-text').focus({ preventScroll: true });
  toTop();
}

// What is for the class; sources and what is for the teacher stay on the page of the lesson.
function stepText(step) {
  const copy = $(`step-${step}`).cloneNode(true);
  copy.querySelectorAll('button, .teacher, section, .still').forEach((node) => node.remove());
  const heading = document.createElement('h2');
  heading.textContent = copy.querySelector('h3').textContent;
  copy.querySelector('h3').replaceWith(heading);
  return copy.childNodes;
}

function endLesson() {
  $('guide').hidden = true;
  lesson.step = -1;
  show({ ...data.view, page: 'lesson' });
  $('lesson-title').focus();
}

function listenToLesson() {
  if (!$('guide')) return;
  $('step-back').addEventListener('click', () => goTo(lesson.step - 1));
  $('step-next').addEventListener('click', () => goTo(lesson.step + 1));
  $('step-end').addEventListener('click', endLesson);
  $('reveal-next').addEventListener('click', () => reveal(false));
  $('reveal-all').addEventListener('click', () => reveal(true));
  $('lesson').addEventListener('click', (event) => {
    const button = event.target.closest('[data-step]');
    if (button) goTo(Number(button.dataset.step));
  });
}
