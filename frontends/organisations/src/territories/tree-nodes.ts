import type { ReactNode } from 'react'
import type { TreeNode } from '@linli/ui/tree'

/** A place as the tree needs it. */
export interface Place {
  code: string
  name: string
  hasChildren: boolean
}

/**
 * The nodes of a tree of which only some branches were read: what lies inside of a place stays undefined until
 * somebody opens it, because a district has more buildings than a page can hold.
 */
export function treeNodes<One extends Place>(
  places: readonly One[],
  childrenOf: ReadonlyMap<string, readonly One[]>,
  draw: (place: One) => { title: ReactNode; name: string; href?: string; note?: ReactNode },
): TreeNode[] {
  return places.map((place) => {
    const children = childrenOf.get(place.code)
    return {
      id: place.code,
      hasChildren: place.hasChildren,
      ...draw(place),
      ...(children && { children: treeNodes(children, childrenOf, draw) }),
    }
  })
}
