import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { TypeBadge } from '@linli/ui'
import { TextArea } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import type { GovernanceType } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const classificationApprove = graphql(/* GraphQL */ `
  mutation ClassificationApprove($input: ClassificationApproveInput!) {
    classificationApprove(input: $input) {
      estate {
        ...EstateTypeParts
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const classificationDecline = graphql(/* GraphQL */ `
  mutation ClassificationDecline($input: ClassificationDeclineInput!) {
    classificationDecline(input: $input) {
      estate {
        ...EstateTypeParts
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export type Decision = 'APPROVE' | 'DECLINE'

interface DecideTypeDialogProps {
  classification: { id: string; revision: number; type: GovernanceType; statement?: string | null }
  estateName: string
  decision: Decision
  onClose: () => void
}

/** The answer of the second seat. */
export function DecideTypeDialog({ decision, ...props }: DecideTypeDialogProps) {
  return decision === 'APPROVE' ? <ApproveDialog {...props} /> : <DeclineDialog {...props} />
}

type AnswerProps = Omit<DecideTypeDialogProps, 'decision'>

function ApproveDialog({ classification, estateName, onClose }: AnswerProps) {
  const say = useSay()
  const act = useAct(classificationApprove, { onDone: onClose })
  const form = useActForm({
    act,
    initial: { remark: '' },
    toInput: ({ remark }) => ({
      classificationId: classification.id,
      revision: classification.revision,
      remark: remark.trim() || null,
    }),
  })
  return (
    <ActDialog
      title={say('type.approveTitle', { name: estateName })}
      lead={<Request classification={classification} lead={say('type.approveLead')} />}
      confirm={say('type.approve')}
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('remark')} label={say('type.remark')} optional maxLength={1000} />
    </ActDialog>
  )
}

function DeclineDialog({ classification, estateName, onClose }: AnswerProps) {
  const say = useSay()
  const act = useAct(classificationDecline, { onDone: onClose })
  const form = useActForm({
    act,
    initial: { remark: '' },
    check: ({ remark }) => (remark.trim() ? {} : { remark: say('type.remarkMissing') }),
    toInput: ({ remark }) => ({
      classificationId: classification.id,
      revision: classification.revision,
      remark: remark.trim(),
    }),
  })
  return (
    <ActDialog
      title={say('type.declineTitle', { name: estateName })}
      lead={<Request classification={classification} lead={say('type.declineLead')} />}
      confirm={say('type.decline')}
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('remark')} label={say('type.declineReason')} maxLength={1000} />
    </ActDialog>
  )
}

function Request({ classification, lead }: Pick<AnswerProps, 'classification'> & { lead: string }) {
  const { type, statement } = classification
  return (
    <>
      {lead} <TypeBadge type={type} /> {statement && `“${statement}”`}
    </>
  )
}
