// Keeps the wallboard live (W2): swaps the board whenever the server sends one, counts times on from
// the board's own instant, and says when the line is lost and how old the picture is.
(() => {
  'use strict';
  const QUIET = 15_000; // the server pulses every 10 s
  const STALE = 30_000;
  const BLINK = 3_000; // a line that is back this soon was never said to be lost
  const place = document.querySelector('[data-board]');
  const announcer = document.querySelector('[data-announce]');
  const spoken = {}; // data-key -> data-say, of the board shown
  let taken = Date.now(); // when the picture shown was current, on this machine's clock
  let heard = taken; // when the line last said so
  let open = false; // the line is
  let blind = false; // the server itself cannot know
  let clock;

  const two = (n) => String(n).padStart(2, '0');

  // The same words as Lengths.java.
  function since(ms) {
    const minutes = Math.floor(ms / 60_000);
    if (minutes < 1) return 'under 1 min';
    return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  }

  const says = {
    clock: (now) => clock.format(now),
    since: (now, at) => since(now - at),
    late: (now, at) => `${since(now - at)} late`,
    missed: (now, at) => `${since(now - at)} ago`,
    until: (now, at) => (at <= now ? 'now' : `in ${since(at - now + 59_999)}`),
    running: (now, at) => {
      const s = Math.max(0, Math.floor((now - at) / 1000));
      const minutes = Math.floor(s / 60);
      return minutes < 60
        ? `${minutes}:${two(s % 60)}`
        : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(s % 60)}`;
    },
  };

  function put(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  function tick() {
    const board = place.querySelector('.board');
    const lived = 'frozen' in board.dataset ? 0 : Date.now() - taken;
    const now = Date.parse(board.dataset.asOf) + lived;
    for (const time of board.querySelectorAll('[data-tick]')) {
      put(time, says[time.dataset.tick](now, Date.parse(time.dateTime)));
    }
    line(board);
  }

  function line(board) {
    const silence = Date.now() - heard;
    const lost = silence > QUIET || (!open && silence > BLINK);
    const state = blind || silence > STALE ? 'stale' : lost ? 'reconnecting' : open ? 'live' : '';
    const age = silence < 60_000 ? `${Math.round(silence / 1000)} s` : since(silence);
    document.body.dataset.line = state;
    if (state) put(board.querySelector('[data-badge]'), {
      live: 'Live',
      reconnecting: `Reconnecting, picture ${age} old`,
      stale: `Stale, picture ${age} old`,
    }[state]);
  }

  // Remembers what each row says; gives the rows that say something new.
  function changes() {
    const before = { ...spoken };
    for (const key of Object.keys(spoken)) delete spoken[key];
    return [...place.querySelectorAll('[data-key]')].filter((row) => {
      spoken[row.dataset.key] = row.dataset.say;
      return before[row.dataset.key] !== row.dataset.say;
    });
  }

  function show(html) {
    place.innerHTML = html;
    taken = heard = Date.now();
    blind = false;
    const changed = changes();
    for (const row of changed) row.classList.add('changed');
    if (changed.length > 0) announcer.textContent = changed.map((row) => row.dataset.say).join('. ');
    start();
  }

  function start() {
    const zone = place.querySelector('.board').dataset.zone;
    clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
    tick();
  }

  function listen() {
    const events = new EventSource(document.body.dataset.events);
    events.onopen = () => {
      open = true;
    };
    events.onmessage = (event) => show(event.data);
    events.addEventListener('pulse', (event) => {
      blind = event.data === 'blind';
      if (!blind) heard = Date.now();
    });
    events.onerror = () => {
      open = false;
      // Lost lines are retried by the browser; an answer that is no stream ends it, so begin anew.
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 5_000);
    };
  }

  changes();
  start();
  listen();
  setInterval(tick, 1_000);
})();
