import { useState } from 'react'
import { NotFound, NotYet, pagesOf, useParams, useRead } from '@linli/frontend-kit'
import { Button, EmptyState, LinkButton, Page, PageHeader, Section, useWords } from '@linli/ui'
import { PlusIcon, PrinterIcon } from '@linli/ui/icons'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { AreaLogPlaces } from './area-log-places.tsx'
import { ChangePointDialog, RetirePointDialog } from './change-point.dialog.tsx'
import { MakePointDialog } from './make-point.dialog.tsx'
import { servicePointRow, type PointRow } from './point-row.ts'
import { ProposedPoints } from './proposed-points.tsx'
import '../service-standards/standard.css'
import './service-logs.css'

const readPoints = graphql(/* GraphQL */ `
  query AreaServicePoints($code: String!, $after: String) {
    managementAreaByCode(code: $code) {
      id
      code
      name
      proposedServicePoints {
        kind
        name
        items {
          code
          title
          promise
        }
      }
      loggedPromises {
        code
        title
        promise
      }
      servicePoints(first: 50, after: $after) {
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

/** Where rounds are made in an area, what each place serves, and which promises have no place yet. */
export default function PointsScreen() {
  const say = useSay()
  const words = useWords()
  const { areaCode = '' } = useParams()
  const query = useRead(readPoints, { code: areaCode })
  const [act, setAct] = useState<{ kind: 'make' } | { kind: 'change' | 'retire'; point: PointRow } | null>(
    null,
  )
  const area = query.data?.managementAreaByCode
  const { rows, more } = pagesOf(query, area?.servicePoints)
  if (!area)
    return query.data && !query.error ? <NotFound home={address('/areas')} /> : <NotYet query={query} />
  // The area is known and its points are not: its service is silent, which is no empty page.
  if (!area.servicePoints) return <NotYet query={query} />
  const points = readFragment(servicePointRow, rows)
  const mayMake = area.proposedServicePoints != null
  const close = () => setAct(null)
  const promises = area.loggedPromises ?? []
  return (
    <Page>
      <PageHeader
        above={<a href={address('/areas/:areaCode', { areaCode })}>{area.name}</a>}
        title={say('points.title')}
        lead={say('points.lead')}
        primary={
          mayMake && (
            <Button kind="primary" icon={PlusIcon} onClick={() => setAct({ kind: 'make' })}>
              {say('points.make')}
            </Button>
          )
        }
        secondary={
          points.length > 0 && (
            <LinkButton icon={PrinterIcon} href={address('/areas/:areaCode/labels', { areaCode })}>
              {say('points.labels')}
            </LinkButton>
          )
        }
      />
      <AreaLogPlaces areaCode={areaCode} here="points" />
      {mayMake && area.proposedServicePoints && area.proposedServicePoints.length > 0 && (
        <ProposedPoints areaId={area.id} proposals={area.proposedServicePoints} />
      )}
      {points.length === 0 ? (
        <EmptyState title={say('points.emptyTitle')}>{say('points.emptyWords')}</EmptyState>
      ) : (
        <Section title={say('points.inUse')} note={points.length}>
          <ul className="property-lines">
            {points.map((point) => (
              <li key={point.id}>
                <p className="property-inline">
                  <strong>{point.name}</strong>
                  <span className="property-tag">{say(`pointKind.${point.kind}`)}</span>
                  <span className="linli-note">{point.reference}</span>
                </p>
                {point.location && <p className="linli-note">{point.location}</p>}
                <p>
                  {point.items
                    .map(
                      ({ title, promise, needsPhoto }) =>
                        `${[title, promise].filter(Boolean).join(' ')}${needsPhoto ? say('points.withPhoto') : ''}`,
                    )
                    .join(say('listSeparator'))}
                </p>
                {point.canBeChanged && (
                  <div className="linli-action-row">
                    <LinkButton compact href={address('/points/:reference', { reference: point.reference })}>
                      {say('rounds.log')}
                    </LinkButton>
                    <Button compact onClick={() => setAct({ kind: 'change', point })}>
                      {say('points.change')}
                    </Button>
                    <Button compact onClick={() => setAct({ kind: 'retire', point })}>
                      {say('points.retire')}
                    </Button>
                  </div>
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
      {act?.kind === 'make' && <MakePointDialog areaId={area.id} promises={promises} onClose={close} />}
      {act?.kind === 'change' && <ChangePointDialog point={act.point} promises={promises} onClose={close} />}
      {act?.kind === 'retire' && <RetirePointDialog point={act.point} onClose={close} />}
    </Page>
  )
}
