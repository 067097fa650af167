import { useState } from 'react'
import {
  NotFound,
  NotYet,
  pagesOf,
  useAct,
  useAddressFilters,
  useParams,
  useRead,
  useToday,
} from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import {
  Button,
  EmptyState,
  formatMoment,
  LinkButton,
  Page,
  PageHeader,
  StatusTag,
  useReader,
  useWords,
} from '@linli/ui'
import { CheckField, SelectField, TextArea } from '@linli/ui/form'
import { address } from '../address.ts'
import { monthsBefore } from '../disclosure/months-before.ts'
import { graphql } from '../gql/gql.ts'
import type { AreaServiceLogQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { AreaLogPlaces } from './area-log-places.tsx'
import { lastDayOf, monthInWords } from './months.ts'
import '../service-standards/standard.css'
import './service-logs.css'

const readLog = graphql(/* GraphQL */ `
  query AreaServiceLog(
    $code: String!
    $itemCode: String
    $servicePointId: ID
    $from: Date
    $to: Date
    $onlyLate: Boolean
    $after: String
  ) {
    managementAreaByCode(code: $code) {
      id
      name
      proposedServicePoints {
        kind
      }
      serviceLog(
        itemCode: $itemCode
        servicePointId: $servicePointId
        from: $from
        to: $to
        onlyLate: $onlyLate
        first: 35
        after: $after
      ) {
        edges {
          node {
            id
            happenedAt
            endedAt
            enteredAt
            isLate
            lateAfterHours
            origin
            note
            photoPath
            canBeStruck
            items {
              code
              title
            }
            servicePoint {
              id
              name
            }
            enteredBy {
              personName
              post
            }
            struck {
              reason
              at
              by {
                personName
              }
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
`)

type Entry = NonNullable<
  NonNullable<AreaServiceLogQuery['managementAreaByCode']>['serviceLog']
>['edges'][number]['node']

/** All rounds of a month, the latest first: when they were made, when they were entered, by whom; a mistake is struck. */
export default function LogScreen() {
  const say = useSay()
  const words = useWords()
  const { language } = useReader()
  const today = useToday()
  const { areaCode = '' } = useParams()
  const filters = useAddressFilters({ month: today.slice(0, 7), item: '', day: '', late: '' })
  const { month, item, day, late } = filters.values
  const query = useRead(readLog, {
    ...{ code: areaCode, itemCode: item || null, onlyLate: late === 'yes' },
    ...{ from: day || `${month}-01`, to: day || lastDayOf(month) },
  })
  const [striking, setStriking] = useState<Entry | null>(null)
  const area = (query.data ?? query.previousData)?.managementAreaByCode
  const { rows, more, totalCount } = pagesOf(query, area?.serviceLog)
  if (!area)
    return query.data && !query.error ? <NotFound home={address('/areas')} /> : <NotYet query={query} />
  // Whoever may keep points here may enter rounds: the API says so by the proposals.
  const mayEnter = area.proposedServicePoints != null
  if (!area.serviceLog) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader
        above={<a href={address('/areas/:areaCode', { areaCode })}>{area.name}</a>}
        title={say('log.title')}
        lead={say('log.lead')}
        secondary={
          mayEnter && (
            <>
              <LinkButton href={address('/areas/:areaCode/log/import', { areaCode })}>
                {say('log.import')}
              </LinkButton>
              <LinkButton href={address('/rounds')}>{say('rounds.title')}</LinkButton>
            </>
          )
        }
      />
      <AreaLogPlaces areaCode={areaCode} here="log" />
      <div className="property-inline">
        <SelectField
          name="month"
          value={month}
          onChange={(chosen) => filters.set({ month: chosen, day: '' })}
          label={say('compliance.month')}
          choices={monthsBefore(today, 13).map((value) => ({ value, label: monthInWords(value, language) }))}
        />
        <CheckField
          name="late"
          value={late === 'yes'}
          onChange={(only) => filters.set({ late: only ? 'yes' : '' })}
          label={say('log.onlyLate')}
        />
        {(item || day) && (
          <Button compact onClick={() => filters.set({ item: '', day: '' })}>
            {say('log.all', { what: [item, day].filter(Boolean).join(' · ') })}
          </Button>
        )}
        <span className="linli-note">{say('log.count', { count: totalCount ?? rows.length })}</span>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={say('log.emptyTitle')}>{say('log.emptyWords')}</EmptyState>
      ) : (
        <ul className="property-lines">
          {rows.map((entry) => (
            <li key={entry.id}>
              <p className="property-inline">
                <strong>{formatMoment(entry.happenedAt as string, language)}</strong>
                {entry.endedAt && <span>— {formatMoment(entry.endedAt as string, language)}</span>}
                {entry.isLate && (
                  <StatusTag tone="soon">{say('log.late', { count: entry.lateAfterHours })}</StatusTag>
                )}
                {entry.struck && <StatusTag tone="late">{say('log.struck')}</StatusTag>}
              </p>
              <p>
                {[
                  entry.servicePoint?.name ?? say('log.wholeArea'),
                  entry.items.map(({ title }) => title).join(say('listSeparator')),
                ].join(' · ')}
              </p>
              {entry.note && <p>{entry.note}</p>}
              <p className="linli-note">
                {say('log.entered', {
                  at: formatMoment(entry.enteredAt as string, language),
                  who: [entry.enteredBy?.personName, entry.enteredBy?.post].filter(Boolean).join(' ') || '—',
                  how: say(`logOrigin.${entry.origin}`),
                })}{' '}
                {entry.photoPath && (
                  <a href={entry.photoPath} target="_blank" rel="noreferrer">
                    {say('log.photo')}
                  </a>
                )}
              </p>
              {entry.struck && (
                <p className="linli-note">
                  {say('log.struckWhy', {
                    who: entry.struck.by?.personName ?? '—',
                    at: formatMoment(entry.struck.at as string, language),
                    reason: entry.struck.reason,
                  })}
                </p>
              )}
              {entry.canBeStruck && (
                <Button compact onClick={() => setStriking(entry)}>
                  {say('log.strike')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {more.isThere && (
        <Button compact onClick={more.load} pending={more.pending}>
          {words.more}
        </Button>
      )}
      {striking && <StrikeDialog entry={striking} onClose={() => setStriking(null)} />}
    </Page>
  )
}

const serviceLogStrike = graphql(/* GraphQL */ `
  mutation ServiceLogStrike($input: ServiceLogStrikeInput!) {
    serviceLogStrike(input: $input) {
      serviceLogEntry {
        id
        canBeStruck
        struck {
          reason
          at
          by {
            personName
          }
        }
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

/** A mistake is not rubbed out: another entry says that it was one. */
function StrikeDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const say = useSay()
  const act = useAct(serviceLogStrike, { onDone: onClose })
  const form = useActForm({
    act,
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: say('reasonMissing') }),
    toInput: ({ reason }) => ({ serviceLogEntryId: entry.id, reason }),
  })
  return (
    <ActDialog
      title={say('log.strikeTitle')}
      lead={say('log.strikeLead')}
      confirm={say('log.strike')}
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('reason')} label={say('log.reason')} maxLength={300} />
    </ActDialog>
  )
}
