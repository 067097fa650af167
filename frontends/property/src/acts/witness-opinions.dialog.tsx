import { useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { FieldRow, NumberField, TextArea } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { bodiesFor } from './bodies-for.ts'
import { ScanField, type Scan } from './scan-field.tsx'
import type { ActProps } from './version.type.ts'
import { WhatIsSigned } from './what-is-signed.tsx'

const standardVersionWitnessOpinions = graphql(/* GraphQL */ `
  mutation StandardVersionWitnessOpinions($input: StandardVersionWitnessOpinionsInput!) {
    standardVersionWitnessOpinions(input: $input) {
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

/** Where there is no owners' committee: what representatives said, as the residents' committee has witnessed it. */
export function WitnessOpinionsDialog({ version, onClose, onDone }: ActProps) {
  const say = useSay()
  const today = useToday()
  const bodies = bodiesFor(version.availableActions, 'WITNESS_OPINIONS')
  const act = useAct(standardVersionWitnessOpinions, { onDone: () => onDone() })
  const form = useActForm({
    act,
    initial: {
      gatheredOn: today as string | null,
      asked: null as number | null,
      inFavour: null as number | null,
      against: 0 as number | null,
      abstained: 0 as number | null,
      summary: '',
      sheet: null as Scan | null,
    },
    check: ({ gatheredOn, asked, inFavour, against, abstained, summary }) => ({
      ...(!gatheredOn && { gatheredOn: say('witness.gatheredOnMissing') }),
      ...(asked === null && { asked: say('witness.countMissing') }),
      ...(inFavour === null && { inFavour: say('witness.countMissing') }),
      ...((inFavour ?? 0) + (against ?? 0) + (abstained ?? 0) > (asked ?? 0) && {
        asked: say('witness.tooMany'),
      }),
      ...(!summary.trim() && { summary: say('witness.summaryMissing') }),
    }),
    toInput: ({ gatheredOn, asked, inFavour, against, abstained, summary, sheet }) => ({
      standardVersionId: version.id,
      body: bodies[0]!,
      gatheredOn: gatheredOn ?? '',
      asked: asked ?? 0,
      inFavour: inFavour ?? 0,
      against: against ?? 0,
      abstained: abstained ?? 0,
      summary,
      contentHash: version.contentHash,
      fileId: sheet?.id ?? null,
    }),
  })
  return (
    <ActDialog
      title={say('witness.title')}
      lead={say('witness.lead')}
      confirm={say('witness.confirm')}
      {...{ act, form, onClose }}
    >
      <WhatIsSigned version={version} />
      <DateField {...form.field('gatheredOn')} label={say('witness.gatheredOn')} latest={today} />
      <FieldRow>
        <NumberField {...form.field('asked')} label={say('witness.asked')} />
        <NumberField {...form.field('inFavour')} label={say('witness.inFavour')} />
        <NumberField {...form.field('against')} label={say('witness.against')} />
        <NumberField {...form.field('abstained')} label={say('witness.abstained')} />
      </FieldRow>
      <TextArea
        {...form.field('summary')}
        label={say('witness.summary')}
        hint={say('witness.summaryHint')}
        rows={3}
        maxLength={2000}
      />
      <ScanField label={say('witness.sheet')} {...form.field('sheet')} />
    </ActDialog>
  )
}
