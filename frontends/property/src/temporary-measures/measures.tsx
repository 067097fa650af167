import { useState } from 'react'
import { pagesOf, useRead } from '@linli/frontend-kit'
import { Button, Section, useWords } from '@linli/ui'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { AnnounceMeasureDialog } from './announce-measure.dialog.tsx'
import { MeasureRow, measureRow } from './measure-row.tsx'
import '../service-standards/standard.css'

const readMeasures = graphql(/* GraphQL */ `
  query AreaMeasures($code: String!, $after: String) {
    managementAreaByCode(code: $code) {
      id
      temporaryMeasureFrame {
        isAllowed
        mostDays
      }
      currentStandard {
        id
        items {
          code
          title
        }
      }
      allTemporaryMeasures(first: 10, after: $after) {
        edges {
          node {
            ...MeasureRow
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

/** Measures of an area, those that run first; the days of those that are over stay on record. */
export function Measures({ areaCode }: { areaCode: string }) {
  const say = useSay()
  const words = useWords()
  const [isAnnouncing, setAnnouncing] = useState(false)
  const query = useRead(readMeasures, { code: areaCode })
  const area = query.data?.managementAreaByCode
  const { rows, more } = pagesOf(query, area?.allTemporaryMeasures)
  if (!area?.allTemporaryMeasures) return null
  const frame = area.temporaryMeasureFrame
  const mayAnnounce = frame?.isAllowed && area.currentStandard
  if (rows.length === 0 && !mayAnnounce) return null
  return (
    <Section
      title={say('measure.title')}
      actions={
        mayAnnounce && (
          <Button compact onClick={() => setAnnouncing(true)}>
            {say('measure.announce')}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <p className="linli-note">{say('measure.none')}</p>
      ) : (
        <ul className="property-lines">
          {rows.map((measure) => (
            <MeasureRow key={readFragment(measureRow, measure).id} measure={measure} />
          ))}
        </ul>
      )}
      {more.isThere && (
        <Button compact onClick={more.load} pending={more.pending}>
          {words.more}
        </Button>
      )}
      {isAnnouncing && frame && area.currentStandard && (
        <AnnounceMeasureDialog
          areaId={area.id}
          items={area.currentStandard.items}
          mostDays={frame.mostDays}
          onClose={() => setAnnouncing(false)}
        />
      )}
    </Section>
  )
}
