import { NumberField, SelectField } from '@linli/ui/form'
import type { StandardComparator, StandardMeasure, StandardPeriod, StandardUnit } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import type { ItemContent } from './draft-edits.ts'
import { hasTarget, measuredAs, measureFields, measures, type MissingPart } from './measure-fields.ts'

interface FigureFieldsProps {
  content: ItemContent
  onChange: (changes: Partial<ItemContent>) => void
  onTarget: (target: string | null) => void
  problem: (part: MissingPart) => string | undefined
}

/** How the promise is measured; only the fields that mean something for the measure are there. */
export function FigureFields({ content, onChange, onTarget, problem }: FigureFieldsProps) {
  const say = useSay()
  const { comparators, units, periods, periodIsOptional } = measureFields[content.measure]
  const fixedUnit =
    content.measure === 'PER_CENT' ? '%' : content.measure === 'HOURS_PER_DAY' ? say('unit.HOUR') : undefined
  return (
    <div className="property-figure-fields">
      <SelectField<StandardMeasure>
        name="measure"
        value={content.measure}
        onChange={(measure) => onChange(measuredAs(content, measure))}
        label={say('editor.fieldMeasure')}
        choices={measures.map((measure) => ({ value: measure, label: say(`measure.${measure}`) }))}
      />
      {comparators.length > 1 && (
        <SelectField<StandardComparator>
          name="comparator"
          value={content.comparator ?? comparators[0]!}
          onChange={(comparator) => onChange({ comparator })}
          label={say('editor.fieldComparator')}
          choices={comparators.map((comparator) => ({
            value: comparator,
            label: say(`comparator.${comparator}`),
          }))}
        />
      )}
      {hasTarget(content.measure) && (
        <NumberField
          name="target"
          value={content.target == null ? null : Number(content.target)}
          onChange={(target) => onTarget(target === null ? null : String(target))}
          label={say('editor.fieldTarget')}
          problem={problem('target')}
          {...(fixedUnit && { unit: fixedUnit })}
        />
      )}
      {units.length > 0 && (
        <SelectField<StandardUnit>
          name="unit"
          value={content.unit ?? units[0]!}
          onChange={(unit) => onChange({ unit })}
          label={say('editor.fieldUnit')}
          choices={units.map((unit) => ({ value: unit, label: say(`unit.${unit}`) }))}
        />
      )}
      {periods.length > 0 && (
        <SelectField<StandardPeriod | ''>
          name="period"
          value={content.period ?? ''}
          onChange={(period) => onChange({ period: period || null })}
          label={say('editor.fieldPeriod')}
          problem={problem('period')}
          choices={[
            ...(periodIsOptional ? [{ value: '' as const, label: say('editor.fieldPeriodNone') }] : []),
            ...periods.map((period) => ({ value: period, label: say(`period.${period}`) })),
          ]}
        />
      )}
    </div>
  )
}
