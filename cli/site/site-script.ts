/**
 * What runs in the pages, written as browsers read it: the search, and the way from a box of a map to its step. What it
 * shows of documents it sets as text.
 */
export const siteScript = `'use strict';
(() => {
  for (const box of document.querySelectorAll('.map [data-id]')) {
    const step = document.querySelector('article[data-id="' + box.getAttribute('data-id') + '"]');
    if (!step || !step.id) continue;
    box.classList.add('leads');
    box.addEventListener('click', () => { location.hash = step.id; });
  }

  const results = document.getElementById('results');
  const entries = globalThis.sopSearch;
  if (!results || !entries) return;
  const field = document.getElementById('find');
  const found = document.getElementById('found');
  const most = 60;

  const plain = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase();
  const rows = entries.map(([sort, title, href, where, words]) => ({
    sort, title, href, where, name: plain(title), rest: plain(where + ' ' + words + ' ' + sort),
  }));
  const begins = (text, word) => text.startsWith(word) || text.includes(' ' + word);

  /* Every word has to be there; in a title it counts more than beside it, at the beginning of a word more than within. */
  const worth = (row, words) => {
    let sum = row.sort === 'Step' ? 0 : 1;
    for (const word of words) {
      if (begins(row.name, word)) sum += 10;
      else if (row.name.includes(word)) sum += 6;
      else if (begins(row.rest, word)) sum += 3;
      else if (row.rest.includes(word)) sum += 1;
      else return 0;
    }
    return sum;
  };

  const line = ({ sort, title, href, where }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = href;
    link.textContent = title;
    const about = document.createElement('span');
    about.className = 'quiet';
    about.textContent = where ? sort + ' · ' + where : sort;
    item.append(link, document.createElement('br'), about);
    return item;
  };

  const search = () => {
    const words = plain(field.value).split(/[^\\p{L}\\p{N}]+/u).filter(Boolean);
    if (words.length === 0) { results.replaceChildren(); found.textContent = 'Write what you look for: a step, a role, a system, a word.'; return; }
    const hits = rows.map((row) => [worth(row, words), row]).filter(([sum]) => sum > 0);
    hits.sort((one, other) => other[0] - one[0]);
    results.replaceChildren(...hits.slice(0, most).map(([, row]) => line(row)));
    found.textContent = hits.length === 0 ? 'Nothing found. Try fewer words, or the beginning of one.'
      : hits.length > most ? 'The best ' + most + ' of ' + hits.length + ' places' : hits.length === 1 ? '1 place' : hits.length + ' places';
  };

  field.value = new URLSearchParams(location.search).get('q') || '';
  field.addEventListener('input', search);
  field.form.addEventListener('submit', (event) => { event.preventDefault(); search(); });
  search();
})();
`;
