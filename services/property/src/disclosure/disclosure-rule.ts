import { defineEntity, p } from '@mikro-orm/core'
import type { DisclosureCountsFrom, DisclosureKind, DisclosureRhythm } from './disclosure.enums.ts'

const DisclosureRuleSchema = defineEntity({
  name: 'DisclosureRuleSetting',
  tableName: 'disclosure_rule',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    kind: p.text().$type<DisclosureKind>(),
    rhythm: p.text().$type<DisclosureRhythm>(),
    countsFrom: p.text().$type<DisclosureCountsFrom>(),
    dueDays: p.integer(),
    isRequired: p.boolean(),
    validFrom: p.date(),
    setAt: p.datetime(),
    setBySeatId: p.uuid().nullable(),
  },
})

/** What a district has decided about one kind, from a day on. Added, never altered: old calendars stay reproducible. */
export class DisclosureRuleSetting extends DisclosureRuleSchema.class {}
DisclosureRuleSchema.setClass(DisclosureRuleSetting)
