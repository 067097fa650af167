import { useEffect, useState } from 'react'
import {
  GatewayRefusal,
  signIn,
  signInElsewhere,
  useMessages,
  useSession,
  type Say,
} from '@linli/frontend-kit'
import { Button } from '@linli/ui'
import { Form, FormActions, PasswordField, TextField, useFormValues } from '@linli/ui/form'
import { shellMessages } from '../messages/messages.ts'
import { CodeForm } from './code-form.tsx'
import { WayIn } from './way-in.tsx'

/** User name and password, then a code where the account asks for one, or another provider where there is one. */
export function SignInScreen() {
  const say = useMessages(shellMessages)
  const [isCodeAsked, setCodeAsked] = useState(false)
  const title = say(isCodeAsked ? 'signIn.codeTitle' : 'signIn.title')

  useEffect(() => {
    document.title = `${title} · 邻里 Linli`
  }, [title])

  return (
    <WayIn
      title={title}
      foot={
        <>
          {say('signIn.help')} <a href="/app/field-sign-in">{say('field.with')}</a>
        </>
      }
    >
      {isCodeAsked ? (
        <CodeForm onBack={() => setCodeAsked(false)} />
      ) : (
        <>
          <PasswordForm onCode={() => setCodeAsked(true)} />
          <Elsewhere />
        </>
      )}
    </WayIn>
  )
}

function PasswordForm({ onCode }: { onCode: () => void }) {
  const say = useMessages(shellMessages)
  const form = useFormValues({
    initial: { username: '', password: '' },
    check: ({ username, password }) => ({
      username: username.trim() ? undefined : say('signIn.usernameMissing'),
      password: password ? undefined : say('signIn.passwordMissing'),
    }),
    async onSubmit({ username, password }) {
      try {
        if ((await signIn(username.trim(), password)) === 'code') onCode()
      } catch (error) {
        form.refuse([{ message: signInRefusal(error, say) }])
      }
    },
  })
  return (
    <Form form={form} name={say('signIn.title')}>
      <TextField
        {...form.field('username')}
        label={say('signIn.username')}
        autoComplete="username"
        autoCapitalize="none"
      />
      <PasswordField
        {...form.field('password')}
        label={say('signIn.password')}
        autoComplete="current-password"
      />
      <FormActions>
        <Button submit kind="primary" pending={form.pending}>
          {say('signIn.submit')}
        </Button>
      </FormActions>
    </Form>
  )
}

function Elsewhere() {
  const say = useMessages(shellMessages)
  const session = useSession()
  const [pending, setPending] = useState<string | null>(null)
  if (!session || session.providers.length === 0) return null
  return (
    <div className="linli-way-in-or">
      <p>{say('signIn.or')}</p>
      {session.providers.map(({ id, name }) => (
        <Button
          key={id}
          pending={pending === id}
          onClick={() => {
            setPending(id)
            void signInElsewhere(id, window.location.href).catch(() => setPending(null))
          }}
        >
          {say('signIn.elsewhere', { provider: name })}
        </Button>
      ))}
    </div>
  )
}

/** What to tell somebody who could not sign in. Which of name and password was wrong is nobody's business. */
export function signInRefusal(error: unknown, say: Say<NonNullable<typeof shellMessages.catalogue>>): string {
  if (!(error instanceof GatewayRefusal)) return say('signIn.failed', { code: 'UNREACHABLE' })
  switch (error.code) {
    case 'INVALID_USERNAME_OR_PASSWORD':
      return say('signIn.wrong')
    case 'SIGN_IN_LOCKED':
      return say('signIn.locked', { count: Number(error.details.seconds ?? 60) })
    case 'INVALID_CODE':
    case 'INVALID_BACKUP_CODE':
      return say('signIn.wrongCode')
    case 'BANNED_USER':
      return say('signIn.closed')
    default:
      return error.status === 429 ? say('signIn.tooMany') : say('signIn.failed', { code: error.code })
  }
}
