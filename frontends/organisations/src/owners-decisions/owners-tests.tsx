import { StatusTag } from '@linli/ui'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { ownersTestParts } from './owners-decision.fragments.ts'
import './owners-decisions.css'

/** Each condition in words, with what is missing; nothing is said by colour alone. */
export function OwnersTests({ tests }: { tests: readonly FragmentType<typeof ownersTestParts>[] }) {
  const say = useSay()
  return (
    <ul className="organisations-tests">
      {readFragment(ownersTestParts, tests).map(({ question, measure, isMet, sentence }) => (
        <li key={`${question} ${measure}`}>
          <StatusTag tone={isMet ? 'kept' : 'late'}>
            {say(isMet ? 'decision.met' : 'decision.notMet')}
          </StatusTag>
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}
