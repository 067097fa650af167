import { useRef, useState } from 'react'
import { GatewayRefusal, sendFile } from '@linli/frontend-kit'
import { Button } from '@linli/ui'
import { FileIcon } from '@linli/ui/icons'
import { useSay } from '../messages/messages.ts'
import type { Voucher } from './draft-lines.ts'

interface VoucherFieldProps {
  vouchers: readonly Voucher[]
  onChange: (vouchers: readonly Voucher[]) => void
}

/** What proves a line. It is sent as a private file: only those to whom account is given will read it. */
export function VoucherField({ vouchers, onChange }: VoucherFieldProps) {
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function send(file: File | undefined) {
    if (!file) return
    setSending(true)
    setProblem(null)
    try {
      const { id, name } = await sendFile(file, undefined, { isPrivate: true })
      onChange([...vouchers, { fileId: id, name }])
    } catch (error) {
      setProblem(error instanceof GatewayRefusal ? error.message : say('scan.failed'))
    } finally {
      setSending(false)
    }
  }

  return (
    <div className="property-vouchers">
      {vouchers.map(({ fileId, name }) => (
        <span key={fileId} className="property-tag">
          {name}{' '}
          <Button
            kind="quiet"
            compact
            onClick={() => onChange(vouchers.filter((voucher) => voucher.fileId !== fileId))}
          >
            {say('disclosure.voucherRemove')}
          </Button>
        </span>
      ))}
      <Button compact icon={FileIcon} pending={isSending} onClick={() => input.current?.click()}>
        {say('disclosure.voucherAdd')}
      </Button>
      <input
        ref={input}
        type="file"
        className="linli-only-read-aloud"
        accept=".pdf,.jpg,.jpeg,.png,.webp,.xlsx"
        aria-label={say('disclosure.voucherAdd')}
        tabIndex={-1}
        onChange={(event) => {
          void send(event.target.files?.[0])
          // The same file, mended, must be taken a second time too.
          event.target.value = ''
        }}
      />
      {problem && (
        <p className="linli-field-problem" role="alert">
          <span aria-hidden>✕ </span>
          {problem}
        </p>
      )}
    </div>
  )
}
