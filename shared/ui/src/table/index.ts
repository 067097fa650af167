export { DataTable } from './data-table.tsx'
export type { Column } from './columns.ts'
export { exportRows, offer } from './export-rows.ts'
