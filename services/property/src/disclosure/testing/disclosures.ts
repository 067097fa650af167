/** The steps of disclosing as people take them through the API. */
import type { Actor } from '@linli/subgraph/testing'
import { area, district, type Cast } from '../../testing/cast.ts'
import { makeRound } from '../disclosure-round.ts'

const disclosureFields = `id reference status revision kind title words contact keptAt reason isLate publicPath
  isOpeningCarried isOpeningOutdated beginsOn endsOn dueOn
  lines { id section title detail basis count amount unit vouchers { id fileId name } }
  sums { opening receipts costs uses remaining } corrects { reference } correctedBy { reference }
  availableActions { action isAllowed refusal { code } }`

export const dutyFields = `id kind title state beginsOn endsOn opensOn dueOn fulfilledOn
  beginning { isAllowed refusal { code } } disclosures { id status reference }`

/** The round of the district, as the job makes it every morning. */
export async function makeRoundOf(cast: Cast): Promise<void> {
  const { asSystem } = cast.world.service('property')
  await makeRound({ districtId: district }, { asSystem, time: cast.world.time })
}

export async function send(actor: Actor, mutation: string, input: object): Promise<any> {
  const name = mutation[0]!.toUpperCase() + mutation.slice(1)
  const shown =
    mutation === 'disclosureRuleSet' ? 'disclosureRule { kind }' : `disclosure { ${disclosureFields} }`
  const { data, errors } = await actor.ask(
    `mutation($input: ${name}Input!) { ${mutation}(input: $input) { ${shown} errors { code message path } } }`,
    { input },
  )
  if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`)
  return data![mutation]
}

export async function accepted(actor: Actor, mutation: string, input: object): Promise<any> {
  const payload = await send(actor, mutation, input)
  if (payload.errors.length > 0) throw new Error(`${mutation} was refused: ${JSON.stringify(payload.errors)}`)
  return payload.disclosure
}

/** What is owed, as the actor's calendar shows it. */
export async function dutiesOf(actor: Actor, more = ''): Promise<any[]> {
  const { data, errors } = await actor.ask(
    `{ disclosureDuties(first: 100${more}) { edges { node { ${dutyFields} } } } }`,
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.disclosureDuties.edges.map(({ node }: any) => node)
}

/** The soonest open duty of a kind in the area of the story. */
export async function dutyOf(cast: Cast, kind: string): Promise<any> {
  const duties = await dutiesOf(cast.manager, `, search: "${area.code}"`)
  return duties.find((duty) => duty.kind === kind)
}

export async function begin(cast: Cast, kind: string): Promise<any> {
  return accepted(cast.manager, 'disclosureBegin', { disclosureDutyId: (await dutyOf(cast, kind)).id })
}

export const lift = { section: 'RECEIPT', title: '电梯轿厢广告', amount: '12000.50', basis: '广告合同' }
export const cleaning = { section: 'COST', title: '广告位清洁', amount: '800.20' }
export const benches = {
  ...{ section: 'USE', title: '更换休闲座椅', amount: '3000' },
  basis: '示范·杏林苑业主大会决定 2026-02 号',
}

export async function write(cast: Cast, draft: any, text: object): Promise<any> {
  const input = { disclosureId: draft.id, revision: draft.revision, lines: [], ...text }
  return accepted(cast.manager, 'disclosureEdit', input)
}

export async function publish(cast: Cast, draft: any): Promise<any> {
  return accepted(cast.manager, 'disclosurePublish', { disclosureId: draft.id, revision: draft.revision })
}

/** The first account of the area's common income: from January, with 5,000 yuan left from before. */
export async function publishIncome(cast: Cast, lines: object[] = [lift, cleaning, benches]): Promise<any> {
  const draft = await begin(cast, 'COMMON_INCOME')
  return publish(cast, await write(cast, draft, { keptAt: '业主大会专户', opening: '5000', lines }))
}

/** Everything that is stored about disclosing. */
export async function everythingStored(cast: Cast): Promise<string> {
  const tables = ['disclosure', 'disclosure_line', 'disclosure_voucher', 'disclosure_duty', 'disclosure_rule']
  const selects = tables.map(
    (table) =>
      `select '${table}' as name, coalesce(jsonb_agg(t order by t.id), '[]') as rows from ${table} t`,
  )
  const rows = await cast.world.sqlAs('property', { kind: 'SYSTEM' }, selects.join(' union all '))
  const facts = await cast.world.sqlAs(
    'property',
    { kind: 'SYSTEM' },
    `select count(*)::int as told from facts.fact`,
  )
  return JSON.stringify([rows, facts])
}

/** Sends a mutation that must be refused, and makes sure that nothing at all changed. */
export async function refusedWith(cast: Cast, actor: Actor, mutation: string, input: object): Promise<any> {
  const before = await everythingStored(cast)
  const { errors } = await send(actor, mutation, input)
  if (before !== (await everythingStored(cast)))
    throw new Error(`${mutation} was refused and yet changed something`)
  return errors[0] ?? { code: 'ACCEPTED', message: '' }
}

/** A private file, as the gateway keeps it for whoever sent it. */
export async function storeFile(cast: Cast, id: string, name: string, sender = cast.manager): Promise<void> {
  await cast.world.sqlAs(
    'property',
    { kind: 'SYSTEM', district },
    `insert into platform.file (district_id, id, sha256, media_type, size, name, content, created_at, created_by, is_private)
     values ($1, $2, 'x', 'application/pdf', 1, $3, 'x', now(), $4, true)`,
    [district, id, name, sender.claims.person],
  )
}
