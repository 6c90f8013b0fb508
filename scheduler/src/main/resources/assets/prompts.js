// Shows prompts as they come: in the page's list where it has one, else as a note at its edge. Each is announced
// once, in one tab, however often the page is loaded. Only one tab of a browser keeps a stream and tells the others.
"use strict";
(() => {
  const news = document.querySelector("[data-prompts]");
  if (!news) return;
  const base = news.dataset.prompts;
  const key = "baton-prompts-" + news.dataset.person;
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel(key) : null;
  const SILENCE = 30000; // the stream says something every 10 s
  let heard = 0;
  let stream = null;
  let announcing = Promise.resolve();

  // What lies under the notes can be scrolled, or tabbed, out from under them.
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--news", `${news.offsetHeight}px`);
  }).observe(news);

  // What was announced last. Kept by the browser, so that reloads and other tabs know.
  let lastHere = 0;
  function last() {
    try { return Math.max(lastHere, Number(localStorage.getItem(key)) || 0); } catch { return lastHere; }
  }
  function keep(id) {
    lastHere = Math.max(lastHere, id);
    try { localStorage.setItem(key, String(id)); } catch { /* then only this page knows */ }
  }

  // Whether this tab is the one to announce it. What one tab stores, another may read a moment later only, so the
  // tab also holds a lock of that prompt for as long as it lives.
  function claim(id) {
    if (!navigator.locks) {
      const first = id > last();
      if (first) keep(id);
      return Promise.resolve(first);
    }
    return new Promise((answer) => {
      navigator.locks.request(`${key}-${id}`, { ifAvailable: true }, (lock) => {
        const first = lock !== null && id > last();
        if (first) keep(id);
        answer(first);
        return first ? new Promise(() => {}) : undefined;
      });
    });
  }

  function lists() { return [...document.querySelectorAll("[data-prompt-list]")]; }
  function places() { return lists().concat(news); }
  function shown(place) { return [...place.querySelectorAll("ul > [data-prompt]")]; }

  function add(place, prompt) {
    if (shown(place).some((item) => Number(item.dataset.prompt) === prompt.id)) return;
    const item = place.querySelector("template").content.cloneNode(true).firstElementChild;
    item.dataset.prompt = prompt.id;
    item.querySelector("[data-title]").textContent = prompt.title;
    item.querySelector("[data-about]").textContent = prompt.title;
    item.querySelector("[data-when]").textContent = prompt.when;
    item.querySelector("[data-text]").textContent = prompt.text;
    const link = item.querySelector("[data-link]");
    link.href = prompt.link;
    link.textContent = prompt.act || "";
    link.hidden = !prompt.act;
    const form = item.querySelector("form");
    form.setAttribute("action", form.getAttribute("action").replace("/0/", `/${prompt.id}/`));
    place.querySelector("ul").prepend(item);
    for (const empty of document.querySelectorAll("[data-prompt-list] ~ .empty")) empty.hidden = true;
  }

  // Takes away what no longer counts, and asks for what a list should have and has not.
  async function keepOnly(ids) {
    for (const place of places()) {
      for (const item of shown(place)) if (!ids.includes(Number(item.dataset.prompt))) item.remove();
    }
    const missing = (list) => ids.some((id) => !shown(list).some((item) => Number(item.dataset.prompt) === id));
    if (!lists().some(missing)) return;
    const answer = await fetch(base, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    for (const prompt of (await answer.json()).items.reverse()) for (const list of lists()) add(list, prompt);
  }

  function announce(prompt) {
    for (const list of lists()) add(list, prompt);
    announcing = announcing.then(async () => {
      if (document.hidden) await new Promise((done) => setTimeout(done, 400)); // a tab somebody looks at goes first
      if (!(await claim(prompt.id))) return;
      if (lists().length === 0) add(news, prompt);
      if (prompt.browser) notify(prompt);
      if (prompt.sound) beep();
    }).catch(() => { /* the list has it */ });
  }

  function notify(prompt) {
    if (!("Notification" in window) || Notification.permission !== "granted") return;
    try {
      const note = new Notification(prompt.title, { body: prompt.text, tag: key + prompt.id });
      note.onclick = () => { window.focus(); location.assign(prompt.link); };
    } catch { /* some phones allow none from a page */ }
  }

  function beep() {
    try {
      const audio = new AudioContext();
      const tone = audio.createOscillator();
      const loudness = audio.createGain();
      tone.frequency.value = 660;
      loudness.gain.setValueAtTime(0.15, audio.currentTime);
      loudness.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.4);
      tone.connect(loudness).connect(audio.destination);
      tone.start();
      tone.stop(audio.currentTime + 0.4);
      // On a page nobody has touched a browser keeps the tone back, and would play it at the first click: too late.
      setTimeout(() => audio.close(), 5000);
    } catch { /* no sound here */ }
  }

  function take(kind, data) {
    heard = performance.now();
    if (kind === "prompt") announce(data);
    if (kind === "current") keepOnly(data);
  }
  function tell(kind, data) {
    take(kind, data);
    if (tabs) tabs.postMessage({ kind, data });
  }
  if (tabs) tabs.onmessage = (event) => take(event.data.kind, event.data.data);

  function connect() {
    if (stream) return;
    stream = new EventSource(`${base}/events?after=${last()}`);
    stream.onmessage = (event) => tell("prompt", JSON.parse(event.data));
    stream.addEventListener("current", (event) => tell("current", JSON.parse(event.data)));
    stream.addEventListener("pulse", () => tell("pulse"));
    stream.onerror = () => {
      // A lost line is the browser's to mend; a refusal is not.
      if (stream.readyState === EventSource.CLOSED) {
        stream = null;
        setTimeout(connect, 15000);
      }
    };
  }
  heard = performance.now();
  if (tabs && navigator.locks) {
    navigator.locks.request(`${key}-stream`, () => { connect(); return new Promise(() => {}); });
  } else {
    connect();
  }
  // The tab that keeps the stream may be asleep.
  setInterval(() => {
    if (!document.hidden && performance.now() - heard > SILENCE) connect();
  }, 5000);

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-seen]")) return;
    event.preventDefault();
    const id = Number(form.closest("[data-prompt]").dataset.prompt);
    const csrf = form.querySelector("[name=_csrf]").value;
    const answer = await fetch(`${base}/${id}/seen`, { method: "POST", headers: { "X-CSRF-Token": csrf } })
      .catch(() => null);
    if (!answer || !answer.ok) { form.submit(); return; }
    for (const place of places()) for (const item of shown(place)) if (Number(item.dataset.prompt) === id) item.remove();
    document.getElementById("main").focus();
  });

  const ask = document.querySelector("[data-notify-ask]");
  if (ask && "Notification" in window) {
    const state = document.querySelector("[data-notify-state]");
    const say = () => {
      ask.hidden = Notification.permission !== "default";
      state.textContent = {
        granted: "This browser allows it.",
        denied: "This browser forbids it: allow it in the browser’s settings for this page.",
        default: "This browser has not been asked yet.",
      }[Notification.permission];
    };
    ask.querySelector("button").addEventListener("click", () => Notification.requestPermission().then(say));
    say();
  }
})();
