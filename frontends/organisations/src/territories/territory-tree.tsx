import { useState } from 'react'
import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { Notice, TypeBadge } from '@linli/ui'
import { Tree } from '@linli/ui/tree'
import { placeAddress } from './place-address.ts'
import { graphql } from '../gql/gql.ts'
import type { TerritoryChildrenQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { treeNodes } from './tree-nodes.ts'

const readChildren = graphql(/* GraphQL */ `
  query TerritoryChildren($code: String!, $after: String) {
    territoryChildren(code: $code, first: 100, after: $after) {
      edges {
        node {
          id
          code
          name
          level
          kind
          type
          vanishedOn
          hasChildren
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export type TreePlace = TerritoryChildrenQuery['territoryChildren']['edges'][number]['node']

/** All places directly inside another, however many pages they are. */
export async function childrenOfPlace(client: ApolloClient, code: string): Promise<readonly TreePlace[]> {
  const places: TreePlace[] = []
  let after: string | null | undefined = null
  do {
    const answer: { data?: TerritoryChildrenQuery } = await client.query({
      query: readChildren,
      variables: { code, after },
      fetchPolicy: 'no-cache',
    })
    const found = answer.data?.territoryChildren
    places.push(...(found?.edges.map(({ node }) => node) ?? []))
    after = found?.pageInfo.hasNextPage ? found.pageInfo.endCursor : null
  } while (after)
  return places
}

interface TerritoryTreeProps {
  root: TreePlace
  /** Already read with the page, so that the tree does not begin as a single line. */
  firstBranch: readonly TreePlace[]
}

/** District, streets, neighbourhoods, estates and buildings; each branch is read when somebody opens it. */
export function TerritoryTree({ root, firstBranch }: TerritoryTreeProps) {
  const say = useSay()
  const client = useApolloClient()
  const [read, setRead] = useState<ReadonlyMap<string, readonly TreePlace[]>>(
    () => new Map([[root.code, firstBranch]]),
  )
  const [hasFailed, setFailed] = useState(false)

  async function open(code: string) {
    setFailed(false)
    try {
      const found = await childrenOfPlace(client, code)
      setRead((before) => new Map(before).set(code, found))
    } catch {
      setFailed(true)
    }
  }

  const nodes = treeNodes([root], read, (place) => {
    const { code, name, level, type, vanishedOn, kind } = place
    const href = placeAddress(place)
    return {
      name,
      title: (
        <>
          {name}
          {type && <TypeBadge type={type} />}
        </>
      ),
      note: vanishedOn
        ? say('place.vanished')
        : kind === 'VIRTUAL_AREA'
          ? say('divisionKind.VIRTUAL_AREA')
          : code,
      ...(level !== 'BUILDING' && href && { href }),
    }
  })

  return (
    <>
      {hasFailed && (
        <Notice tone="late" announced>
          {say('tree.failed')}
        </Notice>
      )}
      <div className="organisations-tree">
        <Tree
          name={say('tree.title')}
          nodes={nodes}
          openAtFirst={[root.code]}
          onOpen={(code) => void open(code)}
        />
      </div>
    </>
  )
}
