/** The steps around a company's library as people take them through the API. */
import type { Actor } from '@linli/subgraph/testing'
import { estate, managed, type Cast } from './cast.ts'

export const setFields = `id number revision status areaCount isFinished counts { standing count } progress { done total failed }
  availableActions { action isAllowed refusal { code message } }`

/** Sends one mutation of the library and gives its payload, whatever it says. */
export async function sendLibrary(actor: Actor, mutation: string, input: object, more = ''): Promise<any> {
  const name = mutation[0]!.toUpperCase() + mutation.slice(1)
  const shown = mutation.startsWith('standardLibrary')
    ? 'standardLibrary { id revision items { item { code title target } isRetired } }'
    : `standardChangeSet { ${setFields} }`
  const { data, errors } = await actor.ask(
    `mutation($input: ${name}Input!) { ${mutation}(input: $input) { ${shown} ${more} errors { code message path } } }`,
    { input },
  )
  if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`)
  return data![mutation]
}

export async function acceptedLibrary(
  actor: Actor,
  mutation: string,
  input: object,
  more = '',
): Promise<any> {
  const payload = await sendLibrary(actor, mutation, input, more)
  if (payload.errors.length > 0) throw new Error(`${mutation} was refused: ${JSON.stringify(payload.errors)}`)
  return payload
}

export const beginLibrary = async (cast: Cast, source: object = { templateId: 'SECOND' }): Promise<any> =>
  (await acceptedLibrary(cast.manager, 'standardLibraryCreate', { source, reason: '统一各小区的承诺' }))
    .standardLibrary

export async function askLibrary(actor: Actor, fields: string, variables = {}): Promise<any> {
  const { data, errors } = await actor.ask(`query { standardLibrary { ${fields} } }`, variables)
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.standardLibrary
}

export async function askSet(actor: Actor, id: string, fields = setFields): Promise<any> {
  const { data, errors } = await actor.ask(`query($id: ID!) { standardChangeSet(id: $id) { ${fields} } }`, {
    id,
  })
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.standardChangeSet
}

/** Waits until the work in the background is done. */
export async function untilIdle(actor: Actor, id: string): Promise<any> {
  for (let patience = 300; patience > 0; patience--) {
    const set = await askSet(actor, id)
    if (set.status === 'OPEN') return set
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('The work in the background does not come to its end')
}

export const countOf = (set: { counts: { standing: string; count: number }[] }, standing: string): number =>
  set.counts.find((one) => one.standing === standing)?.count ?? 0

/** So many further areas of the company, told as the organisations service tells them. */
export async function furtherAreas(
  cast: Cast,
  count: number,
  from = 101,
): Promise<{ id: string; code: string; name: string }[]> {
  const areas = Array.from({ length: count }, (_, index) => {
    const number = String(index + from)
    return { code: `210113004027-M${number}`, name: `示范·第${number}小区`, number }
  })
  await cast.tell(
    ...areas.flatMap((area) => [estate(area.name, area.number, 'COMMERCIAL'), managed(area, '示范安居物业')]),
  )
  return areas.map(({ code, name }) => ({ code, name, id: managed({ code, name }, '').subject }))
}

/**
 * Lets areas have the standard of another one in force, as if each had gone its whole way.
 * @param changes by code: what is otherwise there, as columns of a promise
 */
export async function promiseLike(
  cast: Cast,
  sourceVersionId: string,
  areaIds: readonly string[],
  changes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {},
): Promise<void> {
  await cast.world.sqlAs(
    'property',
    { kind: 'SYSTEM' },
    `with source as (select * from standard_version where id = $1),
     copied as (insert into standard_version
       select (jsonb_populate_record(null::standard_version, to_jsonb(source) || jsonb_build_object('id', gen_random_uuid(),
         'management_area_id', area.id, 'area_code', area.code, 'based_on_id', null, 'serial', 1, 'reviewer_ids', '{}'::text[],
         'reference', area.code || '-1'))).*
       from source, management_area area where area.id = any($2::uuid[]) returning *),
     counted as (insert into standard_serial (district_id, management_area_id, last)
       select district_id, management_area_id, 1 from copied)
     insert into standard_item
       select (jsonb_populate_record(null::standard_item, to_jsonb(item) || coalesce($3::jsonb -> item.code, '{}')
         || jsonb_build_object('id', gen_random_uuid(), 'standard_version_id', copied.id))).*
       from copied, standard_item item where item.standard_version_id = $1`,
    [sourceVersionId, areaIds, JSON.stringify(changes)],
  )
}
