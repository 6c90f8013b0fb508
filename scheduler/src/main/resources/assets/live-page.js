// Keeps the element with data-live up to date: asks for the page again when the desk has changed, and
// swaps those of its parts that are different. What somebody types is never swapped away, focus stays
// where it is, and what changed is said once. When the line is lost the page says so, and how old it is.
// Without script the page is as it was loaded.
'use strict';
(() => {
  const QUIET = 15_000; // the server pulses every 10 s
  const BLINK = 3_000; // a line that is back this soon was never said to be lost
  const live = document.querySelector('[data-live]');
  const badge = document.querySelector('[data-line]');
  const announcer = document.querySelector('[data-announce]');
  const seen = new Map(); // key of a part -> what the server sent of it, counted words left out
  let at = Date.parse(live.dataset.now); // the instant of what is shown
  let loaded = Date.now(); // when that was so, on this machine's clock
  let heard = Date.now();
  let open = false;
  let blind = false; // the server itself cannot know
  let known = false;
  let asking = false;
  let again = false;
  let turn = 0; // how often something was shown
  const refused = live.querySelector('[data-part="refused"]') !== null; // this page answers a form

  // A refused form leaves its own address behind; to reload that would send the form again.
  history.replaceState(null, '', live.dataset.page + location.hash);

  // The same words as DeskTime.java.
  function length(ms) {
    const minutes = Math.floor(ms / 60_000);
    if (minutes < 1) return 'under 1 min';
    if (minutes < 60) return `${minutes} min`;
    return `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;
  }

  const says = {
    until: (now, then) => (then <= now ? 'now' : `in ${length(then - now + 59_999)}`),
    ago: (now, then) => (now - then < 60_000 ? 'now' : `${length(now - then)} ago`),
    running: (now, then) => {
      const seconds = Math.max(0, Math.floor((now - then) / 1000));
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    },
  };

  const put = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };

  function tick() {
    const now = at + ('stands' in live.dataset ? 0 : Date.now() - loaded);
    for (const time of live.querySelectorAll('[data-tick]')) {
      put(time, says[time.dataset.tick](now, Date.parse(time.dateTime)));
    }
    for (const ring of live.querySelectorAll('[data-ring]')) {
      const seconds = Math.floor((now - Date.parse(ring.dataset.ring)) / 1000);
      const full = ring.getAttribute('pathLength');
      ring.setAttribute('stroke-dasharray', `${Math.max(0, Math.min(seconds, full))} ${full}`);
    }
    const silence = Date.now() - heard;
    const lost = blind || silence > QUIET || (!open && silence > BLINK);
    const age = silence < 60_000 ? `${Math.round(silence / 1000)} s` : length(silence);
    document.body.dataset.line = lost ? 'lost' : open ? 'live' : '';
    put(badge, lost ? `No connection: this page is ${age} old. It comes back by itself.` : open ? 'Live' : '');
  }

  const parts = (root) => [...root.querySelectorAll(':scope > [data-part]')];

  function signature(part) {
    const copy = part.cloneNode(true);
    for (const time of copy.querySelectorAll('[data-tick]')) time.textContent = '';
    for (const ring of copy.querySelectorAll('[data-ring]')) ring.removeAttribute('stroke-dasharray');
    return copy.outerHTML;
  }

  // Whether somebody is typing in it, has typed what is not saved yet, or is told there what was wrong with it.
  function isBeingWritten(part, fresh) {
    if (part.querySelector('[aria-invalid="true"], .wrong')) return true;
    return fields(part).some(
      (field) => field === document.activeElement || content(field) !== initial(field) || isSentBack(field, fresh),
    );
  }

  const fields = (part) => [...part.querySelectorAll('textarea, select, input:not([type=hidden])')];
  const isTicked = (field) => field.type === 'checkbox' || field.type === 'radio';
  const content = (field) => (isTicked(field) ? field.checked : field.value);
  const action = (field) => field.form && field.form.getAttribute('action');

  function initial(field) {
    if ('saved' in field.dataset) return field.dataset.saved;
    if (isTicked(field)) return field.defaultChecked;
    if (field.tagName !== 'SELECT') return field.defaultValue;
    const chosen = [...field.options].find((option) => option.defaultSelected) || field.options[0];
    return chosen ? chosen.value : '';
  }

  // A refused form came back with what was typed: only against the page as it is now is it seen to be that.
  function isSentBack(field, fresh) {
    if (!refused || 'saved' in field.dataset) return false;
    const same = fields(fresh).find(
      (other) =>
        other.name === field.name &&
        action(other) === action(field) &&
        (!isTicked(field) || other.value === field.value),
    );
    return same !== undefined && content(same) !== content(field);
  }

  // How to find the focused element again in what replaces it.
  function focusIn(part) {
    const focused = document.activeElement;
    if (!focused || !part.contains(focused)) return null;
    const form = focused.closest('form');
    const around = focused.parentElement.closest('[id][tabindex]');
    return {
      id: focused.id,
      around: around && part.contains(around) ? around.id : null,
      href: focused.getAttribute('href'),
      action: focused.getAttribute('formaction'),
      form: form && form.getAttribute('action'),
      named: `${focused.name} ${focused.value}`,
      summary: focused.tagName === 'SUMMARY',
    };
  }

  function focusAgain(part, was) {
    const can = 'a, summary, :is(button, input:not([type=hidden]), select, textarea):enabled';
    const all = [...part.querySelectorAll(can)];
    const ofForm = was.form ? all.filter((one) => one.form && one.form.getAttribute('action') === was.form) : [];
    const same =
      (was.id && part.querySelector(`#${CSS.escape(was.id)}`)) ||
      (was.href && all.find((one) => one.getAttribute('href') === was.href)) ||
      (was.action && all.find((one) => one.getAttribute('formaction') === was.action)) ||
      ofForm.find((one) => `${one.name} ${one.value}` === was.named) ||
      ofForm[0] ||
      (was.summary && part.querySelector('summary')) ||
      (was.around && part.querySelector(`#${CSS.escape(was.around)}`)) ||
      all[0];
    (same || document.querySelector('main')).focus();
  }

  function replace(part, fresh) {
    const was = focusIn(part);
    const opened = [...part.querySelectorAll('details[open][id]')].map((one) => one.id);
    part.replaceWith(fresh);
    for (const id of opened) {
      const same = fresh.querySelector(`#${CSS.escape(id)}`);
      if (same) same.open = true;
    }
    if (was) focusAgain(fresh, was);
  }

  // What has parts: the live element itself, and others by their id.
  function roots(page) {
    const others = [...page.querySelectorAll('[data-parts]')].map((root) => [root.id, root]);
    return new Map([['', page.querySelector('[data-live]')], ...others]);
  }

  // Words that stand to be read (planner.js) are left alone by what others changed, but not by one's own answer.
  function show(page, own) {
    turn += 1;
    const here = roots(document);
    const there = roots(page);
    if ([...here.keys()].join() !== [...there.keys()].join()) {
      location.assign(live.dataset.page); // another kind of page by now
      return;
    }
    const said = [];
    for (const [id, root] of here) swap(root, there.get(id), said);
    if (said.length > 0 && (own || announcer.classList.contains('unseen'))) put(announcer, said.join('. '));
    at = Date.parse(there.get('').dataset.now);
    loaded = Date.now();
    const strip = document.querySelector('.rehearsal');
    const moved = page.querySelector('.rehearsal');
    if (strip && moved) strip.replaceWith(moved); // a rehearsal's clock has moved
    tick();
  }

  function swap(root, fresh, said) {
    const before = new Map(parts(root).map((part) => [part.dataset.part, part]));
    const order = [];
    for (const part of parts(fresh)) {
      const key = part.dataset.part;
      const old = before.get(key);
      const sent = signature(part);
      before.delete(key);
      if (old && (seen.get(key) === sent || isBeingWritten(old, part))) {
        order.push(old);
        continue;
      }
      if (part.dataset.say && (!old || old.dataset.say !== part.dataset.say)) said.push(part.dataset.say);
      seen.set(key, sent);
      if (old) replace(old, part);
      part.classList.add('changed');
      order.push(part);
      dispatchEvent(new CustomEvent('live-part', { detail: part }));
    }
    // What was refused stays to be read until something it may speak of is different.
    const refusal = before.get('refused');
    if (refusal && said.length === 0) {
      before.delete('refused');
      order.unshift(refusal);
    }
    const lost = [...before.values()].some((part) => part.contains(document.activeElement));
    for (const [key, part] of before) {
      part.remove();
      seen.delete(key);
    }
    arrange(root, order);
    if (lost) (live.querySelector('button, a, summary') || document.querySelector('main')).focus();
  }

  // The part with the focus stays where it is, and the others are put around it: moved, it would lose it.
  function arrange(root, order) {
    if (parts(root).every((part, index) => part === order[index]) && parts(root).length === order.length) return;
    const fixed = order.findIndex((part) => part.contains(document.activeElement));
    order.forEach((part, index) => {
      if (index < fixed) root.insertBefore(part, order[fixed]);
      else if (index !== fixed) root.append(part);
    });
  }

  async function refresh() {
    if (asking) { again = true; return; }
    asking = true;
    const since = turn;
    try {
      const answer = await fetch(live.dataset.page, { headers: { Accept: 'text/html' } });
      if (answer.status >= 500) throw new Error(`answered ${answer.status}`);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (!page.querySelector('[data-live]')) { location.assign(live.dataset.page); return; } // signed out
      if (turn === since) show(page, false);
      else again = true; // something newer was shown meanwhile
    } catch {
      again = false;
      setTimeout(refresh, 5_000);
    } finally {
      asking = false;
      if (again) { again = false; refresh(); }
    }
  }

  function listen() {
    const events = new EventSource(live.dataset.live);
    const hear = () => { heard = Date.now(); blind = false; };
    events.onopen = () => { open = true; hear(); tick(); };
    events.onmessage = (event) => {
      hear();
      // The first one is what there was already, unless something came between this page and its stream.
      if (known || Date.parse(event.data) >= at) refresh();
      known = true;
      tick();
    };
    events.addEventListener('pulse', (event) => {
      if (event.data === 'blind') blind = true;
      else hear();
    });
    events.onerror = () => {
      open = false;
      known = true; // what happened meanwhile is asked for on reconnect
      // Lost lines are retried by the browser; an answer that is no stream ends it, so begin anew.
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 5_000);
    };
  }

  // A page's own script has sent a form and been answered with the page as it is now.
  addEventListener('live-show', (event) => show(event.detail, true));
  addEventListener('live-ask', refresh);

  for (const root of roots(document).values()) {
    for (const part of parts(root)) seen.set(part.dataset.part, signature(part));
  }
  const first = live.querySelector('[data-focus]');
  if (first) first.focus();
  tick();
  setInterval(tick, 1_000);
  listen();
})();
