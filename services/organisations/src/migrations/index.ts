import { OrganisationsTables } from './0001-organisations.ts'
import { RowLevelSecurity } from './0002-row-level-security.ts'
import { Doors } from './0003-doors.ts'
import { NationalList } from './0004-national-list.ts'
import { WhoLooksAfterPeople } from './0005-who-looks-after-people.ts'
import { SearchEveryDistrict } from './0006-search-every-district.ts'
import { WhoSetLimits } from './0007-who-set-limits.ts'
import { CallersChanged } from './0008-callers-changed.ts'
import { OwnersDecisions } from './0009-owners-decisions.ts'
import { Notifications } from './0010-notifications.ts'
import { FieldSignIns } from './0011-field-sign-in.ts'
import { PersonalData } from './0012-personal-data.ts'
import { MovingIn } from './0013-moving-in.ts'
import { DivisionsAreTheirCodes } from './0014-divisions-are-their-codes.ts'
import { WhyNoSeat } from './0015-why-no-seat.ts'
import { SocialOrganisations } from './0016-social-organisations.ts'
import { MoreToMoveIn } from './0017-more-to-move-in.ts'

export const migrations = [
  { name: '0001-organisations', class: OrganisationsTables },
  { name: '0002-row-level-security', class: RowLevelSecurity },
  { name: '0003-doors', class: Doors },
  { name: '0004-national-list', class: NationalList },
  { name: '0005-who-looks-after-people', class: WhoLooksAfterPeople },
  { name: '0006-search-every-district', class: SearchEveryDistrict },
  { name: '0007-who-set-limits', class: WhoSetLimits },
  { name: '0008-callers-changed', class: CallersChanged },
  { name: '0009-owners-decisions', class: OwnersDecisions },
  { name: '0010-notifications', class: Notifications },
  { name: '0011-field-sign-in', class: FieldSignIns },
  { name: '0012-personal-data', class: PersonalData },
  { name: '0013-moving-in', class: MovingIn },
  { name: '0014-divisions-are-their-codes', class: DivisionsAreTheirCodes },
  { name: '0015-why-no-seat', class: WhyNoSeat },
  { name: '0016-social-organisations', class: SocialOrganisations },
  { name: '0017-more-to-move-in', class: MoreToMoveIn },
]
