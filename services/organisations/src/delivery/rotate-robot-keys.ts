import type { EntityManager } from '@linli/subgraph'
import { GroupRobot } from './group-robot.ts'
import { RobotVault } from './robot-vault.ts'

/** Seals the keys of the district's robots anew under another key of the installation. */
export async function rotateRobotKeys(
  em: EntityManager,
  from: (purpose: string) => Buffer,
  to: (purpose: string) => Buffer,
): Promise<void> {
  const [old, next] = [new RobotVault(from), new RobotVault(to)]
  for (const robot of await em.find(GroupRobot, { removedAt: null })) {
    const reseal = (sealed: string) => next.seal(robot.id, old.open(robot.id, sealed))
    robot.sealedKey = reseal(robot.sealedKey)
    robot.sealedSecret = robot.sealedSecret && reseal(robot.sealedSecret)
  }
}
