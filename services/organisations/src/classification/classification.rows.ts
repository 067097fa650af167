import { loader, type Context, type EntityManager } from '@linli/subgraph'
import { rows } from '../tables.ts'
import { rollUpTypes, type EstateOfType, type TypeRollUp } from './type-roll-up.ts'

export const selectClassifications = (em: EntityManager) =>
  rows(em)
    .selectFrom('classification')
    .select([
      'classification.id',
      'classification.revision',
      'classification.estate_id as estateId',
      'classification.type',
      'classification.status',
      'classification.source',
      'classification.reasons',
      'classification.statement',
      'classification.proposed_at as proposedAt',
      'classification.proposed_by as proposedBy',
      'classification.decided_at as decidedAt',
      'classification.decided_by as decidedBy',
      'classification.decision_remark as decisionRemark',
      'classification.in_force_from as inForceFrom',
      'classification.in_force_until as inForceUntil',
    ])

export type ClassificationRow = Awaited<
  ReturnType<ReturnType<typeof selectClassifications>['execute']>
>[number]

export const classificationsOfEstate = (context: Context) =>
  loader<ClassificationRow[]>(context, 'classifications of estate', async (ids) => {
    const found = await selectClassifications(context.em)
      .where('classification.estate_id', 'in', ids)
      .orderBy('classification.proposed_at', 'desc')
      .orderBy('classification.id', 'desc')
      .execute()
    return Map.groupBy(found, (row) => row.estateId)
  })

/** Roll-ups of places by code: of a neighbourhood from its estates, of a street or district from all below it. */
export const typeRollUps = (context: Context) =>
  loader<TypeRollUp>(context, 'type roll-up', async (codes) => {
    const found = await rows(context.em)
      .selectFrom('estate')
      .where((eb) =>
        eb.or(codes.map((code) => eb.fn<boolean>('starts_with', ['estate.community_code', eb.val(code)]))),
      )
      .select(['community_code as communityCode', 'type', 'households'])
      .execute()
    return new Map(codes.map((code) => [code, rollUpTypes(code, insideOf(found, code))]))
  })

const insideOf = (estates: EstateOfType[], code: string) =>
  estates.filter((estate) => estate.communityCode.startsWith(code))
