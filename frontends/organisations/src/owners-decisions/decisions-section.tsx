import { formatDay, LinkButton, Section, useReader } from '@linli/ui'
import { ownersDecisionAddress, ownersDecisionsAddress } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { CarriedTag } from './carried-tag.tsx'
import { ownersDecisionLine } from './owners-decision.fragments.ts'

interface DecisionsSectionProps {
  /** Of the area or of the estate. */
  code: string
  /** The latest few. */
  decisions: readonly FragmentType<typeof ownersDecisionLine>[]
}

/** What the owners of a place decided last, on the page of the place. */
export function DecisionsSection({ code, decisions }: DecisionsSectionProps) {
  const say = useSay()
  const { language } = useReader()
  const lines = readFragment(ownersDecisionLine, decisions)
  return (
    <Section
      title={say('decisions.title')}
      sheet
      actions={<LinkButton href={ownersDecisionsAddress(code)}>{say('decisions.all')}</LinkButton>}
    >
      {lines.length === 0 ? (
        <p className="linli-note">{say('decisions.noneHere')}</p>
      ) : (
        <ul className="organisations-places">
          {lines.map((line) => (
            <li key={line.id}>
              <a href={ownersDecisionAddress(line.id)}>{line.matter}</a> <CarriedTag decision={line} />{' '}
              <span className="linli-note">{formatDay(line.decidedOn, language)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
