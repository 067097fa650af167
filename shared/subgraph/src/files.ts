import type { EntityManager } from './context.ts'

export interface StoredFile {
  id: string
  name: string
  mediaType: string
  size: number
  sha256: string
  content: Buffer
}

/** A file of the viewer's district; null when there is none, or none of theirs. */
export async function readFile(em: EntityManager, fileId: string): Promise<StoredFile | null> {
  const [row] = await em.execute<(Omit<StoredFile, 'mediaType'> & { media_type: string })[]>(
    `select id, name, media_type, size, sha256, content from platform.file where id = ?`,
    [fileId],
  )
  return row ? { ...row, mediaType: row.media_type } : null
}
