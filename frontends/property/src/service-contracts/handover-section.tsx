import { useState } from 'react'
import { Facts, formatDay, Notice, Progress, Section, useReader } from '@linli/ui'
import { useSeat } from '@linli/frontend-kit'
import { readFragment } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { VersionLine } from '../service-standards/version-line.tsx'
import { standardVersionLine } from '../service-standards/standard-version.fragments.ts'
import type { Contract } from './contract.type.ts'
import { HandoverItemRow, handoverItemRow } from './handover-item-row.tsx'
import { TickItemDialog } from './tick-item.dialog.tsx'
import '../service-standards/standard.css'

interface HandoverSectionProps {
  contract: Contract
  area: { id: string; code: string }
}

/** The going of a company: why and until when, what must change hands, and what ends with it. */
export function HandoverSection({ contract, area }: HandoverSectionProps) {
  const say = useSay()
  const { language } = useReader()
  const seat = useSeat()
  const [tickedId, setTicked] = useState<string | null>(null)
  const { handover, openDrafts } = contract
  if (!handover) return null
  const items = readFragment(handoverItemRow, contract.handoverItems)
  const mayTick = contract.availableActions.some(
    ({ action, isAllowed }) => action === 'TICK_ITEM' && isAllowed,
  )
  const isLeaving = seat?.kind === 'PROPERTY_COMPANY' && seat.organisation?.id === contract.company?.id
  const side = mayTick ? (isLeaving ? 'handedOver' : 'received') : null
  const ticked = items.find(({ id }) => id === tickedId)
  return (
    <>
      <Section title={say('handover.title')} sheet>
        <Facts
          facts={[
            { name: say('handover.cause'), value: say(`handoverCause.${handover.cause}`) },
            { name: say('handover.reason'), value: handover.reason },
            { name: say('handover.noticedOn'), value: formatDay(handover.noticedOn, language) },
            { name: say('handover.plannedOn'), value: formatDay(handover.plannedOn, language) },
            {
              name: say('handover.successor'),
              value: handover.hasNoSuccessor
                ? say('handover.nobody')
                : (handover.successor?.name ?? say('handover.undecided')),
            },
          ]}
        />
        <Notice>{say('handover.dutiesGoOn')}</Notice>
      </Section>
      {items.length > 0 && (
        <Section
          title={say('handover.listTitle')}
          note={say('handover.progress', {
            done: items.filter(({ received }) => received).length,
            count: items.length,
          })}
        >
          <Progress
            title={say('handover.listTitle')}
            done={items.filter(({ received }) => received).length}
            total={items.length}
          />
          <ol className="property-handover">
            {items.map((item) => (
              <HandoverItemRow key={item.id} item={item} side={side} onTick={() => setTicked(item.id)} />
            ))}
          </ol>
        </Section>
      )}
      {openDrafts.length > 0 && (
        <Section title={say('handover.draftsTitle')} note={say('handover.draftsNote')}>
          <ul className="property-lines">
            {openDrafts.map((version) => (
              <VersionLine key={readFragment(standardVersionLine, version).id} version={version} />
            ))}
          </ul>
        </Section>
      )}
      {ticked && side && (
        <TickItemDialog
          {...{ contract, area, side, item: ticked }}
          onClose={() => setTicked(null)}
          onDone={() => setTicked(null)}
        />
      )}
    </>
  )
}
