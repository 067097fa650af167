import { useState } from 'react'
import { fileAddress, GatewayRefusal, sendFile } from '@linli/frontend-kit'
import { FileDrop } from '@linli/ui/file'
import { useSay } from '../messages/messages.ts'

/** A scan that is already kept by the gateway; the act names it by its id. */
export interface Scan {
  id: string
  name: string
}

interface ScanFieldProps {
  label: string
  value: Scan | null
  onChange: (scan: Scan | null) => void
}

/** A photo of a stamped sheet or a scan of a decision: on a phone the camera is one of the choices. */
export function ScanField({ label, value, onChange }: ScanFieldProps) {
  const say = useSay()
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function send(file: File) {
    setSending(true)
    setProblem(null)
    try {
      const { id, name } = await sendFile(file)
      onChange({ id, name })
    } catch (error) {
      setProblem(error instanceof GatewayRefusal ? error.message : say('scan.failed'))
    } finally {
      setSending(false)
    }
  }

  return (
    <FileDrop
      label={label}
      endings={['.jpg', '.jpeg', '.png', '.webp', '.pdf']}
      onFile={(file) => void send(file)}
      pending={isSending}
    >
      {value && (
        <p>
          ✓ <a href={fileAddress(value.id)}>{value.name}</a>
        </p>
      )}
      {problem && (
        <p className="linli-field-problem" role="alert">
          <span aria-hidden>✕ </span>
          {problem}
        </p>
      )}
    </FileDrop>
  )
}
