/** Where the rows come from: a file that the gateway keeps, or a table as it was pasted. */
export type ImportSource =
  | { kind: 'file'; fileId: string; name: string }
  | {
      kind: 'text'
      text: string
      /** The same table with its cells, where the browser handed it over: merged cells are told apart by it. */
      html: string | null
    }

/** The part of the input that both the preview and the import itself take. */
export const sourceAsInput = (source: ImportSource) =>
  source.kind === 'file'
    ? { fileId: source.fileId, text: null, html: null }
    : { fileId: null, text: source.text, html: source.html }

/**
 * Whether the file sets several levels beside each other, one of which was read: the note of the service names the
 * column, and people head such columns 一级, 二级 or level 1.
 */
export function setsLevelsBeside(
  notes: readonly { row?: number | null; column?: string | null; isBlocking: boolean }[],
): boolean {
  return notes.some(
    ({ row, column, isBlocking }) => !isBlocking && row == null && /级|level/i.test(column ?? ''),
  )
}
