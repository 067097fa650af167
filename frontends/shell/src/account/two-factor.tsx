import { useState } from 'react'
import { askGateway, loadSession, useMessages } from '@linli/frontend-kit'
import { Button, Notice, Section, StatusTag } from '@linli/ui'
import { Dialog } from '@linli/ui/dialog'
import { Form, FormActions, PasswordField, TextField, useFormValues } from '@linli/ui/form'
import { CopyText, QrCode } from '@linli/ui/share'
import { shellMessages } from '../messages/messages.ts'
import { accountRefusal } from './account-requests.ts'

interface Enrolment {
  totpURI: string
  backupCodes: string[]
}

/** Turning the second factor on (password, QR code, first code, backup codes) and off. */
export function TwoFactor({ isOn }: { isOn: boolean }) {
  const say = useMessages(shellMessages)
  const [isAsking, setAsking] = useState(false)
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const [backupCodes, setBackupCodes] = useState<string[] | null>(null)

  async function afterPassword(password: string) {
    if (isOn) {
      await askGateway('/auth/two-factor/disable', { password })
      await loadSession()
    } else setEnrolment(await askGateway<Enrolment>('/auth/two-factor/enable', { password }))
    setAsking(false)
  }

  return (
    <Section
      title={say('account.twoFactor.title')}
      note={
        <StatusTag tone={isOn ? 'kept' : 'calm'}>
          {say(isOn ? 'account.twoFactor.on' : 'account.twoFactor.off')}
        </StatusTag>
      }
      sheet
    >
      <p>{say('account.twoFactor.why')}</p>
      {backupCodes && <BackupCodes codes={backupCodes} onDone={() => setBackupCodes(null)} />}
      {enrolment ? (
        <Enrol
          enrolment={enrolment}
          onDone={() => {
            setBackupCodes(enrolment.backupCodes)
            setEnrolment(null)
          }}
        />
      ) : (
        <FormActions>
          <Button onClick={() => setAsking(true)}>
            {say(isOn ? 'account.twoFactor.stop' : 'account.twoFactor.start')}
          </Button>
        </FormActions>
      )}
      <Dialog
        open={isAsking}
        title={say(isOn ? 'account.twoFactor.stop' : 'account.twoFactor.start')}
        onClose={() => setAsking(false)}
      >
        {isOn && <p>{say('account.twoFactor.stopWords')}</p>}
        <PasswordFirst onPassword={afterPassword} />
      </Dialog>
    </Section>
  )
}

/** Whoever finds an open screen must not be able to change how its owner signs in. */
function PasswordFirst({ onPassword }: { onPassword: (password: string) => Promise<void> }) {
  const say = useMessages(shellMessages)
  const form = useFormValues({
    initial: { password: '' },
    check: ({ password }) => ({ password: password ? undefined : say('signIn.passwordMissing') }),
    async onSubmit({ password }) {
      try {
        await onPassword(password)
      } catch (error) {
        form.refuse([{ message: accountRefusal(error, say), path: ['password'] }])
      }
    },
  })
  return (
    <Form form={form}>
      <PasswordField
        {...form.field('password')}
        label={say('account.twoFactor.password')}
        autoComplete="current-password"
      />
      <FormActions>
        <Button submit kind="primary" pending={form.pending}>
          {say('signIn.confirm')}
        </Button>
      </FormActions>
    </Form>
  )
}

function Enrol({ enrolment: { totpURI }, onDone }: { enrolment: Enrolment; onDone: () => void }) {
  const say = useMessages(shellMessages)
  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  const form = useFormValues({
    initial: { code: '' },
    check: ({ code }) => ({ code: /^\s*(\d\s*){6}$/.test(code) ? undefined : say('signIn.codeMissing') }),
    async onSubmit({ code }) {
      try {
        await askGateway('/auth/two-factor/verify-totp', { code: code.replaceAll(/\s/g, '') })
        await loadSession()
        onDone()
      } catch (error) {
        form.refuse([{ message: accountRefusal(error, say), path: ['code'] }])
      }
    },
  })
  return (
    <>
      <p>{say('account.twoFactor.scan')}</p>
      <QrCode text={totpURI} label={say('account.twoFactor.qr')} />
      <p>
        <code>{secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      <Form form={form} name={say('account.twoFactor.title')}>
        <TextField
          {...form.field('code')}
          label={say('account.twoFactor.code')}
          autoComplete="one-time-code"
          inputMode="numeric"
        />
        <FormActions>
          <Button submit kind="primary" pending={form.pending}>
            {say('account.twoFactor.confirm')}
          </Button>
        </FormActions>
      </Form>
    </>
  )
}

function BackupCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const say = useMessages(shellMessages)
  return (
    <Notice
      tone="soon"
      title={say('account.twoFactor.backupTitle')}
      actions={
        <Button kind="primary" onClick={onDone}>
          {say('account.twoFactor.done')}
        </Button>
      }
      announced
    >
      <p>{say('account.twoFactor.backupWords')}</p>
      <CopyText title={say('account.twoFactor.backupTitle')} text={codes.join('\n')} />
    </Notice>
  )
}
