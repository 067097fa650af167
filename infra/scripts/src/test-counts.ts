/** How a part of the tests went. */
export interface Count {
  passed: number
  failed: number
  skipped: number
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/**
 * A file that could not even be read counts as one failure, and so does a run that ended badly with every test passed,
 * that left no report or that ran nothing.
 * @param report what vitest's JSON reporter wrote, or null
 */
export function countOfVitest(report: unknown, status: number): Count {
  if (!isObject(report)) return nothingRan
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    report as unknown as VitestReport
  const unreadable = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const skipped = numPendingTests + numTodoTests
  return settled({ passed: numPassedTests, failed: numFailedTests + unreadable, skipped }, status)
}

/**
 * A test that passed at the second attempt only counts as failed: it will be somebody's lost hour.
 * @param report what Playwright's JSON reporter wrote, or null
 */
export function countOfPlaywright(report: unknown, status: number): Count {
  if (!isObject(report)) return nothingRan
  const { stats, errors } = report as unknown as PlaywrightReport
  const failed = stats.unexpected + stats.flaky + errors.length
  return settled({ passed: stats.expected, failed, skipped: stats.skipped }, status)
}

export function sumOf(counts: readonly Count[]): Count {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of counts) {
    sum.passed += passed
    sum.failed += failed
    sum.skipped += skipped
  }
  return sum
}

const nothingRan: Count = { passed: 0, failed: 1, skipped: 0 }

function settled(count: Count, status: number): Count {
  const unexplained = (status !== 0 && count.failed === 0) || count.passed + count.failed === 0
  return unexplained ? { ...count, failed: count.failed + 1 } : count
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
