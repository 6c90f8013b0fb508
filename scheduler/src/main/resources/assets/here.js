// Says that this page is open: at once, every 25 s, whenever it is looked at or the network is back, and
// once more when it closes (H11). A browser may slow this down to once a minute; two are allowed for.
'use strict';
(() => {
  const { here, csrf } = document.currentScript.dataset;
  const page = [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0')).join('');
  let every;

  async function say(closes) {
    try {
      const answer = await fetch(here, {
        method: 'POST',
        keepalive: closes,
        headers: { 'X-CSRF-Token': csrf },
        body: new URLSearchParams({ page, closes }),
      });
      if (answer.status === 401) clearInterval(every); // signed out: there is nobody to speak for
    } catch {
      // The network is gone. The next word says that it is back.
    }
  }

  const open = () => say(false);
  every = setInterval(open, 25_000);
  addEventListener('pageshow', open);
  addEventListener('online', open);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) open(); });
  addEventListener('pagehide', () => say(true));
})();
