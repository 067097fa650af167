import { expect, it } from 'vitest'
import { treeNodes, type Place } from './tree-nodes.ts'

const place = (code: string, name: string, hasChildren = true): Place => ({ code, name, hasChildren })
const draw = ({ name }: Place) => ({ title: name, name })
const district = place('210113', '沈北新区')
const street = place('210113004', '道义街道')

it('what nobody has opened is neither empty nor there', () => {
  const [node] = treeNodes([district], new Map(), draw)
  expect(node).toMatchObject({ id: '210113', hasChildren: true })
  expect(node).not.toHaveProperty('children')
})

it('opened branches hang where they belong, down to the leaf', () => {
  const read = new Map([
    ['210113', [street]],
    ['210113004', [place('210113004027', '太湖社区', false)]],
  ])
  const [node] = treeNodes([district], read, draw)
  expect(node?.children?.[0]?.children).toEqual([
    { id: '210113004027', title: '太湖社区', name: '太湖社区', hasChildren: false },
  ])
})
