export { decodeText, looksLikeFormula, readSheets, type Sheet } from '@linli/subgraph/spreadsheet'
export { readColumns, type Column, type Line } from './read-columns.ts'
export { RowProblemType } from './row-problem.type.ts'
export { rowProblem, type RowProblem, type RowProblemCode } from './row-problem.ts'
