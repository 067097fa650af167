/** The steps of the main story as people take them through the API; each fails loudly when it is refused. */
import type { Actor } from '@linli/subgraph/testing'
import { area, idOf, type Cast } from './cast.ts'

export const versionFields = `id reference number status revision contentHash effectiveOn isInForce
  route { changeClass explanation needsLegalBasis needsReview bodies commentDays }
  availableActions { action isAllowed isNextStep bodies refusal { code message } }`

export interface Version {
  id: string
  reference: string
  number: string | null
  status: string
  revision: number
  contentHash: string
  effectiveOn: string | null
  isInForce: boolean
  route: { changeClass: string; explanation: string }
  availableActions: {
    action: string
    isAllowed: boolean
    isNextStep: boolean
    bodies: string[]
    refusal: { code: string } | null
  }[]
}

/** Sends one mutation and gives its payload, whatever it says. */
export async function send(actor: Actor, mutation: string, input: object, more = ''): Promise<any> {
  const name = mutation[0]!.toUpperCase() + mutation.slice(1)
  const shown = mutation === 'standardVersionSplit' ? 'standardVersions' : 'standardVersion'
  const document = `mutation($input: ${name}Input!) {
    ${mutation}(input: $input) { ${shown} { ${versionFields} } ${more} errors { code message path } } }`
  const { data, errors } = await actor.ask(document, { input })
  if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`)
  return data![mutation]
}

/** Sends a mutation that must be accepted, and gives the version as it is then. */
export async function accepted(actor: Actor, mutation: string, input: object): Promise<Version> {
  const payload = await send(actor, mutation, input)
  if (payload.errors.length > 0) throw new Error(`${mutation} was refused: ${JSON.stringify(payload.errors)}`)
  return payload.standardVersion
}

export async function read(actor: Actor, id: string, fields = versionFields): Promise<any> {
  const { data, errors } = await actor.ask(`query($id: ID!) { standardVersion(id: $id) { ${fields} } }`, {
    id,
  })
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.standardVersion
}

export const firstItem = {
  code: 'ZH-02',
  category: 'GENERAL_MANAGEMENT',
  tags: [],
  title: '急修到场',
  wording: '急修报修后 60 分钟内到达现场。',
  measure: 'RESPONSE_TIME',
  comparator: 'AT_MOST',
  target: '60',
  unit: 'MINUTE',
  evidence: 'REQUEST_CLOCK',
}
export const sweeping = {
  code: 'BJ-01',
  category: 'CLEANING',
  tags: ['CLEANLINESS'],
  title: '楼道清扫',
  wording: '楼道每日清扫 2 次。',
  measure: 'TIMES_PER_PERIOD',
  comparator: 'AT_LEAST',
  target: '2',
  period: 'DAY',
  evidence: 'SERVICE_LOG',
}
export const greeting = {
  code: 'LH-01',
  category: 'GREENING',
  tags: ['PLANTING'],
  title: '绿地养护',
  wording: '由专业人员养护绿的。',
  measure: 'YES_NO',
  evidence: 'SPOT_CHECK',
}

export const today = (cast: Cast) =>
  new Date(cast.world.time.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

export async function begin(cast: Cast, areaId = area.id): Promise<Version> {
  return accepted(cast.manager, 'standardVersionCreate', {
    managementAreaId: areaId,
    source: { templateId: 'SECOND' },
  })
}

/** A new draft that builds on what is in force. */
export async function beginFromCurrent(cast: Cast): Promise<Version> {
  return accepted(cast.manager, 'standardVersionCreate', {
    managementAreaId: area.id,
    source: { currentVersion: true },
  })
}

export async function edit(
  cast: Cast,
  version: Version,
  put: object[],
  remove: string[] = [],
): Promise<Version> {
  const input = { standardVersionId: version.id, revision: version.revision, put, remove }
  return accepted(cast.manager, 'standardVersionEditItems', input)
}

export async function submit(cast: Cast, version: Version): Promise<Version> {
  return accepted(cast.manager, 'standardVersionSubmit', {
    standardVersionId: version.id,
    revision: version.revision,
  })
}

export function signing(version: Version, body: string, cast: Cast) {
  return { standardVersionId: version.id, body, decidedOn: today(cast), contentHash: version.contentHash }
}

export async function signByAll(cast: Cast, version: Version): Promise<Version> {
  await accepted(cast.secretary, 'standardVersionSign', signing(version, 'PARTY_ORGANISATION', cast))
  await accepted(
    cast.residentsCommittee,
    'standardVersionSign',
    signing(version, 'RESIDENTS_COMMITTEE', cast),
  )
  return accepted(cast.ownersCommittee, 'standardVersionSign', signing(version, 'OWNERS_COMMITTEE', cast))
}

export async function attachBasis(cast: Cast, version: Version): Promise<Version> {
  return accepted(cast.manager, 'legalBasisAttach', {
    ...{ standardVersionId: version.id, revision: version.revision, kind: 'OWNERS_DECISION' },
    ownersDecisionId: idOf('杏林苑业主大会〔2026〕1号'),
  })
}

const day = 86_400_000

/** The first standard of the area, from its draft to its publication nine days later. */
export async function publishFirst(cast: Cast, items = [firstItem, sweeping, greeting]): Promise<Version> {
  const draft = await begin(cast)
  const codes: string[] = (await read(cast.manager, draft.id, 'items { code }')).items.map(
    ({ code }: { code: string }) => code,
  )
  const own = items.map(({ code }) => code)
  const written = await edit(
    cast,
    draft,
    items,
    codes.filter((code) => !own.includes(code)),
  )
  const open = await signByAll(cast, await submit(cast, written))
  cast.world.time.advance(9 * day)
  return accepted(cast.manager, 'standardVersionPublish', {
    ...{ standardVersionId: open.id, revision: open.revision, effectiveOn: today(cast) },
  })
}

/** Everything this service stores, so that a test can say that a refusal changed nothing of it. */
export async function everythingStored(cast: Cast): Promise<string> {
  const tables = [
    'standard_version',
    'owners_opinion',
    'standard_item',
    'body_review',
    'signature',
    'review_remark',
    'legal_basis',
  ]
  const all = [...tables, 'standard_comment', 'standard_version_event']
  const selects = all.map(
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
export async function refusedWith(
  cast: Cast,
  actor: Actor,
  mutation: string,
  input: object,
): Promise<{ code: string; message: string }> {
  const before = await everythingStored(cast)
  const { errors } = await send(actor, mutation, input)
  const after = await everythingStored(cast)
  if (before !== after) throw new Error(`${mutation} was refused and yet changed something`)
  return errors[0] ?? { code: 'ACCEPTED', message: '' }
}

/** A draft that is worse for the owners, with or without its legal basis. */
export async function worseDraft(cast: Cast, { withBasis }: { withBasis: boolean }): Promise<Version> {
  const draft = await edit(cast, await beginFromCurrent(cast), [
    { ...sweeping, wording: '楼道每日清扫 1 次。', target: '1' },
  ])
  return withBasis ? attachBasis(cast, draft) : draft
}

export async function inReview(cast: Cast): Promise<Version> {
  return submit(cast, await worseDraft(cast, { withBasis: true }))
}

export async function openToComments(cast: Cast): Promise<Version> {
  return signByAll(cast, await inReview(cast))
}
