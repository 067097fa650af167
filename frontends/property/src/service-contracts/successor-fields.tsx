import { CheckField, type FormState } from '@linli/ui/form'
import { useSay } from '../messages/messages.ts'
import { CompanyField } from './company-field.tsx'

interface SuccessorValues {
  successorCompanyId: string | null
  hasNoSuccessor: boolean
}

interface SuccessorFieldsProps<Values extends SuccessorValues> {
  form: FormState<Values>
  leavingId: string | null
}

/** A company comes, or none: then the owners or the community look after the place. */
export function SuccessorFields<Values extends SuccessorValues>({
  form: around,
  leavingId,
}: SuccessorFieldsProps<Values>) {
  // These fields are the same whatever else the form around them asks.
  const form = around as unknown as FormState<SuccessorValues>
  const say = useSay()
  return (
    <>
      {!form.values.hasNoSuccessor && (
        <CompanyField {...form.field('successorCompanyId')} without={leavingId} />
      )}
      <CheckField {...form.field('hasNoSuccessor')} label={say('successor.nobody')} />
    </>
  )
}
