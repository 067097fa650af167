import { useState } from 'react'
import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { Button, formatMoment, Notice, useReader } from '@linli/ui'
import { Dialog } from '@linli/ui/dialog'
import { SelectField } from '@linli/ui/form'
import { CopyText, QrCode } from '@linli/ui/share'
import { graphql } from '../gql/gql.ts'
import type { AccountRowFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { fieldAddress, spoken } from './field-address.ts'
import '../accounts/accounts.css'

const fieldSignInMake = graphql(/* GraphQL */ `
  mutation FieldSignInMake($input: FieldSignInMakeInput!) {
    fieldSignInMake(input: $input) {
      code
      fieldSignIn {
        ...FieldSignInRow
        id
        codeExpiresAt
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const choices = [1, 2, 4, 8, 12]

interface OpenFieldDialogProps {
  account: AccountRowFragment
  onClose: () => void
}

/** Makes a code with which one of one's own people works in the field for some hours. It is shown this once. */
export function OpenFieldDialog({ account, onClose }: OpenFieldDialogProps) {
  const say = useSay()
  const { language, words } = useReader()
  const [made, setMade] = useState<{ code: string; until: string } | null>(null)
  const act = useAct(fieldSignInMake, {
    onDone: ({ code, fieldSignIn }) => {
      if (code && fieldSignIn) setMade({ code, until: fieldSignIn.codeExpiresAt })
    },
  })
  const form = useActForm({
    act,
    initial: { hours: '8' },
    toInput: ({ hours }) => ({ personId: account.id, hours: Number(hours) }),
  })
  const name = account.person?.maskedName ?? ''
  if (!made) {
    return (
      <ActDialog
        title={say('field.makeTitle', { name })}
        lead={say('field.makeLead')}
        confirm={say('field.make')}
        {...{ act, form, onClose }}
      >
        <SelectField<string>
          {...form.field('hours')}
          label={say('field.hours')}
          choices={choices.map((count) => ({
            value: String(count),
            label: say('field.hoursCount', { count }),
          }))}
        />
      </ActDialog>
    )
  }
  const until = formatMoment(made.until, language)
  const link = fieldAddress(window.location.origin, made.code)
  return (
    <Dialog
      open
      title={say('field.madeTitle', { name })}
      onClose={onClose}
      foot={
        <Button kind="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <Notice tone="soon">{say('field.once', { until })}</Notice>
      <div className="organisations-invitation">
        <QrCode text={link} label={say('field.qrLabel')} />
        <CopyText
          title={say('field.codeTitle')}
          text={say('field.text', { code: spoken(made.code), link, until })}
        />
      </div>
    </Dialog>
  )
}
