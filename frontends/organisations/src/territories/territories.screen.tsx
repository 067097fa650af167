import { useEffect, useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import { NotFound, NotYet, useRead, useSeat } from '@linli/frontend-kit'
import { EmptyState, LinkButton, Page, PageHeader, Waiting } from '@linli/ui'
import { ImportIcon } from '@linli/ui/icons'
import { address } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { commonPlace } from './common-place.ts'
import { childrenOfPlace, TerritoryTree, type TreePlace } from './territory-tree.tsx'
import './territories.css'

const readRoot = graphql(/* GraphQL */ `
  query TerritoryRoot($code: String!) {
    territory(code: $code) {
      id
      code
      name
      level
      kind
      type
      vanishedOn
      hasChildren
      availableActions
    }
  }
`)

/** The whole tree of what this seat sees, read branch by branch. */
export default function TerritoriesScreen() {
  const say = useSay()
  const code = commonPlace(useSeat()?.territories ?? [])
  const query = useRead(readRoot, { code: code ?? '' }, { isOff: !code })
  const client = useApolloClient()
  const [firstBranch, setFirstBranch] = useState<readonly TreePlace[] | null>(null)

  useEffect(() => {
    if (!code) return
    let isOver = false
    childrenOfPlace(client, code).then(
      (found) => isOver || setFirstBranch(found),
      // The branch is asked for again when it is opened; the root itself says what is wrong with the service.
      () => isOver || setFirstBranch([]),
    )
    return () => {
      isOver = true
    }
  }, [client, code])

  if (!code)
    return (
      <Page>
        <PageHeader title={say('tree.title')} />
        <EmptyState title={say('tree.noPlaceTitle')}>{say('tree.noPlaceWords')}</EmptyState>
      </Page>
    )
  const root = query.data?.territory
  if (!root) return query.data && !query.error ? <NotFound home={address('/')} /> : <NotYet query={query} />

  return (
    <Page>
      <PageHeader
        title={say('tree.title')}
        lead={say('tree.lead')}
        secondary={
          root.availableActions.includes('IMPORT_DIVISIONS') && (
            <LinkButton icon={ImportIcon} href={address('/territories/import')}>
              {say('divisionImport.title')}
            </LinkButton>
          )
        }
      />
      {firstBranch ? <TerritoryTree root={root} firstBranch={firstBranch} /> : <Waiting lines={8} />}
    </Page>
  )
}
