import { civilDay } from '@linli/kernel'
import { Viewer, type Context, type EntityManager, type SeatKind, vaultOf } from '@linli/subgraph'
import { kindsOfImport, type ImportKind, type ImportLine } from './import-kind.ts'
import { refuseRow, type ImportWork, type RowResult } from './import-work.ts'

/** The seat that opened a run: in a job nobody is signed in, and the rules ask all the same who acts. */
export interface RunSeat {
  district: string
  reachCode: string
  seatKind: SeatKind
  openedBy: string
}

export function workOf(em: EntityManager, seat: RunSeat, service: Context['service'], now: Date): ImportWork {
  const viewer = new Viewer({
    ...{ account: null, person: seat.openedBy, seat: null, kind: seat.seatKind, post: null },
    ...{ administrator: true, district: seat.district, territories: [seat.reachCode], organisations: [] },
    expiresAt: now.getTime() + 60_000,
  })
  const vault = vaultOf({ service })
  return { em, districtId: seat.district, viewer, vault, now, today: civilDay(now) }
}

/** Carries out one row so that it has its whole effect or none: a fault costs its own row and no other. */
export async function carryOutLine(
  work: ImportWork,
  kind: ImportKind,
  line: ImportLine,
  logger: Context['service']['logger'],
): Promise<RowResult> {
  const { em } = work
  await em.execute('savepoint import_line')
  try {
    const result = await kindsOfImport[kind].carryOut(work, line)
    if (result.outcome === 'REFUSED') {
      em.clear()
      await em.execute('rollback to savepoint import_line')
      return result
    }
    await em.flush()
    // References of the row are looked at with it, so that a fault is this row's and not the whole chunk's.
    await em.execute('set constraints all immediate')
    await em.execute('set constraints all deferred')
    await em.execute('release savepoint import_line')
    return result
  } catch (error) {
    em.clear()
    await em.execute('rollback to savepoint import_line')
    logger.error({ err: error, row: line.row }, 'a row of an import failed')
    return refuseRow(line.row, 'ROW_FAILED')
  } finally {
    em.clear()
  }
}
