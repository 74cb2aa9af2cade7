/**
 * Closes a run with one plain line, and lets a run without a single test fail.
 * @param {(title: string) => boolean} isLeftOut tests that are not for this browser
 */
export function summaryReporter(isLeftOut) {
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0, skipped: 0 };
      let leftOut = 0;
      const add = (suite, above = '') => {
        const titleOf = ({ name }) => `${above}${name}`.trim();
        for (const test of suite.tests) {
          if (isLeftOut(titleOf(test))) leftOut++;
          else count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
        }
        for (const inner of suite.suites) add(inner, `${titleOf(inner)} `);
      };
      for (const { testResults, errors } of sessions) {
        if (testResults) add(testResults);
        if (!testResults || errors.length > 0) count.failed++;
      }
      console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
      const ran = count.passed + count.failed > 0;
      if (!ran) console.log('No test ran.');
      // The runner ends with process.exit(), whose code only an exit handler can still change, and takes what is left out for failed.
      const code = ran ? leftOut > 0 && count.failed === 0 && 0 : 1;
      if (code !== false) process.once('exit', () => (process.exitCode = code));
    },
  };
}
