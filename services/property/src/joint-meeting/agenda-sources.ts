import type { AgendaSource } from './agenda-source.ts'
import { disclosuresOwed } from './source-disclosures.ts'
import { measuresInQuestion } from './source-measures.ts'
import { escalatedRequests, repeatedRequests } from './source-requests.ts'
import { overdueResolutions } from './source-resolutions.ts'
import { waitingStandards } from './source-standards.ts'
import { openTopics } from './source-topics.ts'

/** In the order in which the table takes them: what was resolved before comes first. */
export const agendaSources: readonly AgendaSource[] = [
  overdueResolutions,
  escalatedRequests,
  repeatedRequests,
  waitingStandards,
  measuresInQuestion,
  disclosuresOwed,
  openTopics,
]
