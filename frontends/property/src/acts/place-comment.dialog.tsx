import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { SelectField, TextArea } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import type { StandardCommentOrigin } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { useItemChoices } from './item-choices.ts'
import type { ActProps } from './version.type.ts'

const standardCommentPlace = graphql(/* GraphQL */ `
  mutation StandardCommentPlace($input: StandardCommentPlaceInput!) {
    standardCommentPlace(input: $input) {
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

const origins = ['IN_PERSON', 'PHONE', 'PAPER'] as const satisfies readonly StandardCommentOrigin[]

/** Community staff enter what somebody said at the counter, by telephone or on paper (代录). */
export function PlaceCommentDialog({ version, onClose, onDone }: ActProps) {
  const say = useSay()
  const items = useItemChoices(version)
  const act = useAct(standardCommentPlace, { onDone: () => onDone() })
  const form = useActForm({
    act,
    initial: { recordedFrom: 'IN_PERSON' as (typeof origins)[number], itemCode: '', text: '' },
    check: ({ text }) => (text.trim() ? {} : { text: say('comments.placeTextMissing') }),
    toInput: ({ recordedFrom, itemCode, text }) => ({
      standardVersionId: version.id,
      recordedFrom,
      itemCode: itemCode || null,
      text,
      clientSecret: null,
    }),
  })
  return (
    <ActDialog
      title={say('comments.place')}
      lead={say('comments.placeLead')}
      confirm={say('comments.placeConfirm')}
      {...{ act, form, onClose }}
    >
      <SelectField
        {...form.field('recordedFrom')}
        label={say('comments.placeOrigin')}
        choices={origins.map((origin) => ({ value: origin, label: say(`origin.${origin}`) }))}
      />
      <SelectField {...form.field('itemCode')} label={say('comments.placeItem')} choices={items} />
      <TextArea
        {...form.field('text')}
        label={say('comments.placeText')}
        hint={say('comments.placeTextHint')}
        rows={4}
        maxLength={1000}
      />
    </ActDialog>
  )
}
