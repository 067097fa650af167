import { useState } from 'react'
import { useLazyQuery } from '@apollo/client/react'
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
  formatDay,
  formatMoment,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Section,
  useReader,
  useWords,
  type Language,
} from '@linli/ui'
import { DownloadIcon, PrinterIcon } from '@linli/ui/icons'
import { SelectField } from '@linli/ui/form'
import { CopyText } from '@linli/ui/share'
import { offer } from '@linli/ui/table'
import { address } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { bytesOf } from '../service-standards/bytes-of.ts'
import { DutyState } from './duty-state.tsx'
import { monthsBefore } from './months-before.ts'
import '../service-standards/standard.css'
import './disclosure.css'

const readArea = graphql(/* GraphQL */ `
  query AreaDisclosures($code: String!, $month: String!, $after: String) {
    managementAreaByCode(code: $code) {
      id
      code
      name
      disclosureStandings {
        kind
        lateCount
        latest {
          id
          title
          publicPath
          publishedAt
          duty {
            id
          }
        }
        next {
          id
          title
          state
          dueOn
        }
      }
      disclosureSheet(month: $month) {
        title
        publicPath
        announcement
        disclosures {
          id
          title
        }
      }
      disclosures(first: 20, after: $after) {
        edges {
          node {
            id
            title
            reference
            publishedAt
            publicPath
            reason
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

const readSheet = graphql(/* GraphQL */ `
  query AreaDisclosureSheet($code: String!, $month: String!) {
    managementAreaByCode(code: $code) {
      id
      disclosureSheet(month: $month) {
        workbook {
          fileName
          mediaType
          base64
        }
      }
    }
  }
`)

/** "2026年11月", as everywhere else a month is named. */
const formatMonth = (month: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`))

/** Of one area: where each kind stands, the sheet of a month for the wall and the group, and all that was ever told. */
export default function AreaDisclosuresScreen() {
  const say = useSay()
  const words = useWords()
  const { language } = useReader()
  const today = useToday()
  const { areaCode = '' } = useParams()
  const filters = useAddressFilters({ month: today.slice(0, 7) })
  const { month } = filters.values
  const query = useRead(readArea, { code: areaCode, month })
  const area = (query.data ?? query.previousData)?.managementAreaByCode
  const { rows, more } = pagesOf(query, area?.disclosures)
  if (!area)
    return query.data && !query.error ? <NotFound home={address('/areas')} /> : <NotYet query={query} />
  // The area is known and what is told in it is not: its service is silent, which is no empty page.
  if (!area.disclosureStandings) return <NotYet query={query} />
  const sheet = area.disclosureSheet
  return (
    <Page>
      <PageHeader
        above={<a href={address('/areas/:areaCode', { areaCode })}>{area.name}</a>}
        title={say('disclosure.areaTitle')}
      />
      <Section title={say('disclosure.standings')}>
        <ul className="property-lines">
          {area.disclosureStandings.map(({ kind, latest, next, lateCount }) => (
            <li key={kind} className="property-inline">
              <strong>{say(`disclosure.kind.${kind}`)}</strong>
              {lateCount > 0 && <span>{say('disclosure.lateCount', { count: lateCount })}</span>}
              {next && (
                <a href={address('/disclosures/:dutyId', { dutyId: next.id })}>
                  {next.title} <DutyState state={next.state} /> {formatDay(next.dueOn, language)}
                </a>
              )}
              {latest?.publicPath && (
                <a href={latest.publicPath} target="_blank" rel="noreferrer">
                  {say('disclosure.latest', { title: latest.title })}
                </a>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('disclosure.sheet.title')} note={say('disclosure.sheet.note')} sheet>
        <SelectField
          name="month"
          value={month}
          onChange={(chosen) => filters.set({ month: chosen })}
          label={say('disclosure.sheet.month')}
          choices={monthsBefore(today, 24).map((value) => ({ value, label: formatMonth(value, language) }))}
        />
        {sheet && (
          <div className="property-stack">
            <p>
              {sheet.disclosures.length === 0
                ? say('disclosure.sheet.empty')
                : sheet.disclosures.map(({ title }) => title).join(say('listSeparator'))}
            </p>
            <div className="linli-action-row">
              <LinkButton icon={PrinterIcon} href={sheet.publicPath} target="_blank">
                {say('disclosure.sheet.print')}
              </LinkButton>
              <SheetWorkbook code={areaCode} month={month} />
            </div>
            <CopyText
              title={say('disclosure.share.group')}
              text={`${sheet.announcement}\n${window.location.origin}${sheet.publicPath}`}
            />
          </div>
        )}
      </Section>
      <Section title={say('disclosure.history')}>
        {rows.length === 0 && <p className="linli-note">{say('disclosure.historyEmpty')}</p>}
        <ul className="property-lines">
          {rows.map(({ id, title, reference, publishedAt, publicPath, reason }) => (
            <li key={id} className="property-inline">
              <a href={publicPath ?? ''} target="_blank" rel="noreferrer">
                {title}
              </a>
              <span className="linli-note">
                {[
                  reference,
                  publishedAt && formatMoment(publishedAt, language),
                  reason && say('disclosure.corrected'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
        {more.isThere && (
          <Button compact onClick={more.load} pending={more.pending}>
            {words.more}
          </Button>
        )}
      </Section>
    </Page>
  )
}

function SheetWorkbook({ code, month }: { code: string; month: string }) {
  const say = useSay()
  const [read, { loading }] = useLazyQuery(readSheet, { fetchPolicy: 'no-cache' })
  const [hasFailed, setFailed] = useState(false)

  async function download() {
    setFailed(false)
    const { data } = await read({ variables: { code, month } }).catch(() => ({ data: undefined }))
    const workbook = data?.managementAreaByCode?.disclosureSheet?.workbook
    if (!workbook) return setFailed(true)
    offer(new Blob([bytesOf(workbook.base64)], { type: workbook.mediaType }), workbook.fileName)
  }

  return (
    <>
      <Button icon={DownloadIcon} pending={loading} onClick={() => void download()}>
        {say('disclosure.share.workbook')}
      </Button>
      {hasFailed && (
        <Notice tone="late" announced>
          {say('version.workbookFailed')}
        </Notice>
      )}
    </>
  )
}
