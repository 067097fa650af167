import { useEffect, useId, useRef, type ReactNode } from 'react'
import CloseOutlined from '@ant-design/icons-svg/es/asn/CloseOutlined'
import { Button } from '../action/button.tsx'
import { useWords } from '../theme/theme-provider.tsx'
import './dialog.css'

interface DialogProps {
  open: boolean
  title: ReactNode
  onClose: () => void
  children: ReactNode
  /** Buttons, the primary one last. */
  foot?: ReactNode
  /** middle: a question or a short form. wide: a comparison. side: a drawer from the edge of the screen. */
  shape?: 'middle' | 'wide' | 'side'
}

/**
 * The browser's own modal dialog: it keeps the focus inside, gives it back afterwards, makes the rest inert and
 * closes on Escape. A click beside it does not close it, because a half-written remark would be lost.
 */
export function Dialog({ open, title, onClose, children, foot, shape = 'middle' }: DialogProps) {
  const say = useWords()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      className={`linli-dialog linli-dialog-${shape}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      {open && (
        <>
          <div className="linli-dialog-head">
            <h2 id={id}>{title}</h2>
            <Button kind="quiet" icon={CloseOutlined} aria-label={say.close} onClick={onClose} />
          </div>
          {/* A long comparison has nothing to stop at and must still be scrolled by the keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="linli-dialog-body" role="group" aria-labelledby={id} tabIndex={0}>
            {children}
          </div>
          {foot && <div className="linli-dialog-foot">{foot}</div>}
        </>
      )}
    </dialog>
  )
}

interface ConfirmDialogProps {
  open: boolean
  /** The question: 撤回这份草案？ */
  title: ReactNode
  /** What will happen, and whether it can be undone. */
  children: ReactNode
  /** The verb, never “OK”. */
  confirm: ReactNode
  onConfirm: () => void
  onClose: () => void
  pending?: boolean
  /** It cannot be undone. */
  grave?: boolean
}

export function ConfirmDialog({
  open,
  title,
  children,
  confirm,
  onConfirm,
  onClose,
  pending,
  grave,
}: ConfirmDialogProps) {
  const say = useWords()
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button kind={grave ? 'grave' : 'primary'} onClick={onConfirm} pending={pending}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
