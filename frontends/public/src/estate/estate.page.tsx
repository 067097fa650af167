import type { AreaStandardsFragment, PublicAreaPageQuery, PublicEstatePageQuery } from '../gql/operations.ts'
import type { PageAnswer } from '../page/page.tsx'
import { leftText, untilText, type Reader } from '../page/reader.ts'
import type { Ask } from '../page/tools.ts'
import { Changes } from '../standard/changes.tsx'
import { RequestWays } from '../request/request-form.page.tsx'
import { Promises } from '../standard/promises.tsx'
import { estatePath, standardPath } from '../standard/standing.ts'
import { areaPageDocument, estatePageDocument } from './estate.document.ts'
import { Commitment, FormerCommitments } from '../commitment/commitment.tsx'
import { Decisions } from '../decision/decisions.tsx'
import { Disclosed } from '../disclosure/disclosed.tsx'
import { RunningMeasures } from '../measure/measures.tsx'
import { ContractFacts } from './contract.tsx'
import { TypeBadge } from './type-badge.tsx'
import { Versions } from './versions.tsx'

type Estate = NonNullable<PublicEstatePageQuery['estateByCode']>
type Area = AreaStandardsFragment

/** The code of a management area has an M where that of an estate has only figures. */
const isAreaCode = (code: string) => /-M\d+$/.test(code)

/** What holds at a place: an estate, or the area of one contract. Null where there is no such place. */
export async function estatePage(ask: Ask, reader: Reader, code: string): Promise<PageAnswer | null> {
  if (isAreaCode(code)) {
    const { data, incomplete } = await ask<PublicAreaPageQuery>(areaPageDocument, { code })
    const area = data.managementAreaByCode
    return area && placePage(reader, { name: area.name, estate: null, area, incomplete })
  }
  const { data, incomplete } = await ask<PublicEstatePageQuery>(estatePageDocument, { code })
  const estate = data.estateByCode
  return estate && placePage(reader, { name: estate.name, estate, area: estate.managementArea, incomplete })
}

interface Place {
  name: string
  estate: Estate | null
  area: Area | null
  incomplete: boolean
}

function placePage(reader: Reader, place: Place): PageAnswer {
  const { say, day } = reader
  const standard = place.area?.currentStandard
  if (!reader.hasStandards) {
    const served = place.area?.propertyCompany?.name
    return {
      title: place.name,
      summary: served ? `${say.estate.servedBy}${say.colon}${served}` : say.frontDoor.titleOfPlaces,
      incomplete: place.incomplete,
      children: (
        <article className="document">
          <PlaceHead reader={reader} place={place} />
        </article>
      ),
    }
  }
  return {
    title: `${place.name} · ${say.estate.inForceTitle}`,
    summary: standard
      ? [
          standard.effectiveOn && say.estate.since(day(standard.effectiveOn)),
          standard.number && say.version(standard.number),
          standard.diff?.summary,
        ]
          .filter(Boolean)
          .join(' · ')
      : place.estate?.basicCommitment
        ? say.commitment.title
        : place.incomplete
          ? say.incomplete
          : say.estate.noStandardTitle,
    incomplete: place.incomplete,
    children: <PlaceDocument reader={reader} place={place} />,
  }
}

function PlaceDocument({ reader, place }: { reader: Reader; place: Place }) {
  const { area } = place
  const commitment = place.estate?.basicCommitment
  return (
    <article className="document">
      <PlaceHead reader={reader} place={place} />
      {place.estate && <RequestWays code={place.estate.code} reader={reader} />}
      {area?.standardsUnderWay?.map((draft) => (
        <OpenToComments key={draft.reference} draft={draft} reader={reader} />
      ))}
      {area?.upcomingStandard && <Upcoming standard={area.upcomingStandard} reader={reader} />}
      <RunningMeasures measures={area?.temporaryMeasures ?? []} reader={reader} />
      {area?.currentStandard ? (
        <InForce area={area} standard={area.currentStandard} reader={reader} />
      ) : commitment ? (
        <Commitment commitment={commitment} reader={reader} />
      ) : (
        !place.incomplete && <NothingHere reader={reader} place={place} />
      )}
      <Disclosed standings={area?.disclosureStandings ?? []} reader={reader} />
      <Decisions decisions={area?.ownersDecisions?.edges.map(({ node }) => node) ?? []} reader={reader} />
      <FormerCommitments
        commitments={place.estate?.basicCommitments?.edges.map(({ node }) => node) ?? []}
        reader={reader}
      />
      {area?.standardVersions && (
        <Versions versions={area.standardVersions.edges.map(({ node }) => node)} reader={reader} />
      )}
    </article>
  )
}

function PlaceHead({ reader, place: { name, estate, area } }: { reader: Reader; place: Place }) {
  const { say, day, link } = reader
  const others = area?.estates.filter(({ code }) => code !== estate?.code) ?? []
  const details = [
    (estate?.community ?? area?.community)?.name,
    estate?.households && say.estate.households(estate.households),
    estate?.builtYear && say.estate.built(estate.builtYear),
    `${say.estate.code} ${estate?.code ?? area?.code}`,
  ]
  return (
    <header>
      <h1>{name}</h1>
      <p className="place-facts">
        {estate?.type && <TypeBadge type={estate.type} reader={reader} />}{' '}
        {details.filter(Boolean).join(' · ')}
      </p>
      {others.length > 0 && (
        <p className="note">
          {estate && area ? `${say.estate.area} ${area.name}${say.colon}` : ''}
          {others.map(({ code, name: other }, at) => (
            <span key={code}>
              {at > 0 && say.listComma}
              <a href={link(estatePath(code))}>{other}</a>
            </span>
          ))}
        </p>
      )}
      <dl className="facts">
        {area?.propertyCompany ? (
          <div>
            <dt>{say.estate.servedBy}</dt>
            <dd>
              {area.propertyCompany.name}
              {area.serviceContract && (
                <p className="note">{say.estate.servedSince(day(area.serviceContract.inForceFrom))}</p>
              )}
            </dd>
          </div>
        ) : (
          estate && (
            <div>
              <dt>{say.estate.managedBy}</dt>
              <dd>{say.modes[estate.managementMode]}</dd>
            </div>
          )
        )}
        {area?.propertyCompany && area.serviceContract && (
          <ContractFacts contract={area.serviceContract} reader={reader} />
        )}
      </dl>
    </header>
  )
}

/** Drafts that lie open come first on the page: their days are counted. */
function OpenToComments({
  draft,
  reader,
}: {
  draft: NonNullable<Area['standardsUnderWay']>[number]
  reader: Reader
}) {
  const { say, link } = reader
  const { commentWindow, reference, title, diff } = draft
  if (!commentWindow?.isOpen) return null
  const { closesAt, commentCount } = commentWindow
  return (
    <section className="standing soon">
      <div>
        <h2>
          <span aria-hidden>✎ </span>
          {say.estate.commentsTitle}
        </h2>
        <p>{title}</p>
        {diff && <p>{diff.summary}</p>}
        <p>
          {say.estate.commentsLead(leftText(closesAt, reader), untilText(closesAt, reader))}{' '}
          {say.estate.commentsSoFar(commentCount)}
        </p>
      </div>
      <a className="button" href={link(standardPath(reference))}>
        {say.estate.readAndComment}
      </a>
    </section>
  )
}

function Upcoming({ standard, reader }: { standard: NonNullable<Area['upcomingStandard']>; reader: Reader }) {
  const { say, day, link } = reader
  if (!standard.number || !standard.effectiveOn) return null
  return (
    <section className="standing">
      <div>
        <h2>
          <span aria-hidden>→ </span>
          {say.estate.upcomingTitle}
        </h2>
        <p>{say.estate.upcomingLead(standard.number, day(standard.effectiveOn))}</p>
        {standard.diff && <p>{standard.diff.summary}</p>}
      </div>
      <a href={link(standardPath(standard.reference))}>{say.estate.readUpcoming}</a>
    </section>
  )
}

interface InForceProps {
  area: Area
  standard: NonNullable<Area['currentStandard']>
  reader: Reader
}

function InForce({ area, standard, reader }: InForceProps) {
  const { say, day, link } = reader
  const { diff, items } = standard
  const compared = diff && diff.changeClass !== 'FIRST' ? diff : null
  return (
    <>
      <section className="standing kept">
        <div>
          <h2>
            <span aria-hidden>✓ </span>
            {say.estate.inForceTitle}
          </h2>
          <p>
            {[
              standard.number && say.version(standard.number),
              standard.effectiveOn && say.estate.since(day(standard.effectiveOn)),
            ]
              .filter(Boolean)
              .join(say.comma)}
          </p>
        </div>
        <a href={link(standardPath(standard.reference))}>{say.estate.permanentPage}</a>
      </section>
      <section className="changed">
        <h2>{say.estate.changedTitle}</h2>
        {compared ? (
          compared.changes.length > 0 ? (
            <Changes diff={compared} reader={reader} />
          ) : (
            <p>{say.estate.changedNone}</p>
          )
        ) : (
          <p>{say.estate.changedFirst(area.propertyCompany?.name ?? say.standard.company)}</p>
        )}
      </section>
      <section className="promises">
        <h2>
          {say.standard.promises} <small>{say.standard.promisesCount(items.length)}</small>
        </h2>
        <Promises reader={reader} items={items} changes={compared?.changes ?? []} />
      </section>
    </>
  )
}

/** Says honestly what is missing here, what will stand here, and whom to turn to meanwhile. */
function NothingHere({ reader, place: { estate, area } }: { reader: Reader; place: Place }) {
  const { say } = reader
  const company = area?.propertyCompany
  const community = (estate?.community ?? area?.community)?.name
  const hasEnded = area?.standardVersions?.edges.some(({ node }) => node.status === 'ENDED')
  return (
    <section className="empty">
      <h2>{company ? say.estate.noStandardTitle : say.estate.noCompanyTitle}</h2>
      {hasEnded && <p>{say.estate.standardEnded}</p>}
      {company ? (
        <p>{say.estate.noStandard(company.name)}</p>
      ) : (
        <>
          <p>{say.estate.noCompany(say.modes[estate?.managementMode ?? 'NONE'])}</p>
          <p>{say.estate.noCompanyLater}</p>
        </>
      )}
      {community && <p>{say.estate.noCompanyHelp(community)}</p>}
    </section>
  )
}
