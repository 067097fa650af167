/** With what a draft begins, so that nobody types again what was told before. */
import { readRows, type EntityManager } from '@linli/subgraph'
import { categoryWords } from '../service-standard/index.ts'
import { isAccount } from './disclosure-content.ts'
import type { DisclosureDuty } from './disclosure-duty.ts'
import { openingBefore } from './disclosure-opening.ts'
import { provenLinesOf } from './disclosure.finding.ts'
import { isLatestWord } from './disclosure.rows.ts'
import { Disclosure, type DisclosureText, type ProvenLine } from './disclosure.ts'

/**
 * Posts and fees are mostly what they were; of an account the place of the money and what remained; of the work done
 * the parts of the standard in force, to be written about one after the other.
 */
export async function prefilled(em: EntityManager, duty: DisclosureDuty): Promise<DisclosureText> {
  const former = await formerOf(em, duty)
  const empty = { words: '', contact: former?.contact ?? null, keptAt: former?.keptAt ?? null }
  if (isAccount(duty.kind)) return { ...empty, openingFen: (await openingBefore(em, duty)) ?? 0n, lines: [] }
  if (duty.kind === 'FULFILMENT') return { ...empty, openingFen: null, lines: await worksOf(em, duty) }
  return { ...empty, openingFen: null, lines: former ? provenLinesOf(former) : [] }
}

/** The same company's last word of this kind here. */
async function formerOf(em: EntityManager, duty: DisclosureDuty): Promise<Disclosure | null> {
  const { managementAreaId, kind, companyId } = duty
  const [row] = await readRows<{ id: string }>(
    em,
    `select id from disclosure where management_area_id = $1 and kind = $2 and company_id = $3 and ${isLatestWord}
     order by ends_on desc, published_at desc limit 1`,
    [managementAreaId, kind, companyId],
  )
  return row ? em.findOne(Disclosure, { id: row.id }, { populate: ['lines.vouchers'] }) : null
}

/** The parts of the standard that held on the last day of the period, without a word about them yet. */
async function worksOf(
  em: EntityManager,
  { managementAreaId, endsOn }: DisclosureDuty,
): Promise<ProvenLine[]> {
  const rows = await readRows<{ category: keyof typeof categoryWords }>(
    em,
    `select item.category from standard_item item
     where item.standard_version_id = (select id from standard_version
       where management_area_id = $1 and status in ('PUBLISHED', 'SUPERSEDED') and effective_on <= $2
       order by major desc, minor desc limit 1)
     group by item.category order by min(item.position)`,
    [managementAreaId, endsOn],
  )
  return rows.map(({ category }) => ({
    ...{ section: 'WORK' as const, title: categoryWords[category]['zh-CN'] },
    ...{ detail: null, basis: null, count: null, amountFen: null, unit: null, vouchers: [] },
  }))
}
