import { StatusTag } from '@linli/ui'
import { useSay } from '../messages/messages.ts'

interface CarriedTagProps {
  decision: { isCarried: boolean; supersededBy?: { id: string } | null }
}

/** Carried or not; a record that was corrected says so first. */
export function CarriedTag({ decision: { isCarried, supersededBy } }: CarriedTagProps) {
  const say = useSay()
  if (supersededBy) return <StatusTag tone="calm">{say('decision.corrected')}</StatusTag>
  return (
    <StatusTag tone={isCarried ? 'kept' : 'late'}>
      {say(isCarried ? 'decision.carried' : 'decision.notCarried')}
    </StatusTag>
  )
}
