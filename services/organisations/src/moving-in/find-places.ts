import type { EntityManager, Viewer } from '@linli/subgraph'
import { rows } from '../tables.ts'

const withoutCommittee = (name: string) =>
  name.replace(/\s/g, '').replace(/(居民委员会|居委会|村民委员会|村委会)$/, '')

/** 太湖社区居民委员会, 太湖社区 and 太湖 are one place in people's tables. */
export const plainPlace = (name: string) => withoutCommittee(name).replace(/(社区|村)$/, '')

/** 道义街道办事处, 道义街道 and 道义 are one street in people's tables. */
export const plainStreet = (name: string) =>
  name
    .replace(/\s/g, '')
    .replace(/(人民政府|办事处|街道办)$/, '')
    .replace(/(街道|镇|乡|地区)$/, '')

interface Place {
  code: string
  name: string
}

/**
 * The neighbourhood that a table means: by its code, else by its name, told apart by the street where two bear it.
 * Only inside the place that the viewer looks after.
 */
export async function findCommunity(
  em: EntityManager,
  viewer: Viewer,
  said: { communityCode?: string | null; community?: string | null; street?: string | null },
): Promise<Place | null> {
  const code = said.communityCode ?? (/^\d{12}$/.test(said.community ?? '') ? said.community : null)
  if (code) {
    const [place] = viewer.sees(code) ? await divisions(em, 'COMMUNITY', [code]) : []
    return place ?? null
  }
  if (!said.community) return null
  const all = await divisions(em, 'COMMUNITY', viewer.territories)
  const like = (form: (name: string) => string) =>
    all.filter(({ name }) => form(name) === form(said.community ?? ''))
  // 进步社区 and 进步村 lie side by side: the shorter form counts only where nothing bears the name itself.
  const exact = like(withoutCommittee)
  const named = exact.length > 0 ? exact : like(plainPlace)
  if (named.length < 2 || !said.street) return named.length === 1 ? (named[0] ?? null) : null
  const street = plainStreet(said.street)
  const streets = await divisions(em, 'STREET', viewer.territories)
  const codes = streets.filter(({ name }) => plainStreet(name) === street).map((each) => each.code)
  const inStreet = named.filter((place) => codes.some((prefix) => place.code.startsWith(prefix)))
  return inStreet.length === 1 ? (inStreet[0] ?? null) : null
}

/** A place of any level that a roster names: neighbourhood, street, estate or management area. */
export async function findPlace(em: EntityManager, viewer: Viewer, said: string): Promise<Place | null> {
  const community = await findCommunity(em, viewer, { community: said })
  if (community) return community
  const streets = (await divisions(em, 'STREET', viewer.territories)).filter(
    ({ name }) => plainStreet(name) === plainStreet(said),
  )
  if (streets.length === 1) return streets[0] ?? null
  const estates = await rows(em)
    .selectFrom('estate')
    .where((eb) => eb.or([eb('name', '=', said), eb('code', '=', said)]))
    .select(['code', 'name'])
    .execute()
  const mine = estates.filter(({ code }) => viewer.sees(code))
  return mine.length === 1 ? (mine[0] ?? null) : null
}

async function divisions(
  em: EntityManager,
  level: 'COMMUNITY' | 'STREET',
  prefixes: readonly string[],
): Promise<Place[]> {
  return rows(em)
    .selectFrom('division')
    .where('level', '=', level)
    .where('vanished_on', 'is', null)
    .where((eb) => eb.or(prefixes.map((prefix) => eb.fn<boolean>('starts_with', ['code', eb.val(prefix)]))))
    .select(['code', 'name'])
    .execute()
}
