import type { DisclosureTextPartsFragment } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'
import { formatYuan } from './amounts.ts'

type Disclosure = DisclosureTextPartsFragment
type Section = Disclosure['lines'][number]['section']

const order: readonly Section[] = ['POST', 'FEE', 'WORK', 'RECEIPT', 'COST', 'USE']

/** What a disclosure says: its lines by section, what they come to, and the words. */
export function DisclosureText({ disclosure, reader }: { disclosure: Disclosure; reader: Reader }) {
  const { say, link } = reader
  const { lines, sums, words, keptAt, contact, standardVersion } = disclosure
  return (
    <>
      {order.map((section) => (
        <Lines
          key={section}
          lines={lines.filter((line) => line.section === section)}
          section={section}
          reader={reader}
        />
      ))}
      {sums && <Sums sums={sums} hasCosts={disclosure.kind === 'COMMON_INCOME'} reader={reader} />}
      {keptAt && <p>{say.disclosure.keptAt(keptAt)}</p>}
      {standardVersion?.publicPath && (
        <p>
          <a href={link(standardVersion.publicPath)}>
            {say.disclosure.standard(standardVersion.number ?? '')}
          </a>
        </p>
      )}
      {words && <p className="disclosed-words">{words}</p>}
      {contact && <p>{say.disclosure.contact(contact)}</p>}
    </>
  )
}

interface LinesProps {
  lines: Disclosure['lines']
  section: Section
  reader: Reader
}

function Lines({ lines, section, reader }: LinesProps) {
  const { say } = reader
  if (lines.length === 0) return null
  return (
    <table className="disclosed">
      <caption>{say.disclosure.sections[section]}</caption>
      <tbody>
        {lines.map(({ title, detail, basis, count, amount, unit }, at) => (
          <tr key={at}>
            <th scope="row">
              {title}
              {section !== 'WORK' && (basis || detail) && (
                <p className="note">{[basis, detail].filter(Boolean).join(' · ')}</p>
              )}
            </th>
            {section === 'WORK' && <td>{detail}</td>}
            {section === 'POST' && <td className="amount">{say.disclosure.people(count ?? 0)}</td>}
            {amount && (
              <td className="amount">
                {formatYuan(amount)} {unit ? say.disclosure.units[unit] : ''}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface SumsProps {
  sums: NonNullable<Disclosure['sums']>
  hasCosts: boolean
  reader: Reader
}

/** A column that can be added up with a pencil. */
function Sums({ sums, hasCosts, reader: { say } }: SumsProps) {
  const rows = [
    ['', say.disclosure.opening, sums.opening],
    ['+', say.disclosure.receipts, sums.receipts],
    ...(hasCosts ? ([['−', say.disclosure.costs, sums.costs]] as const) : []),
    ['−', say.disclosure.uses, sums.uses],
    ['=', say.disclosure.remaining, sums.remaining],
  ] as const
  return (
    <table className="disclosed sums">
      <caption>{say.disclosure.sums}</caption>
      <tbody>
        {rows.map(([sign, name, amount]) => (
          <tr key={name}>
            <th scope="row">
              <span aria-hidden>{sign}</span> {name}
            </th>
            <td className="amount">{formatYuan(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
