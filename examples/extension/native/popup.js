const login = document.querySelector('kratos-login');

login.addEventListener('login-success', ({ detail: { session, sessionToken } }) => {
  document.querySelector('#who').textContent = session.identity.traits.email;
  login.sessionToken = sessionToken;
  chrome.storage.session.set({ sessionToken });
  chrome.storage.session.remove('flowId');
});

// The popup closes while the person looks for a code in the mail. The next one goes on where this one was.
login.addEventListener('login-flow', ({ detail: { flow } }) => {
  chrome.storage.session.set({ flowId: flow.id });
});

document.querySelector('#sign-out').addEventListener('click', async () => {
  await fetch(`${login.baseUrl}/self-service/logout/api`, {
    method: 'DELETE',
    credentials: 'omit',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ session_token: login.sessionToken }),
  });
  login.sessionToken = undefined;
  await chrome.storage.session.remove('sessionToken');
  await login.restart();
});

// Of this extension's requests only: Kratos needs the header of all others to tell who asks.
await chrome.declarativeNetRequest.updateSessionRules({
  removeRuleIds: [1],
  addRules: [
    {
      id: 1,
      action: { type: 'modifyHeaders', requestHeaders: [{ header: 'origin', operation: 'remove' }] },
      condition: {
        requestDomains: ['id.example.com'],
        initiatorDomains: [chrome.runtime.id],
        resourceTypes: ['xmlhttprequest'],
      },
    },
  ],
});

const { flowId = '', sessionToken } = await chrome.storage.session.get();
Object.assign(login, { flowId, sessionToken });
await login.start();
