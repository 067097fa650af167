import { formatDay, StatusTag, TypeBadge, useReader } from '@linli/ui'
import { estateAddress, organisationAddress, personAddress } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { JointMatrixRowFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { bodyColumns, spreadOf } from './spread.ts'
import '../appointments/line.css'

const jointMatrixRow = graphql(/* GraphQL */ `
  fragment JointMatrixRow on Estate {
    id
    code
    name
    type
    community {
      id
      name
    }
    bodies {
      kind
      organisation {
        id
        name
      }
      appointments {
        id
        endsOn
        person {
          id
          maskedName
        }
        post {
          id
          name
        }
      }
    }
    crossAppointments {
      recused
      person {
        id
        maskedName
      }
    }
  }
`)

interface JointMatrixProps {
  estates: readonly FragmentType<typeof jointMatrixRow>[]
  /** The last day that counts as running out soon. */
  soon: string
}

/** Estates against the four bodies; whoever sits in several of them is drawn once, as a line from one to the other. */
export function JointMatrix({ estates, soon }: JointMatrixProps) {
  const say = useSay()
  return (
    <table className="organisations-matrix" role="table" aria-label={say('crossRegister.title')}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {say('nav.estate')}
          </th>
          {bodyColumns.map((kind) => (
            <th role="columnheader" scope="col" key={kind}>
              {say(`organisationKind.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      {estates.map((estate) => {
        const row = readFragment(jointMatrixRow, estate)
        return <EstateRows key={row.id} row={row} soon={soon} />
      })}
    </table>
  )
}

type Body = JointMatrixRowFragment['bodies'][number]
type Term = Body['appointments'][number]

/** More people than this in one body are counted rather than named; the estate's page names them all. */
const mostNamed = 6

function EstateRows({ row, soon }: { row: JointMatrixRowFragment; soon: string }) {
  const say = useSay()
  const shared = row.crossAppointments.flatMap(({ person, recused }) => (person ? [{ person, recused }] : []))
  const isShared = ({ person }: Term) => shared.some((each) => each.person.id === person?.id)
  return (
    <tbody role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="rowgroup" rowSpan={1 + shared.length}>
          <a href={estateAddress(row.code)}>{row.name}</a>
          {row.type && <TypeBadge type={row.type} />}
          <span className="linli-note">{row.community?.name}</span>
        </th>
        {bodyColumns.map((kind) => {
          const bodies = row.bodies.filter((body) => body.kind === kind)
          return (
            <td role="cell" key={kind} data-body={say(`organisationKind.${kind}`)}>
              {bodies.map((body) => (
                <BodyCell
                  key={body.organisation?.id ?? kind}
                  body={body}
                  others={body.appointments.filter((term) => !isShared(term))}
                  {...{ soon }}
                  estateCode={row.code}
                />
              ))}
            </td>
          )
        })}
      </tr>
      {shared.map(({ person, recused }) => (
        <tr role="row" key={person.id} className="organisations-shared">
          {spreadOf(row.bodies, person.id).map(({ kind, terms, place }) => (
            <td
              role="cell"
              key={kind}
              className={`organisations-shared-${place}`}
              data-body={say(`organisationKind.${kind}`)}
            >
              {terms.map((term) => (
                <span key={term.id} className="organisations-joint">
                  <a href={personAddress(person.id)}>{person.maskedName}</a>
                  <Office term={term} soon={soon} />
                  {recused && kind === 'PROPERTY_COMPANY' && (
                    <StatusTag tone="soon">{say('cross.recused')}</StatusTag>
                  )}
                </span>
              ))}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

interface BodyCellProps {
  body: Body
  /** Its people who sit in no other body here. */
  others: readonly Term[]
  soon: string
  estateCode: string
}

function BodyCell({ body, others, soon, estateCode }: BodyCellProps) {
  const say = useSay()
  if (!body.organisation) {
    return body.kind === 'PROPERTY_COMPANY' ? (
      // Owners may manage their estate themselves: no company is a fact, not a gap.
      <StatusTag tone="calm">{say('bodies.noCompany')}</StatusTag>
    ) : (
      <StatusTag tone="soon">{say('bodies.missing')}</StatusTag>
    )
  }
  const unnamed = others.length - mostNamed
  return (
    <div className="organisations-cell">
      <a className="linli-note" href={organisationAddress(body.organisation.id)}>
        {body.organisation.name}
      </a>
      {body.appointments.length === 0 && <StatusTag tone="soon">{say('crossRegister.vacant')}</StatusTag>}
      {others.slice(0, mostNamed).map((term) => (
        <span key={term.id} className="organisations-line">
          {term.person ? (
            <a href={personAddress(term.person.id)}>{term.person.maskedName}</a>
          ) : (
            say('person.invisible')
          )}
          <Office term={term} soon={soon} />
        </span>
      ))}
      {unnamed > 0 && (
        <a href={estateAddress(estateCode)}>{say('crossRegister.others', { count: unnamed })}</a>
      )}
    </div>
  )
}

function Office({ term: { post, endsOn }, soon }: { term: Term; soon: string }) {
  const say = useSay()
  const { language } = useReader()
  return (
    <>
      <span>{post?.name}</span>
      {endsOn && endsOn <= soon && (
        <StatusTag tone="soon">{say('appointment.until', { day: formatDay(endsOn, language) })}</StatusTag>
      )}
    </>
  )
}
