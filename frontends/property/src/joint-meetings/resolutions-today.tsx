import { endOfDay } from '@linli/frontend-kit'
import { Desk, DeskRow, LinkButton } from '@linli/ui'
import { address } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { resolutionLine } from './joint-meeting.fragments.ts'

export const resolutionsWaiting = graphql(/* GraphQL */ `
  fragment ResolutionsWaiting on PropertyToday {
    resolutionsWaiting {
      ...ResolutionLine
    }
  }
`)

/** How many resolutions wait for the reader, and how many of those are late. */
export function countResolutions(today: FragmentType<typeof resolutionsWaiting>) {
  const { resolutionsWaiting: waiting } = readFragment(resolutionsWaiting, today)
  const lines = readFragment(resolutionLine, waiting)
  return { mine: lines.length, late: lines.filter(({ isOverdue }) => isOverdue).length }
}

/** What the table resolved and the reader can move on: their own tasks, and those that wait for their word. */
export function ResolutionsToday({ today }: { today: FragmentType<typeof resolutionsWaiting> }) {
  const say = useSay()
  const lines = readFragment(resolutionLine, readFragment(resolutionsWaiting, today).resolutionsWaiting)
  if (lines.length === 0) return null
  return (
    <Desk
      title={say('resolution.title')}
      note={<a href={address('/resolutions')}>{say('resolution.all')}</a>}
    >
      {lines.map(({ id, text, dueOn, ownerName, meetingReference, availableActions }) => {
        const href = address('/resolutions/:id', { id })
        const next = availableActions.find(({ isNextStep }) => isNextStep)
        return (
          <DeskRow
            key={id}
            title={text}
            href={href}
            task={next && say(`resolution.task.${next.action}`)}
            about={[meetingReference, ownerName].filter(Boolean).join(' · ')}
            dueAt={endOfDay(dueOn)}
            action={
              next && (
                <LinkButton kind="primary" href={`${href}?act=${next.action}`}>
                  {say(`resolution.act.${next.action}`)}
                </LinkButton>
              )
            }
          />
        )
      })}
    </Desk>
  )
}
