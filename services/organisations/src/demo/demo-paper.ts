import { createHash } from 'node:crypto'
import type { EntityManager } from '@linli/subgraph'

/** Keeps a scan of the demo: a real file that says itself that it is invented. */
export async function putPaper(
  em: EntityManager,
  districtId: string,
  { id, name, line }: { id: string; name: string; line: string },
  at: Date,
): Promise<void> {
  const content = Buffer.from(onePage(line))
  const sha256 = createHash('sha256').update(content).digest('hex')
  await em.execute(
    `insert into platform.file (district_id, id, sha256, media_type, size, name, content, created_at)
     values (?, ?, ?, 'application/pdf', ?, ?, ?, ?) on conflict do nothing`,
    [districtId, id, sha256, content.length, name, content, at],
  )
}

/** The smallest document that a reader opens: one page with one line. */
function onePage(line: string): string {
  const text = `BT /F1 16 Tf 72 760 Td (${line}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const places: number[] = []
  let document = '%PDF-1.4\n'
  for (const [at, object] of objects.entries()) {
    places.push(document.length)
    document += `${at + 1} 0 obj\n${object}\nendobj\n`
  }
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  return `${document}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${document.length}\n%%EOF\n`
}
