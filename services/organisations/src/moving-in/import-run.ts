import { defineEntity, p } from '@mikro-orm/core'
import { newId, nextStatus } from '@linli/kernel'
import type { SeatKind } from '@linli/subgraph'
import type { ImportKind } from './import-kind.ts'
import { moves, type ImportRunMove, type ImportRunStatus } from './import-run.lifecycle.ts'
import type { Layout, Mapping } from './layout/index.ts'

const ImportRunSchema = defineEntity({
  name: 'ImportRun',
  tableName: 'import_run',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    kind: p.string().$type<ImportKind>(),
    status: p.string().$type<ImportRunStatus>(),
    fileName: p.string(),
    layout: p.json<Layout>(),
    mapping: p.json<Mapping>(),
    mappingName: p.string().strictNullable(),
    /** The place in which it may write: that of the seat which opened it. */
    reachCode: p.string(),
    seatKind: p.string().$type<SeatKind>(),
    openedBy: p.uuid(),
    openedAt: p.datetime(),
    rowCount: p.integer(),
    rowsDone: p.integer(),
    effectsUndone: p.integer(),
    checkedAt: p.datetime().strictNullable(),
    begunAt: p.datetime().strictNullable(),
    finishedAt: p.datetime().strictNullable(),
    undoneAt: p.datetime().strictNullable(),
    fileForgottenAt: p.datetime().strictNullable(),
    forgetFileAt: p.datetime(),
    revision: p.integer().version(),
  },
})

/** One file on its way into the registers: understood, tried without writing, carried out row by row, taken back. */
export class ImportRun extends ImportRunSchema.class {
  static open(
    file: { kind: ImportKind; fileName: string; layout: Layout },
    seat: { districtId: string; reachCode: string; kind: SeatKind; person: string },
    now: Date,
    forgetFileAt: Date,
  ): ImportRun {
    const { districtId, reachCode, kind: seatKind, person: openedBy } = seat
    return Object.assign(new ImportRun(), {
      ...{ id: newId(), districtId, reachCode, seatKind, openedBy, ...file },
      ...{ status: 'OPENED' as const, mapping: { columns: {}, constants: {} }, mappingName: null },
      ...{ openedAt: now, forgetFileAt, rowCount: 0, rowsDone: 0, effectsUndone: 0 },
      ...{ checkedAt: null, begunAt: null, finishedAt: null, undoneAt: null, fileForgottenAt: null },
    })
  }

  /** The headings stand elsewhere than they were found; what was said of the columns is said anew. */
  layOut(layout: Layout): void {
    this.layout = layout
    this.mapping = { columns: {}, constants: {} }
    this.mappingName = null
  }

  /** Tries every row without writing anything. */
  check(mapping: Mapping, mappingName: string | null): void {
    this.move('check')
    Object.assign(this, { mapping, mappingName, rowCount: 0, rowsDone: 0 })
  }

  report(rowCount: number, now: Date): void {
    this.move('report')
    Object.assign(this, { rowCount, rowsDone: 0, checkedAt: now })
  }

  begin(now: Date): void {
    this.move('begin')
    this.begunAt = now
  }

  stop(): void {
    this.move('stop')
  }

  resume(): void {
    this.move('resume')
  }

  /** So many more rows have had their effect. */
  advance(rows: number): void {
    this.rowsDone += rows
  }

  finish(now: Date): void {
    this.move('finish')
    this.finishedAt = now
  }

  undo(): void {
    this.move('undo')
  }

  advanceUndo(effects: number): void {
    this.effectsUndone += effects
  }

  finishUndo(now: Date): void {
    this.move('finishUndo')
    this.undoneAt = now
  }

  discard(): void {
    this.move('discard')
  }

  forgetFile(now: Date): void {
    this.fileForgottenAt ??= now
  }

  private move(move: ImportRunMove): void {
    this.status = nextStatus(moves, this.status, move)
  }
}
ImportRunSchema.setClass(ImportRun)
