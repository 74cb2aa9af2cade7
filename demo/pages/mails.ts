import { element } from './page.js';

interface Mail {
  to: string;
  code: string;
  sentAt: string;
}

function row({ to, code, sentAt }: Mail): HTMLLIElement {
  const time = element('time', [new Date(sentAt).toLocaleTimeString('en-GB')]);
  time.dateTime = sentAt;
  return element('li', [element('span', [to]), time, element('code', [code])]);
}

/** Shows the mails of the embedded login server as they are sent, the newest first. */
export function showMails(list: HTMLElement): void {
  const limit = Number(list.dataset['limit'] ?? Infinity);
  new EventSource('/mails').addEventListener('message', ({ data }: MessageEvent<string>) => {
    list.replaceChildren(...(JSON.parse(data) as Mail[]).slice(0, limit).map(row));
  });
}
