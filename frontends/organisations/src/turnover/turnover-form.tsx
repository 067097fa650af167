import { useState } from 'react'
import { dayAfter, useAct, useRead, useToday } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Button, Notice, Section } from '@linli/ui'
import { DateField } from '@linli/ui/date'
import { FieldRow, Form, FormActions, SelectField, TextArea, useFormValues } from '@linli/ui/form'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type {
  AppointmentRowFragment,
  StaffTurnoverMutation,
  TurnoverDeed,
  TurnoverInput,
} from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { OutcomeRows, turnoverOutcome } from './outcome-rows.tsx'
import { TurnoverTarget } from './turnover-target.tsx'

const previewTurnover = graphql(/* GraphQL */ `
  query StaffTurnoverPreview($input: TurnoverInput!) {
    staffTurnoverPreview(input: $input) {
      rows {
        ...TurnoverOutcome
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const staffTurnover = graphql(/* GraphQL */ `
  mutation StaffTurnover($input: TurnoverInput!) {
    staffTurnover(input: $input) {
      rows {
        ...TurnoverOutcome
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface Wish {
  deed: TurnoverDeed
  endsOn: string | null
  newEndsOn: string | null
  reason: string
  organisationId: string | null
  postId: string | null
  successorId: string | null
}

const nothingWished: Wish = {
  deed: 'END',
  endsOn: null,
  newEndsOn: null,
  reason: '',
  organisationId: null,
  postId: null,
  successorId: null,
}

interface TurnoverFormProps {
  terms: readonly AppointmentRowFragment[]
  onDone: () => void
}

/** What happens to the chosen terms: looked at row by row first, then done in one act. */
export function TurnoverForm({ terms, onDone }: TurnoverFormProps) {
  const say = useSay()
  const today = useToday()
  const [wish, setWish] = useState<TurnoverInput | null>(null)
  const [done, setDone] = useState<StaffTurnoverMutation['staffTurnover'] | null>(null)
  const preview = useRead(previewTurnover, { input: wish! }, { isOff: !wish, fetchPolicy: 'no-cache' })
  const act = useAct(staffTurnover, { onDone: setDone })
  const inputOf = (values: Wish): TurnoverInput => ({
    ...values,
    terms: terms.map(({ id, revision }) => ({ appointmentId: id, revision })),
    endsOn: values.endsOn ?? today,
    reason: values.reason.trim(),
  })
  const form = useFormValues<Wish>({
    initial: { ...nothingWished, endsOn: today },
    check: ({ deed, endsOn, reason, organisationId, postId, successorId }) => ({
      ...(!endsOn && { endsOn: say('appointment.endsOnMissing') }),
      ...(!reason.trim() && { reason: say('appointment.reasonMissing') }),
      ...(deed === 'MOVE' && !organisationId && { organisationId: say('appointment.organisationMissing') }),
      ...(deed === 'MOVE' && !postId && { postId: say('appointment.postMissing') }),
      ...(deed === 'SUCCEED' && !successorId && { successorId: say('appointment.personMissing') }),
    }),
    onSubmit: (values) => setWish(inputOf(values)),
  })
  // Another choice or another wish is another look.
  const isLookedAt = wish !== null && JSON.stringify(wish) === JSON.stringify(inputOf(form.values))
  const outcome = done ?? (isLookedAt ? preview.data?.staffTurnoverPreview : undefined)
  const isDone = done !== null
  const doable =
    outcome?.rows?.filter((row) => readFragment(turnoverOutcome, row).errors.length === 0).length ?? 0
  const { deed } = form.values
  return (
    <Section title={say('turnover.what', { count: terms.length })} sheet>
      <Form form={form} name={say('turnover.title')}>
        <SelectField<TurnoverDeed>
          {...form.field('deed')}
          label={say('turnover.deed')}
          choices={(['END', 'MOVE', 'SUCCEED'] as const).map((value) => ({
            value,
            label: say(`turnoverDeed.${value}`),
          }))}
        />
        <TurnoverTarget form={form} deed={deed} />
        <FieldRow>
          <DateField
            {...form.field('endsOn')}
            label={say('appointment.lastDay')}
            earliest={dayAfter(today, -1)}
          />
          {deed !== 'END' && (
            <DateField {...form.field('newEndsOn')} label={say('turnover.newEndsOn')} optional />
          )}
        </FieldRow>
        <TextArea {...form.field('reason')} label={say('appointment.reason')} maxLength={500} />
        <FormActions>
          <Button submit pending={preview.loading}>
            {say('turnover.look')}
          </Button>
        </FormActions>
      </Form>
      {outcome?.errors.map(({ code, message }) => (
        <Notice key={code} tone="late" announced>
          {message}
        </Notice>
      ))}
      <ActRefusals act={act} />
      {outcome?.rows && (
        <>
          <OutcomeRows terms={terms} rows={outcome.rows} isDone={isDone} deed={deed} />
          {isDone ? (
            <Button kind="primary" onClick={onDone}>
              {say('turnover.again')}
            </Button>
          ) : (
            <Button
              kind="primary"
              pending={act.pending}
              disabled={doable === 0}
              onClick={() => void act.run(wish!)}
            >
              {say('turnover.do', { count: doable })}
            </Button>
          )}
        </>
      )}
    </Section>
  )
}
