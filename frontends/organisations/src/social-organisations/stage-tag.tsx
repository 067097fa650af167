import type { ComponentProps } from 'react'
import { StatusTag } from '@linli/ui'
import type { SocialGrade, SocialStage } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const tones: Readonly<Record<SocialStage, ComponentProps<typeof StatusTag>['tone']>> = {
  IDEA: 'soon',
  GUIDED: 'soon',
  FILED: 'kept',
  REGISTERED: 'kept',
  RATED: 'kept',
  DORMANT: 'calm',
  CANCELLED: 'calm',
}

interface StageTagProps {
  social: { stage: SocialStage; grade?: SocialGrade | null }
}

/** How far it has come, and with which grade. */
export function StageTag({ social: { stage, grade } }: StageTagProps) {
  const say = useSay()
  const words = say(`social.stage.${stage}`)
  return (
    <StatusTag tone={tones[stage]}>
      {stage === 'RATED' && grade ? `${words} ${say(`social.grade.${grade}`)}` : words}
    </StatusTag>
  )
}
