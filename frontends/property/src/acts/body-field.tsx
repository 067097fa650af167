import { ChoiceField } from '@linli/ui/form'
import type { ReviewingBody } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

interface BodyFieldProps {
  name: string
  value: ReviewingBody | null
  onChange: (body: ReviewingBody) => void
  problem?: string | undefined
  label: string
  /** Those that this person may speak for. */
  bodies: readonly ReviewingBody[]
}

/** For which body; whoever can speak for one only is not asked. */
export function BodyField({ bodies, value, ...field }: BodyFieldProps) {
  const say = useSay()
  const [first] = bodies
  if (!first || bodies.length === 1) return null
  return (
    <ChoiceField<ReviewingBody>
      {...field}
      value={value ?? first}
      choices={bodies.map((body) => ({ value: body, label: say(`body.${body}`) }))}
    />
  )
}
