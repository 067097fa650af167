import ClockCircleOutlined from '@ant-design/icons-svg/es/asn/ClockCircleOutlined'
import ExclamationCircleOutlined from '@ant-design/icons-svg/es/asn/ExclamationCircleOutlined'
import { Icon } from '../action/icon.tsx'
import { formatMoment, timeLeft } from '../theme/format.ts'
import { useReader } from '../theme/theme-provider.tsx'
import './deadline.css'

/** How long there is until the instant, with the instant itself beneath: amber within a day, red past it. */
export function Deadline({ at }: { at: string | Date }) {
  const { language, now } = useReader()
  const { text, urgency } = timeLeft(at, now(), language)
  return (
    <p className={`linli-deadline linli-deadline-${urgency}`}>
      <span className="linli-deadline-left">
        <Icon of={urgency === 'late' ? ExclamationCircleOutlined : ClockCircleOutlined} />
        {text}
      </span>
      <time className="linli-note" dateTime={new Date(at).toISOString()}>
        {formatMoment(at, language)}
      </time>
    </p>
  )
}
