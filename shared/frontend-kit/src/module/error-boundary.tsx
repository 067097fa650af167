import { Component, type ReactNode } from 'react'
import { ScreenError } from './screen-error.tsx'

interface Props {
  /** Where the reader is; another place gets another chance. */
  place: string
  /** Before the children are tried again. */
  onRetry?: () => void
  /** What stands there instead, where a whole screen about the fault would be too much. */
  instead?: ReactNode
  children: ReactNode
}

interface State {
  error: unknown
  place: string
}

/** Keeps the fault of one screen to that screen: everything around it goes on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, place: this.props.place }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error ?? new Error('Nothing was thrown') }
  }

  static getDerivedStateFromProps({ place }: Props, state: State): Partial<State> | null {
    return place === state.place ? null : { place, error: null }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    if (this.props.instead !== undefined) return this.props.instead
    const retry = () => {
      this.props.onRetry?.()
      this.setState({ error: null })
    }
    return <ScreenError error={error} onRetry={retry} />
  }
}
