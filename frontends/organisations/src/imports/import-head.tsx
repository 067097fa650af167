import type { ReactNode } from 'react'
import { Button, StatusTag } from '@linli/ui'
import { useSay } from '../messages/messages.ts'

interface ImportHeadProps {
  fileName: string
  /** Nothing stands against it and there is something to write. */
  isAcceptable: boolean
  /** Why it cannot be accepted, in words. */
  whyNot: string
  pending: boolean
  onAccept: () => void
  onAnother: () => void
  /** What the import would do, in figures. */
  children: ReactNode
}

/** The file, what it would change, and the two ways on. Until it is accepted nothing is written. */
export function ImportHead(props: ImportHeadProps) {
  const { fileName, isAcceptable, whyNot, pending, onAccept, onAnother, children } = props
  const say = useSay()
  return (
    <div className="linli-section linli-sheet">
      <p>
        <strong>{fileName}</strong>{' '}
        <StatusTag tone={isAcceptable ? 'kept' : 'soon'}>
          {isAcceptable ? say('import.acceptable') : whyNot}
        </StatusTag>
      </p>
      <p>{children}</p>
      <div className="linli-action-row">
        <Button onClick={onAnother}>{say('import.another')}</Button>
        <Button kind="primary" disabled={!isAcceptable} pending={pending} onClick={onAccept}>
          {say('import.accept')}
        </Button>
      </div>
      <p className="linli-note">{say('import.nothingWritten')}</p>
    </div>
  )
}
