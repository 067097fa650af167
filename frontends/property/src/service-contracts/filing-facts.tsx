import { fileAddress } from '@linli/frontend-kit'
import { Facts, formatDay, useReader } from '@linli/ui'
import type { ContractFilingFactsFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

/** What stands in a contract, and who says so. */
export function FilingFacts({ filing }: { filing: ContractFilingFactsFragment }) {
  const say = useSay()
  const { language } = useReader()
  const { number, termFrom, termTo, feeRegime, level, feePerSquareMetre, clauses, file } = filing
  const { proposedBy, decidedBy, isRecorded } = filing
  return (
    <>
      <Facts
        facts={[
          { name: say('contract.number'), value: number },
          {
            name: say('contract.term'),
            value: say('contract.termDays', {
              from: formatDay(termFrom, language),
              to: formatDay(termTo, language),
            }),
          },
          { name: say('contract.fee'), value: say('contract.feeValue', { fee: feePerSquareMetre }) },
          { name: say('contract.regime'), value: say(`feeRegime.${feeRegime}`) },
          { name: say('contract.level'), value: level },
          ...(file
            ? [
                {
                  name: say('contract.scan'),
                  value: <a href={fileAddress(file.id)}>{say('contract.openScan')}</a>,
                },
              ]
            : []),
          ...(proposedBy
            ? [
                {
                  name: say(isRecorded ? 'contract.recordedBy' : 'contract.proposedBy'),
                  value: personOf(proposedBy),
                },
              ]
            : []),
          ...(decidedBy ? [{ name: say('contract.decidedBy'), value: personOf(decidedBy) }] : []),
        ]}
      />
      {clauses.length > 0 && (
        <details className="property-clauses">
          <summary>{say('contract.clauses', { count: clauses.length })}</summary>
          <dl>
            {clauses.map((clause) => (
              <div key={clause.number}>
                <dt>{clause.number}</dt>
                <dd>{clause.text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}

type Person = NonNullable<ContractFilingFactsFragment['proposedBy']>

export const personOf = ({ personName, post, organisationName }: Person) =>
  [personName, post, organisationName].filter(Boolean).join(' · ')
