import { useState } from 'react'
import { Button, Section } from '@linli/ui'
import { CloseIcon, PlusIcon } from '@linli/ui/icons'
import { SelectField, TextField } from '@linli/ui/form'
import type { DisclosureKind, DisclosureSection, FeeUnit } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { emptyLine, isMoney, type DraftLine } from './draft-lines.ts'
import { PasteLinesDialog } from './paste-lines.dialog.tsx'
import { VoucherField } from './voucher-field.tsx'

interface LineSectionProps {
  kind: DisclosureKind
  section: DisclosureSection
  lines: readonly DraftLine[]
  problems: ReadonlyMap<string, Readonly<Record<string, string>>>
  onChange: (change: (lines: readonly DraftLine[]) => readonly DraftLine[]) => void
}

/** The lines of one section, to be typed or pasted. */
export function LineSection({ kind, section, lines, problems, onChange }: LineSectionProps) {
  const say = useSay()
  const [isPasting, setPasting] = useState(false)
  const own = lines.filter((line) => line.section === section)
  const set = (key: string, change: Partial<DraftLine>) =>
    onChange((all) => all.map((line) => (line.key === key ? { ...line, ...change } : line)))
  return (
    <Section
      title={say(`disclosure.section.${section}`)}
      note={say('disclosure.lineCount', { count: own.length })}
      actions={
        <>
          <Button compact onClick={() => setPasting(true)}>
            {say('disclosure.paste.open')}
          </Button>
          <Button compact icon={PlusIcon} onClick={() => onChange((all) => [...all, emptyLine(section)])}>
            {say('disclosure.addLine')}
          </Button>
        </>
      }
      sheet
    >
      {own.length === 0 && <p className="linli-note">{say(`disclosure.sectionEmpty.${section}`)}</p>}
      <ol className="property-disclosure-lines">
        {own.map((line, at) => (
          <li key={line.key} aria-label={say('disclosure.lineNumber', { number: at + 1 })}>
            <LineFields
              line={line}
              problems={problems.get(line.key) ?? {}}
              set={(change) => set(line.key, change)}
            />
            <Button
              kind="quiet"
              icon={CloseIcon}
              aria-label={say('disclosure.removeLine', { title: line.title || String(at + 1) })}
              onClick={() => onChange((all) => all.filter(({ key }) => key !== line.key))}
            />
          </li>
        ))}
      </ol>
      {isPasting && (
        <PasteLinesDialog
          kind={kind}
          section={section}
          onClose={() => setPasting(false)}
          onTake={(pasted) => {
            setPasting(false)
            onChange((all) => [...all, ...pasted])
          }}
        />
      )}
    </Section>
  )
}

const units: readonly FeeUnit[] = ['SQUARE_METRE_MONTH', 'MONTH', 'YEAR', 'TIME', 'PIECE']

interface LineFieldsProps {
  line: DraftLine
  problems: Readonly<Record<string, string>>
  set: (change: Partial<DraftLine>) => void
}

function LineFields({ line, problems, set }: LineFieldsProps) {
  const say = useSay()
  const { section } = line
  const text = (name: 'title' | 'detail' | 'basis' | 'count' | 'amount') => ({
    ...{ name, value: line[name], problem: problems[name] ?? problems[`${name}Fen`] },
    onChange: (value: string) => set({ [name]: value }),
    label: say(`disclosure.field.${section}.${name}` as 'disclosure.field.RECEIPT.title'),
  })
  const isOptionalBasis = section === 'RECEIPT' || section === 'COST'
  return (
    <div className={`property-disclosure-line property-disclosure-${section.toLowerCase()}`}>
      <TextField {...text('title')} maxLength={100} />
      {section === 'POST' && <TextField {...text('count')} inputMode="numeric" maxLength={6} />}
      {isMoney(section) && <TextField {...text('amount')} inputMode="decimal" maxLength={16} />}
      {section === 'FEE' && (
        <SelectField<FeeUnit>
          name="unit"
          value={line.unit}
          onChange={(unit) => set({ unit })}
          label={say('disclosure.field.FEE.unit')}
          choices={units.map((value) => ({ value, label: say(`disclosure.unit.${value}`) }))}
        />
      )}
      {isMoney(section) && <TextField {...text('basis')} optional={isOptionalBasis} maxLength={300} />}
      <TextField {...text('detail')} optional={section !== 'WORK'} maxLength={500} />
      {isMoney(section) && section !== 'FEE' && (
        <VoucherField vouchers={line.vouchers} onChange={(vouchers) => set({ vouchers })} />
      )}
    </div>
  )
}
