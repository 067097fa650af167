import { newId } from '@linli/kernel'
import { tell, type EntityManager } from '@linli/subgraph'
import { SocialOrganisationStep, type SocialOrganisation } from './social-organisation.ts'

interface StepTaken {
  /** The day on which it happened. */
  on: string
  remark: string | null
  fileId: string | null
}

/** Adds the step that has just been taken to the history, and tells how far the organisation has come. */
export async function noteStep(
  em: EntityManager,
  social: SocialOrganisation,
  { on, remark, fileId }: StepTaken,
  by: { person: string | null; post: string | null; at: Date },
): Promise<void> {
  const { districtId, id, name, territoryCode, stage, organisationId } = social
  const step = {
    ...{ id: newId(), districtId, socialOrganisationId: id, stage },
    ...{ onDay: on, remark, fileId, takenAt: by.at, takenBy: by.person, takenInPost: by.post },
  }
  em.persist(Object.assign(new SocialOrganisationStep(), step))
  await tell(em, 'SocialOrganisationMoved', { subject: id, name, territoryCode, stage, organisationId })
}
