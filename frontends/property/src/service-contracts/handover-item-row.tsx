import { fileAddress } from '@linli/frontend-kit'
import { Button, formatDay, formatMoment, StatusTag, useReader } from '@linli/ui'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { HandoverItemRowFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { personOf } from './filing-facts.tsx'

export const handoverItemRow = graphql(/* GraphQL */ `
  fragment HandoverItemRow on HandoverItem {
    id
    title
    dueOn
    isLate
    handedOver {
      ...HandoverTickLine
    }
    received {
      ...HandoverTickLine
    }
  }
`)

export const handoverTickLine = graphql(/* GraphQL */ `
  fragment HandoverTickLine on HandoverTick {
    at
    remark
    file {
      id
    }
    by {
      personName
      post
      organisationName
    }
  }
`)

interface HandoverItemRowProps {
  item: HandoverItemRowFragment
  /** Which side this person ticks for; null where they only look on. */
  side: 'handedOver' | 'received' | null
  onTick: () => void
}

/** One thing that must change hands, with what each side says of it. */
export function HandoverItemRow({ item, side, onTick }: HandoverItemRowProps) {
  const say = useSay()
  const { language } = useReader()
  const { title, dueOn, isLate, handedOver, received } = item
  const isMine = side !== null && !item[side]
  return (
    <li className="property-handover-item">
      <div>
        <p>
          <strong>{title}</strong>{' '}
          <StatusTag tone={received ? 'kept' : isLate ? 'late' : 'working'}>
            {say(received ? 'handover.received' : isLate ? 'handover.late' : 'handover.open')}
          </StatusTag>
        </p>
        <p className="linli-note">{say('handover.due', { day: formatDay(dueOn, language) })}</p>
        <Tick label={say('handover.gave')} tick={handedOver} />
        <Tick label={say('handover.got')} tick={received} />
      </div>
      {isMine && (
        <Button compact onClick={onTick}>
          {say(side === 'handedOver' ? 'handover.tickGiven' : 'handover.tickReceived')}
          <span className="linli-only-read-aloud">{title}</span>
        </Button>
      )}
    </li>
  )
}

function Tick({ label, tick }: { label: string; tick?: FragmentType<typeof handoverTickLine> | null }) {
  const say = useSay()
  const { language } = useReader()
  const line = readFragment(handoverTickLine, tick)
  if (!line) return null
  const { at, by, remark, file } = line
  return (
    <p className="linli-note">
      <span aria-hidden>✓ </span>
      {[label, formatMoment(at, language), by && personOf(by), remark].filter(Boolean).join(' · ')}
      {file && (
        <>
          {' · '}
          <a href={fileAddress(file.id)}>{say('handover.file')}</a>
        </>
      )}
    </p>
  )
}
