// Keeps what is typed into a note on this machine until it is saved, and counts what is left of it.
'use strict';
(() => {
  const key = (field) => `baton-note ${field.dataset.draft}`;

  function store(field) {
    try {
      if (field.value === field.dataset.saved) localStorage.removeItem(key(field));
      else localStorage.setItem(key(field), JSON.stringify({ hold: field.dataset.hold, text: field.value }));
    } catch {
      // Private windows may keep nothing: the note is then only as safe as the page.
    }
  }

  function draft(field) {
    try {
      return JSON.parse(localStorage.getItem(key(field)) || 'null');
    } catch {
      return null;
    }
  }

  function count(field) {
    const left = Number(field.dataset.longest) - [...field.value].length;
    const counter = document.getElementById(field.dataset.counter);
    counter.textContent =
      left >= 0 ? `${left} characters left` : `${-left} characters too long`;
    counter.classList.toggle('wrong', left < 0);
    const state = document.getElementById(field.dataset.state);
    const unsaved = field.value !== field.dataset.saved;
    if (!('says' in state.dataset)) state.dataset.says = state.textContent;
    state.textContent = unsaved ? 'Not saved yet' : state.dataset.says;
    state.classList.toggle('late', unsaved);
  }

  function begin(root) {
    for (const field of root.querySelectorAll('textarea[data-draft]')) {
      const kept = draft(field);
      // A draft of an earlier time on the seat was for somebody else.
      if (kept && kept.hold === field.dataset.hold && field.value === field.dataset.saved) field.value = kept.text;
      store(field);
      count(field);
      field.addEventListener('input', () => {
        store(field);
        count(field);
      });
    }
  }

  begin(document);
  addEventListener('live-part', (event) => begin(event.detail));
})();
