// Reads the data when all of the page is there, and brings the page to life.
const root = document.documentElement;
const darkSystem = matchMedia('(prefers-color-scheme: dark)');
root.classList.add('js');

const isDark = () => (root.dataset.theme ?? (darkSystem.matches ? 'dark' : 'light')) === 'dark';

function nameTheme() {
  $('theme').textContent = isDark() ? '☀' : '☾';
  $('theme').setAttribute('aria-label', isDark() ? data.words.light : data.words.dark);
  $('theme').title = isDark() ? data.words.light : data.words.dark;
}

function recolour() {
  nameTheme();
  readColours();
  redraw();
}

// Titles in the list open the panel.
function enliven() {
  data.marks.forEach((_, place) => {
    const title = $(`title-${place}`);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'title';
    button.dataset.entry = place;
    button.textContent = title.textContent;
    title.replaceChildren(button);
  });
}

function resized() {
  stage.widths.clear();
  if (stage.view.page !== 'timeline') return;
  arrangeStage();
  draw();
}

function listenToWindow() {
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth === width && flows()) return;
    width = innerWidth;
    resized();
  });
  $('theme').addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    recolour();
  });
  darkSystem.addEventListener('change', recolour);
  let theme;
  addEventListener('beforeprint', () => {
    theme = root.dataset.theme;
    root.dataset.theme = 'light';
    readColours();
    drawForPrint();
  });
  addEventListener('afterprint', () => {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    $('print').replaceChildren();
    recolour();
  });
  Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 13px Inter`))).then(resized);
}

function start() {
  data = JSON.parse($('data').textContent);
  stage.context = $('canvas').getContext('2d');
  enliven();
  readTables();
  for (const listen of [listenToHand, listenToKeys, listenToPanel, listenToPages, listenToStrip, listenToLesson, listenToWindow]) listen();
  recolour();
  show({ ...data.view, page: pageOfAddress() ?? firstPage() });
  root.classList.add('ready');
  draw();
  performance.mark('ready');
  if (location.hash) onAddress();
}

document.addEventListener('DOMContentLoaded', start);
