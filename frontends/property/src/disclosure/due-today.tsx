import type { ReactNode } from 'react'
import { endOfDay } from '@linli/frontend-kit'
import { Desk, DeskRow, LinkButton } from '@linli/ui'
import { address } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { DisclosuresDueFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

export const disclosuresDue = graphql(/* GraphQL */ `
  fragment DisclosuresDue on PropertyToday {
    disclosuresDue {
      id
      title
      state
      dueOn
      areaName
      companyName
      beginning {
        isAllowed
      }
      disclosures {
        id
        status
      }
    }
  }
`)

type Duty = DisclosuresDueFragment['disclosuresDue'][number]

/** Whether the reader is the one who discloses it. */
const isMine = ({ beginning, disclosures }: Duty) =>
  beginning?.isAllowed === true || disclosures.some(({ status }) => status === 'DRAFT')

/** How many of them wait for the reader, and how many of those are late. */
export function countDue(today: FragmentType<typeof disclosuresDue>): { mine: number; late: number } {
  const mine = readFragment(disclosuresDue, today).disclosuresDue.filter(isMine)
  return { mine: mine.length, late: mine.filter(({ state }) => state === 'LATE').length }
}

/** What must be disclosed soon, or is late: for the company its own, for those around it what is late there. */
export function DueToday({ today }: { today: FragmentType<typeof disclosuresDue> }) {
  const say = useSay()
  const duties = readFragment(disclosuresDue, today).disclosuresDue
  if (duties.length === 0) return null
  // What others owe is looked at, not done: a few of them, and the way to the rest.
  const mine = duties.filter(isMine)
  const others = duties.filter((duty) => !isMine(duty))
  return (
    <>
      <DueDesk title={say('disclosure.title')} duties={mine} />
      <DueDesk
        title={say('disclosure.othersTitle')}
        duties={others.slice(0, mostOfOthers)}
        note={<a href={`${address('/disclosures')}?show=late`}>{say('disclosure.othersAll')}</a>}
      />
    </>
  )
}

const mostOfOthers = 3

interface DueDeskProps {
  title: string
  note?: ReactNode
  duties: readonly Duty[]
}

function DueDesk({ title: name, note, duties }: DueDeskProps) {
  const say = useSay()
  if (duties.length === 0) return null
  return (
    <Desk title={name} note={note}>
      {duties.map((duty) => {
        const { id, title, state, dueOn, areaName, companyName } = duty
        const mine = isMine(duty)
        const href = address('/disclosures/:dutyId', { dutyId: id })
        return (
          <DeskRow
            key={id}
            title={title}
            href={href}
            task={say(
              !mine
                ? 'disclosure.taskOthers'
                : state === 'LATE'
                  ? 'disclosure.taskLate'
                  : 'disclosure.taskDue',
            )}
            about={[areaName, !mine && companyName].filter(Boolean).join(' · ')}
            dueAt={endOfDay(dueOn)}
            action={
              <LinkButton kind={mine ? 'primary' : 'plain'} href={href}>
                {say(mine ? 'disclosure.goWrite' : 'today.look')}
              </LinkButton>
            }
          />
        )
      })}
    </Desk>
  )
}
