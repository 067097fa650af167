import type { ReactNode } from 'react'
import { useWords } from '../theme/theme-provider.tsx'
import { QrCode } from './qr-code.tsx'

interface QrPosterProps {
  /** What the reader finds there: 示范·杏林苑 物业服务标准. */
  title: ReactNode
  /** One or two sentences for whoever stands before it. */
  children?: ReactNode
  /** The full address, printed beneath for those who type. */
  address: string
  /** Who puts it up. */
  issuer?: ReactNode
}

/** A sheet for the lift or the gate, one A4 page when printed. */
export function QrPoster({ title, children, address, issuer }: QrPosterProps) {
  const say = useWords()
  return (
    <section className="linli-poster">
      <h2>{title}</h2>
      {children && <div className="linli-poster-words">{children}</div>}
      <QrCode text={address} label={say.posterScan} />
      <p>{say.posterScan}</p>
      <p className="linli-poster-address">{address}</p>
      {issuer && <p className="linli-poster-issuer">{issuer}</p>}
    </section>
  )
}
