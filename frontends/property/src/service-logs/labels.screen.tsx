import { NotFound, NotYet, pagesOf, useParams, useRead } from '@linli/frontend-kit'
import { Button, EmptyState, Page, PageHeader, useWords } from '@linli/ui'
import { PrinterIcon } from '@linli/ui/icons'
import { QrCode } from '@linli/ui/share'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { servicePointRow } from './point-row.ts'
import './service-logs.css'

const readLabels = graphql(/* GraphQL */ `
  query ServicePointLabels($code: String!, $after: String) {
    managementAreaByCode(code: $code) {
      id
      name
      servicePoints(first: 60, after: $after) {
        edges {
          node {
            ...ServicePointRow
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

/** Labels for the wall, eight on an A4 sheet: whoever scans one in the field is at its form. */
export default function LabelsScreen() {
  const say = useSay()
  const words = useWords()
  const { areaCode = '' } = useParams()
  const query = useRead(readLabels, { code: areaCode })
  const area = query.data?.managementAreaByCode
  const { rows, more } = pagesOf(query, area?.servicePoints)
  if (!area)
    return query.data && !query.error ? <NotFound home={address('/areas')} /> : <NotYet query={query} />
  if (!area.servicePoints) return <NotYet query={query} />
  const points = readFragment(servicePointRow, rows)
  return (
    <Page>
      <div className="linli-not-on-paper">
        <PageHeader
          above={<a href={address('/areas/:areaCode/points', { areaCode })}>{say('points.title')}</a>}
          title={say('labels.title')}
          lead={say('labels.lead')}
          primary={
            points.length > 0 && (
              <Button kind="primary" icon={PrinterIcon} onClick={() => window.print()}>
                {say('labels.print')}
              </Button>
            )
          }
        />
      </div>
      {points.length === 0 && (
        <EmptyState title={say('points.emptyTitle')}>{say('points.emptyWords')}</EmptyState>
      )}
      <div className="property-labels">
        {points.map(({ id, name, location, reference, labelPath, items }) => (
          <section key={id} className="property-label">
            <span>{area.name}</span>
            <strong>{name}</strong>
            {location && <small>{location}</small>}
            <QrCode text={`${window.location.origin}${labelPath}`} label={say('labels.scan', { name })} />
            <small>
              {items
                .map(({ title, promise }) => [title, promise].filter(Boolean).join(' '))
                .join(say('listSeparator'))}
            </small>
            <small>{reference}</small>
          </section>
        ))}
      </div>
      {more.isThere && (
        <div className="linli-not-on-paper">
          <Button compact onClick={more.load} pending={more.pending}>
            {words.more}
          </Button>
        </div>
      )}
    </Page>
  )
}
