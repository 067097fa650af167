import { useState } from 'react'
import { Button, formatDay, StatusTag, useReader, type Tone } from '@linli/ui'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { TemporaryMeasureStatus } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { LiftMeasureDialog } from './lift-measure.dialog.tsx'

export const measureRow = graphql(/* GraphQL */ `
  fragment MeasureRow on TemporaryMeasure {
    id
    occasion
    reason
    status
    startsOn
    endsOn
    liftedOn
    days
    revision
    canBeLifted
    items {
      code
      title
    }
  }
`)

const tones: Readonly<Record<TemporaryMeasureStatus, Tone>> = {
  ANNOUNCED: 'working',
  RUNNING: 'soon',
  OVER: 'calm',
  LIFTED: 'calm',
}

/** For which days which promises give way, and why. */
export function MeasureRow({ measure }: { measure: FragmentType<typeof measureRow> }) {
  const say = useSay()
  const { language } = useReader()
  const [isLifting, setLifting] = useState(false)
  const shown = readFragment(measureRow, measure)
  const { occasion, reason, status, startsOn, endsOn, days, items, canBeLifted } = shown
  return (
    <li>
      <p>
        <strong>{say(`occasion.${occasion}`)}</strong>{' '}
        <StatusTag tone={tones[status]}>{say(`measureStatus.${status}`)}</StatusTag>
      </p>
      <p>{reason}</p>
      <p className="linli-note">
        {say('measure.days', {
          from: formatDay(startsOn, language),
          to: formatDay(endsOn, language),
          count: days,
        })}
      </p>
      <p className="linli-note">
        {say('measure.items', { items: items.map(({ title }) => title).join(say('listSeparator')) })}
      </p>
      {canBeLifted && (
        <Button compact onClick={() => setLifting(true)}>
          {say('measure.lift')}
        </Button>
      )}
      {isLifting && <LiftMeasureDialog measure={shown} onClose={() => setLifting(false)} />}
    </li>
  )
}
