/** Closes a run with one plain line, and lets a run without a single test fail. */
export function summaryReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0, skipped: 0 };
      const add = (suite) => {
        for (const test of suite.tests) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
        suite.suites.forEach(add);
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
