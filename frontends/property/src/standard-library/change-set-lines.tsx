import { formatMoment, Section, StatusTag, useReader } from '@linli/ui'
import { address } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { changeSetLine } from './library.fragments.ts'
import { standingTone } from './standing.ts'
import '../service-standards/standard.css'

interface ChangeSetLinesProps {
  changeSets: { edges: readonly { node: FragmentType<typeof changeSetLine> }[] }
}

/** The changes that were carried to estates, the newest first, each with how far it is. */
export function ChangeSetLines({ changeSets }: ChangeSetLinesProps) {
  const say = useSay()
  const { language } = useReader()
  const lines = changeSets.edges.map(({ node }) => readFragment(changeSetLine, node))
  if (lines.length === 0) return null
  return (
    <Section title={say('changeSet.lines')} sheet>
      <ul className="property-lines">
        {lines.map(({ id, number, reason, begunAt, areaCount, isFinished, counts }) => (
          <li key={id}>
            <p className="property-inline">
              <a href={address('/library/changes/:id', { id })}>{say('changeSet.name', { number })}</a>
              {isFinished ? (
                <StatusTag tone="kept">{say('changeSet.finished')}</StatusTag>
              ) : (
                counts.map(({ standing, count }) => (
                  <StatusTag key={standing} tone={standingTone[standing]}>
                    {say(`standing.${standing}`)} {count}
                  </StatusTag>
                ))
              )}
            </p>
            <p>{reason}</p>
            <p className="linli-note">
              {formatMoment(begunAt, language)} · {say('changeSet.areaCount', { count: areaCount })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
