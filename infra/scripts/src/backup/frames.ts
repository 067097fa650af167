/** A piece of a backup file. `data` belongs to the table that `table` began; `end` comes last or the file is cut off. */
export type FrameKind = 'header' | 'table' | 'data' | 'end'

export interface Frame {
  kind: FrameKind
  content: Buffer
}

const kinds: readonly FrameKind[] = ['header', 'table', 'data', 'end']

/** One byte for the kind, four for the length, the content. */
export function toFrame(kind: FrameKind, content: Buffer | object): Buffer {
  const body = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content))
  const head = Buffer.alloc(5)
  head.writeUInt8(kinds.indexOf(kind), 0)
  head.writeUInt32BE(body.length, 1)
  return Buffer.concat([head, body])
}

/** @throws when the bytes end inside a frame or hold none */
export async function* readFrames(chunks: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    while (rest.length >= 5) {
      const kind = kinds[rest.readUInt8(0)]
      const length = rest.readUInt32BE(1)
      if (!kind) throw new Error('not a backup of Linli')
      if (rest.length < 5 + length) break
      yield { kind, content: rest.subarray(5, 5 + length) }
      rest = rest.subarray(5 + length)
    }
  }
  if (rest.length > 0) throw new Error('the backup is cut off')
}
