import { formatNumber, Section, TypeBadge, useReader } from '@linli/ui'
import { address } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import './territories.css'

export const typeRollUpParts = graphql(/* GraphQL */ `
  fragment TypeRollUpParts on TypeRollUp {
    code
    type
    reason
    unclassifiedEstates
    estatesWithoutHouseholds
    shares {
      type
      estates
      households
      householdsPercent
      communities
    }
  }
`)

/** Which types a place is made of: one bar by households, and under it the figures, each leading to its estates. */
export function TypeRollUp({
  rollUp,
  title,
}: {
  rollUp: FragmentType<typeof typeRollUpParts>
  title?: string
}) {
  const say = useSay()
  const { language } = useReader()
  const { code, type, reason, shares, unclassifiedEstates, estatesWithoutHouseholds } = readFragment(
    typeRollUpParts,
    rollUp,
  )
  const count = (value: number) => formatNumber(value, language)
  return (
    <Section title={title ?? say('rollUp.title')} note={type && <TypeBadge type={type} />} sheet>
      <p>{reason}</p>
      <div className="organisations-bar" aria-hidden>
        {shares
          .filter(({ householdsPercent }) => Number(householdsPercent ?? 0) > 0)
          .map((share) => (
            <span
              key={share.type}
              className={`organisations-bar-${share.type.toLowerCase()}`}
              style={{ flexGrow: Number(share.householdsPercent ?? 0) }}
            />
          ))}
      </div>
      <ul className="organisations-shares">
        {shares.map((share) => (
          <li key={share.type}>
            <TypeBadge type={share.type} />
            <p className="organisations-share">
              {share.householdsPercent === null || share.householdsPercent === undefined
                ? say('rollUp.noPercent')
                : `${Number(share.householdsPercent)}%`}
            </p>
            <p>
              <a href={`${address('/estates')}?place=${code}&type=${share.type}`}>
                {say('rollUp.estates', { count: share.estates })}
              </a>
            </p>
            <p className="linli-note">
              {say('rollUp.households', { count: share.households, shown: count(share.households) })}
              {' · '}
              {say('rollUp.communities', { count: share.communities })}
            </p>
          </li>
        ))}
      </ul>
      <p className="linli-note">
        {say('rollUp.definition')}
        {unclassifiedEstates > 0 && ` ${say('rollUp.unclassified', { count: unclassifiedEstates })}`}
        {estatesWithoutHouseholds > 0 &&
          ` ${say('rollUp.withoutHouseholds', { count: estatesWithoutHouseholds })}`}
      </p>
    </Section>
  )
}
