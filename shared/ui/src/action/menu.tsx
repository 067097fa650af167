import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import DownOutlined from '@ant-design/icons-svg/es/asn/DownOutlined'
import { Icon } from './icon.tsx'
import './menu.css'

interface MenuProps {
  /** What the button shows. */
  label: ReactNode
  /** What it is called aloud, where the label alone does not say. */
  name?: string
  /** Buttons, links or fields; a click on a button or a link closes the menu. */
  children: ReactNode
  /** For the shape of the button: `quiet` among text, `plain` in a row of buttons. */
  kind?: 'quiet' | 'plain'
  align?: 'start' | 'end'
  /** Stays open while choices are made, such as the columns of a table. */
  staysOpen?: boolean
}

/**
 * A button that opens a small sheet of choices: the browser's own popover, so that Escape, a click beside it and
 * the top layer need no code. It is a list of buttons rather than an ARIA menu, because Tab then does what
 * people expect.
 */
export function Menu({ label, name, children, kind = 'quiet', align = 'start', staysOpen }: MenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const element = sheet.current
    if (!element || staysOpen) return
    const close = (event: Event) => {
      if ((event.target as Element).closest('button, a')) element.hidePopover()
    }
    element.addEventListener('click', close)
    return () => element.removeEventListener('click', close)
  }, [staysOpen])

  useEffect(() => {
    if (!open) return
    const close = (event: Event) => {
      if (!sheet.current?.contains(event.target as Node)) sheet.current?.hidePopover()
    }
    // The sheet hangs where the button was; when the page moves beneath it, it would point at something else.
    window.addEventListener('scroll', close, { capture: true, passive: true })
    window.addEventListener('resize', close)
    return () => {
      window.removeEventListener('scroll', close, { capture: true })
      window.removeEventListener('resize', close)
    }
  }, [open])

  function place() {
    if (!button.current || !sheet.current) return
    const { left, right, bottom } = button.current.getBoundingClientRect()
    const { style } = sheet.current
    style.top = `${bottom + 4}px`
    style.left = align === 'start' ? `${left}px` : 'auto'
    style.right = align === 'end' ? `${document.documentElement.clientWidth - right}px` : 'auto'
    style.maxHeight = `${window.innerHeight - bottom - 16}px`
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={`linli-menu-button linli-menu-button-${kind}`}
        popoverTarget={id}
        aria-expanded={open}
        aria-controls={id}
        aria-label={name}
      >
        {label}
        <Icon of={DownOutlined} />
      </button>
      <div
        ref={sheet}
        id={id}
        popover="auto"
        className="linli-menu"
        onBeforeToggle={(event) => event.newState === 'open' && place()}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {children}
      </div>
    </>
  )
}

/** A named part of a menu. */
export function MenuPart({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className="linli-menu-part" role="group" aria-label={title}>
      {title && <p className="linli-menu-title">{title}</p>}
      {children}
    </div>
  )
}

interface MenuItemProps {
  children: ReactNode
  /** A second, quieter line. */
  note?: ReactNode
  /** It is the one chosen now. */
  chosen?: boolean
  href?: string
  onClick?: () => void
}

export function MenuItem({ children, note, chosen, href, onClick }: MenuItemProps) {
  const content = (
    <>
      <span className="linli-menu-tick" aria-hidden>
        {chosen ? '✓' : ''}
      </span>
      <span>
        {children}
        {note && <span className="linli-menu-note">{note}</span>}
      </span>
    </>
  )
  return href ? (
    <a className="linli-menu-item" href={href} aria-current={chosen || undefined}>
      {content}
    </a>
  ) : (
    <button className="linli-menu-item" type="button" onClick={onClick} aria-pressed={chosen}>
      {content}
    </button>
  )
}
