import { createHash, randomBytes } from 'node:crypto'
import { civilDay } from '@linli/kernel'
import { type EntityManager, readRows } from '@linli/subgraph'

/** Without 0, O, 1, I and L: it is read aloud on the telephone and typed from a printed slip. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const codeLength = 8

/**
 * What a resident needs beside the number to open their request: eight letters, some 40 bits by chance. Made from the
 * secret that the device sent, so that sending again after a lost answer tells the same code.
 */
export function requestCodeOf(clientSecret: string | null | undefined): string {
  const bytes = clientSecret
    ? createHash('sha256').update(`request code ${clientSecret}`).digest()
    : randomBytes(codeLength)
  return Array.from({ length: codeLength }, (_, index) => letters[bytes[index]! % letters.length]).join('')
}

/** Only the hash is kept: whoever reads the table cannot open a request in the resident's name. */
export function requestCodeHash(code: string): string {
  const typed = code.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return createHash('sha256').update(typed).digest('hex')
}

/** The next number of the district's year, such as 诉求-2026-000412. The row is held until the transaction ends. */
export async function nextRequestNumber(em: EntityManager, districtId: string, now: Date): Promise<string> {
  const [number] = await takeRequestNumbers(em, districtId, Number(civilDay(now).slice(0, 4)), 1)
  return number!
}

/** So many numbers of a year in one statement, in their order. */
export async function takeRequestNumbers(
  em: EntityManager,
  districtId: string,
  year: number,
  count: number,
): Promise<string[]> {
  const [row] = await readRows<{ last: number }>(
    em,
    `insert into service_request_number (district_id, year, last) values ($1, $2, $3)
     on conflict (district_id, year) do update set last = service_request_number.last + $3 returning last`,
    [districtId, year, count],
  )
  const first = row!.last - count + 1
  return Array.from({ length: count }, (_, at) => `诉求-${year}-${String(first + at).padStart(6, '0')}`)
}

/** From here on, until the transaction ends, requests with this hash are open to whoever runs it. */
export async function showRequestCode(em: EntityManager, codeHash: string): Promise<void> {
  await em.execute('select show_request_code(?)', [codeHash])
}
