// The planner by mouse: a shift is dragged to another person and day, or seat and time; in the day it is drawn
// over empty columns, and made longer or shorter at its ends. Each is asked for as an edit (planner.js).
'use strict';
(() => {
  const grid = document.querySelector('[role="grid"]');
  if (!grid) return;
  const week = grid.dataset.plan === 'week';
  const EDGE = 8; // px at either end of a bar that change its times
  const FAR = 4; // px before a press is a drag
  let drag = null;

  const columns = () => [...grid.querySelectorAll('col[data-at]')].map((col) => col.dataset.at);
  const clock = (at) => at.slice(11, 16);

  function read(bar) {
    const [seat, person, start, end] = bar.id.slice(2).split('.');
    const time = (text) => `${text.slice(8, 10)}:${text.slice(10, 12)}`;
    return {
      shift: bar.id.slice(2),
      seat: seat.replace(/-(\d+)$/, '/$1'),
      person,
      on: `${start.slice(0, 4)}-${start.slice(4, 6)}-${start.slice(6, 8)}`,
      from: time(start),
      to: time(end),
    };
  }

  function minutes(shift) {
    const of = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const length = of(shift.to) - of(shift.from);
    return length > 0 ? length : length + 1440;
  }

  function wall(at, plus) {
    return new Date(Date.parse(`${at}Z`) + plus * 60_000).toISOString().slice(0, 16);
  }

  // The edge of a column that is nearest to a place on the screen, as an index.
  function nearest(x) {
    const body = grid.tBodies[0].rows[0];
    const cells = [...body.cells].filter((cell) => cell.tagName === 'TD');
    const left = cells[0].getBoundingClientRect().left;
    const right = cells.at(-1).getBoundingClientRect().right;
    const widths = [...grid.querySelectorAll('col[data-at]')].map((col) => Number(col.width));
    const all = widths.reduce((sum, width) => sum + width, 0);
    let best = 0;
    let edge = left;
    widths.concat(0).forEach((width, index) => {
      if (Math.abs(edge - x) < Math.abs(left + (right - left) * sum(widths, best) / all - x)) best = index;
      edge += (right - left) * width / all;
    });
    return best;
  }

  const sum = (widths, count) => widths.slice(0, count).reduce((all, width) => all + width, 0);

  // The wall time at an edge; the end of the day is the next one's midnight.
  function at(index) {
    const all = columns();
    return index < all.length ? all[index] : wall(`${all[0].slice(0, 10)}T00:00`, 1440);
  }

  function cellUnder(event) {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const cell = under && under.closest('td');
    return cell && cell.id && grid.contains(cell) ? cell : null;
  }

  function end(bar, event) {
    if (week) return null;
    const box = bar.getBoundingClientRect();
    if (event.clientX - box.left < EDGE && !bar.classList.contains('bar-before')) return 'from';
    return box.right - event.clientX < EDGE && !bar.classList.contains('bar-after') ? 'to' : null;
  }

  // What letting go now would ask for; nothing when it would change nothing.
  function wish(event) {
    const cell = cellUnder(event);
    if (!cell && !drag.end) return null;
    if (drag.draw) return drawn(event);
    const shift = drag.shift;
    if (drag.end) {
      const time = clock(at(nearest(event.clientX)));
      return { ...shift, [drag.end]: time };
    }
    if (week) {
      const [, person, on] = /^c(\d+)-(.+)$/.exec(cell.id);
      return { ...shift, person, on };
    }
    const start = at(nearest(event.clientX - drag.grabbed));
    return {
      ...shift,
      seat: cell.parentElement.dataset.seat,
      on: start.slice(0, 10),
      from: clock(start),
      to: clock(wall(start, minutes(shift))),
    };
  }

  function drawn(event) {
    const one = nearest(drag.x);
    const other = nearest(event.clientX);
    const start = at(Math.min(one, other));
    const stop = at(Math.max(one, other, Math.min(one, other) + 1));
    return { person: '0', seat: drag.draw, on: start.slice(0, 10), from: clock(start), to: clock(stop) };
  }

  function begin(event) {
    drag.ghost = document.createElement('div');
    drag.ghost.className = drag.bar ? `${drag.bar.className} plan-ghost` : 'bar plan-ghost';
    if (drag.bar) drag.ghost.style.width = `${Math.min(drag.bar.offsetWidth, 240)}px`;
    document.body.append(drag.ghost);
    document.body.classList.add('plan-dragging');
    if (drag.bar) drag.bar.classList.add('bar-dragged');
    move(event);
  }

  function move(event) {
    const wanted = wish(event);
    const cell = cellUnder(event);
    grid.querySelectorAll('.drop').forEach((one) => one.classList.remove('drop'));
    if (cell && !drag.end && !drag.draw) cell.classList.add('drop');
    const row = cell && cell.parentElement.querySelector('th');
    const where = week && row ? row.querySelector('.who').textContent : wanted && wanted.seat.replace('_', ' ').replace('/', ' ');
    drag.ghost.textContent = wanted ? `${wanted.from}–${wanted.to} ${week ? `${where}, ${wanted.on}` : ''}` : 'Not here';
    drag.ghost.style.left = `${event.clientX + 12}px`;
    drag.ghost.style.top = `${event.clientY + 12}px`;
  }

  function stop() {
    if (drag && drag.ghost) {
      drag.ghost.remove();
      document.body.classList.remove('plan-dragging');
      if (drag.bar) drag.bar.classList.remove('bar-dragged');
      grid.querySelectorAll('.drop').forEach((one) => one.classList.remove('drop'));
    }
    drag = null;
  }

  function isSame(a, b) {
    return ['seat', 'person', 'on', 'from', 'to'].every((part) => a[part] === b[part]);
  }

  grid.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const bar = event.target.closest('td .bar');
    const { clientX: x, clientY: y } = event;
    if (bar && !bar.matches('.bar-gone, .bar-fixed')) {
      drag = { bar, shift: read(bar), x, y, end: end(bar, event), grabbed: x - bar.getBoundingClientRect().left };
    } else if (!bar && !week && event.target.tagName === 'TD' && event.target.id) {
      drag = { draw: event.target.parentElement.dataset.seat, x, y };
    }
  });

  addEventListener('pointermove', (event) => {
    if (!drag) return;
    if (drag.ghost) move(event);
    else if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > FAR) begin(event);
  });

  addEventListener('pointerup', (event) => {
    if (!drag) return;
    const done = drag.ghost ? { ...drag, wanted: wish(event) } : null;
    stop();
    if (!done) return;
    // The click that ends a drag opens nothing.
    addEventListener('click', (click) => { click.preventDefault(); click.stopPropagation(); }, { capture: true, once: true });
    setTimeout(() => dispatchEvent(new Event('planner-dropped')), 0);
    if (!done.wanted) return;
    if (done.draw) dispatchEvent(new CustomEvent('planner-open', { detail: done.wanted }));
    else if (!isSame(done.wanted, done.shift)) dispatchEvent(new CustomEvent('planner-edit', { detail: done.wanted }));
  });

  addEventListener('pointercancel', stop);
  addEventListener('keydown', (event) => { if (event.key === 'Escape' && drag) stop(); });
  grid.addEventListener('dragstart', (event) => event.preventDefault());

  // The ends of a bar say that they can be drawn.
  grid.addEventListener('pointermove', (event) => {
    const bar = !week && !drag && event.target.closest('td .bar');
    if (bar) bar.classList.toggle('bar-end', !bar.matches('.bar-gone, .bar-fixed') && end(bar, event) !== null);
  });
})();
