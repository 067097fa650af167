import type { CommitmentPartsFragment } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'

interface CommitmentProps {
  commitment: CommitmentPartsFragment
  reader: Reader
}

/** Where a company's standard would stand: what the community sees to, since when, and that it is no contract. */
export function Commitment({ commitment, reader }: CommitmentProps) {
  const { say, day } = reader
  const { number, effectiveOn, changeNote, organisationName, services } = commitment
  return (
    <>
      <section className="standing kept">
        <div>
          <h2>
            <span aria-hidden>✓ </span>
            {say.commitment.title}
          </h2>
          <p>
            {[number && say.commitment.version(number), effectiveOn && say.estate.since(day(effectiveOn))]
              .filter(Boolean)
              .join(say.comma)}
          </p>
          <p className="note">{say.commitment.noContract(organisationName ?? say.commitment.community)}</p>
        </div>
      </section>
      {changeNote && (
        <section className="changed">
          <h2>{say.commitment.changed}</h2>
          <p>{changeNote}</p>
        </section>
      )}
      <section className="promises">
        <h2>
          {say.commitment.services} <small>{say.standard.promisesCount(services.length)}</small>
        </h2>
        <Services commitment={commitment} reader={reader} />
      </section>
    </>
  )
}

function Services({ commitment, reader }: CommitmentProps) {
  return (
    <dl className="services">
      {commitment.services.map(({ title, wording, performer }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            {wording} <span className="note">{reader.say.commitment.by(performer)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What was promised before stays readable in place. */
export function FormerCommitments({
  commitments,
  reader,
}: {
  commitments: readonly CommitmentPartsFragment[]
  reader: Reader
}) {
  const { say, day } = reader
  const former = commitments.filter(({ status }) => status !== 'PUBLISHED')
  if (former.length === 0) return null
  return (
    <section className="ways">
      <h2>{say.commitment.former}</h2>
      {former.map((commitment) => (
        <details key={commitment.id}>
          <summary>
            {[
              commitment.number && say.commitment.version(commitment.number),
              commitment.effectiveOn && day(commitment.effectiveOn),
              commitment.supersededOn && `– ${day(commitment.supersededOn)}`,
            ]
              .filter(Boolean)
              .join(' ')}
          </summary>
          <Services commitment={commitment} reader={reader} />
        </details>
      ))}
    </section>
  )
}
