import {
  NotFound,
  NotYet,
  pagesOf,
  useAddressFilters,
  useParams,
  useRead,
  useToday,
} from '@linli/frontend-kit'
import {
  Button,
  EmptyState,
  Facts,
  formatDay,
  formatMoment,
  formatNumber,
  LinkButton,
  Page,
  PageHeader,
  Section,
  StatusTag,
  useReader,
  useWords,
  type Tone,
} from '@linli/ui'
import { SelectField } from '@linli/ui/form'
import { address } from '../address.ts'
import { monthsBefore } from '../disclosure/months-before.ts'
import { graphql } from '../gql/gql.ts'
import type { ComplianceVerdict } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { amountOf } from './amounts.ts'
import { CalendarOfMissed } from './calendar-of-missed.tsx'
import { monthInWords } from './months.ts'
import '../service-standards/standard.css'
import './service-logs.css'

const readItem = graphql(/* GraphQL */ `
  query ItemCompliance(
    $code: String!
    $month: String!
    $itemCode: String!
    $verdicts: [ComplianceVerdict!]
    $after: String
  ) {
    managementAreaByCode(code: $code) {
      id
      name
      complianceOfItem(month: $month, itemCode: $itemCode) {
        item {
          code
          title
          wording
        }
        promise
        status
        unit
        promised
        delivered
        deliveredLate
        numerator
        denominator
        keptLate
        eased
        underWay
        pointCount
        days {
          day
          due
          kept
          keptLate
          missed
          isEased
        }
        dues(verdicts: $verdicts, first: 50, after: $after) {
          edges {
            node {
              startsOn
              endsOn
              dueAt
              promised
              delivered
              deliveredLate
              verdict
              servicePoint {
                id
                name
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
          totalCount
        }
      }
    }
  }
`)

const views = {
  missed: ['MISSED'],
  late: ['KEPT_LATE'],
  all: null,
} as const
type View = keyof typeof views
const viewOf = (text: string): View => (text in views ? (text as View) : 'missed')

const tones: Readonly<Record<ComplianceVerdict, Tone>> = {
  ...{ KEPT: 'kept', KEPT_LATE: 'soon', MISSED: 'late', EASED: 'calm', UNDER_WAY: 'working' },
}

/** One promise in a month: the calendar of what was missed, and every row that the figures are made of. */
export default function ItemComplianceScreen() {
  const say = useSay()
  const words = useWords()
  const { language } = useReader()
  const today = useToday()
  const { areaCode = '', itemCode = '' } = useParams()
  const filters = useAddressFilters({ month: today.slice(0, 7), show: 'missed' })
  const { month } = filters.values
  const view = viewOf(filters.values.show)
  const verdicts = views[view] as ComplianceVerdict[] | null
  const query = useRead(readItem, { code: areaCode, month, itemCode, verdicts })
  const area = (query.data ?? query.previousData)?.managementAreaByCode
  const found = area?.complianceOfItem
  const { rows, more } = pagesOf(query, found?.dues)
  const home = address('/areas/:areaCode/compliance', { areaCode })
  if (!found) return query.data && !query.error ? <NotFound home={home} /> : <NotYet query={query} />
  const amount = (value: number) => amountOf(value, found.unit, say, language)
  const logAddress = (day?: string) =>
    `${address('/areas/:areaCode/log', { areaCode })}?month=${month}&item=${encodeURIComponent(itemCode)}${day ? `&day=${day}` : ''}`
  return (
    <Page>
      <PageHeader
        above={<a href={`${home}?month=${month}`}>{`${area.name} · ${say('compliance.title')}`}</a>}
        title={found.item.title}
        lead={found.item.wording}
        secondary={<LinkButton href={logAddress()}>{say('compliance.toLog')}</LinkButton>}
      />
      <SelectField
        name="month"
        value={month}
        onChange={(chosen) => filters.set({ month: chosen })}
        label={say('compliance.month')}
        choices={monthsBefore(today, 13).map((value) => ({ value, label: monthInWords(value, language) }))}
      />
      {found.status !== 'COUNTED' ? (
        <EmptyState title={say(`complianceStatus.${found.status}`)}>
          {say(`complianceStatusWords.${found.status}`)}
        </EmptyState>
      ) : (
        <Facts
          facts={[
            { name: say('compliance.promised'), value: `${found.promise}：${amount(found.promised)}` },
            { name: say('compliance.delivered'), value: amount(found.delivered) },
            { name: say('compliance.deliveredLate'), value: amount(found.deliveredLate) },
            {
              name: say('compliance.kept'),
              value: say('compliance.share', {
                numerator: formatNumber(found.numerator, language),
                denominator: formatNumber(found.denominator, language),
              }),
            },
            { name: say('compliance.keptLateName'), value: formatNumber(found.keptLate, language) },
          ]}
        />
      )}
      {found.days.length > 0 && (
        <Section title={say('compliance.calendar')} note={say('compliance.calendarNote')}>
          <CalendarOfMissed month={month} days={found.days} logAddress={logAddress} />
        </Section>
      )}
      {found.status === 'COUNTED' && (
        <Section
          title={say('compliance.rows')}
          note={say('compliance.rowCount', { count: found.dues.totalCount })}
        >
          <SelectField<View>
            name="show"
            value={view}
            onChange={(show) => filters.set({ show })}
            label={say('compliance.show')}
            labelHidden
            choices={(['missed', 'late', 'all'] as const).map((value) => ({
              value,
              label: say(`compliance.view.${value}`),
            }))}
          />
          {rows.length === 0 && <p className="linli-note">{say('compliance.noRows')}</p>}
          <ul className="property-lines">
            {rows.map((due) => (
              <li key={`${due.endsOn}${due.dueAt}${due.servicePoint?.id}`} className="property-inline">
                <StatusTag tone={tones[due.verdict]}>{say(`verdict.${due.verdict}`)}</StatusTag>
                <span>
                  {due.dueAt
                    ? say('compliance.dueBy', { at: formatMoment(due.dueAt as string, language) })
                    : due.startsOn === due.endsOn
                      ? formatDay(due.endsOn as string, language)
                      : say('compliance.dueBetween', {
                          from: formatDay(due.startsOn as string, language),
                          to: formatDay(due.endsOn as string, language),
                        })}
                </span>
                <span>{due.servicePoint?.name ?? say('log.wholeArea')}</span>
                <a href={logAddress(due.endsOn as string)}>
                  {say('compliance.doneOf', { done: amount(due.delivered), promised: amount(due.promised) })}
                </a>
                {due.deliveredLate > 0 && (
                  <span className="linli-note">
                    {say('compliance.lateBesides', { late: amount(due.deliveredLate) })}
                  </span>
                )}
              </li>
            ))}
          </ul>
          {more.isThere && (
            <Button compact onClick={more.load} pending={more.pending}>
              {words.more}
            </Button>
          )}
        </Section>
      )}
    </Page>
  )
}
