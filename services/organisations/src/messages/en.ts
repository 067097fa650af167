import { movingInEnglish } from './moving-in.en.ts'

/** Refusals and row problems in English: what is wrong, and what would help. */
export const english: Record<string, string> = {
  NOT_ALLOWED: 'The seat you act in may not do this. If you hold another one, switch to it and try again.',
  VALUE_INVALID: 'One value cannot be accepted. Please check what you entered.',
  FILE_UNREADABLE:
    'The file cannot be imported: it has another form, or wrong rows. See the preview’s report row by row.',
  OUTSIDE_TERRITORY: 'The file contains places outside the area you look after; nothing was written.',
  PREVIEW_OUTDATED: 'Something changed since the preview. Look at the new preview before you confirm.',
  NAME_TAKEN: '“{{name}}” is on record already.',
  COMMUNITY_UNKNOWN:
    'The official list has no such neighbourhood or village. Please check the 12-digit code.',
  COMMUNITY_FULL: 'All numbers of this place are used up.',
  COMPANY_UNKNOWN: 'The organisation is not a property company on record.',
  ESTATE_ELSEWHERE: 'An estate lies in another neighbourhood or belongs to another management area already.',
  WRONG_STATUS:
    'Things have changed meanwhile (it was withdrawn, say, or somebody has dealt with it), so this cannot be done now. Open the page again.',
  SAME_TYPE: 'The estate is of this type already.',
  ALREADY_PROPOSED: 'Another request for this estate is still open and has to be answered first.',
  STATEMENT_MISSING: 'Please give the reason in words; it is kept.',
  SECOND_SEAT_NEEDED: 'Somebody else in a street or district seat has to answer, not the asker.',
  TERRITORY_UNKNOWN: 'There is no place with this code.',
  TERRITORY_UNFIT:
    'An organisation of this kind cannot belong to this level of the tree; choose another place.',
  HAS_APPOINTMENTS:
    'Terms of office still run; end them first. One whose last day is today is over tomorrow.',
  SERVES_AREAS: 'Management areas are still served; hand them over first.',
  ALREADY_DISSOLVED: 'The organisation ceased to exist before.',
  PHONE_INVALID:
    'This is no telephone number. Enter a mobile number of 11 digits, or a landline with its area code.',
  DAY_TAKEN: 'A choice from that day on is on record already. Choose another day.',
  KEY_INVALID:
    'This is not the address or key of a group’s robot. Copy it again from the settings of the group.',
  TOO_MANY: 'The organisation has as many robots as it may have. Remove one that is no longer used.',
  EMAIL_INVALID: 'This is no e-mail address. Please check it.',
  PHONE_TAKEN: 'Somebody in the register has this number. Check first whether it is the same person.',
  PURPOSE_MISSING: 'Say what you need the details for, in four characters or more; this reading is logged.',
  ERASED: 'The personal details were erased and cannot come back.',
  POST_UNFIT: '“{{post}}” does not exist in an organisation of this kind.',
  TERM_REVERSED: 'The last day lies before the first day.',
  TERM_OVERLAPS: 'The person holds this post in this organisation during that time already.',
  ALREADY_ENDED: 'The term is over already.',
  TERRITORY_OUTSIDE: 'The place does not lie within the organisation’s own.',
  ORGANISATION_DISSOLVED: 'The organisation no longer exists.',
  PERSON_ERASED: 'The person’s details were erased.',
  REASON_MISSING: 'Please give the reason in words.',
  NO_SEAT: 'The person holds no post today that gives a seat. Enter the appointment first.',
  DAYS_TOO_FEW:
    'Records of what was done with personal data stay for three years (1,095 days) at least, by law.',
  TOO_MANY_TERMS: 'At most {{limit}} terms can be changed at once; please do it in parts.',
  SAME_HOLDER: 'The successor is the one who leaves; choose somebody else.',
  NO_FIELD_SEAT:
    'This person holds no post under you in which work is done in the field. Party organisations, owners’ committees, streets and the district sign in with accounts of their own.',
  OWN_SIGN_IN: 'Nobody makes a sign-in for themselves.',
  DISABLED: 'The person’s account is disabled; enable it first.',
  OWN_ACCOUNT: 'Nobody can disable their own account.',
  ESTATE_IN_AREA:
    'The estate belongs to “{{area}}” with others: the owners of the whole area decide together. Record it there.',
  RECUSED:
    'You hold a post in the company that serves this place, so you may not record what its owners decide. Another member must do it.',
  COUNT_MISSING: 'Enter the totals of the minutes, or paste a roll of the units: one of the two.',
  COUNT_INCONSISTENT:
    'The figures do not agree: for, against and abstained are more than the whole, or there is area without heads, or heads without area.',
  ROLL_UNREADABLE: 'The roll cannot be counted. Mend the rows named below and try again.',
  DAYS_REVERSED: 'The day of the decision lies before the first day.',
  DAY_IN_THE_FUTURE: 'The day is later than today ({{today}}). Enter the day on which it happened.',
  PROOF_MISSING: 'Attach a scan of the minutes or of the result.',
  STEP_TOO_EARLY: 'The day is earlier than the step before ({{since}}). Please check it.',
  GUIDE_MISSING: 'Choose the organisation that guides it.',
  FILING_NUMBER_MISSING: 'Enter the number under which it was filed.',
  CREDIT_CODE_INVALID: 'Enter the eighteen-character credit code of the certificate.',
  GRADE_MISSING: 'Choose the grade.',
  PAPER_MISSING: 'Attach the stamped paper of filing or registration.',
  ALREADY_CORRECTED: 'This record was corrected before. Correct the latest one.',
  ROW_FILE_UNREADABLE:
    'The file cannot be read. Use .xlsx, or .csv in UTF-8 or GBK, and keep the original headings.',
  ROW_NO_DIVISION_FILE:
    'This is no official division file. It has to be a .csv in UTF-8 or GBK with the headings code and name, and areaCode (streets) or streetCode (neighbourhoods and villages).',
  ROW_HEADINGS_MISSING:
    'No line of headings was found. The table needs at least these columns: {{headings}}.',
  ROW_TOO_MANY: 'There are {{rows}} lines; at most {{limit}} can be brought in at once.',
  ROW_EMPTY_CELL: 'This cell must not be empty.',
  ROW_FORMULA:
    'Text beginning with =, +, - or @ would run as a formula in a spreadsheet program. Make it plain text.',
  ROW_TOO_LONG: 'Too long; at most {{limit}} characters.',
  ROW_NOT_WHOLE_NUMBER: 'This should be a whole number, 0 or more.',
  ROW_NOT_DECIMAL: 'This should be a number.',
  ROW_OUT_OF_RANGE: 'This should lie between {{from}} and {{to}}, with at most two decimals.',
  ROW_NOT_A_CODE: 'The code has a wrong length or form.',
  ROW_WRONG_PARENT: 'The code does not agree with the code of the place above.',
  ROW_TWICE: 'The same thing stands in the file twice.',
  ROW_OUTSIDE_TERRITORY: 'This lies outside the area you look after.',
  ROW_UNKNOWN_COMMUNITY:
    'The official list has no such neighbourhood or village, or it is not yours to look after.',
  ROW_UNKNOWN_ESTATE: 'There is no such estate.',
  ROW_UNKNOWN_WORD:
    'Unknown way of management. Use one of: 业主选聘物业, 前期物业, 业主自管, 社区托管, 单位自管, 无物业.',
  ROW_AREA_INVALID: 'This should be an area above zero in square metres, with at most four decimals.',
  ROW_UNKNOWN_WORD_IN_ROLL: 'Not understood. A ballot is yes, no, abstained or none; unsold is yes or no.',
  ROW_BALLOTS_DIFFER:
    'The same owner (or the developer) stands here with different ballots. One owner has one voice; please check.',
  ROW_NAME_TAKEN: 'The neighbourhood has another estate of this name.',
  ...movingInEnglish,
}
