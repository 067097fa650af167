import { createHash } from 'node:crypto'

/**
 * The identity of a thing of the demo, always the same for the same name (UUID version 8, the one for own schemes), so
 * that two demos agree and a test can name what it means.
 */
export function demoId(name: string): string {
  const hex = createHash('sha256').update(`linli demo ${name}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
