/** The steps of points and rounds as people take them through the API. */
import type { Actor } from '@linli/subgraph/testing'
import { area, type Cast } from '../../testing/cast.ts'
import { sendTo } from '../../testing/contracts.ts'
import { publishFirst, sweeping, today } from '../../testing/story.ts'

/** A gate that is manned for some hours of the day. */
export const gateDuty = {
  ...{ code: 'ZX-01', category: 'PUBLIC_ORDER', tags: [], title: '主出入口值勤' },
  ...{ wording: '主出入口 12 小时值勤。', measure: 'HOURS_PER_DAY', comparator: 'AT_LEAST', target: '12' },
  evidence: 'SERVICE_LOG',
}

export const publishLogged = (cast: Cast) => publishFirst(cast, [sweeping, gateDuty] as never)

export const pointFields =
  'id reference kind name location revision retiredOn labelPath canBeChanged canBeLogged items { code title needsPhoto needsEnd startsOn promise }'
export const entryFields = `id happenedAt endedAt enteredAt isLate lateAfterHours origin note photoPath canBeStruck
  items { code title } servicePoint { id name } enteredBy { personName post } struck { reason by { personName } }`

export const stairwell = {
  kind: 'STAIRWELL',
  name: '1号楼1单元楼道',
  items: [{ code: sweeping.code, needsPhoto: false }],
}

export const make = (actor: Actor, points: object[], more: object = {}) =>
  sendTo(
    actor,
    'servicePointsMake',
    { managementAreaId: area.id, points, ...more },
    `servicePoints { ${pointFields} }`,
  )

/** One point that counts from today on. */
export async function makePoint(cast: Cast, point: object = stairwell): Promise<any> {
  const { servicePoints, errors } = await make(cast.manager, [point], { startsOn: today(cast) })
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return servicePoints[0]
}

/** @param hoursAgo before the time of the world */
export const at = (cast: Cast, hoursAgo: number) =>
  new Date(cast.world.time.now().getTime() - hoursAgo * 3_600_000).toISOString()

export const enter = (actor: Actor, input: object) =>
  sendTo(
    actor,
    'serviceLogEnter',
    { itemCodes: [sweeping.code], isScanned: true, ...input },
    `serviceLogEntry { ${entryFields} }`,
  )

export const codeOf = async (payload: Promise<any>): Promise<string> =>
  (await payload).errors[0]?.code ?? 'ACCEPTED'

export async function readArea(actor: Actor, fields: string, variables: object = {}): Promise<any> {
  const { data, errors } = await actor.ask(`query($id: ID!) { managementArea(id: $id) { ${fields} } }`, {
    id: area.id,
    ...variables,
  })
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.managementArea
}

export const log = async (actor: Actor, filter = ''): Promise<any[]> =>
  (
    await readArea(actor, `serviceLog(first: 100${filter}) { edges { node { ${entryFields} } } }`)
  ).serviceLog.edges.map(({ node }: any) => node)
