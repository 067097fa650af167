import { defineEntity, p } from '@mikro-orm/core'
import type { ManagementMode } from '../estate/index.ts'

const ClassificationThresholdSchema = defineEntity({
  name: 'ClassificationThreshold',
  tableName: 'classification_threshold',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    inForceFrom: p.date(),
    resettlementPercent: p.decimal('string'),
    oldUntilYear: p.integer(),
    weakModes: p.array().$type<ManagementMode[]>(),
    setBy: p.uuid().strictNullable(),
    setInPost: p.string().strictNullable(),
    setAt: p.datetime().strictNullable(),
  },
})

/** The limits of the classification rule from a day on; earlier ones stay, so that old results stay explainable. */
export class ClassificationThreshold extends ClassificationThresholdSchema.class {}
ClassificationThresholdSchema.setClass(ClassificationThreshold)
