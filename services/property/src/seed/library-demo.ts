/** The company's library in the demo, and one change of it that was carried to all of its areas. */
import { addDays, newId } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import type { StandardVersion } from '../service-standard/standard-version.ts'
import { templateItems } from '../service-standard/template/template.ts'
import { planArea } from '../standard-library/area-plan.ts'
import { ChangeSet, ChangeSetArea } from '../standard-library/change-set.ts'
import { StandardLibrary } from '../standard-library/standard-library.ts'
import type { DemoScene } from './demo-places.ts'
import { changed, morning } from './standard-demo.ts'

/** An area to which the change was carried. */
export interface CarriedTo {
  readonly scene: DemoScene
  /** What held there on that day. */
  readonly base: StandardVersion
  /** What came of it; null where it was promised like that already. */
  readonly version: StandardVersion | null
}

/** More than three months ago the company began its library; a promise of it has changed since. */
export async function seedLibrary(
  em: EntityManager,
  carriedTo: readonly CarriedTo[],
  today: string,
): Promise<void> {
  const { scene, base } = carriedTo[0]!
  const { manager, confirmer } = scene
  const { districtId, companyId } = base
  const begunAt = morning(today, -100)
  const library = em.create(StandardLibrary, {
    ...{ id: newId(), districtId, companyId, revision: 0, createdAt: begunAt, changedAt: begunAt },
  })
  library.take(templateItems('SECOND'), '以二级示例标准为底稿，统一各小区的承诺。', manager, begunAt)
  await em.flush()
  await carry(em, library, carriedTo, today)
  const oftener = { 'BJ-03': { wording: '电梯厅、楼道每日清扫 2 次', target: '2' } }
  const reason = '入夏后楼道灰尘多，统一改为早晚各扫一次。'
  library.take(changed(library.content, oftener), reason, confirmer, morning(today, -20))
  await em.flush()
}

/** What of its areas mopped the stairwells once a month was brought to twice; the others did so already. */
async function carry(
  em: EntityManager,
  library: StandardLibrary,
  carriedTo: readonly CarriedTo[],
  today: string,
): Promise<void> {
  const { districtId, companyId, content } = library
  const { manager } = carriedTo[0]!.scene
  const set = em.create(ChangeSet, {
    ...{ id: newId(), districtId, companyId, standardLibraryId: library.id, number: 1, round: 0 },
    ...{ reason: '楼道拖洗统一为半月一次。', status: 'DRAFTING' as const, libraryContent: content },
    chosen: content.filter(({ code }) => code === 'BJ-04').map((item) => ({ item, isRetired: false })),
    ...{ begunAt: morning(today, -92), begunByPersonId: manager.person, begunBySeatId: manager.seat },
  })
  for (const { base, version } of carriedTo) {
    const { managementAreaId, areaCode } = base
    const area = em.create(ChangeSetArea, {
      ...{ id: newId(), districtId, changeSet: set, managementAreaId, areaCode },
      ...{ status: 'WAITING' as const, problemItems: [], round: 0 },
    })
    const { drafts } = planArea(base.content, set.carried)
    if (drafts.length > 0 !== (version !== null)) throw new Error(`The demo’s change set misses ${areaCode}`)
    area.drafted(version ? [version] : [])
    area.round = 1
  }
  set.finishDrafts()
  set.publish(addDays(today, -88), manager, morning(today, -90))
  set.finishPublishing()
  await em.flush()
}
