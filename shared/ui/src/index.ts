/**
 * What almost every screen shows. Heavier or rarer parts have entries of their own, so that a page loads only what
 * it shows: `/form`, `/table`, `/dialog`, `/document`, `/share`, `/file`, `/icons`, `/tree`, `/conflict`, `/select`, `/date`.
 */
import './styles/base.css'

export { LinliThemeProvider, useReader, useWords, type Reader } from './theme/theme-provider.tsx'
export { formatDay, formatMoment, formatNumber, formatSize, timeLeft } from './theme/format.ts'
export type { Language } from './theme/words.ts'
export { estateTypes, type ColourScheme, type EstateType } from './theme/tokens.ts'
export { ActionBar, type AvailableAction } from './action/action-bar.tsx'
export { Button, LinkButton, type ButtonKind } from './action/button.tsx'
export { Icon, type IconDefinition } from './action/icon.tsx'
export { Menu, MenuItem, MenuPart } from './action/menu.tsx'
export { Desk, DeskRow } from './desk/desk.tsx'
export { DemoBanner } from './page/demo-banner.tsx'
export { Figure } from './page/figure.tsx'
export { Beside, Facts, Page, PageHeader, Places, Section } from './page/page.tsx'
export { Masked } from './person/masked.tsx'
export { Deadline } from './state/deadline.tsx'
export { EmptyState } from './state/empty-state.tsx'
export { ErrorState } from './state/error-state.tsx'
export { Notice } from './state/notice.tsx'
export { Progress, Waiting } from './state/progress.tsx'
export { StatusTag, TypeBadge, type Tone } from './state/tag.tsx'
export { EventHistory, type HistoryEvent } from './workflow/event-history.tsx'
export { WorkflowSteps, type WorkflowStep } from './workflow/workflow-steps.tsx'
