import { NotYet, pagesOf, useAddressFilters, useRead, useSeat } from '@linli/frontend-kit'
import {
  Button,
  EmptyState,
  Figure,
  formatDay,
  formatNumber,
  Page,
  PageHeader,
  useReader,
  Waiting,
} from '@linli/ui'
import { address, crossAppointmentsAddress, territoryAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { JointStandingShow } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { commonPlace } from '../territories/common-place.ts'
import { JointMatrix } from './joint-matrix.tsx'
import { RegisterWorkbookButton } from './register-workbook-button.tsx'
import './cross-appointments.css'
import '../appointments/line.css'

const readRegister = graphql(/* GraphQL */ `
  query CrossAppointmentRegister($code: String!, $show: JointStandingShow, $after: String) {
    crossAppointmentRegister(code: $code) {
      id
      code
      asOf
      soon
      estateCount
      numbers {
        show
        estates
      }
      estates(show: $show, first: 20, after: $after) {
        edges {
          node {
            id
            ...JointMatrixRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
    territory(code: $code) {
      id
      code
      name
    }
  }
`)

/** The cross-appointment register of a place: the numbers, and below them the estates that they count. */
export default function CrossAppointmentsScreen() {
  const say = useSay()
  const { language } = useReader()
  const seat = useSeat()
  const filters = useAddressFilters({ place: '', show: '' })
  const code = filters.values.place || commonPlace(seat?.territories ?? []) || ''
  const shown = filters.values.show as JointStandingShow | ''
  const query = useRead(readRegister, { code, show: shown || null })
  const answer = query.data ?? query.previousData
  const register = answer?.crossAppointmentRegister
  const { rows, more, totalCount } = pagesOf(query, register?.estates)
  if (query.error && !register) return <NotYet query={query} />
  if (!answer) return <Waiting lines={8} />
  const place = answer.territory
  return (
    <Page>
      <PageHeader
        above={place && <a href={territoryAddress(place.code)}>{place.name}</a>}
        title={say('crossRegister.title')}
        lead={say('crossRegister.lead')}
        secondary={register && <RegisterWorkbookButton code={code} />}
      />
      {!register ? (
        <EmptyState
          title={say('crossRegister.notYours')}
          action={<a href={address('/territories')}>{say('nav.territories')}</a>}
        >
          {say('crossRegister.notYoursWords')}
        </EmptyState>
      ) : (
        <>
          <div className="organisations-numbers">
            <Figure
              name={say('crossRegister.all')}
              value={formatNumber(register.estateCount, language)}
              href={crossAppointmentsAddress(code)}
              definition={say('crossRegister.allDefinition')}
              at={register.asOf}
            />
            {register.numbers.map(({ show, estates }) => (
              <Figure
                key={show}
                name={say(`jointStanding.${show}`)}
                value={formatNumber(estates, language)}
                href={crossAppointmentsAddress(code, show)}
                definition={say(`jointStandingDefinition.${show}`, {
                  day: formatDay(register.soon, language),
                })}
                at={register.asOf}
              />
            ))}
          </div>
          <div className="organisations-line">
            <strong role="status">
              {shown ? say(`jointStanding.${shown}`) : say('crossRegister.all')}
              {' · '}
              {say('crossRegister.count', { count: totalCount ?? rows.length })}
            </strong>
            {shown && (
              <Button onClick={() => filters.set({ show: '' })}>{say('crossRegister.showAll')}</Button>
            )}
          </div>
          {rows.length === 0 ? (
            <EmptyState title={say('noneFound')} />
          ) : (
            <JointMatrix estates={rows} soon={register.soon} />
          )}
          {more.isThere && (
            <Button onClick={more.load} pending={more.pending}>
              {say('crossRegister.more')}
            </Button>
          )}
        </>
      )}
    </Page>
  )
}
