import type { Reader } from '../page/reader.ts'

/** What must not wait for a form: the national numbers, first on the page, to be dialled by a touch. */
export function Emergency({ reader }: { reader: Reader }) {
  const { say } = reader
  const { title, lead, lines, dial } = say.request.emergency
  return (
    <section className="emergency" aria-labelledby="emergency">
      <h2 id="emergency">
        <span aria-hidden>! </span>
        {title}
      </h2>
      <ul>
        {lines.map(({ call, name, hint }) => (
          <li key={name}>
            <a className="dial" href={`tel:${call}`} aria-label={`${dial(call)}${say.colon}${name}`}>
              {call}
            </a>
            <div>
              <strong>{name}</strong>
              {hint && <p className="note">{hint}</p>}
            </div>
          </li>
        ))}
      </ul>
      <p className="note">{lead}</p>
    </section>
  )
}
