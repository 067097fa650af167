import type { Product } from '../../src/testing/product.ts'

/** In this neighbourhood the demo has a Party organisation and a residents' committee with people in their seats. */
const community = '210113004027'
const company = '示范安居物业'

/** How many minutes each of them promises until somebody comes: most 60, some already better. */
const minutesOf = (at: number) => (at < 28 ? '60' : at < 36 ? '20' : '30')

/** Asks the gateway as somebody's program does. */
type Ask = (document: string, variables?: object) => Promise<any>

async function asProgram(product: Product, username: string): Promise<Ask> {
  const key = (await product.linli('token', '--user', username)).trim()
  return async (query, variables = {}) => {
    const answer = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = await answer.json()
    const payload = data && (Object.values(data)[0] as { errors?: unknown[] } | null)
    if (errors || payload?.errors?.length) throw new Error(JSON.stringify(errors ?? payload?.errors))
    return payload
  }
}

const act = (name: string, shown: string) =>
  `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${shown} errors { code message } } }`

const version = 'standardVersion { id revision contentHash reviews { body } items { code } }'

/** Some things at once, so that forty estates need not wait for each other. */
async function each<Thing, Result>(
  things: readonly Thing[],
  body: (thing: Thing, at: number) => Promise<Result>,
) {
  const results: Result[] = []
  const left = [...things.entries()]
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) results[next[0]] = await body(next[1], next[0])
  }
  await Promise.all(Array.from({ length: 4 }, worker))
  return results
}

/**
 * Forty estates of the demo's company, each with a first standard that went its whole way: registered, written,
 * signed, laid open and published, by those whose part it is.
 * @returns their codes
 */
export async function fortyEstates(product: Product): Promise<string[]> {
  const [district, manager, secretary, committee] = await Promise.all(
    ['district', 'property', 'secretary', 'residents-committee'].map((name) => asProgram(product, name)),
  )
  const companyId = await companyOf(manager!)
  const numbers = Array.from({ length: 40 }, (_, at) => at)
  const areas = await inOrder(numbers, (at) => register(district!, companyId, at))
  const drafts = await each(areas, ({ areaId }, at) =>
    untilKnown(() => firstDraft(manager!, areaId, minutesOf(at))),
  )
  const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
  await each(drafts, async (draft) => {
    const sign = (who: Ask, body: string) =>
      who(act('standardVersionSign', version), {
        input: { standardVersionId: draft.id, body, decidedOn: day, contentHash: draft.contentHash },
      })
    await sign(secretary!, 'PARTY_ORGANISATION')
    await sign(committee!, 'RESIDENTS_COMMITTEE')
  })
  await product.linli('demo', 'advance', 'P9D')
  const today = new Date(Date.now() + 9 * 86_400_000).toLocaleDateString('sv-SE', {
    timeZone: 'Asia/Shanghai',
  })
  const publisher = await asProgram(product, 'property')
  await each(drafts, async ({ id }) => {
    const { revision } = await publisher(`query($id: ID!) { standardVersion(id: $id) { revision } }`, { id })
    await publisher(act('standardVersionPublish', version), {
      input: { standardVersionId: id, revision, effectiveOn: today },
    })
  })
  return areas.map(({ estateCode }) => estateCode)
}

async function inOrder<Thing, Result>(things: readonly Thing[], body: (thing: Thing) => Promise<Result>) {
  const results: Result[] = []
  for (const thing of things) results.push(await body(thing))
  return results
}

async function companyOf(manager: Ask): Promise<string> {
  const seats = await manager(`{ mySeats { organisation { id name } } }`)
  return seats.find(({ organisation }: any) => organisation.name === company).organisation.id
}

async function register(district: Ask, propertyCompanyId: string, at: number) {
  const name = `示范·第${String(at + 1).padStart(2, '0')}小区`
  const facts = { name, managementMode: 'CONTRACTED', builtYear: 1985, households: 300, area: '21000' }
  const { estate } = await district(act('estateRegister', 'estate { id code }'), {
    input: { communityCode: community, facts },
  })
  const { managementArea } = await district(act('managementAreaRegister', 'managementArea { id }'), {
    input: {
      communityCode: community,
      name: `${name}物业管理区域`,
      estateIds: [estate.id],
      propertyCompanyId,
    },
  })
  return { estateCode: estate.code as string, areaId: managementArea.id as string }
}

/** A place is known to the other module a moment after it was registered. */
async function untilKnown<Result>(body: () => Promise<Result>): Promise<Result> {
  for (let patience = 50; ; patience--) {
    try {
      return await body()
    } catch (error) {
      if (patience === 0 || !/NOT_FOUND|NOT_YOURS/.test(String(error))) throw error
      await new Promise((done) => setTimeout(done, 100))
    }
  }
}

async function firstDraft(manager: Ask, managementAreaId: string, minutes: string) {
  const { standardVersion: begun } = await manager(act('standardVersionCreate', version), {
    input: { managementAreaId, source: { templateId: 'SECOND' } },
  })
  const urgent = {
    ...{
      code: 'ZH-02',
      category: 'GENERAL_MANAGEMENT',
      tags: [],
      title: '急修到场',
      evidence: 'REQUEST_CLOCK',
    },
    ...{ measure: 'RESPONSE_TIME', comparator: 'AT_MOST', unit: 'MINUTE', target: minutes },
    wording: `急修接报后 ${minutes} 分钟内到达现场`,
  }
  const { standardVersion: written } = await manager(act('standardVersionEditItems', version), {
    input: { standardVersionId: begun.id, revision: begun.revision, put: [urgent] },
  })
  const { standardVersion } = await manager(act('standardVersionSubmit', version), {
    input: { standardVersionId: written.id, revision: written.revision },
  })
  return standardVersion as { id: string; contentHash: string }
}
