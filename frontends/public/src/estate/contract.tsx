import type { AreaStandardsFragment } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'

type Contract = NonNullable<AreaStandardsFragment['serviceContract']>

/** By which contract the place is served: what an owner may know of it at any time (民法典 943). */
export function ContractFacts({ contract, reader }: { contract: Contract; reader: Reader }) {
  const { say, day } = reader
  const { status, standing, onFile } = contract
  const isQuiet = status === 'ACTIVE' && !onFile
  if (isQuiet) return null
  return (
    <>
      <div>
        <dt>{say.contract.title}</dt>
        <dd>
          {status !== 'ACTIVE' && <p>{standing}</p>}
          {onFile && (
            <p className="note">
              {say.contract.onFile(onFile.number, day(onFile.termFrom), day(onFile.termTo))}
            </p>
          )}
        </dd>
      </div>
      {onFile && (
        <div>
          <dt>{say.contract.fee}</dt>
          <dd>
            {say.contract.feeValue(onFile.feePerSquareMetre)}
            <p className="note">
              {[say.contract.regimes[onFile.feeRegime], say.contract.level(onFile.level)].join(' · ')}
            </p>
          </dd>
        </div>
      )}
    </>
  )
}
