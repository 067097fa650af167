import { useState } from 'react'
import { NotYet, useRead } from '@linli/frontend-kit'
import { Button, EmptyState, LinkButton, Page, PageHeader, Section } from '@linli/ui'
import { PlusIcon } from '@linli/ui/icons'
import { address } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { byCategory } from '../service-standards/by-category.ts'
import { standardItemParts } from '../service-standards/standard-version.fragments.ts'
import { BeginLibraryDialog } from './begin-library.dialog.tsx'
import { ChangeSetLines } from './change-set-lines.tsx'
import { libraryItemRow } from './library.fragments.ts'
import { LibraryCategory } from './library-category.tsx'
import { LibraryRow } from './library-row.tsx'
import './library.css'

const readLibrary = graphql(/* GraphQL */ `
  query StandardLibrary {
    standardLibrary {
      id
      revision
      items {
        ...LibraryItemRow
      }
      changeSets(first: 5) {
        edges {
          node {
            ...ChangeSetLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

/** Read after the library itself: it looks at every standard of the company. */
const readDiffering = graphql(/* GraphQL */ `
  query StandardLibraryDiffering {
    standardLibrary {
      id
      items {
        id
        differingAreaCount
      }
    }
  }
`)

/** The company's library, read like a document: each promise with its history and in how many estates it differs. */
export default function LibraryScreen() {
  const say = useSay()
  const query = useRead(readLibrary, {})
  const [isBeginning, setBeginning] = useState(false)
  const library = query.data?.standardLibrary
  if (!query.data) return <NotYet query={query} />
  const begin = (
    <Button kind="primary" icon={PlusIcon} onClick={() => setBeginning(true)}>
      {say('library.begin')}
    </Button>
  )
  if (!library) {
    if (query.error) return <NotYet query={query} />
    return (
      <Page>
        <PageHeader title={say('library.title')} />
        <EmptyState title={say('library.emptyTitle')} action={begin}>
          {say('library.emptyWords')}
        </EmptyState>
        {isBeginning && (
          <BeginLibraryDialog
            onClose={() => setBeginning(false)}
            onDone={() => {
              setBeginning(false)
              void query.refetch()
            }}
          />
        )}
      </Page>
    )
  }
  return <OpenLibrary {...library} refetch={query.refetch} />
}

interface OpenLibraryProps {
  revision: number
  items: readonly FragmentType<typeof libraryItemRow>[]
  changeSets: Parameters<typeof ChangeSetLines>[0]['changeSets']
  refetch: () => Promise<unknown>
}

function OpenLibrary({ revision, items, changeSets, refetch }: OpenLibraryProps) {
  const say = useSay()
  const differing = useRead(readDiffering, {})
  const [openId, setOpenId] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const counts = new Map(
    differing.data?.standardLibrary?.items.map((item) => [item.id, item.differingAreaCount]),
  )
  const rows = readFragment(libraryItemRow, items).map((row) => {
    const { code, category } = readFragment(standardItemParts, row.item)
    return { ...row, code, category, differingCount: counts.get(row.id) ?? null }
  })

  function choose(code: string, isChosen: boolean) {
    const next = new Set(chosen)
    if (isChosen) next.add(code)
    else next.delete(code)
    setChosen(next)
  }

  const shared = {
    revision,
    openId,
    setOpenId,
    chosen,
    choose,
    onSaved: () => void refetch().then(() => differing.refetch()),
  }
  const retired = rows.filter(({ isRetired }) => isRetired)
  return (
    <Page>
      <PageHeader
        title={say('library.title')}
        lead={say('library.lead')}
        secondary={
          <LinkButton href={address('/library/differences')}>{say('library.differences')}</LinkButton>
        }
      />
      <ChangeSetLines changeSets={changeSets} />
      {byCategory(rows.filter(({ isRetired }) => !isRetired)).map(({ category, items: own }) => (
        <LibraryCategory key={category} category={category} rows={own} {...shared} />
      ))}
      {retired.length > 0 && (
        <Section
          title={say('library.retiredTitle')}
          note={say('version.itemCount', { count: retired.length })}
        >
          <p className="linli-note">{say('library.retiredLead')}</p>
          <ol className="property-rows">
            {retired.map((row) => (
              <LibraryRow key={row.id} row={row} {...shared} />
            ))}
          </ol>
        </Section>
      )}
      {/* It stays in sight: whoever ticks a promise far down would not look for the way on at the top. */}
      <div className="property-chosen linli-not-on-paper">
        {chosen.size > 0 ? (
          <>
            <LinkButton
              kind="primary"
              href={`${address('/library/changes/new')}?codes=${[...chosen].join(',')}`}
            >
              {say('library.carry', { count: chosen.size })}
            </LinkButton>
            <Button onClick={() => setChosen(new Set())}>{say('library.chooseNone')}</Button>
          </>
        ) : (
          <Button kind="primary" disabled>
            {say('library.carryNone')}
          </Button>
        )}
      </div>
    </Page>
  )
}
