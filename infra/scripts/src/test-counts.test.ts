import { describe, expect, it } from 'vitest'
import { countOfPlaywright, countOfVitest, sumOf } from './test-counts.ts'

const vitest = (
  passed: number,
  failed: number,
  files: { status: string; assertionResults: { status: string }[] }[] = [],
) => ({
  ...{
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: files,
  },
})
const playwright = (expected: number, unexpected: number, flaky = 0) => ({
  stats: { expected, unexpected, flaky, skipped: 0 },
  errors: [],
})

describe('the closing count', () => {
  it('adds up what ran', () => {
    expect(
      sumOf([
        { passed: 3, failed: 0, skipped: 0 },
        countOfVitest(vitest(10, 2), 1),
        countOfPlaywright(playwright(4, 1), 1),
      ]),
    ).toEqual({
      passed: 17,
      failed: 3,
      skipped: 1,
    })
  })

  it('takes a file that could not be read for a failure', () => {
    const unreadable = [{ status: 'failed', assertionResults: [] }]
    expect(countOfVitest(vitest(10, 0, unreadable), 1)).toMatchObject({ passed: 10, failed: 1 })
  })

  it('takes no report, no test and an unexplained bad end for failures', () => {
    expect(countOfVitest(null, 1).failed).toBe(1)
    expect(countOfVitest(vitest(0, 0), 0).failed).toBe(1)
    expect(countOfVitest(vitest(10, 0), 1).failed).toBe(1)
    expect(countOfPlaywright(playwright(0, 0), 0).failed).toBe(1)
  })

  it('takes a test that passed at its second attempt for a failure', () => {
    expect(countOfPlaywright(playwright(5, 0, 1), 0)).toMatchObject({ passed: 5, failed: 1 })
  })
})
