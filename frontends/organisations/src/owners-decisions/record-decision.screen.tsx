import { goTo, NotYet, useAct, useRead, useSearchParams, useSeat, useToday } from '@linli/frontend-kit'
import { ActFailure, useActForm } from '@linli/frontend-kit/acts'
import { Button, Page, PageHeader, Section } from '@linli/ui'
import { DateField } from '@linli/ui/date'
import { ChoiceField, FieldRow, Form, NumberField, SelectField, TextArea, TextField } from '@linli/ui/form'
import { ownersDecisionAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { OwnersDecisionForm, OwnersTopic } from '../gql/graphql.ts'
import { FileSource, type KeptFile } from '../imports/file-source.tsx'
import { useSay } from '../messages/messages.ts'
import { communityOf } from '../territories/common-place.ts'
import { AreaField } from './area-field.tsx'
import { ownersTopics } from './owners-topics.ts'
import { VotePreview } from './vote-preview.tsx'
import { countOf, noShares, shareParts } from './vote-values.ts'

const readPlace = graphql(/* GraphQL */ `
  query PlaceThatDecides($code: String!) {
    managementAreaByCode(code: $code) {
      id
      name
    }
    estateByCode(code: $code) {
      id
      name
      managementArea {
        id
        name
      }
    }
  }
`)

const ownersDecisionRecord = graphql(/* GraphQL */ `
  mutation OwnersDecisionRecord($input: OwnersDecisionRecordInput!) {
    ownersDecisionRecord(input: $input) {
      ownersDecision {
        ...OwnersDecisionLine
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface DecidingPlace {
  managementAreaId: string | null
  estateId: string | null
  name: string
}

/** Records from the minutes what owners decided. No vote is cast here, and whether it was carried nobody chooses. */
export default function RecordDecisionScreen() {
  const say = useSay()
  const [search] = useSearchParams()
  const code = search.get('place') ?? ''
  const query = useRead(readPlace, { code }, { isOff: !code })
  if (code && !query.data) return <NotYet query={query} />
  const area = query.data?.managementAreaByCode ?? query.data?.estateByCode?.managementArea
  const estate = query.data?.estateByCode
  const place: DecidingPlace | null = area
    ? { managementAreaId: area.id, estateId: null, name: area.name }
    : estate
      ? { managementAreaId: null, estateId: estate.id, name: estate.name }
      : null
  const corrects = search.get('corrects')
  return (
    <Page>
      <PageHeader
        above={place?.name}
        title={say(corrects ? 'decision.correctTitle' : 'decision.recordTitle')}
        lead={say(corrects ? 'decision.correctLead' : 'decision.recordLead')}
      />
      <RecordForm {...{ place, corrects }} />
    </Page>
  )
}

function RecordForm({ place, corrects }: { place: DecidingPlace | null; corrects: string | null }) {
  const say = useSay()
  const seat = useSeat()
  const today = useToday()
  const act = useAct(ownersDecisionRecord, {
    refetchQueries: ['OwnersDecisions'],
    onDone: ({ ownersDecision }) => {
      if (ownersDecision) goTo(ownersDecisionAddress(ownersDecision.id))
    },
  })
  const form = useActForm({
    act,
    initial: {
      ...noShares,
      managementAreaId: place?.managementAreaId ?? null,
      topic: 'OTHER_MATTERS' as OwnersTopic,
      matter: '',
      reference: '',
      form: 'WRITTEN' as OwnersDecisionForm,
      beganOn: null as string | null,
      decidedOn: null as string | null,
      source: 'TOTALS' as 'TOTALS' | 'ROLL',
      roll: '',
      fileId: null as KeptFile | null,
      correctionReason: '',
    },
    check: (values) => ({
      ...(!place && !values.managementAreaId && { managementAreaId: say('decision.placeMissing') }),
      ...(!values.matter.trim() && { matter: say('decision.matterMissing') }),
      ...(!values.reference.trim() && { reference: say('decision.referenceMissing') }),
      ...(!values.beganOn && { beganOn: say('decision.dayMissing') }),
      ...(!values.decidedOn && { decidedOn: say('decision.dayMissing') }),
      ...(values.source === 'TOTALS' && !countOf(values) && { totalArea: say('decision.countMissing') }),
      ...(values.source === 'ROLL' && !values.roll.trim() && { roll: say('decision.rollMissing') }),
      ...(!values.fileId && { fileId: say('decision.proofMissing') }),
      ...(corrects && !values.correctionReason.trim() && { correctionReason: say('decision.reasonMissing') }),
    }),
    toInput: (values) => ({
      managementAreaId: place ? place.managementAreaId : values.managementAreaId,
      estateId: place?.estateId ?? null,
      topic: values.topic,
      matter: values.matter,
      reference: values.reference,
      form: values.form,
      beganOn: values.beganOn ?? today,
      decidedOn: values.decidedOn ?? today,
      ...(values.source === 'TOTALS' ? { count: countOf(values) } : { roll: values.roll }),
      fileId: values.fileId?.id ?? '',
      ...(corrects && { supersedesId: corrects, correctionReason: values.correctionReason }),
    }),
  })
  const { values } = form
  const proof = form.field('fileId')
  return (
    <Form form={form} name={say('decision.recordTitle')}>
      <ActFailure act={act} />
      <Section title={say('decision.minutes')} sheet>
        {!place && (
          <AreaField
            {...form.field('managementAreaId')}
            communityCode={communityOf(seat?.territories ?? [])}
          />
        )}
        <SelectField<OwnersTopic>
          {...form.field('topic')}
          label={say('decision.topic')}
          hint={say('decision.topicHint')}
          choices={ownersTopics.map((topic) => ({ value: topic, label: say(`ownersTopic.${topic}`) }))}
        />
        <TextArea
          {...form.field('matter')}
          label={say('decision.matter')}
          hint={say('decision.matterHint')}
          rows={2}
          maxLength={500}
        />
        <TextField
          {...form.field('reference')}
          label={say('decision.reference')}
          hint={say('decision.referenceHint')}
          maxLength={100}
        />
        <ChoiceField<OwnersDecisionForm>
          {...form.field('form')}
          label={say('decision.form')}
          choices={(['WRITTEN', 'MEETING'] as const).map((value) => ({
            value,
            label: say(`ownersDecisionForm.${value}`),
          }))}
        />
        <FieldRow>
          <DateField {...form.field('beganOn')} label={say('decision.beganOn')} latest={today} />
          <DateField {...form.field('decidedOn')} label={say('decision.decidedOn')} latest={today} />
        </FieldRow>
      </Section>
      <Section title={say('decision.count')} note={say('decision.countNote')} sheet>
        <ChoiceField<'TOTALS' | 'ROLL'>
          {...form.field('source')}
          label={say('decision.source')}
          choices={[
            { value: 'TOTALS', label: say('decision.sourceTotals'), note: say('decision.sourceTotalsNote') },
            { value: 'ROLL', label: say('decision.sourceRoll'), note: say('decision.sourceRollNote') },
          ]}
        />
        {values.source === 'TOTALS' ? (
          shareParts.map((part) => (
            <FieldRow key={part}>
              <TextField
                {...form.field(`${part}Area`)}
                label={say('decision.areaOf', { part: say(`decision.share.${part}`) })}
                inputMode="decimal"
              />
              <NumberField
                {...form.field(`${part}Heads`)}
                label={say('decision.headsOf', { part: say(`decision.share.${part}`) })}
              />
            </FieldRow>
          ))
        ) : (
          <TextArea
            {...form.field('roll')}
            label={say('decision.roll')}
            hint={say('decision.rollHint')}
            rows={8}
          />
        )}
        <VotePreview
          topic={values.topic}
          count={values.source === 'TOTALS' ? countOf(values) : null}
          roll={values.source === 'ROLL' ? values.roll : null}
        />
      </Section>
      <Section title={say('decision.proof')} sheet>
        <FileSource
          label={say('decision.proofLabel')}
          endings={['.pdf', '.jpg', '.jpeg', '.png', '.webp']}
          onFile={proof.onChange}
        />
        {values.fileId && <p>✓ {values.fileId.name}</p>}
        {proof.problem && (
          <p className="linli-field-problem" role="alert">
            <span aria-hidden>✕ </span>
            {proof.problem}
          </p>
        )}
        {corrects && (
          <TextArea
            {...form.field('correctionReason')}
            label={say('decision.correctionReason')}
            rows={2}
            maxLength={500}
          />
        )}
      </Section>
      <Button kind="primary" onClick={form.submit} pending={form.pending}>
        {say(corrects ? 'decision.correctConfirm' : 'decision.recordConfirm')}
      </Button>
    </Form>
  )
}
