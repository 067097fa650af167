import type { FormState } from '@linli/ui/form'
import { ChoicesField, SelectField, TextField } from '@linli/ui/form'
import type { ServicePointKind } from '../gql/graphql.ts'
import { useSay, type PropertySay } from '../messages/messages.ts'
import { pointKinds, type PromiseChoice } from './point-row.ts'

export interface PointValues {
  kind: ServicePointKind
  name: string
  location: string
  codes: readonly string[]
  photoCodes: readonly string[]
}

export const pointProblems = ({ name, codes }: PointValues, say: PropertySay) => ({
  ...(!name.trim() && { name: say('points.nameMissing') }),
  ...(codes.length === 0 && { codes: say('points.itemsMissing') }),
})

export const pointInput = ({ kind, name, location, codes, photoCodes }: PointValues) => ({
  ...{ kind, name: name.trim(), location: location.trim() || null },
  items: codes.map((code) => ({ code, needsPhoto: photoCodes.includes(code) })),
})

/** What a point is called, how it is found, and which promises are kept there. */
export function PointFields({
  form,
  promises,
}: {
  form: FormState<PointValues>
  promises: readonly PromiseChoice[]
}) {
  const say = useSay()
  const chosen = promises.filter(({ code }) => form.values.codes.includes(code))
  return (
    <>
      <SelectField<ServicePointKind>
        {...form.field('kind')}
        label={say('points.kind')}
        choices={pointKinds.map((value) => ({ value, label: say(`pointKind.${value}`) }))}
      />
      <TextField {...form.field('name')} label={say('points.name')} maxLength={60} />
      <TextField
        {...form.field('location')}
        label={say('points.location')}
        hint={say('points.locationHint')}
        maxLength={120}
        optional
      />
      <ChoicesField<string>
        {...form.field('codes')}
        label={say('points.items')}
        choices={promises.map(({ code, title, promise }) => ({
          ...{ value: code, label: title },
          ...(promise && { note: promise }),
        }))}
      />
      {chosen.length > 0 && (
        <ChoicesField<string>
          {...form.field('photoCodes')}
          label={say('points.photoCodes')}
          hint={say('points.photoHint')}
          choices={chosen.map(({ code, title }) => ({ value: code, label: title }))}
        />
      )}
    </>
  )
}
