import type { LoginBody } from './protocol/flow.js';

/** Leaves the page; with a body by a form, since no other request of a page can be followed to another origin. */
export function goTo(url: string, body?: LoginBody): void {
  if (!body) {
    location.assign(url);
    return;
  }
  // In a box, and submitted from outside: a field named `remove` or `submit` takes the place of the form's own method.
  const box = document.createElement('div');
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: url });
  const fields = Object.entries(body).filter(([, value]) => typeof value === 'string');
  form.append(
    ...fields.map(([name, value]) => Object.assign(document.createElement('input'), { type: 'hidden', name, value })),
  );
  box.append(form);
  document.body.append(box);
  HTMLFormElement.prototype.submit.call(form);
  box.remove();
}
