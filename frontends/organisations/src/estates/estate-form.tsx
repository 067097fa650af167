import { FieldRow, NumberField, SelectField, TextField, type FormState } from '@linli/ui/form'
import type { ManagementMode } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { managementModes, type EstateValues } from './estate-values.ts'

/** The fields of an estate, the same for a new one and for a correction. */
export function EstateFields<Values extends EstateValues>(props: { form: FormState<Values> }) {
  // The fields of an estate are the same whatever else the form around them asks.
  const form = props.form as unknown as FormState<EstateValues>
  const say = useSay()
  return (
    <>
      <TextField {...form.field('name')} label={say('estate.name')} maxLength={100} />
      <SelectField<ManagementMode>
        {...form.field('managementMode')}
        label={say('estate.managementMode')}
        choices={managementModes.map((mode) => ({ value: mode, label: say(`managementMode.${mode}`) }))}
      />
      <FieldRow>
        <NumberField {...form.field('builtYear')} label={say('estate.builtYear')} optional />
        <NumberField {...form.field('households')} label={say('estate.households')} optional />
      </FieldRow>
      <FieldRow>
        <NumberField
          {...form.field('resettlementPercent')}
          label={say('estate.resettlementPercent')}
          unit="%"
          optional
        />
        <NumberField {...form.field('area')} label={say('estate.area')} unit="㎡" optional />
      </FieldRow>
      <TextField {...form.field('address')} label={say('estate.address')} optional maxLength={200} />
    </>
  )
}
