import { useState } from 'react'
import { askGateway, ScreenError, useMessages, type Seat } from '@linli/frontend-kit'
import { Button, formatMoment, Notice, Section, useReader, Waiting } from '@linli/ui'
import { ConfirmDialog } from '@linli/ui/dialog'
import { FieldRow, Form, FormActions, SelectField, TextField, useFormValues } from '@linli/ui/form'
import { CopyText } from '@linli/ui/share'
import { shellMessages } from '../messages/messages.ts'
import { accountRefusal, useAccountList } from './account-requests.ts'
import './account.css'

interface ApiKey {
  id: string
  name: string | null
  start: string | null
  expiresAt: string | null
}

const terms = ['30', '90', '365'] as const

/** Keys by which programs act as me in one of my seats. A key is seen once, when it is made. */
export function ApiKeys({ seats }: { seats: readonly Seat[] }) {
  const say = useMessages(shellMessages)
  const { language } = useReader()
  const { items, error, load } = useAccountList(
    '/auth/api-key/list',
    (answer: { apiKeys: ApiKey[] }) => answer.apiKeys,
  )
  const [made, setMade] = useState<string | null>(null)
  const [leaving, setLeaving] = useState<ApiKey | null>(null)
  const [pending, setPending] = useState(false)

  async function remove(keyId: string) {
    setPending(true)
    try {
      await askGateway('/auth/api-key/delete', { keyId })
      await load()
    } finally {
      setPending(false)
      setLeaving(null)
    }
  }

  return (
    <Section title={say('account.keys.title')} sheet>
      <p>{say('account.keys.why')}</p>
      {error ? <ScreenError error={error} onRetry={() => void load()} /> : !items && <Waiting />}
      {items?.length === 0 && <p className="linli-note">{say('account.keys.none')}</p>}
      <ul className="linli-account-list">
        {items?.map((key) => (
          <li key={key.id}>
            <div>
              <p>
                {key.name} {key.start && <code>{say('account.keys.start', { start: key.start })}</code>}
              </p>
              <p className="linli-note">
                {key.expiresAt
                  ? say('account.keys.until', { moment: formatMoment(key.expiresAt, language) })
                  : say('account.keys.forever')}
              </p>
            </div>
            <Button compact onClick={() => setLeaving(key)}>
              {say('account.keys.delete')}
            </Button>
          </li>
        ))}
      </ul>
      {made && (
        <Notice tone="soon" title={say('account.keys.made')} announced>
          <CopyText title={say('account.keys.title')} text={made} />
        </Notice>
      )}
      {seats.length > 0 && (
        <NewKey
          seats={seats}
          onMade={(key) => {
            setMade(key)
            void load()
          }}
        />
      )}
      <ConfirmDialog
        open={leaving !== null}
        title={say('account.keys.deleteTitle')}
        confirm={say('account.keys.delete')}
        onConfirm={() => leaving && void remove(leaving.id)}
        onClose={() => setLeaving(null)}
        pending={pending}
        grave
      >
        <p>{leaving?.name}</p>
        <p>{say('account.keys.deleteWords')}</p>
      </ConfirmDialog>
    </Section>
  )
}

function NewKey({ seats, onMade }: { seats: readonly Seat[]; onMade: (key: string) => void }) {
  const say = useMessages(shellMessages)
  const form = useFormValues({
    initial: { name: '', seat: seats[0]!.id, days: '90' as (typeof terms)[number] },
    check: ({ name }) => ({ name: name.trim() ? undefined : say('account.keys.nameMissing') }),
    async onSubmit({ name, seat, days }) {
      try {
        const { key } = await askGateway<{ key: string }>('/auth/api-key/create', {
          name: name.trim(),
          expiresIn: Number(days) * 24 * 3600,
          metadata: { seat },
        })
        form.reset()
        onMade(key)
      } catch (error) {
        form.refuse([{ message: accountRefusal(error, say) }])
      }
    },
  })
  return (
    <Form form={form} name={say('account.keys.create')}>
      <TextField
        {...form.field('name')}
        label={say('account.keys.name')}
        hint={say('account.keys.nameHint')}
        autoComplete="off"
        maxLength={60}
      />
      <FieldRow>
        <SelectField
          {...form.field('seat')}
          label={say('account.keys.seat')}
          choices={seats.map(({ id, post, kind, organisation }) => ({
            value: id,
            label: [post ?? say(`seat.kind.${kind}`), organisation?.name].filter(Boolean).join(' · '),
          }))}
        />
        <SelectField
          {...form.field('days')}
          label={say('account.keys.days')}
          choices={terms.map((days) => ({
            value: days,
            label: say('account.keys.daysCount', { count: Number(days) }),
          }))}
        />
      </FieldRow>
      <FormActions>
        <Button submit pending={form.pending}>
          {say('account.keys.create')}
        </Button>
      </FormActions>
    </Form>
  )
}
