import type { Moves } from '@linli/kernel'

export const importRunStatuses = [
  'OPENED',
  'CHECKING',
  'CHECKED',
  'RUNNING',
  'STOPPED',
  'DONE',
  'UNDOING',
  'UNDONE',
  'DISCARDED',
] as const
export type ImportRunStatus = (typeof importRunStatuses)[number]

/** A file begins OPENED. Nothing is written before it is RUNNING, and what was written can be taken back as a whole. */
export const moves = {
  check: { from: ['OPENED', 'CHECKED'], to: 'CHECKING' },
  report: { from: ['CHECKING'], to: 'CHECKED' },
  begin: { from: ['CHECKED'], to: 'RUNNING' },
  stop: { from: ['RUNNING'], to: 'STOPPED' },
  resume: { from: ['STOPPED', 'RUNNING'], to: 'RUNNING' }, // from RUNNING: nobody knows whether it still moves
  finish: { from: ['RUNNING'], to: 'DONE' },
  undo: { from: ['STOPPED', 'DONE'], to: 'UNDOING' },
  finishUndo: { from: ['UNDOING'], to: 'UNDONE' },
  discard: { from: ['OPENED', 'CHECKED'], to: 'DISCARDED' },
} as const satisfies Moves<ImportRunStatus>

export type ImportRunMove = keyof typeof moves
