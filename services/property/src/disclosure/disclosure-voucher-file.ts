/** The files behind the lines: taken over from where they were sent, and read by those to whom account is given. */
import { type Context, type EntityManager, isIdentity, readRows } from '@linli/subgraph'

/** Whose vouchers they are, and when they are taken over. */
export interface VoucherKeeper {
  readonly districtId: string
  readonly companyId: string
  readonly now: Date
}

/**
 * Takes over what was sent and is not kept here yet; a private file is deleted where the upload left it.
 * @returns the names of those that are there, by id: files that are not the sender's are not
 */
export async function keepVouchers(
  em: EntityManager,
  named: readonly string[],
  { districtId, companyId, now }: VoucherKeeper,
): Promise<Map<string, string>> {
  const ids = [...new Set(named)].filter(isIdentity)
  if (ids.length === 0) return new Map()
  await readRows(
    em,
    `insert into disclosure_voucher_file (district_id, id, company_id, media_type, name, content, sent_at)
     select $1, id, $2, media_type, name, content, $3 from platform.file
     where id = any($4::uuid[]) and is_private on conflict do nothing`,
    [districtId, companyId, now, ids],
  )
  await readRows(em, `delete from platform.file where id = any($1::uuid[]) and is_private`, [ids])
  const kept = await readRows<{ id: string; name: string }>(
    em,
    `select id, name from disclosure_voucher_file where company_id = $1 and id = any($2::uuid[])`,
    [companyId, ids],
  )
  return new Map(kept.map(({ id, name }) => [id, name]))
}

export interface VoucherFile {
  readonly fileName: string
  readonly mediaType: string
  readonly base64: string
}

/** A voucher as a file; null for everybody to whom no account is given. */
export async function readVoucherFile({ em }: Context, voucherId: string): Promise<VoucherFile | null> {
  if (!isIdentity(voucherId)) return null
  const [row] = await readRows<{ name: string; mediaType: string; content: Buffer }>(
    em,
    `select file.name, file.media_type as "mediaType", file.content
     from disclosure_voucher voucher
     join disclosure_voucher_file file on file.district_id = voucher.district_id and file.id = voucher.file_id
     where voucher.id = $1`,
    [voucherId],
  )
  return row ? { fileName: row.name, mediaType: row.mediaType, base64: row.content.toString('base64') } : null
}
