import type { EntityManager } from './context.ts'
import { isIdentity } from './visible.ts'

export interface StoredFile {
  id: string
  name: string
  mediaType: string
  size: number
  sha256: string
  /** For whoever sent it alone. */
  isPrivate: boolean
  content: Buffer
}

/** A file of the viewer's district; null when there is none, or none of theirs. */
export async function readFile(em: EntityManager, fileId: string): Promise<StoredFile | null> {
  const [row] = await em.execute<
    (Omit<StoredFile, 'mediaType' | 'isPrivate'> & { media_type: string; is_private: boolean })[]
  >(`select id, name, media_type, size, sha256, is_private, content from platform.file where id = ?`, [
    fileId,
  ])
  return row ? { ...row, mediaType: row.media_type, isPrivate: row.is_private } : null
}

/** Whether there is a file of this identity that the viewer may use as a paper or a proof. */
export async function isKeptFile(em: EntityManager, fileId: string): Promise<boolean> {
  if (!isIdentity(fileId)) return false
  const found = await em.execute<object[]>(`select from platform.file where id = ?`, [fileId])
  return found.length > 0
}
