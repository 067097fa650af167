import { appendTo } from './lists.ts'
import type { Plan } from './plan.ts'

/* The table that says who may: how a new field is asked, and what follows from the policy that was made with it. */

const folder = 'infra/scripts/src/who-may'

/** Plans how a root field is asked about the demo. */
export function addCase(plan: Plan, coordinate: string, variables: string, isSource = false): void {
  const file = `${folder}/cases.ts`
  plan.edit(file, (text) => {
    const asked = appendTo(
      text,
      'export const cases: Record<string, Case> = {',
      `'${coordinate}': { ...xinglin, variables: ${variables} }`,
      file,
    )
    return isSource ? appendTo(asked, 'export const sources = [', `'${coordinate}'`, file) : asked
  })
}

/** The columns of the table, in groups of those to whom the generated policies and walls answer alike. */
const groupOf = {
  ANONYMOUS: 'nobody',
  PROPERTY_COMPANY: 'without territory',
  PARTY: 'keeper',
  RESIDENTS_COMMITTEE: 'keeper',
  OWNERS_COMMITTEE: 'estate',
  STREET: 'keeper',
  DISTRICT: 'district',
  AUDITOR: 'district',
  ENTERPRISE: 'reader',
  PARTNER: 'without territory',
  DEPARTMENT: 'reader',
  SOCIAL: 'reader',
} as const

type Group = (typeof groupOf)[keyof typeof groupOf]

/** What an own seat is answered, and after a slash a foreign one. */
const answers = {
  /** A list of what lies in the territory of whoever asks. */
  territory: { keeper: 'yes', district: 'yes/no', reader: 'yes', estate: 'no' },
  /** A thing of one place: read there, and by those above it. */
  thing: { keeper: 'yes/no', district: 'yes/no', reader: 'yes/no', estate: 'no' },
  /** What only those see who can do something. */
  actions: { keeper: 'yes/no' },
  begin: { keeper: 'done' },
  move: { keeper: 'done/NOT_FOUND' },
  'move from elsewhere': { keeper: 'NOT_AT_THIS_STAGE/NOT_FOUND' },
} as const satisfies Record<string, Partial<Record<Group, string>>>

export type Answers = keyof typeof answers

/** What a group is answered that its line does not name. */
const otherwise: Record<Answers, (group: Group) => string> = {
  territory: () => 'no',
  thing: () => 'no',
  actions: () => 'no',
  begin: (group) => (group === 'nobody' ? 'NOT_SIGNED_IN' : 'NOT_YOURS'),
  move: refusal,
  'move from elsewhere': refusal,
}

function refusal(group: Group): string {
  if (group === 'nobody') return 'NOT_SIGNED_IN'
  return group === 'without territory' || group === 'estate' ? 'NOT_FOUND' : 'NOT_YOURS/NOT_FOUND'
}

/** Plans the expected answers, by coordinate. */
export function addRows(plan: Plan, rows: Record<string, Answers>): void {
  plan.edit(`${folder}/expected.csv`, (text) => {
    const [header = ''] = text.split('\n')
    const kinds = header.split(',').slice(1) as (keyof typeof groupOf)[]
    const lines = Object.entries(rows).map(([coordinate, kind]) => {
      const named: Partial<Record<Group, string>> = answers[kind]
      const cells = kinds.map((seat) => named[groupOf[seat]] ?? otherwise[kind](groupOf[seat]))
      return [coordinate, ...cells].join(',')
    })
    return `${text.trimEnd()}\n${lines.join('\n')}\n`
  })
}
