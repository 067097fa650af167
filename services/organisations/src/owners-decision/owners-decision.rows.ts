import { loader, type Context, type EntityManager } from '@linli/subgraph'
import { anyOf, rows } from '../tables.ts'
import { kindOfTopic } from './owners-topic.ts'
import { squareMetres } from './square-metres.ts'
import { judge, votingShare, type OwnersCount, type OwnersShare } from './threshold.ts'

export const selectDecisions = (em: EntityManager) =>
  rows(em)
    .selectFrom('owners_decision')
    .select([
      'owners_decision.id',
      'owners_decision.reference',
      'owners_decision.management_area_id as managementAreaId',
      'owners_decision.estate_id as estateId',
      'owners_decision.place_code as placeCode',
      'owners_decision.topic',
      'owners_decision.matter',
      'owners_decision.form',
      'owners_decision.began_on as beganOn',
      'owners_decision.decided_on as decidedOn',
      'owners_decision.total_area as totalArea',
      'owners_decision.total_heads as totalHeads',
      'owners_decision.favour_area as favourArea',
      'owners_decision.favour_heads as favourHeads',
      'owners_decision.against_area as againstArea',
      'owners_decision.against_heads as againstHeads',
      'owners_decision.abstained_area as abstainedArea',
      'owners_decision.abstained_heads as abstainedHeads',
      'owners_decision.unit_count as unitCount',
      'owners_decision.roll_fingerprint as rollFingerprint',
      'owners_decision.is_carried as isCarried',
      'owners_decision.file_id as fileId',
      'owners_decision.recorded_at as recordedAt',
      'owners_decision.recorder_organisation_id as recorderOrganisationId',
      'owners_decision.recorder_post as recorderPost',
      'owners_decision.supersedes_id as supersedesId',
      'owners_decision.correction_reason as correctionReason',
    ])

export type OwnersDecisionRow = Awaited<ReturnType<ReturnType<typeof selectDecisions>['execute']>>[number]

export const decisionById = (context: Context) =>
  loader<OwnersDecisionRow>(context, 'owners decision by id', async (ids) => {
    const found = await selectDecisions(context.em).where('owners_decision.id', '=', anyOf(ids)).execute()
    return new Map(found.map((row) => [row.id, row]))
  })

/** The later record that took the place of each. */
export const correctionOf = (context: Context) =>
  loader<OwnersDecisionRow>(context, 'owners decision that corrects', async (ids) => {
    const found = await selectDecisions(context.em)
      .where('owners_decision.supersedes_id', '=', anyOf(ids))
      .execute()
    return new Map(found.map((row) => [row.supersedesId ?? '', row]))
  })

/** Figures of a record, as a row of the table or as the entity that an act has just made. */
type Figures = Record<'totalArea' | 'favourArea' | 'againstArea' | 'abstainedArea', string | bigint> &
  Record<'totalHeads' | 'favourHeads' | 'againstHeads' | 'abstainedHeads', number>

export function countOf(row: Figures): OwnersCount {
  return {
    total: { area: BigInt(row.totalArea), heads: row.totalHeads },
    inFavour: { area: BigInt(row.favourArea), heads: row.favourHeads },
    against: { area: BigInt(row.againstArea), heads: row.againstHeads },
    abstained: { area: BigInt(row.abstainedArea), heads: row.abstainedHeads },
  }
}

/** The count as it is shown: areas in square metres. */
export function countShown(count: OwnersCount) {
  const shown = ({ area, heads }: OwnersShare) => ({ area: squareMetres(area), heads })
  const { total, inFavour, against, abstained } = count
  return {
    ...{ total: shown(total), voting: shown(votingShare(count)) },
    ...{ inFavour: shown(inFavour), against: shown(against), abstained: shown(abstained) },
  }
}

export const outcomeOf = (row: OwnersDecisionRow) => judge(countOf(row), kindOfTopic(row.topic))
