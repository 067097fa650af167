import { createElement, type ReactNode } from 'react'
import type { AbstractNode, IconDefinition } from '@ant-design/icons-svg/es/types'
import './icon.css'

export type { IconDefinition }

interface IconProps {
  /** One icon of `@ant-design/icons-svg/es/asn/…`, imported alone so that no page carries the other 800. */
  of: IconDefinition
  /** Said aloud where the icon stands without a word beside it. */
  label?: string
}

/** A drawn sign in the colour and size of the text around it. */
export function Icon({ of, label }: IconProps) {
  const node = typeof of.icon === 'function' ? of.icon('currentColor', 'currentColor') : of.icon
  return (
    <span
      className="linli-icon"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {draw(node, 'icon')}
    </span>
  )
}

function draw(node: AbstractNode, key: string): ReactNode {
  const { focusable: _, class: __, ...attributes } = node.attrs
  const size = node.tag === 'svg' ? { width: '1em', height: '1em', fill: 'currentColor' } : {}
  return createElement(
    node.tag,
    { key, ...size, ...attributes },
    node.children?.map((child, at) => draw(child, `${key}-${at}`)),
  )
}
