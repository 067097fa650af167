import { useMemo } from 'react'
import { create } from 'qrcode'
import './share.css'

interface QrCodeProps {
  /** The address it leads to. */
  text: string
  /** What scanning it does, said aloud. */
  label: string
}

/** A QR code as one drawn path: sharp on paper at any size, black on white in every theme so that phones read it. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => draw(text), [text])
  // Four modules of white around it belong to the code: without them many readers fail.
  return (
    <svg
      className="linli-qr"
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

function draw(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`
  return { size: modules.size, path }
}
