import { useState } from 'react'
import { confirmCode, useMessages } from '@linli/frontend-kit'
import { Button } from '@linli/ui'
import { Form, FormActions, TextField, useFormValues } from '@linli/ui/form'
import { shellMessages } from '../messages/messages.ts'
import { signInRefusal } from './sign-in.screen.tsx'

/** The second step of signing in: six digits of the phone, or a backup code. */
export function CodeForm({ onBack }: { onBack: () => void }) {
  const say = useMessages(shellMessages)
  const [kind, setKind] = useState<'app' | 'backup'>('app')
  const form = useFormValues({
    initial: { code: '' },
    check: ({ code }) => ({ code: code.trim() ? undefined : say('signIn.codeMissing') }),
    async onSubmit({ code }) {
      try {
        await confirmCode(code.replaceAll(/\s/g, ''), kind)
      } catch (error) {
        form.refuse([{ message: signInRefusal(error, say), path: ['code'] }])
      }
    },
  })
  const isApp = kind === 'app'
  return (
    <Form form={form} name={say('signIn.codeTitle')}>
      <p>{say(isApp ? 'signIn.codeWords' : 'signIn.backupWords')}</p>
      <TextField
        key={kind}
        {...form.field('code')}
        label={say(isApp ? 'signIn.code' : 'signIn.backupCode')}
        autoComplete="one-time-code"
        {...(isApp && { inputMode: 'numeric' as const })}
        // The step is this one field, and the six digits run out in half a minute.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <FormActions>
        <Button submit kind="primary" pending={form.pending}>
          {say('signIn.confirm')}
        </Button>
        <Button kind="quiet" onClick={() => setKind(isApp ? 'backup' : 'app')}>
          {say(isApp ? 'signIn.useBackup' : 'signIn.useApp')}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {say('signIn.back')}
        </Button>
      </FormActions>
    </Form>
  )
}
