import { addDays, civilDay, startOfDay, type TimeSource } from '@linli/kernel'
import { enqueue, notify, tell, wake, type AsSystem, type EntityManager, type Notice } from '@linli/subgraph'
import { deskOf, placeName } from '../service-standard/index.ts'
import { areaAround } from '../territory/index.ts'
import { TemporaryMeasure } from './temporary-measure.ts'

interface OverJob {
  readonly districtId: string
  readonly measureId: string
}

type MeasureFact = 'TemporaryMeasureAnnounced' | 'TemporaryMeasureLifted' | 'TemporaryMeasureEnded'

export async function watchMeasure(
  em: EntityManager,
  { id, districtId, endsOn }: TemporaryMeasure,
): Promise<void> {
  const job: OverJob = { districtId, measureId: id }
  await enqueue(
    em,
    'temporary-measure-over',
    { ...job },
    { runAt: startOfDay(addDays(endsOn, 1)), key: `temporary-measure-over:${id}` },
  )
}

/** Job: the days are over. The measure has ended by its date already; this only tells those who were told it began. */
export async function tellMeasureOver(
  { districtId, measureId }: OverJob,
  { asSystem, time }: { asSystem: AsSystem; time: TimeSource },
): Promise<void> {
  await asSystem({ district: districtId, reason: 'a temporary measure ended' }, async (em) => {
    const measure = await em.findOneOrFail(TemporaryMeasure, { id: measureId })
    if (measure.liftedOn != null || measure.endsOn >= civilDay(time.now())) return
    await tellMeasure(em, measure, 'TemporaryMeasureEnded')
  })
}

const purposes = {
  TemporaryMeasureAnnounced: 'MEASURE_ANNOUNCED',
  TemporaryMeasureLifted: 'MEASURE_LIFTED',
  TemporaryMeasureEnded: 'MEASURE_ENDED',
} as const satisfies Record<MeasureFact, string>

/** The bodies are informed, not asked; whoever was told that it began is told that it is over. */
export async function tellMeasure(
  em: EntityManager,
  measure: TemporaryMeasure,
  fact: MeasureFact,
): Promise<void> {
  const {
    id,
    districtId,
    managementAreaId,
    companyId,
    itemCodes,
    startsOn,
    endsOn,
    liftedOn = null,
  } = measure
  const told = { subject: id, managementAreaId, companyId, itemCodes, startsOn, endsOn, liftedOn }
  await tell(em, fact, told, districtId)
  const { code, name, bodies } = await areaAround(em, managementAreaId)
  for (const owner of [companyId, ...bodies, districtId]) wake(em, deskOf(owner))
  const notice: Notice = {
    ...{
      purpose: purposes[fact],
      subject: id,
      link: `/app/property/areas/${code}`,
      publicLink: `/p/estates/${code}`,
    },
    to: { organisations: [companyId, ...bodies] },
    params: {
      area: placeName(name),
      from: startsOn,
      to: endsOn,
      count: itemCodes.length,
      reason: measure.reason,
    },
    key: `${purposes[fact]}:${id}`,
  }
  await notify(em, notice, districtId)
}
