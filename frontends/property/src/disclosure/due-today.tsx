import { Desk, DeskRow, LinkButton } from '@linli/ui'
import { endOfDay } from '../acts/civil-day.ts'
import { address } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
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

/** What must be disclosed soon, or is late: for the company its own, for those around it what is late there. */
export function DueToday({ today }: { today: FragmentType<typeof disclosuresDue> }) {
  const say = useSay()
  const duties = readFragment(disclosuresDue, today).disclosuresDue
  if (duties.length === 0) return null
  return (
    <Desk title={say('disclosure.title')}>
      {duties.map(({ id, title, state, dueOn, areaName, companyName, beginning, disclosures }) => {
        const isMine = beginning?.isAllowed === true || disclosures.some(({ status }) => status === 'DRAFT')
        const href = address('/disclosures/:dutyId', { dutyId: id })
        return (
          <DeskRow
            key={id}
            title={title}
            href={href}
            task={say(state === 'LATE' ? 'disclosure.taskLate' : 'disclosure.taskDue')}
            about={[areaName, !isMine && companyName].filter(Boolean).join(' · ')}
            dueAt={endOfDay(dueOn)}
            action={
              <LinkButton kind={isMine ? 'primary' : 'plain'} href={href}>
                {say(isMine ? 'disclosure.goWrite' : 'today.look')}
              </LinkButton>
            }
          />
        )
      })}
    </Desk>
  )
}
