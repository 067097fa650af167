import { describe, expect, it } from 'vitest'
import { judgeWalls, type WallReport } from './judge-walls.ts'

const ran = (...tests: [under: string, title: string, status: string][]): WallReport => ({
  testResults: [
    {
      name: 'row-level-security.test.ts',
      assertionResults: tests.map(([under, title, status]) => ({ ancestorTitles: [under], title, status })),
    },
  ],
})
const policy = { name: 'garden.plot.wall', isOpenByDesign: false }
const standing: [string, string, string] = ['garden as it stands', 'a stranger reads nothing', 'passed']

describe('a breach of a wall', () => {
  it('is noticed where a test fails, and only there', () => {
    const { verdicts, broken } = judgeWalls(
      [policy],
      ran(
        standing,
        ['garden.plot.wall dropped', 'a gardener reads', 'failed'],
        ['garden.plot.wall opened', 'a stranger reads nothing', 'passed'],
      ),
    )
    expect(verdicts.map(({ breach, isNoticed }) => [breach, isNoticed])).toEqual([
      ['garden.plot.wall dropped', true],
      ['garden.plot.wall opened', false],
    ])
    expect(broken).toEqual([])
  })

  it('that no test tried is unnoticed, also where its tests were skipped', () => {
    const { verdicts } = judgeWalls([policy], ran(standing, ['garden.plot.wall dropped', 'x', 'skipped']))
    expect(verdicts.map(({ isNoticed }) => isNoticed)).toEqual([false, false])
  })

  it('is not asked of what is open by design', () => {
    const { verdicts } = judgeWalls([{ ...policy, isOpenByDesign: true }], ran(standing))
    expect(verdicts.map(({ breach }) => breach)).toEqual(['garden.plot.wall dropped'])
  })

  it('proves nothing where a test fails without it', () => {
    const { broken } = judgeWalls([], ran(['garden as it stands', 'a gardener reads', 'failed']))
    expect(broken).toHaveLength(1)
  })
})
