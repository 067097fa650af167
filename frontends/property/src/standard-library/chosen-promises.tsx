import { Section, StatusTag } from '@linli/ui'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { standardItemParts } from '../service-standards/standard-version.fragments.ts'
import '../service-standards/standard.css'

interface ChosenPromisesProps {
  chosen: readonly { isRetired: boolean; item: FragmentType<typeof standardItemParts> }[]
}

/** The promises that are carried to the estates, as they are in the library. */
export function ChosenPromises({ chosen }: ChosenPromisesProps) {
  const say = useSay()
  return (
    <Section title={say('changeSet.what')} note={say('version.itemCount', { count: chosen.length })} sheet>
      <ul className="property-lines">
        {chosen.map(({ isRetired, item }) => {
          const { code, title, wording } = readFragment(standardItemParts, item)
          return (
            <li key={code}>
              <p className="property-inline">
                <strong>{title}</strong> <span className="linli-note">{code}</span>
                {isRetired && <StatusTag tone="late">{say('library.retired')}</StatusTag>}
              </p>
              <p>{wording}</p>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
