import { executeServerCommand } from '@web/test-runner-commands';

/** A request of the page for a file, which waits for the test. */
export interface HeldFile {
  arrive: () => Promise<void>;
  fail: () => Promise<void>;
}

/** Holds the next request for a file whose path has this in it; gives it as soon as it comes. */
export async function holdFile(ending: string): Promise<() => Promise<HeldFile>> {
  await executeServerCommand('hold-file', { ending });
  return async () => {
    await executeServerCommand('file-asked', { ending });
    return {
      arrive: () => executeServerCommand('answer-file', { ending }),
      fail: () => executeServerCommand('answer-file', { ending, fail: true }),
    };
  };
}
