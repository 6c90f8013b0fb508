// Buttons that copy what a field has. Without script, or where the browser does not let a page copy, the field is
// there to be selected.
'use strict';
(() => {
  for (const button of document.querySelectorAll('[data-copy]')) {
    const field = document.getElementById(button.dataset.copy);
    const said = button.closest('section').querySelector('[data-copied]');
    button.hidden = false;
    button.addEventListener('click', async () => {
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        said.textContent = 'Copied.';
      } catch {
        said.textContent = 'Selected: copy it with the keys or the menu of your device.';
      }
    });
    // A reload would make another link in place of the one that is shown.
    history.replaceState(null, '', location.pathname);
  }
})();
