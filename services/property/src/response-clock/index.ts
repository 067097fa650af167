export {
  clocksOf,
  waitingTime,
  type ClockStanding,
  type ResponseClock,
  type ResponseEvent,
} from './clocks.ts'
export type { DeadlinePart } from './deadline.ts'
export { exampleStages } from './example-stages.ts'
export {
  responseEventKinds,
  stageEnds,
  stageScopes,
  stagesFault,
  stageStarts,
  type ResponseEventKind,
  type ResponseStage,
  type StageEnd,
  type StageScope,
  type StageStart,
} from './response-stage.ts'
