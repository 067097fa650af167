import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { SelectField, TextArea } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import type { ReviewingBody } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { BodyField } from './body-field.tsx'
import { bodiesFor } from './bodies-for.ts'
import { useItemChoices } from './item-choices.ts'
import { isTakenBack } from './taken-back.ts'
import type { ActProps } from './version.type.ts'

const standardVersionReturn = graphql(/* GraphQL */ `
  mutation StandardVersionReturn($input: StandardVersionReturnInput!) {
    standardVersionReturn(input: $input) {
      standardVersion {
        ...StandardVersionDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

/** Sends a version back to its author: by a body that must sign, or by the company itself. */
export function ReturnDialog({ version, onClose, onDone }: ActProps) {
  const say = useSay()
  const items = useItemChoices(version)
  const bodies = bodiesFor(version.availableActions, 'RETURN')
  const isBack = isTakenBack(version)
  const act = useAct(standardVersionReturn, { onDone: () => onDone() })
  const form = useActForm({
    act,
    initial: { remark: '', itemCode: '', body: (bodies[0] ?? null) as ReviewingBody | null },
    check: ({ remark }) => (remark.trim() ? {} : { remark: say('return.remarkMissing') }),
    toInput: ({ remark, itemCode, body }) => ({
      standardVersionId: version.id,
      revision: version.revision,
      remark,
      itemCode: itemCode || null,
      body,
    }),
  })
  return (
    <ActDialog
      title={say(isBack ? 'return.titleBack' : 'return.title')}
      lead={say(version.status === 'AWAITING_CONFIRMATION' ? 'return.leadCompany' : 'return.lead')}
      confirm={say(isBack ? 'return.confirmBack' : 'return.confirm')}
      {...{ act, form, onClose }}
    >
      <BodyField bodies={bodies} {...form.field('body')} label={say('return.body')} />
      <TextArea
        {...form.field('remark')}
        label={say('return.remark')}
        hint={say('return.remarkHint')}
        rows={4}
        maxLength={1000}
      />
      <SelectField {...form.field('itemCode')} label={say('return.item')} choices={items} optional />
    </ActDialog>
  )
}
