// Puts a chosen file into the text field, where it can be looked at before it is sent.
(() => {
  'use strict';
  const choice = document.querySelector('[data-into]');
  const text = choice && document.getElementById(choice.dataset.into);
  if (!text) {
    return;
  }
  choice.closest('[data-file-row]').hidden = false;
  choice.addEventListener('change', async () => {
    const [file] = choice.files;
    if (file) {
      text.value = await file.text();
      text.focus();
    }
  });
})();
