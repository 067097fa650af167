import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { useReader } from '@linli/ui'
import { NumberField, TextArea } from '@linli/ui/form'
import { useSay } from '../messages/messages.ts'
import { serviceRequestPause, serviceRequestPlan } from './act.documents.ts'
import { aimAt, type RequestActProps } from './request.type.ts'

const after = (now: number, minutes: number) => new Date(now + minutes * 60_000).toISOString()

/** Tells the resident when somebody comes, in minutes from now: that is how it is said on the telephone. */
export function PlanDialog({ request, onClose, onDone }: RequestActProps) {
  const say = useSay()
  const { now } = useReader()
  const act = useAct(serviceRequestPlan, { onDone })
  const form = useActForm({
    act,
    initial: { minutes: 30 as number | null },
    check: ({ minutes }) => (minutes && minutes > 0 ? {} : { minutes: say('request.act.minutesMissing') }),
    toInput: ({ minutes }) => ({ ...aimAt(request), comesAt: after(now(), minutes ?? 0) }),
  })
  return (
    <ActDialog
      title={say('request.act.plan.title')}
      lead={say('request.act.plan.lead')}
      confirm={say('request.act.plan.confirm')}
      {...{ act, form, onClose }}
    >
      <NumberField
        {...form.field('minutes')}
        label={say('request.act.plan.minutes')}
        unit={say('request.minuteUnit')}
      />
    </ActDialog>
  )
}

/** Stops the time for a reason, no longer than the policy allows; everybody sees both. */
export function PauseDialog({ request, onClose, onDone }: RequestActProps) {
  const say = useSay()
  const { now } = useReader()
  const act = useAct(serviceRequestPause, { onDone })
  const form = useActForm({
    act,
    initial: { minutes: 60 as number | null, reason: '' },
    check: ({ minutes, reason }) => ({
      ...(!(minutes && minutes > 0) && { minutes: say('request.act.minutesMissing') }),
      ...(!reason.trim() && { reason: say('reasonMissing') }),
    }),
    toInput: ({ minutes, reason }) => ({
      ...aimAt(request),
      until: after(now(), minutes ?? 0),
      reason: reason.trim(),
    }),
  })
  return (
    <ActDialog
      title={say('request.act.pause.title')}
      lead={say('request.act.pause.lead', { count: request.policy?.longestPauseMinutes ?? 0 })}
      confirm={say('request.act.pause.confirm')}
      {...{ act, form, onClose }}
    >
      <NumberField
        {...form.field('minutes')}
        label={say('request.act.pause.minutes')}
        unit={say('request.minuteUnit')}
      />
      <TextArea {...form.field('reason')} label={say('request.act.pause.reason')} maxLength={500} />
    </ActDialog>
  )
}
