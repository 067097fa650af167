import type { Refusal } from '@linli/kernel'
import type { Post } from '../appointment/index.ts'
import {
  levelsOfKind,
  mayKeepOrganisation,
  Organisation,
  placeLevel,
  refuseOrganisation,
  registerOrganisation,
  type OrganisationKind,
} from '../organisation/index.ts'
import { findPlace, plainPlace } from './find-places.ts'
import { refuseRow, type ImportWork, type RowResult } from './import-work.ts'
import type { RosterRow } from './layout/index.ts'
import { kindByName, postOfWord } from './roster-words.ts'

/** The body that a row means: on record, or to be entered with its first person. */
export interface Body {
  organisation: Organisation | null
  kind: OrganisationKind
  name: string
  territoryCode: string | null
}

/**
 * The body of a row: that of its name; or, where a roster names only the neighbourhood, the one there in which the post
 * exists; or a new one, where its name tells its kind and its place is known.
 */
export async function findBody(
  work: ImportWork,
  line: RosterRow,
  posts: readonly Post[],
): Promise<Body | { refused: RowResult }> {
  const { em, viewer } = work
  const named = await em.find(Organisation, { name: line.organisation, dissolvedOn: null })
  const places = await placesOf(work, line)
  const [place = null] = places
  const fitting =
    named.length > 1
      ? named.filter(({ territoryCode }) => places.some(({ code }) => code === territoryCode))
      : named
  const [only] = fitting
  if (only && fitting.length === 1) return bodyOf(only)
  if (named.length > 1) return { refused: refuseRow(line.row, 'ROW_SEVERAL_BODIES', null, line.organisation) }
  const kind = kindByName(line.organisation)
  if (!kind) return bodyInPlace(work, line, place, posts)
  const levels = levelsOfKind[kind]
  const mayBeUnbound = levels.includes('NONE')
  const home = places.find(({ code }) => levels.includes(placeLevel(code) ?? 'NONE'))
  const territoryCode = home?.code ?? (mayBeUnbound ? null : undefined)
  if (territoryCode === undefined)
    return { refused: refuseRow(line.row, 'ROW_UNKNOWN_PLACE', null, line.place ?? line.organisation) }
  const facts = { name: line.organisation, creditCode: null }
  if (refuseOrganisation(facts) || mayKeepOrganisation(viewer, { territoryCode, dissolvedOn: null }))
    return { refused: refuseRow(line.row, 'ROW_NOT_YOURS', null, line.organisation) }
  return { organisation: null, kind, name: line.organisation, territoryCode }
}

/** Enters a body that is not on record. */
export async function makeBody(
  { em, districtId }: ImportWork,
  { kind, name, territoryCode }: Body,
): Promise<Organisation | Refusal> {
  const made = await registerOrganisation(em, { districtId, kind, territoryCode }, { name, creditCode: null })
  await em.flush()
  return made
}

const bodyOf = (organisation: Organisation): Body => ({
  organisation,
  kind: organisation.kind,
  name: organisation.name,
  territoryCode: organisation.territoryCode,
})

/**
 * Where the body may belong: as a column says, or as its own name does (太湖社区党委 belongs to 太湖社区, 杏林苑业委会 to
 * 杏林苑, also where the column names the neighbourhood around it).
 */
async function placesOf({ em, viewer }: ImportWork, { place, organisation }: RosterRow): Promise<Place[]> {
  const words = organisation.replace(/^示范·/, '')
  const community = /^.*?(社区|村)/.exec(words)?.[0]
  const street = /^.*?(街道|镇|乡)/.exec(words)?.[0]
  const estate = /^(.*?)(小区)?(业主委员会|业委会|物业管理委员会|党支部|党小组)/.exec(organisation)?.[1]
  const found: Place[] = []
  for (const each of [place, community, street, estate]) {
    const known = each ? await findPlace(em, viewer, each) : null
    if (known) found.push(known)
  }
  return found
}

interface Place {
  code: string
  name: string
}

/** A roster that has only 太湖社区 for the body means the one there in which such a post is held. */
async function bodyInPlace(
  { em }: ImportWork,
  line: RosterRow,
  place: Place | null,
  posts: readonly Post[],
): Promise<Body | { refused: RowResult }> {
  const isPlace = place !== null && plainPlace(place.name) === plainPlace(line.organisation)
  const unknown = { refused: refuseRow(line.row, 'ROW_UNKNOWN_BODY', null, line.organisation) }
  if (!isPlace) return unknown
  const there = await em.find(Organisation, { territoryCode: place.code, dissolvedOn: null })
  const bodies = there.filter(({ kind }) => postOfWord(line.post, kind, posts) !== null)
  const [only] = bodies
  return only && bodies.length === 1 ? bodyOf(only) : unknown
}
