const login = document.querySelector('kratos-login');

login.addEventListener('login-success', ({ detail: { session } }) => {
  document.querySelector('#who').textContent = session.identity.traits.email;
  chrome.storage.session.remove('flowId');
});

// The popup closes while the person looks for a code in the mail. The next one goes on where this one was.
login.addEventListener('login-flow', ({ detail: { flow } }) => {
  chrome.storage.session.set({ flowId: flow.id });
});

// What leads away, such as a provider's page, has no room in a popup.
login.addEventListener('login-redirect', (event) => {
  event.preventDefault();
  chrome.tabs.create({ url: event.detail.url });
});

document.querySelector('#sign-out').addEventListener('click', async () => {
  const init = { credentials: 'include', headers: { Accept: 'application/json' } };
  const answer = await fetch(`${login.baseUrl}/self-service/logout/browser`, init);
  const { logout_url } = await answer.json();
  await fetch(logout_url, init);
  await login.restart();
});

const { flowId = '' } = await chrome.storage.session.get('flowId');
login.flowId = flowId;
await login.start();
