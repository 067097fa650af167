import { maskName, type Refusal } from '@linli/kernel'
import { mayAdminister } from '../account/index.ts'
import { Appointment, beginAppointment, Post } from '../appointment/index.ts'
import { Organisation } from '../organisation/index.ts'
import { Person, refuseDetails, registerPerson } from '../person/index.ts'
import {
  doneRow,
  refusedRow,
  refuseRow,
  type ImportEffect,
  type ImportWork,
  type RowResult,
} from './import-work.ts'
import type { Read, RosterRow } from './layout/index.ts'
import { findBody, makeBody, type Body } from './roster-body.ts'
import { findHolder, writePhone } from './roster-holder.ts'
import { postOfWord } from './roster-words.ts'

/** What lists and reports show of a row: who it is stays masked. */
export const rosterLabel = ({ name, organisation, post }: RosterRow) =>
  [name && maskName(name), organisation, post].filter(Boolean).join(' · ').slice(0, 200)

/**
 * Brings in one row of a roster: the body where it is new, the person, and their term in the post. All that speaks
 * against it is found before anything is written.
 */
export async function carryOutRoster(work: ImportWork, line: Read<RosterRow>): Promise<RowResult> {
  const { em, viewer, today } = work
  if (line.problems.length > 0) return refusedRow(line.problems)
  const posts = await em.find(Post, { districtId: work.districtId })
  const body = await findBody(work, line, posts)
  if ('refused' in body) return body.refused
  const post = postOfWord(line.post, body.kind, posts)
  if (!post) return refuseRow(line.row, 'ROW_UNKNOWN_POST', null, line.post)
  const reach = { reachCode: body.territoryCode, organisationId: body.organisation?.id ?? null }
  if (mayAdminister(viewer, reach)) return refuseRow(line.row, 'ROW_NOT_YOURS', null, line.organisation)
  if (!line.beginsOn) return refuseRow(line.row, 'ROW_BEGIN_MISSING')
  const term = { beginsOn: line.beginsOn, endsOn: line.endsOn }
  if (term.endsOn !== null && term.endsOn < term.beginsOn) return refuseRow(line.row, 'ROW_TERM_REVERSED')
  if (term.endsOn !== null && term.endsOn < today)
    return refuseRow(line.row, 'ROW_TERM_OVER', null, term.endsOn)
  const details = { name: line.name, phone: line.phone?.replaceAll('-', '') ?? null, address: null }
  if (refuseDetails(details)) return refuseRow(line.row, 'ROW_NOT_A_NAME')
  const holder = await findHolder(work, details, body)
  if ('refused' in holder) return refuseRow(line.row, holder.refused)
  return write(work, line, { body, post, term, details, known: holder.person })
}

interface RowInOrder {
  body: Body
  post: Post
  term: { beginsOn: string; endsOn: string | null }
  details: { name: string; phone: string | null; address: null }
  known: Person | null
}

async function write(
  work: ImportWork,
  line: Read<RosterRow>,
  { body, post, term, details, known }: RowInOrder,
): Promise<RowResult> {
  const { em, districtId, vault } = work
  const effects: ImportEffect[] = []
  const organisation = body.organisation ?? (await makeBody(work, body))
  if (!(organisation instanceof Organisation)) return refusalOfRow(line, organisation)
  if (!body.organisation)
    effects.push({
      thing: 'ORGANISATION',
      id: organisation.id,
      deed: 'MADE',
      label: organisation.name,
      revision: 1,
    })
  let person = known
  const label = maskName(details.name)
  if (!person) {
    const home = {
      districtId,
      registerCode: organisation.territoryCode,
      registerOrganisationId: organisation.territoryCode === null ? organisation.id : null,
    }
    person = await registerPerson(em, vault, home, details)
    await em.flush()
    effects.push({ thing: 'PERSON', id: person.id, deed: 'MADE', label, revision: person.revision })
  } else if (details.phone !== null && person.phoneIndex !== vault.phoneIndex(details.phone)) {
    const former = await writePhone(work, person, details.phone)
    effects.push({
      thing: 'PERSON',
      id: person.id,
      deed: 'CHANGED',
      label,
      former,
      revision: person.revision,
    })
  }
  const held = await em.findOne(Appointment, {
    ...{ personId: person.id, organisationId: organisation.id, postId: post.id, beginsOn: term.beginsOn },
    endsOn: term.endsOn,
  })
  if (held) return doneRow(effects)
  const office = { person, organisation, post, territoryCode: null }
  const appointment = await beginAppointment(em, office, term)
  if (!(appointment instanceof Appointment)) return refusalOfRow(line, appointment)
  await em.flush()
  const name = `${label} · ${organisation.name} · ${post.name}`
  effects.push({ thing: 'APPOINTMENT', id: appointment.id, deed: 'MADE', label: name, revision: 1 })
  return doneRow(effects)
}

const refusalOfRow = ({ row, organisation }: RosterRow, { code }: Refusal): RowResult =>
  refuseRow(row, code === 'TERM_OVERLAPS' ? 'ROW_TERM_OVERLAPS' : 'ROW_BODY_REFUSED', null, organisation)
