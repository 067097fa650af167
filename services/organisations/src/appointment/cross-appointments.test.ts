import { describe, expect, it } from 'vitest'
import { crossAppointments } from './cross-appointments.ts'

const seat = (
  kind: Parameters<typeof crossAppointments>[0][number]['kind'],
  personId: string,
  organisationId: string,
) => ({
  kind,
  appointment: { personId, organisationId },
})

describe('the cross-appointment register', () => {
  it('names whoever sits in two bodies, and nobody else', () => {
    const found = crossAppointments([
      seat('PARTY_ORGANISATION', '冯委员', 'party'),
      seat('OWNERS_COMMITTEE', '冯委员', 'owners'),
      seat('OWNERS_COMMITTEE', '吴委员', 'owners'),
    ])
    expect(found.map(({ personId, recused, kinds }) => [personId, recused, kinds])).toEqual([
      ['冯委员', false, ['PARTY_ORGANISATION', 'OWNERS_COMMITTEE']],
    ])
  })

  it('does not count two posts in one body', () => {
    expect(
      crossAppointments([
        seat('OWNERS_COMMITTEE', '吴委员', 'owners'),
        seat('OWNERS_COMMITTEE', '吴委员', 'owners'),
      ]),
    ).toEqual([])
  })

  it('recuses the company’s employee who also sits with the owners', () => {
    const found = crossAppointments([
      seat('PROPERTY_COMPANY', '许工程师', 'company'),
      seat('OWNERS_COMMITTEE', '许工程师', 'owners'),
    ])
    expect(found[0]?.recused).toBe(true)
  })
})
