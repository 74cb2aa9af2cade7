/**
 * Web Test Runner plugin, and middleware: lets a file wait for the test, with the commands
 *
 *     hold-file      { ending }   holds the next request for a file whose path has this in it
 *     file-asked     { ending }   waits until it comes
 *     answer-file    { ending, fail? }
 */
export function heldFiles() {
  /** @type {Map<string, { asked: Promise<void>, ask: () => void, answered: Promise<boolean>, answer: (fails: boolean) => void }>} */
  const held = new Map();

  return {
    name: 'held-files',
    async middleware(context, next) {
      if (context.path.includes('/locales/')) neverCached(context.res);
      const ending = [...held.keys()].find((part) => context.path.includes(part));
      if (!ending) return next();
      const { ask, answered } = held.get(ending);
      ask();
      const fails = await answered;
      held.delete(ending);
      if (!fails) return next();
      context.status = 404;
      return undefined;
    },
    async executeCommand({ command, payload }) {
      const { ending, fail = false } = payload ?? {};
      if (command === 'hold-file') held.set(ending, hold());
      else if (command === 'file-asked') await held.get(ending).asked;
      else if (command === 'answer-file') held.get(ending).answer(fail);
      else return undefined;
      return {};
    },
  };
}

/** The runner lets browsers keep everything for a year; no request would come for what an earlier page has loaded. */
function neverCached(response) {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) => set(name, /^cache-control$/i.test(name) ? 'no-store' : value);
}

function hold() {
  let ask, answer;
  const asked = new Promise((resolve) => (ask = resolve));
  const answered = new Promise((resolve) => (answer = resolve));
  return { asked, ask, answered, answer };
}
