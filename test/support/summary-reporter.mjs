/**
 * Closes a run with one plain line, and lets a run without a single test fail.
 * @param {(title: string) => boolean} isLeftOut tests that are not for this browser
 */
export function summaryReporter(isLeftOut) {
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0, skipped: 0 };
      const add = (suite, above = '') => {
        const titleOf = ({ name }) => `${above}${name}`.trim();
        for (const test of suite.tests) {
          if (!isLeftOut(titleOf(test))) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
        }
        for (const inner of suite.suites) add(inner, `${titleOf(inner)} `);
      };
      for (const { testResults, errors } of sessions) {
        if (testResults) add(testResults);
        if (!testResults || errors.length > 0) count.failed++;
      }
      console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
      if (count.passed + count.failed === 0) {
        console.log('No test ran.');
        // The runner ends with process.exit(0), whose code only an exit handler can still change.
        process.once('exit', () => {
          process.exitCode = 1;
        });
      }
    },
  };
}
