import { readFileSync } from 'node:fs'
import { composeServices } from '@theguild/federation-composition'
import { parse } from 'graphql'
import { type Module, registeredModules, repository } from './modules.ts'

/** What a module offers, as SDL. */
export interface ModuleSchema {
  module: Module
  sdl: string
}

/** Puts the schemas of modules together, offline. Without faults there is a supergraph. */
export function compose(schemas: readonly ModuleSchema[]): { supergraph: string | null; faults: string[] } {
  const composed = composeServices(
    schemas.map(({ module: { name, port }, sdl }) => ({
      name,
      url: `http://127.0.0.1:${port}/graphql`,
      typeDefs: parse(sdl),
    })),
  )
  return {
    supergraph: composed.supergraphSdl ? `${composed.supergraphSdl}\n` : null,
    faults: (composed.errors ?? []).map(({ message }) => message),
  }
}

/**
 * The supergraph of the modules that run here: the committed one when all do, else one of their committed schemas.
 * What a module that is switched off would offer is not in the graph at all.
 * @throws when a module that runs stands on one that does not
 */
export function supergraphOf(modules: readonly string[]): string {
  const running = registeredModules().filter(({ name }) => modules.includes(name))
  if (running.length === registeredModules().length) {
    return readFileSync(`${repository}/infra/supergraph.graphql`, 'utf8')
  }
  const { supergraph, faults } = compose(
    running.map((module) => ({
      module,
      sdl: readFileSync(`${repository}/services/${module.name}/schema.graphql`, 'utf8'),
    })),
  )
  if (!supergraph) throw new Error(`These modules do not run without the others: ${faults.join('; ')}`)
  return supergraph
}
