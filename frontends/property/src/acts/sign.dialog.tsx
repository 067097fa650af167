import { useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { BodyField } from './body-field.tsx'
import { bodiesFor } from './bodies-for.ts'
import { ScanField, type Scan } from './scan-field.tsx'
import type { ActProps } from './version.type.ts'
import { WhatIsSigned } from './what-is-signed.tsx'

const standardVersionSign = graphql(/* GraphQL */ `
  mutation StandardVersionSign($input: StandardVersionSignInput!) {
    standardVersionSign(input: $input) {
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

/** Signs for a body. The fingerprint of what stood on the screen goes along: nobody signs what they did not read. */
export function SignDialog({ version, onClose, onDone }: ActProps) {
  const say = useSay()
  const today = useToday()
  const bodies = bodiesFor(version.availableActions, 'SIGN')
  const act = useAct(standardVersionSign, { onDone: () => onDone() })
  const form = useActForm({
    act,
    initial: {
      // The button that opens this dialog is there only for somebody who may speak for a body.
      body: bodies[0]!,
      decidedOn: today as string | null,
      sheet: null as Scan | null,
    },
    check: ({ decidedOn }) => (decidedOn ? {} : { decidedOn: say('sign.decidedOnMissing') }),
    toInput: ({ body, decidedOn, sheet }) => ({
      standardVersionId: version.id,
      body,
      decidedOn: decidedOn ?? '',
      contentHash: version.contentHash,
      fileId: sheet?.id ?? null,
    }),
  })
  const [only] = bodies
  const title =
    bodies.length === 1 && only ? say('sign.title', { body: say(`body.${only}`) }) : say('sign.titleAny')
  return (
    <ActDialog
      title={title}
      lead={say('sign.lead')}
      confirm={say('sign.confirm')}
      {...{ act, form, onClose }}
    >
      <WhatIsSigned version={version} />
      <BodyField bodies={bodies} {...form.field('body')} label={say('sign.body')} />
      <DateField
        {...form.field('decidedOn')}
        label={say('sign.decidedOn')}
        hint={say('sign.decidedOnHint')}
        latest={today}
      />
      <ScanField label={say('sign.sheet')} {...form.field('sheet')} />
    </ActDialog>
  )
}
