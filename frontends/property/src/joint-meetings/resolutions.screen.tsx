import { NotYet, pagesOf, useAddressFilters, useRead, useToday } from '@linli/frontend-kit'
import {
  Button,
  EmptyState,
  formatDay,
  LinkButton,
  Page,
  PageHeader,
  Section,
  useReader,
  useWords,
} from '@linli/ui'
import { SelectField } from '@linli/ui/form'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import type { ResolutionPart, ResolutionStatus as Status } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { resolutionLine } from './joint-meeting.fragments.ts'
import { ResolutionRow } from './resolution-row.tsx'
import { readCounts, readResolutions } from './resolution.documents.ts'
import './joint-meetings.css'

const shown: Record<string, readonly Status[]> = { open: ['OPEN', 'REPORTED'], closed: ['CLOSED'] }

/** The board: mine first, what waits for my word, then all around me; each by its day, with the one button that moves it. */
export default function ResolutionsScreen() {
  const say = useSay()
  const filters = useAddressFilters({ show: 'open' })
  const view = filters.values.show in shown ? filters.values.show : 'open'
  return (
    <Page>
      <PageHeader
        above={<a href={address('/meetings')}>{say('meeting.title')}</a>}
        title={say('resolution.title')}
        lead={say('resolution.lead')}
        secondary={
          <SelectField
            name="show"
            value={view}
            onChange={(show) => filters.set({ show })}
            label={say('meeting.show')}
            labelHidden
            choices={(['open', 'closed'] as const).map((value) => ({
              value,
              label: say(`resolution.view.${value}`),
            }))}
          />
        }
      />
      <Counts />
      <Part part="OWNED" statuses={shown[view]!} />
      <Part part="RAISED" statuses={shown[view]!} />
      <Part part="AROUND" statuses={shown[view]!} isRest />
    </Page>
  )
}

interface PartProps {
  part: ResolutionPart
  statuses: readonly Status[]
  /** Says so when there is nothing at all; the other parts are left out where they are empty. */
  isRest?: boolean
}

function Part({ part, statuses, isRest = false }: PartProps) {
  const say = useSay()
  const words = useWords()
  const query = useRead(readResolutions, { part, statuses: [...statuses], first: 30 })
  const { rows, more, totalCount } = pagesOf(query, query.data?.resolutions)
  const owned = useRead(readResolutions, { part: 'OWNED', statuses: [...statuses], first: 30 })
  const raised = useRead(readResolutions, { part: 'RAISED', statuses: [...statuses], first: 30 })
  if (!query.data) return isRest ? <NotYet query={query} /> : null
  // What stands further up is not shown twice.
  const above = [owned, raised].flatMap(({ data }) => data?.resolutions.edges ?? [])
  const shownAbove = new Set(above.map(({ node }) => readFragment(resolutionLine, node).id))
  const resolutions = readFragment(resolutionLine, rows).filter(({ id }) => !isRest || !shownAbove.has(id))
  if (isRest && resolutions.length === 0 && shownAbove.size > 0 && !more.isThere) return null
  if (resolutions.length === 0)
    return isRest ? (
      <EmptyState title={say('resolution.emptyTitle')}>{say('resolution.emptyWords')}</EmptyState>
    ) : null
  return (
    <Section
      title={say(`resolution.part.${part}`)}
      note={isRest || totalCount === null ? undefined : String(totalCount)}
    >
      <ul className="property-resolutions">
        {resolutions.map((resolution) => {
          const next = resolution.availableActions.find(({ isNextStep }) => isNextStep)
          const { id } = resolution
          return (
            <ResolutionRow
              key={id}
              resolution={resolution}
              action={
                next && (
                  <LinkButton
                    kind="primary"
                    href={`${address('/resolutions/:id', { id })}?act=${next.action}`}
                  >
                    {say(`resolution.act.${next.action}`)}
                  </LinkButton>
                )
              }
            />
          )
        })}
      </ul>
      {more.isThere && (
        <Button compact onClick={more.load} pending={more.pending}>
          {words.more}
        </Button>
      )}
    </Section>
  )
}

/** This year: community verification is counted apart from what raisers and residents confirmed. */
function Counts() {
  const say = useSay()
  const { language } = useReader()
  const today = useToday()
  const since = `${today.slice(0, 4)}-01-01`
  const query = useRead(readCounts, { since, until: today })
  const counts = query.data?.resolutionCounts
  if (!counts || counts.all === 0) return null
  return (
    <dl
      className="property-resolution-counts"
      title={say('resolution.counts.since', { day: formatDay(since, language) })}
    >
      {(['all', 'confirmed', 'verified', 'inTime', 'overdue'] as const).map((name) => (
        <div key={name}>
          <dt>{say(`resolution.counts.${name}`)}</dt>
          <dd>{counts[name]}</dd>
        </div>
      ))}
    </dl>
  )
}
