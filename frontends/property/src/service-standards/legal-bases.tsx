import { Section } from '@linli/ui'
import type { Version } from '../acts/version.type.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { LegalBasisRow, legalBasisRow } from './legal-basis-row.tsx'

/** What allows a change for the worse. Where it is missing, the refused button says so. */
export function LegalBases({ version }: { version: Version }) {
  const say = useSay()
  const { legalBases, availableActions } = version
  const canAttach = availableActions.some(
    ({ action, isAllowed }) => action === 'ATTACH_LEGAL_BASIS' && isAllowed,
  )
  if (legalBases.length === 0) return null
  return (
    <Section title={say('version.legalBasisTitle')}>
      <ul className="property-lines">
        {legalBases.map((basis) => (
          <LegalBasisRow
            key={readFragment(legalBasisRow, basis).id}
            {...{ basis, version }}
            canRemove={canAttach}
          />
        ))}
      </ul>
    </Section>
  )
}
