/** A dry look: for each area which class and way it would get, and what differs. */
import { formatMessage, page, type Context, type PageRequest } from '@linli/subgraph'
import { areaSituationsOf, diffOf, readContents, routesIn } from '../service-standard/index.ts'
import { classOfPlan, planArea, type AreaPlan, type PlannedDraft } from './area-plan.ts'
import type { CarriedLibrary } from './change-set.ts'
import { servedAreas, type AreaFilter } from './library-areas.ts'
import { loadLibraryItems, type LibraryRow } from './own-library.ts'
import { problemMessages } from './refusal-messages.ts'
import { mostAreas } from './standard-library.policy.ts'

export interface PreviewAsked {
  readonly library: LibraryRow
  readonly filter: AreaFilter
  readonly carried: CarriedLibrary
}

/** What of the library is carried; codes that it does not know are left out. */
export async function carriedFrom(
  context: Context,
  libraryId: string,
  codes: readonly string[],
): Promise<CarriedLibrary> {
  const items = await loadLibraryItems(context, libraryId)
  const wanted = new Set(codes)
  return {
    content: items.filter(({ retiredAt }) => retiredAt === null).map(({ content }) => content),
    chosen: items
      .filter(({ content }) => wanted.has(content.code))
      .map(({ content, retiredAt }) => ({ item: content, isRetired: retiredAt !== null })),
  }
}

export async function previewSummary(context: Context, { library, filter, carried }: PreviewAsked) {
  const areas = await servedAreas(context, library, filter)
    .orderBy('management_area.code')
    .orderBy('management_area.id')
    .limit(mostAreas)
    .execute()
  const plans = await plansFor(
    context,
    areas.map(({ id }) => id),
    carried,
  )
  const all = [...plans].map(([id, { plan }]) => ({ id, plan }))
  const counts = Map.groupBy(
    all.filter(({ plan }) => !plan.problem),
    ({ plan }) => classOfPlan(plan),
  )
  return {
    counts: [...counts].map(([changeClass, own]) => ({
      ...{ changeClass, count: own.length, managementAreaIds: own.map(({ id }) => id) },
    })),
    problemCount: all.filter(({ plan }) => plan.problem).length,
  }
}

export async function previewAreas(
  context: Context,
  { library, filter, carried }: PreviewAsked,
  request: PageRequest,
) {
  const order = { columns: ['management_area.code', 'management_area.id'] }
  const found = await page(servedAreas(context, library, filter), request, order)
  const ids = found.edges.map(({ node }) => node.id)
  const plans = await plansFor(context, ids, carried)
  const routeIn = await routesIn(
    context,
    [...plans.values()].map(({ situation }) => situation),
  )
  const shown = (id: string) => {
    const { plan } = plans.get(id)!
    return {
      managementArea: { id },
      changeClass: classOfPlan(plan),
      drafts: plan.drafts.map((draft) =>
        draftShown(context, draft, routeIn(id, draft.changeClass).explanation),
      ),
      problem: problemOf(context, plan),
    }
  }
  return {
    edges: found.edges.map(({ node, cursor }) => ({ cursor, node: shown(node.id) })),
    pageInfo: found.pageInfo,
    // Counts when it is asked for; a spread would ask.
    get totalCount() {
      return found.totalCount
    },
  }
}

function draftShown({ language }: Context, { changeClass, base, items }: PlannedDraft, explanation: string) {
  const { summary, changes } = diffOf(base, items, language)
  // Of a first standard everything is new: its sum tells it better than a list.
  const sentences = base === null ? [summary] : changes.map(({ sentence }) => sentence)
  return { changeClass, explanation, sentences }
}

async function plansFor(context: Context, areaIds: readonly string[], carried: CarriedLibrary) {
  const situations = await areaSituationsOf(context, areaIds)
  const latest = [...situations.values()].flatMap(({ latestId }) => (latestId ? [latestId] : []))
  const contents = await readContents(context.em, latest)
  return new Map(
    areaIds.flatMap((id) => {
      const situation = situations.get(id)
      if (!situation) return []
      const promised = situation.latestId ? (contents.get(situation.latestId) ?? []) : null
      return [[id, { situation, plan: planArea(promised, carried) }] as const]
    }),
  )
}

function problemOf({ language }: Context, { problem }: AreaPlan): string | null {
  if (!problem) return null
  const items = problem.items.join(language === 'en' ? ', ' : '、')
  return formatMessage(problemMessages[language][problem.code], { items })
}
