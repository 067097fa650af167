export { CopyText } from './copy-text.tsx'
export { QrCode } from './qr-code.tsx'
export { QrPoster } from './qr-poster.tsx'
