// Keeps the element with data-live up to date: asks for the page again when the desk has changed, and
// swaps that element, unless somebody is filling a form in it. Without script the page is as it was loaded.
"use strict";
(() => {
  const live = () => document.querySelector("[data-live]");
  // A refused form leaves its own address behind; to reload that would send the form again.
  history.replaceState(null, "", live().dataset.page);
  const stream = new EventSource(live().dataset.live);
  let known = false;
  let asking = false;
  let again = false;

  stream.onmessage = () => {
    if (known) refresh();
    known = true;
  };
  stream.onerror = () => { known = true; }; // what happened meanwhile is asked for on reconnect

  async function refresh() {
    if (asking) { again = true; return; }
    asking = true;
    try {
      const answer = await fetch(live().dataset.page, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-live]");
      if (!fresh) { location.assign(live().dataset.page); return; } // signed out meanwhile
      const focused = document.activeElement && document.activeElement.closest("form");
      const action = focused && focused.getAttribute("action");
      live().replaceWith(fresh);
      const strip = document.querySelector(".rehearsal");
      const moved = page.querySelector(".rehearsal");
      if (strip && moved) strip.replaceWith(moved); // a rehearsal's clock has moved
      if (action) {
        const same = [...document.forms].find((form) => form.getAttribute("action") === action);
        if (same) same.querySelector("button").focus();
      }
      tick();
    } finally {
      asking = false;
      if (again) { again = false; refresh(); }
    }
  }

  // Running times tick here; on a rehearsal's clock they stand still, so the server says what time it is.
  function tick() {
    const clock = document.querySelector("[data-now]");
    const loaded = Number(clock.dataset.loaded || (clock.dataset.loaded = performance.now()));
    const now = Date.parse(clock.dataset.now) + ("stands" in clock.dataset ? 0 : performance.now() - loaded);
    for (const element of document.querySelectorAll("[data-since]")) {
      const seconds = Math.max(0, Math.floor((now - Date.parse(element.dataset.since)) / 1000));
      element.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }
  }
  tick();
  setInterval(tick, 1000);
})();
