/** Requests as people place and move them through the API. */
import type { Actor } from '@linli/subgraph/testing'
import { exampleStages } from '../response-clock/index.ts'
import { area, idOf, type Cast } from './cast.ts'

export const requestFields = `id number status kind category isLate isPaused isComplex isAboutCompany reopenedCount outcome rating
  nextDueAt waitingMinutes revision handlerName requester { maskedName maskedPhone } desk { id } handler { id }
  clocks { stage round standing startedAt dueAt endedAt sentence parts { words isCounted } }
  events { kind at until words byResident organisationName }
  availableActions { action isAllowed isNextStep refusal { code message } }`

export interface Asked {
  readonly id: string
  readonly number: string
  readonly code: string
  readonly status: string
  readonly revision: number
}

export const leakingTap = {
  ...{ estateId: idOf(area.name), kind: 'REPAIR', category: 'WATER', words: '三单元 401 厨房水管漏水' },
  ...{ place: '3 单元 401', name: '张大爷', phone: '13800000001' },
}

/** Sends one mutation on a request and gives its payload, whatever it says. */
export async function sendRequest(actor: Actor, mutation: string, input: object, more = ''): Promise<any> {
  const name = mutation[0]!.toUpperCase() + mutation.slice(1)
  const document = `mutation($input: ${name}Input!) {
    ${mutation}(input: $input) { serviceRequest { ${requestFields} } ${more} errors { code message path } } }`
  const { data, errors } = await actor.ask(document, { input })
  if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`)
  return data![mutation]
}

/** An act that must be accepted, on the request as it is now. */
export async function move(
  actor: Actor,
  request: { id: string },
  act: string,
  more: object = {},
): Promise<any> {
  const { revision } = await readRequest(actor, request.id, 'revision')
  const payload = await sendRequest(actor, `serviceRequest${act}`, {
    serviceRequestId: request.id,
    revision,
    ...more,
  })
  if (payload.errors.length > 0) throw new Error(`${act} was refused: ${JSON.stringify(payload.errors)}`)
  return payload.serviceRequest
}

/** The code of the refusal of an act, or ACCEPTED. */
export async function answerTo(
  actor: Actor,
  request: { id: string; revision: number },
  act: string,
  more: object = {},
) {
  const input = { serviceRequestId: request.id, revision: request.revision, ...more }
  const { errors } = await sendRequest(actor, `serviceRequest${act}`, input)
  return errors[0]?.code ?? 'ACCEPTED'
}

export async function place(cast: Cast, more: object = {}): Promise<Asked> {
  const input = { ...leakingTap, ...more }
  const payload = await sendRequest(cast.resident, 'serviceRequestPlace', input, 'code')
  if (payload.errors.length > 0) throw new Error(JSON.stringify(payload.errors))
  return { ...payload.serviceRequest, code: payload.code }
}

export async function readRequest(actor: Actor, id: string, fields = requestFields): Promise<any> {
  const { data, errors } = await actor.ask(`query($id: ID!) { serviceRequest(id: $id) { ${fields} } }`, {
    id,
  })
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.serviceRequest
}

/** The district sets the example's stages, for everything. */
export async function setExamplePolicy(cast: Cast, more: object = {}): Promise<any> {
  const stages = exampleStages.map(({ limit, calendar, ...stage }) => ({
    ...{ ...stage, limitAmount: limit.amount, limitUnit: limit.unit, calendar: calendar.kind },
    hours: calendar.kind === 'WORKING_TIME' ? calendar.hours : [],
  }))
  const input = { territoryCode: '210113', name: '示例 5341', stages, longestPauseMinutes: 1440, ...more }
  const { data, errors } = await cast.district.ask(
    `mutation($input: ResponsePolicySetInput!) {
       responsePolicySet(input: $input) { responsePolicy { id name } errors { code message path } } }`,
    { input },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data!['responsePolicySet']
}
