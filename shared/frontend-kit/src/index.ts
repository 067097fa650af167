export {
  defineModule,
  moduleAddress,
  type Module,
  type Screen,
  type SearchHit,
  type SlotContext,
  type Slots,
  type TerritoryStep,
} from './module/define-module.ts'
export { lifecycles, type MicroFrontend, type MountPlace } from './module/lifecycles.tsx'
export { LinliRoot } from './module/linli-root.tsx'
export { ErrorBoundary } from './module/error-boundary.tsx'
export { NotFound } from './module/not-found.tsx'
export { NotYet } from './module/not-yet.tsx'
export { ScreenError } from './module/screen-error.tsx'
export { client, createLinliClient, type PagedFields } from './graphql/client.ts'
export { useConnectionState } from './connection-state.ts'
export { failureOf, type Failure } from './graphql/failure.ts'
export { pagesOf } from './graphql/pages.ts'
export { useAct, type Act, type PayloadOf, type Refusal } from './graphql/use-act.ts'
export { useConflict, type ConflictState } from './graphql/use-conflict.ts'
export { useLive } from './graphql/use-live.ts'
export { useRead, type Reading } from './graphql/use-read.ts'
export { dayAfter, endOfDay, shanghaiDay, useToday } from './reader/civil-day.ts'
export { kitMessages } from './messages/kit-messages.ts'
export {
  defineMessages,
  speak,
  useMessages,
  type MessageKey,
  type Messages,
  type Say,
} from './messages/messages.ts'
export {
  getLanguage,
  prefer,
  useColourScheme,
  usePreferences,
  type Preferences,
} from './reader/preferences.ts'
export { askGateway, GatewayRefusal, GatewayUnreachable } from './session/gateway-request.ts'
export {
  confirmCode,
  getSeat,
  getSession,
  loadSession,
  signIn,
  signInElsewhere,
  signOut,
  switchSeat,
  useSeat,
  useSession,
  type Seat,
  type SeatKind,
  type Session,
} from './session/session.ts'
export { followLinks, goTo, useLocation, useParams, useSearchParams } from './address/navigation.ts'
export { useAddressFilters } from './address/address-filters.ts'
export { fileAddress, sendFile, type SentFile } from './files/send-file.ts'
export { useDraft, type DraftState } from './drafts/use-draft.ts'
export { ObservableValue, useObserved } from './observable-value.ts'
