import { registerEnumType } from 'type-graphql'

export const ServicePointKindEnum = {
  GATE: 'GATE',
  LIFT: 'LIFT',
  LAMP: 'LAMP',
  STAIRWELL: 'STAIRWELL',
  BIN: 'BIN',
  FACILITY: 'FACILITY',
  GREEN: 'GREEN',
  GROUNDS: 'GROUNDS',
  OTHER: 'OTHER',
} as const
export type ServicePointKind = keyof typeof ServicePointKindEnum
registerEnumType(ServicePointKindEnum, {
  name: 'ServicePointKind',
  description: 'What kind of place a round leads to.',
  valuesConfig: {
    GATE: { description: 'A gate or a post of the guards 门岗.' },
    LIFT: { description: 'A lift 电梯.' },
    LAMP: { description: 'Street lamps, or the lamps of a stairwell 路灯、楼道灯.' },
    STAIRWELL: { description: 'A stairwell or a lift hall 楼道、电梯厅.' },
    BIN: { description: 'A place where rubbish is collected 垃圾投放点.' },
    FACILITY: { description: 'Equipment, drains, pumps 设施设备.' },
    GREEN: { description: 'Lawns and trees 绿地.' },
    GROUNDS: { description: 'Roads, squares and other grounds 道路、广场等室外场地.' },
    OTHER: { description: 'Another place, said by its name.' },
  },
})
