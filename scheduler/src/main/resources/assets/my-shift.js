// Keeps what is typed into a note, or into the outcome of a call, on this machine until it is saved; counts
// what is left of a note.
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

  // The outcome of a call: all fields of its form together, until the call is no longer there to be saved.
  const OUTCOME = 'baton-outcome ';
  const outcomeKey = (form) => OUTCOME + form.dataset.draftForm;

  function keep(form) {
    const typed = [...new FormData(form)].filter(([name]) => name !== '_csrf');
    try {
      localStorage.setItem(outcomeKey(form), JSON.stringify(typed));
    } catch {
      // As above.
    }
  }

  function kept(form) {
    try {
      return JSON.parse(localStorage.getItem(outcomeKey(form)) || 'null');
    } catch {
      return null;
    }
  }

  function refill(form) {
    for (const [name, value] of kept(form) || []) {
      const field = form.elements.namedItem(name);
      if (!field) continue;
      if (field instanceof RadioNodeList || field.type === 'radio') {
        for (const radio of form.querySelectorAll(`input[name="${CSS.escape(name)}"]`)) {
          if (radio.value === value) radio.checked = true;
        }
      } else {
        field.value = value;
        const folded = value && field.closest('details');
        if (folded) folded.open = true;
      }
    }
  }

  function beginOutcome(root) {
    for (const form of root.querySelectorAll('form[data-draft-form]')) {
      refill(form);
      form.addEventListener('input', () => keep(form));
    }
  }

  function forgetSaved() {
    const open = new Set([...document.querySelectorAll('form[data-draft-form]')].map(outcomeKey));
    try {
      for (const name of Object.keys(localStorage)) {
        if (name.startsWith(OUTCOME) && !open.has(name)) localStorage.removeItem(name);
      }
    } catch {
      // As above.
    }
  }

  begin(document);
  forgetSaved();
  beginOutcome(document);
  addEventListener('live-part', (event) => {
    begin(event.detail);
    beginOutcome(event.detail);
  });
})();
