/** Where the rows come from: a file that the gateway keeps, or a table as it was pasted. */
export type ImportSource = { kind: 'file'; fileId: string; name: string } | { kind: 'text'; text: string }

/** The part of the input that both the preview and the import itself take. */
export const sourceAsInput = (source: ImportSource) =>
  source.kind === 'file' ? { fileId: source.fileId, text: null } : { fileId: null, text: source.text }
