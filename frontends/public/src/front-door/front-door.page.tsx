import { TypeBadge } from '../estate/type-badge.tsx'
import type { GovernanceType, PublicFrontDoorQuery } from '../gql/operations.ts'
import type { PageAnswer } from '../page/page.tsx'
import { leftText, type Reader } from '../page/reader.ts'
import type { Ask } from '../page/tools.ts'
import { estatePath } from '../standard/standing.ts'
import { frontDoorDocument } from './front-door.document.ts'

type Estates = PublicFrontDoorQuery['estates']
type Estate = Estates['edges'][number]['node']

const types = ['OLD', 'RESETTLEMENT', 'COMMERCIAL'] as const satisfies readonly GovernanceType[]

export interface EstateSearch {
  /** A part of the name, or the beginning of a code. */
  search: string
  type: GovernanceType | null
  after: string | null
}

export function estateSearch(parameters: URLSearchParams): EstateSearch {
  const type = types.find((known) => known === parameters.get('type')) ?? null
  return {
    search: (parameters.get('search') ?? '').trim().slice(0, 60),
    type,
    after: parameters.get('after'),
  }
}

/** The full code of an estate or of a management area: whoever has it is led straight to the place. */
export const isPlaceCode = (search: string) => /^\d{12}-(\d{2}|M\d{2})$/.test(search)

/** The front door: what this is, a search, and the estates with what holds in them. */
export async function frontDoorPage(ask: Ask, reader: Reader, search: EstateSearch): Promise<PageAnswer> {
  const isCode = /^\d{6,12}$/.test(search.search)
  const { data, incomplete } = await ask<PublicFrontDoorQuery>(frontDoorDocument, {
    search: isCode ? null : search.search || null,
    communityCode: isCode ? search.search : null,
    type: search.type,
    after: search.after,
  })
  return {
    ...headOf(reader),
    incomplete,
    children: <FrontDoor reader={reader} search={search} estates={data.estates} incomplete={incomplete} />,
  }
}

function headOf({ say, hasStandards }: Reader): { title: string; summary: string } {
  return hasStandards
    ? { title: say.frontDoor.title, summary: say.frontDoor.lead }
    : { title: say.frontDoor.titleOfPlaces, summary: say.frontDoor.leadOfPlaces }
}

interface FrontDoorProps {
  reader: Reader
  search: EstateSearch
  estates: Estates
  incomplete: boolean
}

function FrontDoor({ reader, search, estates, incomplete }: FrontDoorProps) {
  const { say, link, language } = reader
  const isChosen = reader.link('/') !== '/'
  const { title, summary } = headOf(reader)
  const { hasNextPage, endCursor } = estates.pageInfo
  return (
    <div className="front-door">
      <h1>{title}</h1>
      <p className="lead">{summary}</p>
      <search>
        <form action="/" method="get" className="search">
          {isChosen && <input type="hidden" name="lang" value={language === 'en' ? 'en' : 'zh'} />}
          {search.type && <input type="hidden" name="type" value={search.type} />}
          <label htmlFor="search">{say.frontDoor.searchLabel}</label>
          <div>
            <input
              id="search"
              name="search"
              type="search"
              defaultValue={search.search}
              autoComplete="off"
              enterKeyHint="search"
              aria-describedby="search-hint"
            />
            <button type="submit">{say.frontDoor.search}</button>
          </div>
          <p className="note" id="search-hint">
            {say.frontDoor.searchHint}
          </p>
        </form>
      </search>
      <TypeChoice reader={reader} search={search} />
      {estates.edges.length > 0 ? (
        <>
          <p className="note" role="status">
            {say.frontDoor.count(estates.edges.length, estates.totalCount)}
          </p>
          <ul className="estates">
            {estates.edges.map(({ node }) => (
              <EstateRow key={node.code} estate={node} reader={reader} incomplete={incomplete} />
            ))}
          </ul>
          <p className="pages">
            {search.after && <a href={link(addressOf({ ...search, after: null }))}>{say.frontDoor.first}</a>}
            {hasNextPage && (
              <a href={link(addressOf({ ...search, after: endCursor }))}>{say.frontDoor.more}</a>
            )}
          </p>
        </>
      ) : (
        <NothingFound reader={reader} search={search} />
      )}
    </div>
  )
}

function TypeChoice({ reader, search }: Pick<FrontDoorProps, 'reader' | 'search'>) {
  const { say, link } = reader
  const choices = [null, ...types]
  return (
    <ul className="choices">
      {choices.map((type) => (
        <li key={type}>
          <a
            href={link(addressOf({ search: search.search, type, after: null }))}
            aria-current={type === search.type ? 'true' : undefined}
          >
            {type ? <TypeBadge type={type} reader={reader} /> : say.frontDoor.allTypes}
          </a>
        </li>
      ))}
    </ul>
  )
}

function EstateRow({ estate, reader, incomplete }: { estate: Estate; reader: Reader; incomplete: boolean }) {
  const { say, link, day } = reader
  const { managementArea: area } = estate
  const standard = area?.currentStandard
  const open = area?.standardsUnderWay?.find(({ commentWindow }) => commentWindow?.isOpen)?.commentWindow
  return (
    <li>
      <a href={link(estatePath(estate.code))}>{estate.name}</a>
      {estate.type ? (
        <TypeBadge type={estate.type} reader={reader} />
      ) : (
        <span className="note">{say.frontDoor.unclassified}</span>
      )}
      <p className="note">{[estate.community?.name, estate.code].filter(Boolean).join(' · ')}</p>
      <p>
        {!reader.hasStandards
          ? (area?.propertyCompany?.name ?? say.modes[estate.managementMode])
          : standard?.number && standard.effectiveOn
            ? say.frontDoor.inForce(standard.number, day(standard.effectiveOn))
            : incomplete
              ? say.unknown
              : area?.propertyCompany
                ? say.frontDoor.noStandard
                : say.frontDoor.nobody(say.modes[estate.managementMode])}
      </p>
      {open && (
        <p className="open">
          <span aria-hidden>✎ </span>
          {say.frontDoor.commentsOpen(leftText(open.closesAt, reader))}
        </p>
      )}
    </li>
  )
}

function NothingFound({ reader, search }: Pick<FrontDoorProps, 'reader' | 'search'>) {
  const { say, link } = reader
  const isNarrowed = search.search !== '' || search.type !== null
  return (
    <section className="empty" role="status">
      <h2>
        {isNarrowed ? say.frontDoor.nothing(search.search || say.types[search.type!]) : say.frontDoor.none}
      </h2>
      <p>{isNarrowed ? say.frontDoor.nothingHint : say.frontDoor.noneHint}</p>
      {isNarrowed && (
        <p>
          <a href={link('/')}>{say.frontDoor.showAll}</a>
        </p>
      )}
    </section>
  )
}

function addressOf({ search, type, after }: EstateSearch): string {
  const parameters = new URLSearchParams()
  if (search) parameters.set('search', search)
  if (type) parameters.set('type', type)
  if (after) parameters.set('after', after)
  const query = parameters.toString()
  return query ? `/?${query}` : '/'
}
