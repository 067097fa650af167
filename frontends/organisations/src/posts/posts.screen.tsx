import { useState } from 'react'
import { NotYet, useRead, useSeat } from '@linli/frontend-kit'
import { Button, EmptyState, Page, PageHeader } from '@linli/ui'
import { PlusIcon } from '@linli/ui/icons'
import { DataTable, type Column } from '@linli/ui/table'
import { address } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { PostsQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { governsDistrict } from '../permissions.ts'
import { DefinePostDialog } from './define-post.dialog.tsx'

const readPosts = graphql(/* GraphQL */ `
  query Posts {
    posts {
      id
      name
      seatKind
      administrator
      organisationKinds
    }
  }
`)

/** The offices that can be held in this district, and what each lets its holder do here. */
export default function PostsScreen() {
  const say = useSay()
  const seat = useSeat()
  const query = useRead(readPosts, {})
  const [isDefining, setDefining] = useState(false)
  const columns = useColumns()
  if (!query.data) return <NotYet query={query} />
  const mayDefine = seat !== null && governsDistrict(seat)
  return (
    <Page>
      <PageHeader
        above={<a href={address('/appointments')}>{say('appointments.title')}</a>}
        title={say('posts.title')}
        lead={say(mayDefine ? 'posts.lead' : 'posts.leadForReaders')}
        primary={
          mayDefine && (
            <Button kind="primary" icon={PlusIcon} onClick={() => setDefining(true)}>
              {say('posts.define')}
            </Button>
          )
        }
      />
      <DataTable
        name="organisations.posts"
        title={say('posts.title')}
        columns={columns}
        rows={query.data.posts}
        rowKey={({ id }) => id}
        totalCount={query.data.posts.length}
        empty={<EmptyState title={say('noneFound')}>{say('posts.emptyWords')}</EmptyState>}
      />
      {isDefining && <DefinePostDialog onClose={() => setDefining(false)} />}
    </Page>
  )
}

type Row = PostsQuery['posts'][number]

function useColumns(): Column<Row>[] {
  const say = useSay()
  const kinds = ({ organisationKinds }: Row) =>
    organisationKinds.map((kind) => say(`organisationKind.${kind}`)).join(say('listSeparator'))
  return [
    {
      key: 'name',
      title: say('appointment.post'),
      cell: ({ name }) => name,
      value: ({ name }) => name,
      isAlwaysShown: true,
    },
    {
      key: 'seat',
      title: say('posts.seat'),
      cell: ({ seatKind }) =>
        seatKind ? (
          say(`seatKind.${seatKind}`)
        ) : (
          <span className="linli-note">{say('appointment.postWithoutSeat')}</span>
        ),
      value: ({ seatKind }) => (seatKind ? say(`seatKind.${seatKind}`) : ''),
    },
    {
      key: 'administrator',
      title: say('posts.administrator'),
      cell: ({ administrator }) => administrator && say('posts.administers'),
      value: ({ administrator }) => (administrator ? say('posts.administers') : ''),
    },
    { key: 'kinds', title: say('posts.kinds'), cell: kinds, value: kinds },
  ]
}
