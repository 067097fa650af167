/** Why a part of a change set stands where it stands, in a sentence. */
import type { Context, Language } from '@linli/subgraph'
import {
  loadSituation,
  loadVersion,
  mayPublish,
  maySubmit,
  refusalShown,
  routeShown,
  waitingShown,
} from '../service-standard/index.ts'
import type { ChangeSetStanding } from './change-set.standing.ts'

const words: Partial<Record<ChangeSetStanding, Record<Language, string>>> = {
  WAITING: { 'zh-CN': '等待生成草案。', en: 'Its draft is about to be made.' },
  UNCHANGED: { 'zh-CN': '本区域已经这样承诺，无需改动。', en: 'The area promises it like that already.' },
  TO_PUBLISH: { 'zh-CN': '对业主有利，可以直接公布。', en: 'Better for the owners: it can be published.' },
  TO_HAND_ON: {
    'zh-CN': '勘误，送出后由第二人核对。',
    en: 'A correction: sent out, a second person confirms it.',
  },
  TO_EDIT: { 'zh-CN': '草案已被另行修改，请打开处理。', en: 'The draft was edited since; please open it.' },
}

export async function reasonOf(
  context: Context,
  standing: ChangeSetStanding,
  versionId: string | null,
): Promise<string | null> {
  const version = await loadVersion(context, versionId)
  const situation = version && (await loadSituation(context, version.id))
  const usual = words[standing]?.[context.language] ?? null
  if (!version || !situation) return usual
  switch (standing) {
    case 'NEEDS_LEGAL_BASIS': {
      // What stands in the way and who must sign afterwards are told together: both take weeks.
      const refusal = maySubmit(situation)
      if (refusal && refusal.code !== 'LEGAL_BASIS_MISSING') return told(context, refusal)
      return (await routeShown(context, version))?.explanation ?? null
    }
    case 'TO_PUBLISH':
      return told(context, mayPublish(situation)) ?? usual
    case 'TO_HAND_ON':
      return told(context, maySubmit(situation)) ?? usual
    case 'TO_SUBMIT':
      return told(context, maySubmit(situation)) ?? (await routeShown(context, version))?.explanation ?? null
    default:
      return usual ?? waitingShown(context, version)
  }
}

const told = (context: Context, refusal: ReturnType<typeof maySubmit>) =>
  refusalShown(context, refusal)?.message ?? null
