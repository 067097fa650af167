import type { EntityManager } from '@linli/subgraph'
import { rows, takeTurns } from '../tables.ts'
import { mostInCommunity, mostSerials, serialCode } from './serial-code.ts'

/**
 * Codes for new things of a place, one call each. Two people who register at once in the same place wait for each
 * other here, so that no number is given twice. The numbers of a place are never used again.
 * @returns null once the place has no number left
 */
export async function codesFor(
  em: EntityManager,
  what: 'estate' | 'management_area' | 'building',
  parentCode: string,
): Promise<() => string | null> {
  await takeTurns(em, `${what} of ${parentCode}`)
  const prefix = what === 'management_area' ? `${parentCode}-M` : `${parentCode}-`
  const { last } = await rows(em)
    .selectFrom(
      rows(em)
        .selectFrom(what)
        .select('code')
        .unionAll(rows(em).selectFrom('retired_code').select('code'))
        .as('given'),
    )
    .where((eb) => eb.fn<boolean>('starts_with', ['code', eb.val(prefix)]))
    .where((eb) => eb(eb.fn<number>('length', ['code']), '=', prefix.length + 2))
    .select((eb) => eb.fn.max('code').as('last'))
    .executeTakeFirstOrThrow()
  let number = last ? numberOf(last.slice(prefix.length)) : 0
  const most = what === 'building' ? mostSerials : mostInCommunity
  return () => (number < most ? prefix + serialCode(++number) : null)
}

function numberOf(serial: string): number {
  if (/^\d\d$/.test(serial)) return Number(serial)
  return 100 + (serial.charCodeAt(0) - 65) * 10 + Number(serial[1])
}
