/** What the gateway lends to the public pages for one request. */
export interface PublicTools {
  /**
   * Asks the supergraph as somebody without an account. What only modules offer that do not run here is left out of the
   * answer.
   */
  execute<Data>(
    document: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<{ data?: Data | null; errors?: readonly GraphqlFault[] }>
  /** The server's time: in a demo it runs ahead of the machine's. */
  now: Date
  /** Whether the places and people shown are invented. */
  demo: boolean
  /** The modules that run here, whether they answer at the moment or not. */
  modules: ReadonlySet<string>
  requestId: string
}

interface GraphqlFault {
  message: string
  extensions?: Record<string, unknown>
}

/** Nothing could be read, or nothing could be written; `isBusy` when too much was sent. */
export class Unavailable extends Error {
  readonly isBusy: boolean
  /** Where too much was sent: from the reader's address, or to the subject (the estate); null where nobody said. */
  readonly busyWith: 'ADDRESS' | 'SUBJECT' | null

  constructor(faults: readonly GraphqlFault[] = []) {
    super(faults.map(({ message }) => message).join('; ') || 'No answer')
    const busy = faults.find(({ extensions }) => extensions?.['code'] === 'TOO_MANY_REQUESTS')
    this.isBusy = busy !== undefined
    const limit = busy?.extensions?.['limit']
    this.busyWith = limit === 'ADDRESS' || limit === 'SUBJECT' ? limit : null
  }
}

interface Answered<Data> {
  data: Data
  /** A part is missing because one module did not answer: what is empty is unknown rather than absent. */
  incomplete: boolean
}

export type Ask = <Data>(
  document: string,
  variables: Record<string, unknown>,
  headers?: Record<string, string>,
) => Promise<Answered<Data>>

/**
 * Asks in the reader's language, since sentences about standards are made where the standards are.
 * @throws Unavailable when there is no answer at all
 */
export function asking(tools: PublicTools, language: string): Ask {
  return async <Data>(document: string, variables: Record<string, unknown>, headers = {}) => {
    const { data, errors } = await tools
      .execute<Data>(document, variables, { 'accept-language': language, ...headers })
      .catch(() => ({ data: null, errors: undefined }))
    const isEmpty = !data || (errors?.length && Object.values(data).every((value) => value === null))
    if (isEmpty) throw new Unavailable(errors)
    return { data: data as Data, incomplete: Boolean(errors?.length) }
  }
}
