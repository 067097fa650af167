import type { TimeSource } from '@linli/kernel'
import type { EntityManager } from './context.ts'
import type { Viewer } from './viewer.ts'

/** What a transaction leaves behind for the moment after its commit. */
export interface Aftermath {
  /** Ids of things that changed: live screens that watch one of them are woken. */
  changed: Set<string>
  /** Ids of things that changed, by district, where the work spans several: each has an audit of its own. */
  changedIn: Map<string, string[]>
  /** Whether facts were told, so that the services that listen need not wait for their next look. */
  told: boolean
  /** Set when nothing of it may stay: a refusal, or a fault. */
  undo: boolean
}

/** The transaction an entity manager works in: whose it is and what time it counts as. */
export interface Work {
  viewer: Viewer
  time: TimeSource
  aftermath: Aftermath
  /** The district that facts and audit entries of this work belong to. */
  district(): string
}

const works = new WeakMap<EntityManager, Work>()

export function beginWork(em: EntityManager, viewer: Viewer, time: TimeSource): Work {
  const work: Work = {
    viewer,
    time,
    aftermath: { changed: new Set(), changedIn: new Map(), told: false, undo: false },
    district: () => {
      const district = viewer.district ?? districtOfEntities(em)
      if (!district) throw new Error('This work names no district and holds nothing that belongs to one')
      return district
    },
  }
  works.set(em, work)
  return work
}

/** @throws when the entity manager was not handed out by an operation, a job or `asSystem` */
export function workOf(em: EntityManager): Work {
  const work = works.get(em)
  if (!work) throw new Error('This entity manager belongs to no operation')
  return work
}

/** Somebody without an account has no district of their own: it is that of the thing they act on. */
function districtOfEntities(em: EntityManager): string | null {
  for (const entity of em.getUnitOfWork().getIdentityMap()) {
    const district = (entity as { districtId?: string }).districtId
    if (district) return district
  }
  for (const entity of em.getUnitOfWork().getPersistStack()) {
    const district = (entity as { districtId?: string }).districtId
    if (district) return district
  }
  return null
}
