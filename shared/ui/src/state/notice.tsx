import type { ReactNode } from 'react'
import CheckCircleOutlined from '@ant-design/icons-svg/es/asn/CheckCircleOutlined'
import CloseCircleOutlined from '@ant-design/icons-svg/es/asn/CloseCircleOutlined'
import ExclamationCircleOutlined from '@ant-design/icons-svg/es/asn/ExclamationCircleOutlined'
import InfoCircleOutlined from '@ant-design/icons-svg/es/asn/InfoCircleOutlined'
import { Icon } from '../action/icon.tsx'
import type { Tone } from './tag.tsx'
import '../action/action-bar.css'
import './notice.css'

const icons = {
  calm: InfoCircleOutlined,
  working: InfoCircleOutlined,
  kept: CheckCircleOutlined,
  soon: ExclamationCircleOutlined,
  late: CloseCircleOutlined,
} satisfies Record<Tone, unknown>

interface NoticeProps {
  tone?: Tone
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** It appears as the outcome of what the reader just did, and is said aloud. */
  announced?: boolean
}

/** A sentence that matters here and now, in the place it is about. */
export function Notice({ tone = 'calm', title, children, actions, announced }: NoticeProps) {
  return (
    <div
      className={`linli-notice linli-notice-${tone}`}
      role={announced ? (tone === 'late' ? 'alert' : 'status') : undefined}
    >
      <Icon of={icons[tone]} />
      <div className="linli-notice-words">
        {title && <p className="linli-notice-title">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className="linli-action-row">{actions}</div>}
      </div>
    </div>
  )
}
