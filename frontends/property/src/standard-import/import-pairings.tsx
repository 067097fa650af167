import { Notice, Section } from '@linli/ui'
import { SelectField } from '@linli/ui/form'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { standardItemParts } from '../service-standards/standard-version.fragments.ts'
import { pairingOptions, rowsToPair, type PairableRow, type PairingChoices } from './pairings.ts'

type Item = FragmentType<typeof standardItemParts>

interface ImportPairingsProps {
  rows: readonly (PairableRow & { item?: Item | null })[]
  missing: readonly Item[]
  /** Titles of the promises in force, by code. */
  titles: ReadonlyMap<string, string>
  choices: PairingChoices
  undecided: number
  pending: boolean
  onChoose: (row: number, code: string | null) => void
}

/** A new promise is no code; a form needs some value for it. */
const newPromise = 'new'

/** Which promise in force does a row stand for? Only asked where neither code nor wording tells. */
export function ImportPairings(props: ImportPairingsProps) {
  const { rows, missing, titles, choices, undecided, pending, onChoose } = props
  const say = useSay()
  const missingCodes = readFragment(standardItemParts, missing).map(({ code }) => code)
  const asked = rowsToPair(rows, missingCodes)
  if (asked.length === 0) return null
  return (
    <Section title={say('import.pairingTitle')} sheet>
      <p>{say('import.pairingLead')}</p>
      {undecided > 0 && <Notice tone="soon">{say('import.pairingUndecided', { count: undecided })}</Notice>}
      <ul className="property-pairings" aria-busy={pending}>
        {asked.map((row) => {
          const item = readFragment(standardItemParts, row.item)
          const chosen = choices[row.row]
          const value =
            chosen === undefined ? (row.pairing === 'NEW' ? newPromise : '') : (chosen ?? newPromise)
          return (
            <li key={row.row}>
              <div>
                <p>
                  <strong>{say('import.pairingFor', { row: row.row, title: item?.title ?? '' })}</strong>
                </p>
                <p className="linli-note">{item?.wording}</p>
              </div>
              <SelectField<string>
                name={`row-${row.row}`}
                label={say('import.pairingField')}
                value={value}
                onChange={(code) => code && onChoose(row.row, code === newPromise ? null : code)}
                choices={[
                  ...(value === '' ? [{ value: '', label: say('import.pairingChoose') }] : []),
                  ...pairingOptions(row, missingCodes).map((code) => ({
                    value: code,
                    label: `${code} ${titles.get(code) ?? ''}`,
                  })),
                  { value: newPromise, label: say('import.pairingNew') },
                ]}
              />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
