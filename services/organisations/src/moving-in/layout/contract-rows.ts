import type { ContractRow } from './contract-fields.ts'
import type { ReadRow } from './read-table.ts'
import type { Read } from './roster-rows.ts'

/** Contracts row by row. */
export function contractRows(rows: readonly ReadRow[]): Read<ContractRow>[] {
  return rows.map(({ row, values, problems }) => {
    const say = <Value>(key: string): Value | null => (values[key] as Value | undefined) ?? null
    return {
      row,
      area: say('area') ?? '',
      estates: say<string[]>('estates') ?? [],
      community: say('community'),
      street: say('street'),
      company: say('company') ?? '',
      companyCreditCode: say('companyCreditCode'),
      number: say('number'),
      termFrom: say('termFrom'),
      termTo: say('termTo'),
      feeRegime: say('feeRegime'),
      level: say('level'),
      fee: say('fee'),
      problems,
    }
  })
}
