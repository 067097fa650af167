/** What owners decide together: the list of 民法典 278, in its order. */
export const ownersTopics = [
  'RULES_OF_PROCEDURE',
  'MANAGEMENT_COVENANT',
  'COMMITTEE',
  'MANAGER',
  'USE_OF_MAINTENANCE_FUND',
  'RAISING_OF_MAINTENANCE_FUND',
  'REBUILDING',
  'CHANGE_OF_COMMON_PARTS',
  'OTHER_MATTERS',
] as const
export type OwnersTopic = (typeof ownersTopics)[number]

/** How many of those who took part must agree: more than half, or three quarters and more. */
export type OwnersDecisionKind = 'ORDINARY' | 'SPECIAL'

const specialTopics: readonly OwnersTopic[] = [
  'RAISING_OF_MAINTENANCE_FUND',
  'REBUILDING',
  'CHANGE_OF_COMMON_PARTS',
]

/** The law says which majority a topic needs (民法典 278, second paragraph); nobody chooses it. */
export function kindOfTopic(topic: OwnersTopic): OwnersDecisionKind {
  return specialTopics.includes(topic) ? 'SPECIAL' : 'ORDINARY'
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** How the law is cited for the topic: "民法典第二百七十八条第一款第（四）项". */
export function clauseOfTopic(topic: OwnersTopic): string {
  return `民法典第二百七十八条第一款第（${numerals[ownersTopics.indexOf(topic)]}）项`
}
