// Loaded in the head, before anything is drawn, so that a chosen theme does not flash.
(() => {
  'use strict';
  const root = document.documentElement;
  const key = root.dataset.themeKey || 'baton-theme';

  function chosen() {
    try {
      return localStorage.getItem(key) || root.dataset.theme || 'system';
    } catch {
      return root.dataset.theme || 'system'; // storage is forbidden here: the default it is
    }
  }

  function show(theme) {
    root.dataset.theme = theme;
  }

  show(chosen());

  document.addEventListener('DOMContentLoaded', () => {
    const group = document.querySelector('[data-theme-switch]');
    if (!group) {
      return;
    }
    group.hidden = false;
    for (const choice of group.querySelectorAll('input')) {
      choice.checked = choice.value === root.dataset.theme;
      choice.addEventListener('change', () => {
        show(choice.value);
        try {
          localStorage.setItem(key, choice.value);
        } catch {
          // shown until the page is left, then forgotten
        }
      });
    }
  });
})();
