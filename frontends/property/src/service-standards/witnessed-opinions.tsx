import { formatDay, useReader } from '@linli/ui'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

export const witnessedOpinionsFacts = graphql(/* GraphQL */ `
  fragment WitnessedOpinionsFacts on WitnessedOpinions {
    id
    gatheredOn
    asked
    inFavour
    against
    abstained
    summary
    witnessOrganisationName
    witness {
      personName
    }
    file {
      id
      path
    }
  }
`)

/** What owners' representatives said, and who witnessed it: heard, not consented to. */
export function WitnessedOpinions({ opinions }: { opinions: FragmentType<typeof witnessedOpinionsFacts> }) {
  const say = useSay()
  const { language } = useReader()
  const { gatheredOn, asked, inFavour, against, abstained, summary, ...rest } = readFragment(
    witnessedOpinionsFacts,
    opinions,
  )
  const witness = [rest.witnessOrganisationName, rest.witness?.personName].filter(Boolean).join(' ')
  return (
    <div className="linli-note">
      <p>{say('review.opinions', { asked, inFavour, against, abstained })}</p>
      <p className="property-facts">
        <span>{say('review.gatheredOn', { day: formatDay(gatheredOn, language) })}</span>
        <span>{say('review.witnessedBy', { witness })}</span>
        {rest.file && <a href={rest.file.path}>{say('review.opinionSheet')}</a>}
      </p>
      {summary && <p>{say('review.summary', { summary })}</p>}
    </div>
  )
}
