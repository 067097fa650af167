/** The steps of a contract's life as people take them through the API. */
import { addDays } from '@linli/kernel'
import type { Actor } from '@linli/subgraph/testing'
import { vi } from 'vitest'
import { area, idOf, type Cast } from './cast.ts'
import { today } from './story.ts'

export const contractFields = `id status standing revision inForceFrom termTo endedOn endCause
  onFile { id number termFrom termTo feeRegime level feePerSquareMetre clauses { number text } }
  renewal { id number termFrom } filings { id status isRenewal isRecorded reason proposedBy { personName } file { path } }
  handover { cause plannedOn successor { id } hasNoSuccessor itemCount receivedCount }
  handoverItems { id title dueOn isLate handedOver { at by { personName } } received { at by { personName } remark } }
  openDrafts { id } availableActions { action isAllowed isNextStep refusal { code } }`

/** Sends one mutation and gives its payload, whatever it says. */
export async function sendTo(actor: Actor, mutation: string, input: object, shown: string): Promise<any> {
  const name = mutation[0]!.toUpperCase() + mutation.slice(1)
  const document = `mutation($input: ${name}Input!) {
    ${mutation}(input: $input) { ${shown} errors { code message path } } }`
  const { data, errors } = await actor.ask(document, { input })
  if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`)
  return data![mutation]
}

export async function actOn(actor: Actor, mutation: string, input: object): Promise<any> {
  const payload = await sendTo(actor, mutation, input, `serviceContract { ${contractFields} }`)
  if (payload.errors.length > 0) throw new Error(`${mutation} was refused: ${JSON.stringify(payload.errors)}`)
  return payload.serviceContract
}

export async function refusalOf(actor: Actor, mutation: string, input: object): Promise<string> {
  const { errors } = await sendTo(actor, mutation, input, '')
  return errors[0]?.code ?? 'ACCEPTED'
}

export async function contractOf(actor: Actor, areaId = area.id): Promise<any> {
  const { data, errors } = await actor.ask(
    `query($id: ID!) { managementArea(id: $id) { serviceContract { ${contractFields} } } }`,
    { id: areaId },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.managementArea.serviceContract
}

export const terms = (cast: Cast, from: number, to: number) => ({
  ...{ number: '示范物服〔2026〕7号', feeRegime: 'LUMP_SUM', level: '二级', feePerSquareMetre: '1.85' },
  ...{ termFrom: addDays(today(cast), from), termTo: addDays(today(cast), to) },
  clauses: [{ number: '第十二条', text: '经业主共同决定，可以签订补充协议调整服务标准。' }],
})

/** The company enters its contract, and the residents' committee confirms it. */
export async function onFile(cast: Cast, from = -300, to = 200, isRenewal = false): Promise<any> {
  const before = await contractOf(cast.manager)
  const filed = await actOn(cast.manager, 'serviceContractFile', {
    ...{ serviceContractId: before.id, revision: before.revision, isRenewal, terms: terms(cast, from, to) },
  })
  const proposed = filed.filings.find(({ status }: { status: string }) => status === 'PROPOSED')
  return actOn(cast.residentsCommittee, 'serviceContractConfirm', {
    ...{ serviceContractId: filed.id, revision: filed.revision, contractFilingId: proposed.id },
  })
}

export const otherCompanyId = idOf('示范清和物业')

/** The owners dismiss the company; somebody else is to come after sixty days. */
export async function leaving(cast: Cast, more: object = {}): Promise<any> {
  const { id, revision } = await contractOf(cast.manager)
  return actOn(cast.ownersCommittee, 'serviceContractBeginHandover', {
    ...{ serviceContractId: id, revision, cause: 'OWNERS_DISMISS', reason: '业主大会决定另聘' },
    ...{ noticedOn: today(cast), plannedOn: addDays(today(cast), 60), successorCompanyId: otherCompanyId },
    ...more,
  })
}

/** Waits until a place is known: the reader of facts stays behind whatever transaction is still open anywhere. */
export async function untilKnown(cast: Cast, table: 'estate' | 'management_area', id: string): Promise<void> {
  await vi.waitFor(async () => {
    await cast.world.settle()
    const known = await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `select 1 from ${table} where id = $1`,
      [id],
    )
    if (known.length === 0) throw new Error(`${table} ${id} is not known yet`)
  })
}
