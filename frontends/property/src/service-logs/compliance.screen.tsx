import { NotFound, NotYet, useAddressFilters, useParams, useRead, useToday } from '@linli/frontend-kit'
import {
  EmptyState,
  formatMoment,
  formatNumber,
  Page,
  PageHeader,
  Section,
  StatusTag,
  useReader,
  type Tone,
} from '@linli/ui'
import { SelectField } from '@linli/ui/form'
import { address } from '../address.ts'
import { monthsBefore } from '../disclosure/months-before.ts'
import { graphql } from '../gql/gql.ts'
import type { AreaComplianceQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { AreaLogPlaces } from './area-log-places.tsx'
import { amountOf } from './amounts.ts'
import { monthInWords } from './months.ts'
import '../disclosure/disclosure.css'
import '../service-standards/standard.css'
import './service-logs.css'

const readCompliance = graphql(/* GraphQL */ `
  query AreaCompliance($code: String!, $month: String!) {
    managementAreaByCode(code: $code) {
      id
      name
      compliance(month: $month) {
        asOf
        items {
          item {
            code
            title
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
        }
      }
    }
  }
`)

type Item = NonNullable<
  NonNullable<AreaComplianceQuery['managementAreaByCode']>['compliance']
>['items'][number]

/** Promised against delivered in a month, promise by promise; each figure opens the rows that it is made of. */
export default function ComplianceScreen() {
  const say = useSay()
  const { language } = useReader()
  const today = useToday()
  const { areaCode = '' } = useParams()
  const filters = useAddressFilters({ month: today.slice(0, 7) })
  const { month } = filters.values
  const query = useRead(readCompliance, { code: areaCode, month })
  const area = (query.data ?? query.previousData)?.managementAreaByCode
  if (!area)
    return query.data && !query.error ? <NotFound home={address('/areas')} /> : <NotYet query={query} />
  const { compliance } = area
  if (!compliance && query.error) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader
        above={<a href={address('/areas/:areaCode', { areaCode })}>{area.name}</a>}
        title={say('compliance.title')}
        lead={say('compliance.lead')}
      />
      <AreaLogPlaces areaCode={areaCode} here="compliance" />
      <SelectField
        name="month"
        value={month}
        onChange={(chosen) => filters.set({ month: chosen })}
        label={say('compliance.month')}
        choices={monthsBefore(today, 13).map((value) => ({ value, label: monthInWords(value, language) }))}
      />
      {!compliance || compliance.items.length === 0 ? (
        <EmptyState title={say('compliance.emptyTitle')}>{say('compliance.emptyWords')}</EmptyState>
      ) : (
        <Section
          title={monthInWords(month, language)}
          note={say('compliance.asOf', { at: formatMoment(compliance.asOf as string, language) })}
        >
          <ul className="property-lines">
            {compliance.items.map((item) => (
              <ItemLine key={item.item.code} item={item} areaCode={areaCode} month={month} />
            ))}
          </ul>
          <p className="linli-note">{say('compliance.definition')}</p>
        </Section>
      )}
    </Page>
  )
}

const toneOf = ({ status, numerator, keptLate, denominator }: Item): Tone => {
  if (status !== 'COUNTED') return 'calm'
  if (numerator === denominator) return 'kept'
  return numerator + keptLate === denominator ? 'soon' : 'late'
}

function ItemLine({ item, areaCode, month }: { item: Item; areaCode: string; month: string }) {
  const say = useSay()
  const { language } = useReader()
  const { status, numerator, denominator, keptLate, eased, underWay, unit, pointCount } = item
  const href = `${address('/areas/:areaCode/compliance/:itemCode', { areaCode, itemCode: item.item.code })}?month=${month}`
  const amount = (value: number) => amountOf(value, unit, say, language)
  const notes = [
    pointCount > 0 && say('compliance.atPoints', { count: pointCount }),
    keptLate > 0 && say('compliance.keptLate', { count: keptLate }),
    eased > 0 && say('compliance.eased', { count: eased }),
    underWay > 0 && say('compliance.underWay', { count: underWay }),
  ].filter(Boolean)
  return (
    <li>
      <p className="property-inline">
        <a href={href}>
          <strong>{item.item.title}</strong>
        </a>
        <span>{item.promise}</span>
        <StatusTag tone={toneOf(item)}>
          {status === 'COUNTED' ? (
            <span className="property-share-of">
              {say('compliance.share', {
                numerator: formatNumber(numerator, language),
                denominator: formatNumber(denominator, language),
              })}
            </span>
          ) : (
            say(`complianceStatus.${status}`)
          )}
        </StatusTag>
      </p>
      {status === 'COUNTED' && (
        <p>
          {say('compliance.figures', {
            promised: amount(item.promised),
            delivered: amount(item.delivered),
            late: amount(item.deliveredLate),
          })}
        </p>
      )}
      {notes.length > 0 && <p className="linli-note">{notes.join(' · ')}</p>}
    </li>
  )
}
