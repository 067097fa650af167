import { create } from 'qrcode'

/** A QR code as one drawn path: sharp on paper at any size, and black on white so that phones read it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = draw(text)
  // Four modules of white around it belong to the code: without them many readers fail.
  return (
    <svg
      className="qr"
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
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue
      // Neighbours in a row are drawn together: fewer strokes, and no hairlines between them on paper.
      let width = 1
      while (column + width < modules.size && modules.get(row, column + width)) width += 1
      path += `M${column} ${row}h${width}v1h-${width}z`
      column += width
    }
  }
  return { size: modules.size, path }
}
