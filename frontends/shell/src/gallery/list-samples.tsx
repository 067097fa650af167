import { useState } from 'react'
import {
  Button,
  Desk,
  DeskRow,
  EmptyState,
  formatNumber,
  LinkButton,
  StatusTag,
  type EstateType,
  type Language,
  TypeBadge,
  useReader,
} from '@linli/ui'
import { TextField } from '@linli/ui/form'
import { DataTable, type Column } from '@linli/ui/table'
import { Tree } from '@linli/ui/tree'
import { inHours, Named, Sample, useInWords } from './samples.tsx'

interface EstateRow {
  id: string
  name: string
  type: EstateType
  community: string
  households: number
}

export function ListSamples() {
  const inWords = useInWords()
  return (
    <>
      <Sample name="Desk · DeskRow">
        <Named>
          {(named) => (
            <Desk title={named(inWords('等我处理', 'Waiting for me'))} note={inWords('3 件', '3 things')}>
              <DeskRow
                title={inWords('示范·杏林苑 服务标准 2.1', 'Demo Xinglin Court, standard 2.1')}
                href="/app/gallery"
                task={inWords(
                  '业委会已签，等您代表居委会签署',
                  'The owners’ committee has signed; you sign for the residents’ committee',
                )}
                about={
                  <>
                    <TypeBadge type="COMMERCIAL" />
                    {inWords('示范安居物业 提交', 'handed in by Demo Anju Property')}
                  </>
                }
                dueAt={inHours(-30)}
                action={<Button kind="primary">{inWords('审签', 'Sign')}</Button>}
              />
              <DeskRow
                title={inWords('示范·蒲河里 征求意见', 'Demo Puhe Lane, comments')}
                href="/app/gallery"
                task={inWords('还有 2 条意见没有答复', '2 comments have no answer yet')}
                about={<TypeBadge type="OLD" />}
                dueAt={inHours(7)}
                action={<Button>{inWords('答复', 'Answer')}</Button>}
              />
            </Desk>
          )}
        </Named>
      </Sample>
      <Sample name="DataTable">
        <EstateTable />
      </Sample>
      <Sample name="Tree">
        <Tree
          name={inWords('区划', 'Territories')}
          openAtFirst={['210113', '210113001']}
          current="210113001001"
          nodes={[
            {
              id: '210113',
              title: inWords('沈北新区', 'Shenbei New District'),
              name: inWords('沈北新区', 'Shenbei New District'),
              hasChildren: true,
              children: [
                {
                  id: '210113001',
                  title: inWords('新城子街道', 'Xinchengzi Street'),
                  name: inWords('新城子街道', 'Xinchengzi Street'),
                  hasChildren: true,
                  children: [
                    {
                      id: '210113001001',
                      title: inWords('示范社区', 'Demo community'),
                      name: inWords('示范社区', 'Demo community'),
                      href: '/app/gallery',
                      note: <TypeBadge type="RESETTLEMENT" />,
                      hasChildren: false,
                    },
                  ],
                },
                {
                  id: '210113002',
                  title: inWords('清水台街道', 'Qingshuitai Street'),
                  name: inWords('清水台街道', 'Qingshuitai Street'),
                  hasChildren: true,
                },
              ],
            },
          ]}
        />
      </Sample>
    </>
  )
}

function EstateTable() {
  const inWords = useInWords()
  const { language } = useReader()
  const [term, setTerm] = useState('')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['1']))
  const community = inWords('示范社区', 'Demo community')
  const rows: EstateRow[] = [
    {
      id: '1',
      name: inWords('示范·杏林苑', 'Demo Xinglin Court'),
      type: 'COMMERCIAL',
      community,
      households: 1280,
    },
    { id: '2', name: inWords('示范·蒲河里', 'Demo Puhe Lane'), type: 'OLD', community, households: 642 },
    {
      id: '3',
      name: inWords('示范·融和家园', 'Demo Ronghe Homes'),
      type: 'RESETTLEMENT',
      community,
      households: 2105,
    },
  ]
  const columns = estateColumns(inWords, language)
  return (
    <DataTable
      name="gallery.estates"
      title={inWords('小区', 'Estates')}
      columns={columns}
      rows={rows.filter(({ name }) => name.includes(term))}
      rowKey={({ id }) => id}
      rowHref={() => '/app/gallery'}
      totalCount={8}
      more={{ isThere: true, load: () => undefined }}
      filters={
        <TextField name="term" label={inWords('名称', 'Name')} value={term} onChange={setTerm} optional />
      }
      selection={{
        selected,
        onChange: setSelected,
        actions: <Button compact>{inWords('由标准库生成草稿', 'Make drafts from the library')}</Button>,
      }}
      empty={
        <EmptyState
          title={inWords('这里将列出小区', 'Estates will stand here')}
          action={<LinkButton href="/app/gallery">{inWords('导入', 'Import')}</LinkButton>}
        >
          {inWords(
            '换一个条件，或从 Excel 导入小区名册。',
            'Change the filter, or import a list of estates from Excel.',
          )}
        </EmptyState>
      }
    />
  )
}

/** Columns are made outside of the component that shows them: what stands in a cell is no component of its own. */
function estateColumns(inWords: ReturnType<typeof useInWords>, language: Language): Column<EstateRow>[] {
  return [
    {
      key: 'name',
      title: inWords('小区', 'Estate'),
      cell: ({ name }) => name,
      value: ({ name }) => name,
      isAlwaysShown: true,
    },
    {
      key: 'type',
      title: inWords('类型', 'Type'),
      cell: ({ type }) => <TypeBadge type={type} />,
      value: ({ type }) => type,
    },
    {
      key: 'community',
      title: inWords('社区', 'Community'),
      cell: (row) => row.community,
      value: (row) => row.community,
      isHiddenAtFirst: true,
    },
    {
      key: 'households',
      title: inWords('户数', 'Households'),
      cell: (row) => formatNumber(row.households, language),
      value: (row) => row.households,
      align: 'end',
    },
    {
      key: 'standard',
      title: inWords('标准', 'Standard'),
      cell: () => <StatusTag tone="kept">2.1</StatusTag>,
    },
  ]
}
