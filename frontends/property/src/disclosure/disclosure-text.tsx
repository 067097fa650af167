import type { DisclosurePartsFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { fenOf, formatAmount } from './amounts.ts'
import { isMoney, sectionsOf } from './draft-lines.ts'
import { Sums } from './sums.tsx'
import { VoucherButton } from './voucher-button.tsx'

/** What a disclosure says, to be read: its lines by section, what they come to, and the words. */
export function DisclosureText({ disclosure }: { disclosure: DisclosurePartsFragment }) {
  const say = useSay()
  const { kind, lines, sums, words, keptAt, contact } = disclosure
  const fen = (amount: string) => fenOf(amount) ?? 0n
  return (
    <>
      {sectionsOf[kind].map((section) => {
        const own = lines.filter((line) => line.section === section)
        if (own.length === 0) return null
        return (
          <table key={section} className="property-disclosure-table">
            <caption>{say(`disclosure.section.${section}`)}</caption>
            <tbody>
              {own.map(({ id, title, detail, basis, count, amount, unit, vouchers }) => (
                <tr key={id}>
                  <th scope="row">
                    {title}
                    {(basis || (detail && section !== 'WORK')) && (
                      <p className="linli-note">{[basis, detail].filter(Boolean).join(' · ')}</p>
                    )}
                    {vouchers.map((voucher) => (
                      <VoucherButton key={voucher.id} voucher={voucher} />
                    ))}
                  </th>
                  {section === 'WORK' && <td>{detail}</td>}
                  {section === 'POST' && (
                    <td className="property-number">{say('disclosure.people', { count: count ?? 0 })}</td>
                  )}
                  {isMoney(section) && (
                    <td className="property-number">
                      {amount && formatAmount(amount)} {unit ? say(`disclosure.unit.${unit}`) : ''}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )
      })}
      {sums && (
        <Sums
          kind={kind}
          opening={fen(sums.opening)}
          sums={{
            ...{ receipts: fen(sums.receipts), costs: fen(sums.costs) },
            ...{ uses: fen(sums.uses), remaining: fen(sums.remaining) },
          }}
        />
      )}
      {keptAt && <p>{say('disclosure.keptAtLine', { place: keptAt })}</p>}
      {words && <p className="property-disclosure-words">{words}</p>}
      {contact && <p>{say('disclosure.contactLine', { contact })}</p>}
    </>
  )
}
