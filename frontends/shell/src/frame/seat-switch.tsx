import { switchSeat, useMessages, useSeat, useSession, type Seat } from '@linli/frontend-kit'
import { formatDay, Menu, MenuItem, MenuPart, useReader } from '@linli/ui'
import { shellMessages } from '../messages/messages.ts'

/** In which seat I act: always in sight, because everything is done in it. */
export function SeatSwitch() {
  const say = useMessages(shellMessages)
  const session = useSession()
  const seat = useSeat()
  const titleOf = useSeatTitle()
  if (!session || !seat) return null
  // Whoever joined without saying how they want to be called is called by their user name.
  const name = session.name || session.username
  return (
    <Menu
      align="end"
      name={`${say('seat.name')}: ${name}, ${titleOf(seat)}`}
      label={
        <span className="linli-seat">
          <strong>{name}</strong>
          <span>{titleOf(seat)}</span>
        </span>
      }
    >
      <SeatChoices />
    </Menu>
  )
}

/** The seats of this person, in the menu of the top bar and in the drawer of a phone. */
export function SeatChoices() {
  const say = useMessages(shellMessages)
  const { language } = useReader()
  const session = useSession()
  if (!session || session.seats.length === 0) return null
  return (
    <MenuPart title={say('seat.name')}>
      {session.seats.map((seat) => (
        <MenuItem
          key={seat.id}
          chosen={seat.id === session.seat}
          onClick={() => void switchSeat(seat.id)}
          note={
            <>
              {seat.organisation?.name}
              {seat.endsOn && ` · ${say('seat.until', { day: formatDay(seat.endsOn, language) })}`}
            </>
          }
        >
          {seat.post ?? say(`seat.kind.${seat.kind}`)}
        </MenuItem>
      ))}
    </MenuPart>
  )
}

/** 项目经理 · 示范安居物业 */
function useSeatTitle(): (seat: Seat) => string {
  const say = useMessages(shellMessages)
  return ({ post, kind, organisation }) =>
    [post ?? say(`seat.kind.${kind}`), organisation?.name].filter(Boolean).join(' · ')
}
