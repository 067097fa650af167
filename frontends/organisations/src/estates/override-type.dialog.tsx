import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { useWords } from '@linli/ui'
import { ChoiceField, TextArea } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import type { GovernanceType } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const classificationOverride = graphql(/* GraphQL */ `
  mutation ClassificationOverride($input: ClassificationOverrideInput!) {
    classificationOverride(input: $input) {
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

const types: readonly GovernanceType[] = ['OLD', 'RESETTLEMENT', 'COMMERCIAL']

interface OverrideTypeDialogProps {
  estate: { id: string; name: string; type: GovernanceType | null }
  onClose: () => void
}

/** Asks for another type than the facts suggest; a second seat answers. */
export function OverrideTypeDialog({ estate, onClose }: OverrideTypeDialogProps) {
  const say = useSay()
  const words = useWords()
  const others = types.filter((type) => type !== estate.type)
  const act = useAct(classificationOverride, { onDone: onClose })
  const form = useActForm({
    act,
    initial: { type: others[0]!, statement: '' },
    check: ({ statement }) => (statement.trim() ? {} : { statement: say('type.statementMissing') }),
    toInput: ({ type, statement }) => ({ estateId: estate.id, type, statement: statement.trim() }),
  })
  return (
    <ActDialog
      title={say('type.overrideTitle', { name: estate.name })}
      lead={say('type.overrideLead')}
      confirm={say('type.overrideConfirm')}
      {...{ act, form, onClose }}
    >
      <ChoiceField
        {...form.field('type')}
        label={say('type.wanted')}
        choices={others.map((type) => ({ value: type, label: words.estateType[type] }))}
      />
      <TextArea
        {...form.field('statement')}
        label={say('type.statement')}
        hint={say('type.statementHint')}
        maxLength={1000}
      />
    </ActDialog>
  )
}
