import type { SocialOrganisationAction, SocialStage } from '../gql/graphql.ts'

/** What the way usually goes on with; what is beside it stands behind. */
const onward: readonly SocialOrganisationAction[] = ['GUIDE', 'FILE', 'REGISTER', 'RATE']

/** The step with which this reader takes it further; none where it was rated, for there the way ends. */
export function nextStep(
  stage: SocialStage,
  available: readonly SocialOrganisationAction[],
): SocialOrganisationAction | undefined {
  return stage === 'RATED' ? undefined : onward.find((step) => available.includes(step))
}
