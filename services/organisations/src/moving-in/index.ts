export type { ImportDeed, ImportedThing, RowOutcome } from './import-work.ts'
export type { ImportKind } from './import-kind.ts'
export type { ImportRunStatus } from './import-run.lifecycle.ts'
export type { Layout, Mapping } from './layout/index.ts'
