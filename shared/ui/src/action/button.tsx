import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react'
import { Icon, type IconDefinition } from './icon.tsx'
import './button.css'

/**
 * primary: the one thing this person wants next, once on a page. plain: everything else that is done.
 * quiet: beside a row or a heading. grave: cannot be undone.
 */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'grave'

interface Look {
  kind?: ButtonKind
  icon?: IconDefinition
  compact?: boolean
  children?: ReactNode
}

interface ButtonProps
  extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'children' | 'className'> {
  /** Sends the form it stands in. */
  submit?: boolean
  /** Work is under way: the button keeps its place and the focus, and further clicks do nothing. */
  pending?: boolean
}

export function Button({
  kind = 'plain',
  icon,
  compact,
  submit,
  pending,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      className={classes(kind, compact, !children)}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {pending ? <span className="linli-spinner" aria-hidden /> : icon && <Icon of={icon} />}
      {children}
    </button>
  )
}

interface LinkButtonProps
  extends Look, Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'children' | 'className'> {
  href: string
}

/** Looks like a button and goes somewhere: a link, so that it can be opened in another window. */
export function LinkButton({ kind = 'plain', icon, compact, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={classes(kind, compact, !children)}>
      {icon && <Icon of={icon} />}
      {children}
    </a>
  )
}

function classes(kind: ButtonKind, compact: boolean | undefined, iconAlone: boolean): string {
  return [
    'linli-button',
    `linli-button-${kind}`,
    compact && 'linli-button-compact',
    iconAlone && 'linli-button-icon',
  ]
    .filter(Boolean)
    .join(' ')
}
