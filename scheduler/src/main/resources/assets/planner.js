// The planner by keyboard, and its forms without leaving the page. The arrow keys go through the grid, one
// place of which the Tab key reaches; keys and forms send what the forms of the page send without script,
// and what comes back is put in where it differs (live-page.js). Until an answer is there, keys wait: what they
// mean depends on it. planner-drag.js does the same with a mouse: it asks for edits by the event "planner-edit".
'use strict';
(() => {
  const live = document.querySelector('[data-live]');
  const { at, field, first, csrf } = live.dataset;
  const announcer = document.querySelector('[data-announce]');
  const dialog = document.getElementById('plan-dialog');
  const keys = document.getElementById('plan-keys');
  const grid = document.querySelector('[role="grid"]');
  const week = grid && grid.dataset.plan === 'week';
  let here = null; // the element of the grid that the Tab key reaches
  let place = null; // the id of its cell, should it be swapped away
  let copied = null;
  const SLOW = 700; // ms after which a step that is still on its way is spoken of
  const waiting = []; // what was asked for while a step is on its way
  let running = false;

  // Said, and to be read until something else is done.
  function say(words) {
    announcer.textContent = words;
    announcer.classList.toggle('unseen', words === '');
  }

  // One at a time, in the order asked for. The next one begins when what the last one changed is shown.
  async function step(work) {
    waiting.push(work);
    if (running) return;
    running = true;
    announcer.classList.add('unseen');
    let late = false;
    const slow = setTimeout(() => {
      late = true;
      say('Sending. What you press meanwhile is done in its turn.');
    }, SLOW);
    while (waiting.length > 0) {
      try {
        await waiting.shift()();
      } catch (error) {
        reportError(error);
      }
    }
    clearTimeout(slow);
    if (late) announcer.classList.add('unseen');
    running = false;
  }

  // A shift by its name: LIVE_CALL-1.17.202603090800.202603091600
  function read(name) {
    const [seat, person, start, end] = name.split('.');
    const time = (text) => `${text.slice(8, 10)}:${text.slice(10, 12)}`;
    return {
      shift: name,
      seat: seat.replace(/-(\d+)$/, '/$1'),
      person,
      on: `${start.slice(0, 4)}-${start.slice(4, 6)}-${start.slice(6, 8)}`,
      from: time(start),
      to: time(end),
    };
  }

  function name(shift) {
    const stamp = (day, time) => day.replaceAll('-', '') + time.replace(':', '');
    const next = shift.to > shift.from ? shift.on : plusDays(shift.on, 1);
    return [shift.seat.replace('/', '-'), shift.person, stamp(shift.on, shift.from), stamp(next, shift.to)].join('.');
  }

  function plusDays(day, days) {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + days);
    return date.toISOString().slice(0, 10);
  }

  function plusMinutes(time, minutes) {
    const all = (Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes + 2880) % 1440;
    return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
  }

  // The shift later by so many minutes, on another day where it passes midnight.
  function later(shift, minutes) {
    const start = Number(shift.from.slice(0, 2)) * 60 + Number(shift.from.slice(3)) + minutes;
    return {
      ...shift,
      on: plusDays(shift.on, Math.floor(start / 1440)),
      from: plusMinutes(shift.from, minutes),
      to: plusMinutes(shift.to, minutes),
    };
  }

  const shiftOf = (bar) => read(bar.id.slice(2));
  const bars = (cell) => [...cell.querySelectorAll('.bar')];
  const cellOf = (element) => element.closest('td');
  const rows = () => [...grid.tBodies[0].rows];
  const isFixed = (bar) => bar.classList.contains('bar-fixed');

  // Places

  function reach(element) {
    if (here && here !== element) here.tabIndex = -1;
    here = element;
    place = cellOf(element).id;
    element.tabIndex = 0;
  }

  function go(element) {
    if (!element) return;
    reach(element);
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  const enter = (cell, last) => cell && (last ? bars(cell).at(-1) : bars(cell)[0] || cell) || cell;

  // Where a cell begins, in columns; cells of the day are as wide as their shift.
  function column(cell) {
    let start = 0;
    for (const one of cell.parentElement.cells) {
      if (one === cell) break;
      if (one.tagName === 'TD') start += one.colSpan;
    }
    return start;
  }

  function cellAt(row, wanted) {
    let end = 0;
    for (const cell of row.cells) {
      if (cell.tagName !== 'TD') continue;
      end += cell.colSpan;
      if (wanted < end) return cell;
    }
    return null;
  }

  // The wall time at which a column of the day begins.
  const timeOf = (index) => grid.querySelectorAll('col[data-at]')[index].dataset.at;

  function beside(cell, step) {
    const next = step > 0 ? cell.nextElementSibling : cell.previousElementSibling;
    return next && next.tagName === 'TD' ? next : null;
  }

  function below(cell, step) {
    const all = rows();
    const row = all[all.indexOf(cell.parentElement) + step];
    return row ? cellAt(row, column(cell)) : null;
  }

  function upOrDown(step) {
    const cell = cellOf(here);
    const inCell = bars(cell);
    const next = inCell[inCell.indexOf(here) + step];
    if (here !== cell && next) return next;
    return enter(below(cell, step), step < 0);
  }

  function edge(end, whole) {
    const all = rows();
    const row = whole ? all.at(end ? -1 : 0) : cellOf(here).parentElement;
    const cells = [...row.cells].filter((cell) => cell.tagName === 'TD');
    return enter(cells.at(end ? -1 : 0));
  }

  // What a new shift here would be.
  function spot(cell) {
    if (week) {
      const [, person, on] = /^c(\d+)-(.+)$/.exec(cell.id);
      return { person, on };
    }
    const [on, from] = timeOf(column(cell)).split('T');
    return { person: '0', seat: cell.parentElement.dataset.seat, on, from };
  }

  // Sending

  function page(text) {
    return new DOMParser().parseFromString(text, 'text/html');
  }

  async function show(answer, wanted) {
    const fresh = page(await answer.text());
    const form = fresh.querySelector('[data-dialog]');
    const left = form || !answer.ok ? forget() : 0;
    if (fresh.querySelector('[data-live]')) {
      const follow = isOurs(document.activeElement);
      dialog.close();
      dispatchEvent(new CustomEvent('live-show', { detail: fresh }));
      const bar = wanted && document.getElementById(`s-${wanted}`);
      if (bar && follow) go(bar);
    } else if (form) {
      openWith(form, left > 0);
      if (!answer.ok) dispatchEvent(new Event('live-ask'));
    } else {
      const problem = fresh.querySelector('.refusal');
      say(problem ? problem.innerText : 'Nothing was changed. Open the page again.');
    }
  }

  // Whether the focus is where a step began; who went elsewhere meanwhile is left there.
  const isOurs = (focused) => focused === document.body || dialog.contains(focused) || (grid && grid.contains(focused));

  // What waits was meant for a plan that did not come about.
  const forget = () => waiting.splice(0).length;

  async function send(path, fields, wanted) {
    const body = new URLSearchParams({ [field]: first, ...fields });
    const headers = { Accept: 'text/html', ...(csrf ? { 'X-CSRF-Token': csrf } : {}) };
    let answer;
    try {
      answer = await fetch(path, { method: 'POST', headers, body });
    } catch {
      forget();
      say('The connection broke off. Look whether it was done once it is back.');
      dispatchEvent(new Event('live-ask'));
      return;
    }
    await show(answer, wanted);
  }

  const save = (shift) => send(`${at}/shift`, { act: 'save', ...shift }, name(shift));
  const act = (which, shift, wanted) => send(`${at}/shift`, { act: which, shift: shift.shift }, wanted);

  addEventListener('planner-edit', (event) => step(() => save(event.detail)));
  addEventListener('planner-open', (event) => step(() => ask(event.detail)));

  // The dialog

  function openWith(form, hasLeft) {
    dialog.replaceChildren(form);
    dialog.setAttribute('aria-labelledby', 'shift-title');
    if (hasLeft) {
      const note = document.createElement('p');
      note.className = 'soft small';
      note.textContent = 'What you pressed before this opened was not done.';
      form.querySelector('h1').after(note);
    }
    if (!dialog.open) dialog.showModal();
    const refused = form.querySelector('[aria-invalid="true"], .refusal');
    const field_ = refused && refused.matches('[aria-invalid]') ? refused : form.querySelector('select, input:not([type=hidden]), button, a');
    if (field_) field_.focus();
  }

  const ask = (shift) => fetchForm(`${at}/shift?${new URLSearchParams({ [field]: first, ...shift })}`);

  async function fetchForm(address) {
    let answer;
    try {
      answer = await fetch(address, { headers: { Accept: 'text/html' } });
    } catch {
      forget();
      say('No connection. Try again.');
      return;
    }
    await show(answer);
  }

  const isSent = () => dialog.querySelector('[aria-busy="true"]') !== null;

  dialog.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isSent()) return;
    const form = event.target;
    const fields = Object.fromEntries(new FormData(form, event.submitter));
    const wanted = fields.act === 'save' && [fields.from, fields.to].every((time) => /^\d\d:\d\d$/.test(time));
    form.setAttribute('aria-busy', 'true');
    step(async () => {
      await send(`${at}/shift`, fields, wanted ? name(fields) : undefined);
      form.removeAttribute('aria-busy');
    });
  });

  // Who has sent the form and types on means the plan.
  dialog.addEventListener('keydown', (event) => {
    if (grid && isSent() && event.key !== 'Enter') hold(event);
  });

  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || event.target.closest('[data-close]')) {
      event.preventDefault();
      dialog.close();
    }
  });

  dialog.addEventListener('close', () => {
    if (here && here.isConnected) go(here);
  });

  // Forms and links of the page

  document.addEventListener('submit', (event) => {
    const form = event.target.closest('[data-plan]');
    if (!form || form === grid || event.defaultPrevented || form.dataset.plan === 'copy') return;
    event.preventDefault();
    step(() => press(form.dataset.plan));
  });

  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const bar = event.target.closest('.bar[href], [data-plan-open]');
    const found = event.target.closest('.found a');
    if (bar) {
      event.preventDefault();
      if (bar.id && cellOf(bar)) reach(bar);
      step(() => fetchForm(bar.href));
    } else if (found) {
      jump(event, found);
    } else if (event.target.closest('[data-plan-keys]')) {
      keys.showModal();
    } else if (grid && event.target.tagName === 'TD' && event.target.id && grid.contains(event.target)) {
      go(event.target);
      const there = spot(event.target);
      step(() => ask(there));
    }
  });

  // A finding leads to its shift, wherever that is shown.
  function jump(event, link) {
    const wanted = new URL(link.href).hash.slice(3);
    const all = [...document.querySelectorAll('.bar')];
    const bar = all.find((one) => one.href.endsWith(`shift=${wanted}`) && one.offsetParent);
    if (!bar) return; // another week
    event.preventDefault();
    mark(bar);
  }

  function mark(bar) {
    document.querySelectorAll('.bar-marked').forEach((one) => one.classList.remove('bar-marked'));
    bar.classList.add('bar-marked');
    bar.scrollIntoView({ block: 'center' });
    if (grid && grid.contains(bar)) reach(bar);
    bar.focus({ preventScroll: true });
  }

  // Keys

  // A form of the page, as it is when its turn has come: what to undo is another thing by then.
  function press(id) {
    const form = document.querySelector(`[data-plan="${id}"]`);
    if (form.querySelector('button').disabled) return say(`There is nothing of yours to ${id}.`);
    return send(form.action, Object.fromEntries(new FormData(form)));
  }

  function change(which) {
    const bar = here.classList.contains('bar') ? here : null;
    if (!bar) return say('There is no shift here.');
    if (isFixed(bar)) return say('It has begun, and stays as it was published.');
    if (bar.classList.contains('bar-gone')) return say('The draft does not have it. Enter puts it back.');
    return which(shiftOf(bar));
  }

  const whole = {
    Enter: () => (here.classList.contains('bar') ? fetchForm(here.href) : ask(spot(here))),
    n: () => ask(spot(cellOf(here))),
    o: () => change((shift) => act('open', shift, name({ ...shift, person: '0' }))),
    x: () => change((shift) => act('out', shift)),
    Delete: () => whole.x(),
    c: () => change((shift) => { copied = shift; say(`Copied ${here.innerText.replace(/\s+/g, ' ')}.`); }),
    v: () => paste(),
    u: () => press('undo'),
    r: () => press('redo'),
    '?': () => keys.showModal(),
    '+': () => longer(20),
    '=': () => longer(20),
    '-': () => longer(-20),
    ArrowLeft: () => go(enter(beside(cellOf(here), -1))),
    ArrowRight: () => go(enter(beside(cellOf(here), 1))),
    ArrowUp: () => go(upOrDown(-1)),
    ArrowDown: () => go(upOrDown(1)),
    Home: (all) => go(edge(false, all)),
    End: (all) => go(edge(true, all)),
  };

  function longer(minutes) {
    return change((shift) => save({ ...shift, to: plusMinutes(shift.to, minutes) }));
  }

  function paste() {
    if (!copied) return say('Nothing is copied yet: C copies a shift.');
    const there = spot(cellOf(here));
    const shift = { ...copied, shift: '' };
    if (week) return save({ ...shift, person: there.person, on: there.on });
    const minutes = (Date.parse(`${there.on}T${there.from}Z`) - Date.parse(`${shift.on}T${shift.from}Z`)) / 60_000;
    return save({ ...later(shift, minutes), seat: there.seat });
  }

  // By a day or twenty minutes; to the person or the seat of the line above or below.
  function shove(key) {
    return change((shift) => {
      const by = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
      if (key === 'ArrowLeft' || key === 'ArrowRight') {
        return save(week ? { ...shift, on: plusDays(shift.on, by) } : later(shift, 20 * by));
      }
      const all = rows();
      const own = cellOf(here).parentElement;
      let index = all.indexOf(own) + by;
      while (!week && all[index] && all[index].dataset.seat === own.dataset.seat) index += by;
      const row = all[index];
      if (!row) return say('There is no line beyond this one.');
      return save({ ...shift, ...(week ? { person: row.dataset.part.slice(4) } : { seat: row.dataset.seat }) });
    });
  }

  // What a key does; nothing when it is none of ours.
  function meaning(event) {
    if (event.altKey || event.metaKey) return null;
    if (event.shiftKey && event.key.startsWith('Arrow')) return () => shove(event.key);
    const ends = event.key === 'Home' || event.key === 'End';
    const does = whole[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    return does && (ends || !event.ctrlKey) ? () => does(event.ctrlKey) : null;
  }

  function hold(event) {
    const does = meaning(event);
    if (!does) return;
    event.preventDefault();
    step(does);
  }

  // Parts that were swapped in

  function tame(part) {
    for (const bar of part.querySelectorAll('td .bar')) {
      bar.tabIndex = -1;
      bar.draggable = false;
    }
  }

  function settle() {
    if (here && here.isConnected) {
      here.tabIndex = 0;
      return;
    }
    const cell = (place && document.getElementById(place)) || grid.tBodies[0].querySelector('td');
    if (cell) reach(enter(cell));
  }

  if (grid) {
    tame(grid);
    settle();
    grid.addEventListener('keydown', (event) => {
      if (!event.target.closest('thead')) hold(event);
    });
    grid.addEventListener('focusin', (event) => {
      if (event.target.matches('td, td .bar')) reach(event.target);
    });
    addEventListener('live-part', (event) => {
      tame(event.detail);
      settle();
      for (const button of event.detail.querySelectorAll('[data-plan-keys]')) button.hidden = false;
    });
    for (const button of document.querySelectorAll('[data-plan-keys]')) button.hidden = false;
    const wanted = location.hash.startsWith('#s-') && document.getElementById(location.hash.slice(1));
    if (wanted && wanted.offsetParent) mark(wanted);
  }
})();
