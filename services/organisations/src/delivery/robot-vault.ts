import { openSealed, seal } from '@linli/subgraph'

/** Keeps the keys of group robots so that the database alone gives nobody a voice in a group. */
export class RobotVault {
  private readonly key: Buffer

  /** @param deriveKey gives the installation's 32-byte key for one purpose */
  constructor(deriveKey: (purpose: string) => Buffer) {
    this.key = deriveKey('group-robots')
  }

  seal(robotId: string, value: string): string {
    return seal(this.key, robotId, Buffer.from(value, 'utf8'))
  }

  open(robotId: string, sealed: string): string {
    return openSealed(this.key, robotId, sealed).toString('utf8')
  }
}
