import type { MeasurePartsFragment } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'

interface MeasuresProps {
  measures: readonly MeasurePartsFragment[]
  reader: Reader
}

/** What gives way today or soon stands before the promises: who reads them must know that some are eased. */
export function RunningMeasures({ measures, reader }: MeasuresProps) {
  const { say, day } = reader
  const running = measures.filter(({ status }) => status === 'RUNNING' || status === 'ANNOUNCED')
  return running.map(({ id, occasion, reason, startsOn, endsOn, items }) => (
    <section key={id} className="standing soon">
      <div>
        <h2>
          <span aria-hidden>! </span>
          {say.measure.title(say.measure.occasions[occasion])}
        </h2>
        <p>{reason}</p>
        <p>{say.measure.days(day(startsOn), day(endsOn))}</p>
        <p>{say.measure.items(items.map(({ title }) => title).join(say.listComma))}</p>
        <p className="note">{say.measure.standardStays}</p>
      </div>
    </section>
  ))
}

/** Days on which promises gave way stay readable with the version that held then. */
export function PastMeasures({ measures, reader }: MeasuresProps) {
  const { say, day } = reader
  const past = measures.filter(({ status }) => status === 'OVER' || status === 'LIFTED')
  if (past.length === 0) return null
  return (
    <section className="ways">
      <h2>{say.measure.pastTitle}</h2>
      <ul>
        {past.map(({ id, occasion, startsOn, endsOn, liftedOn, items }) => (
          <li key={id}>
            {say.measure.occasions[occasion]}{' '}
            <span className="note">
              {day(startsOn)} – {day(liftedOn ?? endsOn)} ·{' '}
              {items.map(({ title }) => title).join(say.listComma)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
