// Keeps what was typed about the call while another time is chosen, in this tab only.
(() => {
  'use strict';
  const key = 'baton-booking';
  const form = document.querySelector('form[data-keep]');

  function kept(action) {
    try {
      return action(sessionStorage);
    } catch {
      return null; // storage is forbidden here: the form alone keeps it
    }
  }

  if (document.querySelector('[data-booked]')) {
    kept((storage) => storage.removeItem(key));
  }
  if (!form) {
    return;
  }
  const fields = [form.elements.name, form.elements.reason].map((field) =>
    field instanceof Element ? field : form.querySelector('[name="name"]'),
  );
  const typed = JSON.parse(kept((storage) => storage.getItem(key)) || '[]');
  fields.forEach((field, n) => {
    field.value = field.value || typed[n] || '';
    field.addEventListener('input', () =>
      kept((storage) => storage.setItem(key, JSON.stringify(fields.map((one) => one.value)))),
    );
  });
})();
