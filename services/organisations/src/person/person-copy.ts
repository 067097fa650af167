import type { EntityManager, Vault } from '@linli/subgraph'
import { sql } from 'kysely'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { rows } from '../tables.ts'
import { PersonKey } from './person-key.ts'
import type { Person } from './person.ts'

type Entry = Record<string, string | number | boolean | null | object>

/** Everything on record about one person, in full. */
export interface PersonCopy {
  id: string
  name: string | null
  phone: string | null
  email: string | null
  address: string | null
  registeredAt: string | null
  account: Entry
  appointments: Entry[]
  readings: Entry[]
  invitations: Entry[]
  fieldSignIns: Entry[]
  notifications: Entry[]
  messages: Entry[]
}

/** Collects what is on record about one person (个人信息保护法 45); null for those who may not have it. */
export async function copyOfPerson(
  em: EntityManager,
  vault: Vault,
  person: Person,
): Promise<PersonCopy | null> {
  const { rows: found } = await sql<{
    copy: Omit<PersonCopy, 'id' | 'name' | 'phone' | 'email' | 'address'> | null
  }>`
    select person_copy(${person.id}) as copy`.execute(rows(em))
  const copy = found[0]?.copy
  if (!copy) return null
  const key = await em.findOne(PersonKey, { id: person.id })
  const open = (value: string | null) => (value && key ? vault.unseal(person.id, key.sealedKey, value) : null)
  const { sealedName, sealedPhone, sealedEmail, sealedAddress } = person
  return {
    id: person.id,
    ...{ name: open(sealedName), phone: open(sealedPhone) },
    ...{ email: open(sealedEmail), address: open(sealedAddress) },
    ...copy,
  }
}

const sheets = {
  appointments: [
    '任职',
    ['organisation', '组织'],
    ['post', '职务'],
    ['place', '范围'],
    ['beginsOn', '起'],
    ['endsOn', '止'],
    ['endReason', '终止原因'],
  ],
  readings: ['查看记录', ['readAt', '时间'], ['purpose', '用途'], ['readerPost', '查看人职务']],
  invitations: ['邀请', ['expiresAt', '有效至'], ['acceptedAt', '接受'], ['revokedAt', '撤销']],
  fieldSignIns: [
    '现场登录',
    ['madeAt', '开通'],
    ['madeInPost', '开通人职务'],
    ['hours', '小时'],
    ['usedAt', '使用'],
    ['revokedAt', '撤销'],
  ],
  notifications: ['通知', ['purpose', '事项'], ['params', '内容'], ['toldAt', '时间'], ['readAt', '已读']],
  messages: ['外发消息', ['channel', '渠道'], ['status', '结果'], ['settledAt', '时间']],
} as const satisfies Record<string, readonly [string, ...(readonly [string, string])[]]>

/** The same copy as a workbook, for people who read tables rather than programs' files. */
export async function copyWorkbook(copy: PersonCopy): Promise<Buffer> {
  const text = (value: unknown) => ({
    value:
      value === null || value === undefined
        ? ''
        : typeof value === 'object'
          ? JSON.stringify(value)
          : String(value),
    type: String,
  })
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })
  const details: SheetData = [
    ['姓名', copy.name],
    ['电话', copy.phone],
    ['邮箱', copy.email],
    ['住址', copy.address],
    ['登记于', copy.registeredAt],
    ['已加入账号', copy.account.joined ? '是' : '否'],
    ['账号停用', copy.account.disabledAt],
    ['停用原因', copy.account.disabledReason],
  ].map(([name, value]) => [bold(String(name)), text(value)])
  const lists = (Object.keys(sheets) as (keyof typeof sheets)[]).map((list) => {
    const [sheet, ...columns] = sheets[list]
    const lines = copy[list].map((entry) => columns.map(([field]) => text(entry[field])))
    return {
      sheet,
      data: [columns.map(([, heading]) => bold(heading)), ...lines] as SheetData,
      columns: columns.map(() => ({ width: 26 })),
    }
  })
  return writeXlsxFile([
    { sheet: '个人信息', data: details, columns: [{ width: 16 }, { width: 40 }] },
    ...lists,
  ]).toBuffer()
}
