
'use strict';

// The HTML report: sorts and filters its table. Everything else works without this script.
{
  const LIGHTS = ['red', 'yellow', 'plain', 'green'];
  const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'];
  const FINDINGS = 1;

  const table = document.getElementById('table');
  const DETAILS = table.tHead.rows[0].cells.length - 1;
  const TIME = DETAILS - 1;
  const body = table.tBodies[0];
  const headers = [...table.tHead.rows[0].cells].slice(0, DETAILS);
  const form = document.getElementById('filter');
  const shown = document.getElementById('shown');
  const rows = [...body.rows];

  // What a cell says: the badge in it, if there is one, else all of it.
  const word = (row, column) => {
    const cell = row.cells[column];
    return (cell.querySelector('span') ?? cell).textContent;
  };

  // The lists of a column's words: each is called like its column.
  const titles = headers.map((header) => header.textContent);
  const words = [...form.querySelectorAll('select')]
    .map((list) => ({ list, column: titles.indexOf(list.parentNode.firstChild.data.trim()) }))
    .filter(({ column }) => column >= 0);

  // A policy that is in vain is the same policy: a sign behind a word makes no other word.
  const unmarked = (row, column) => word(row, column).replace(/\W$/, '');

  const severity = (row) => {
    const rank = SEVERITIES.indexOf(word(row, FINDINGS));
    return rank < 0 ? SEVERITIES.length : rank;
  };

  // What a row is ordered by: the smallest is the worst, the first of the alphabet, the oldest.
  const key = (row, column) => {
    if (column === FINDINGS) {
      const others = row.cells[FINDINGS].querySelector('small');
      return [severity(row), others === null ? -1 : -parseInt(others.textContent, 10)];
    }
    const badge = row.cells[column].querySelector('span');
    return badge === null
      ? [0, word(row, column)]
      : [LIGHTS.indexOf(badge.className), badge.textContent];
  };

  const compare = (a, b) => {
    const i = a.key[0] === b.key[0] ? 1 : 0;
    return a.key[i] < b.key[i] ? -1 : a.key[i] > b.key[i] ? 1 : 0;
  };

  // Worst first is called descending; so is the newest first.
  const sort = (column) => {
    const header = headers[column];
    const first = column === 0 ? 'ascending' : 'descending';
    const second = column === 0 ? 'descending' : 'ascending';
    const order = header.getAttribute('aria-sort') === first ? second : first;
    const smallestFirst = column === TIME ? order === 'ascending' : order === first;
    const keyed = rows.map((row) => ({ row, key: key(row, column) })).sort(compare);
    if (!smallestFirst) {
      keyed.reverse();
    }
    // Moved one by one within the page, ten thousand rows take many times as long.
    body.remove();
    body.append(...keyed.map((entry) => entry.row));
    table.append(body);
    headers.forEach((other) => other.removeAttribute('aria-sort'));
    header.setAttribute('aria-sort', order);
  };

  const matches = (row, wish) =>
    (wish.text === '' || row.cells[0].textContent.toLowerCase().includes(wish.text)) &&
    words.every(({ list, column }) => list.value === '' || unmarked(row, column) === list.value) &&
    (wish.severity < 0 || severity(row) <= wish.severity) &&
    (!wish.problems || row.className === 'problem') &&
    (wish.check === '' ||
      [...row.cells[DETAILS].querySelectorAll('.findings a')].some((a) => a.hash === wish.check));

  const filter = () => {
    const fields = form.elements;
    const wish = {
      text: fields.text.value.trim().toLowerCase(),
      severity: SEVERITIES.indexOf(fields.severity.value),
      check: fields.check.value,
      problems: fields.problems.checked,
    };
    let count = 0;
    for (const row of rows) {
      const hidden = !matches(row, wish);
      count += hidden ? 0 : 1;
      if (row.hidden !== hidden) {
        row.hidden = hidden;
      }
    }
    const all = rows.length === 1 ? '1 domain' : `${rows.length} domains`;
    shown.textContent = count === rows.length ? `${all} shown` : `${count} of ${all} shown`;
  };

  // A link to a domain leads to its details, unfolded, even if a filter hides it.
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    const details = target?.closest('#table details');
    if (details) {
      if (details.closest('tr').hidden) {
        form.reset();
        filter();
      }
      details.open = true;
      target.scrollIntoView();
    }
  };

  headers.forEach((header, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = header.textContent;
    button.addEventListener('click', () => sort(column));
    header.replaceChildren(button);
  });

  for (const article of document.querySelectorAll('.check')) {
    const title = article.querySelector('.title').textContent;
    form.elements.check.append(new Option(title, `#${article.id}`));
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Show them in the table';
    button.addEventListener('click', () => {
      form.reset();
      form.elements.check.value = `#${article.id}`;
      filter();
      document.getElementById('domains').scrollIntoView();
      form.elements.check.focus({ preventScroll: true });
    });
    article.querySelector('.where').append(' ', button);
  }

  form.addEventListener('input', filter);
  form.addEventListener('reset', () => requestAnimationFrame(filter));
  form.addEventListener('submit', (event) => event.preventDefault());
  window.addEventListener('hashchange', reveal);
  form.hidden = false;
  filter();
  reveal();
}
