import { useState, type ReactNode } from 'react'
import RightOutlined from '@ant-design/icons-svg/es/asn/RightOutlined'
import { Icon } from '../action/icon.tsx'
import { useWords } from '../theme/theme-provider.tsx'
import './tree.css'

export interface TreeNode {
  id: string
  title: ReactNode
  /** The title for the ear, where `title` is more than words. */
  name: string
  href?: string
  /** Beside the title: type, counts. */
  note?: ReactNode
  hasChildren: boolean
  /** Undefined until they are asked for: a country has more villages than a page can hold. */
  children?: readonly TreeNode[]
}

interface TreeProps {
  name: string
  nodes: readonly TreeNode[]
  /** Called when a node is opened whose children are not there yet. */
  onOpen?: (id: string) => void
  openAtFirst?: readonly string[]
  current?: string
}

/** A tree of territories as nested lists: every part is a link or a button, so it needs no keys of its own. */
export function Tree({ name, nodes, onOpen, openAtFirst = [], current }: TreeProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(openAtFirst))

  function toggle(node: TreeNode) {
    const next = new Set(open)
    if (!next.delete(node.id)) {
      next.add(node.id)
      if (!node.children) onOpen?.(node.id)
    }
    setOpen(next)
  }

  return (
    <div className="linli-tree" role="group" aria-label={name}>
      <Branch {...{ nodes, open, toggle, current }} />
    </div>
  )
}

interface BranchProps {
  nodes: readonly TreeNode[]
  open: ReadonlySet<string>
  toggle: (node: TreeNode) => void
  current: string | undefined
}

function Branch({ nodes, open, toggle, current }: BranchProps) {
  const say = useWords()
  return (
    <ul>
      {nodes.map((node) => {
        const isOpen = open.has(node.id)
        return (
          <li key={node.id}>
            <div className="linli-tree-line">
              {node.hasChildren ? (
                <button
                  type="button"
                  aria-expanded={isOpen}
                  aria-label={node.name}
                  onClick={() => toggle(node)}
                >
                  <Icon of={RightOutlined} />
                </button>
              ) : (
                <span className="linli-tree-leaf" />
              )}
              {node.href ? (
                <a href={node.href} aria-current={node.id === current ? 'true' : undefined}>
                  {node.title}
                </a>
              ) : (
                <span>{node.title}</span>
              )}
              {node.note && <span className="linli-note">{node.note}</span>}
            </div>
            {isOpen &&
              (node.children ? (
                <Branch {...{ nodes: node.children, open, toggle, current }} />
              ) : (
                <p className="linli-note linli-tree-waiting">{say.loading}</p>
              ))}
          </li>
        )
      })}
    </ul>
  )
}
